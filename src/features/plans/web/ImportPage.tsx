import './plans.css';
import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import type { PlanImport } from '../import/import.schema.ts';
import { annexWords } from '../import/import.words.ts';
import { importPageWords as words } from './pages.words.ts';
import { importQuery, type TakeAnnex, useTakeAnnex } from './plans.client.ts';

/** An annex as it was read: every fault at its cell, what it would change beside the plan; taken whole into one draft, or not at all. */
export function ImportPage({ id }: { id: string }) {
  const { say } = useWords();
  const [pages, setPages] = useState({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(importQuery(id, pages));
  const take = useTakeAnnex(id);
  const [taking, setTaking] = useState(false);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  return (
    <ImportFrame
      found={data}
      taken={say(annexWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={
        <Link to="/ke-hoach/$year" params={{ year: String(data.year) }}>
          ‹ {say(words.back(data.year))}
        </Link>
      }
      became={
        data.decisionId === null ? undefined : (
          <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: data.decisionId }}>
            {say(words.draft)}
          </Link>
        )
      }
      take={<StepButton answer={ownStep(data.steps, 'take')} label={say(annexWords.take)} onTake={() => setTaking(true)} />}
    >
      <Changes data={data} onPage={(page) => setPages({ ...pages, page })} />
      {taking && <TakeDialog take={take} onClose={() => setTaking(false)} />}
    </ImportFrame>
  );
}

function Changes({ data, onPage }: { data: PlanImport; onPage: (page: number) => void }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title">{say(words.changes)}</h2>
        <span className="quiet small">{say(words.kinds(data.kinds.assign, data.kinds.adjust, data.kinds.same))}</span>
      </header>
      {data.changes.length === 0 ? (
        <p className="quiet">{say(words.nothing)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              {[words.now, words.file, words.difference].map((word) => (
                <th key={word.en} scope="col" className="number">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.changes.map((row) => (
              <tr key={`${row.projectId} ${row.cell}`}>
                <th scope="row">
                  <Link to="/de-an/$id" params={{ id: row.projectId }}>
                    {row.name}
                  </Link>
                  <span className="under">
                    {row.code} · {row.unit} · {row.sheet} {row.cell}
                  </span>
                </th>
                <td className="number" data-name={say(words.now)}>
                  {writtenDong(row.now.nationalDong)}
                </td>
                <td className="number" data-name={say(words.file)}>
                  {writtenDong(row.file.nationalDong)}
                </td>
                <td className="number" data-name={say(words.difference)}>
                  {row.kind === 'same' ? '–' : writtenDong(row.difference.nationalDong)}
                </td>
              </tr>
            ))}
            <tr className="import-sum">
              <th scope="row">{say(words.total)}</th>
              <td className="number" data-name={say(words.now)}>
                {writtenDong(data.now.nationalDong)}
              </td>
              <td className="number" data-name={say(words.file)}>
                {writtenDong(data.file.nationalDong)}
              </td>
              <td className="number" data-name={say(words.difference)}>
                {writtenDong(BigInt(data.file.nationalDong) - BigInt(data.now.nationalDong))}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <Pager page={data.page} pages={data.pages} onPage={onPage} />
    </section>
  );
}

function TakeDialog({ take, onClose }: { take: TakeAnnex; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [[title, basis], set] = useState(['', '']);
  return (
    <FormDialog
      title={say(annexWords.take)}
      send={say(annexWords.take)}
      busy={take.isPending}
      error={take.error}
      onClose={() => {
        take.reset();
        onClose();
      }}
      onSend={() =>
        take.mutate(
          { title, basis },
          {
            onSuccess: ({ decisionId }) => {
              void navigate({ to: '/ke-hoach/quyet-dinh/$id', params: { id: decisionId } });
            },
          },
        )
      }
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        value={title}
        onChange={({ currentTarget: { value } }) => set([value, basis])}
      />
      <Textarea
        label={say(words.basis)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={basis}
        onChange={({ currentTarget: { value } }) => set([title, value])}
      />
    </FormDialog>
  );
}
