import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { WorkFileRow } from '../work-files/work-file.schema.ts';
import { workFiles, workFilesQuery } from './handling/handling.client.ts';
import { FileState, Retention } from './work-file/FileState.tsx';
import { NewFileFields, newFileOf, NOTHING_YET } from './work-file/NewFileFields.tsx';
import { workFilePageWords as words } from './work-file/work-file-pages.words.ts';

/** The work files of the asker's offices, open ones first. */
export function WorkFilesPage() {
  const { say } = useWords();
  const { data, error } = useQuery(workFilesQuery);
  const [opening, setOpening] = useState(false);
  useTitle(say(words.page));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <StepButton answer={data?.steps.find(({ step }) => step === 'open')} label={say(words.open)} onTake={() => setOpening(true)} />
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.page)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
          ) : (
            <table className="plain-table cards">
              <thead>
                <tr>
                  <th scope="col">{say(words.title)}</th>
                  <th scope="col" className="number">
                    {say(words.papers)}
                  </th>
                  <th scope="col">{say(words.state)}</th>
                  <th scope="col">{say(words.retention)}</th>
                  <th scope="col">{say(words.keeper)}</th>
                </tr>
              </thead>
              <LongBody>
                {data.rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </LongBody>
            </table>
          )}
        </section>
      )}
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </div>
  );
}

function Row({ row }: { row: WorkFileRow }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to="/ho-so/$id" params={{ id: row.id }}>
          {row.code}
        </Link>
        <span className="under">{row.title}</span>
      </th>
      <td className="number" data-name={say(words.papers)}>
        {row.papers}
      </td>
      <td data-name={say(words.state)}>
        <FileState file={row} />
      </td>
      <td data-name={say(words.retention)}>
        <Retention years={row.retentionYears} />
      </td>
      <td data-name={say(words.keeper)}>{row.keeper}</td>
    </tr>
  );
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [value, setValue] = useState(NOTHING_YET);
  const open = useMutation({
    mutationFn: () => workFiles.make(newFileOf(value)),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['work-files'] });
      await navigate({ to: '/ho-so/$id', params: { id } });
    },
  });
  return (
    <FormDialog
      title={say(words.open)}
      send={say(words.open)}
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSend={() => open.mutate()}
    >
      <NewFileFields value={value} onChange={setValue} />
    </FormDialog>
  );
}
