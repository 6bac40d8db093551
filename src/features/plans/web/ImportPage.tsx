import './plans.css';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { PlanImport } from '../import/import.schema.ts';
import { importWords } from '../import/import.words.ts';
import { importPageWords as words } from './pages.words.ts';
import { type ImportActs, importQuery, useImport } from './plans.client.ts';

const TONE = { read: 'soon', taken: 'done', discarded: 'exempt' } as const;
const FAULTS = 200;

/** An annex as it was read: every fault at its cell, what it would change beside the plan; taken whole into one draft, or not at all. */
export function ImportPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(importQuery(id, page));
  const acts = useImport(id);
  const [taking, setTaking] = useState(false);
  useTitle(data?.name ?? '');
  if (error !== null) return <div className="page"><Problem said={problemOf(error)} /></div>;
  if (data === undefined) return null;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <Link to="/ke-hoach/$year" params={{ year: String(data.year) }} className="small">‹ {say(words.back(data.year))}</Link>
          <h1>{data.name}</h1>
          <p className="lead-words"><State tone={TONE[data.state]}>{say(importWords.state[data.state])}</State> · {say(words.read(data.rows, data.readBy, writtenDay(data.readOn, language)))} · <a href={`/api/plan-imports/${data.id}/original`}>{say(words.original)}</a>{data.decisionId !== null && <> · <Link to="/ke-hoach/quyet-dinh/$id" params={{ id: data.decisionId }}>{say(words.draft)}</Link></>}</p>
        </div>
        <div className="lead-actions no-print">
          <StepButton answer={ownStep(data.steps, 'take')} label={say(importWords.step.take)} onTake={() => setTaking(true)} />
          <StepButton answer={ownStep(data.steps, 'discard')} label={say(importWords.step.discard)} variant="default" busy={acts.discard.isPending} onTake={() => acts.discard.mutate()} />
        </div>
      </div>
      {acts.discard.isError && <Problem said={problemOf(acts.discard.error)} onClose={() => acts.discard.reset()} />}
      <Faults data={data} />
      <Changes data={data} onPage={setPage} />
      {taking && <TakeDialog acts={acts} onClose={() => setTaking(false)} />}
    </div>
  );
}

function Faults({ data }: { data: PlanImport }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="faults-title">
      <header><h2 id="faults-title">{say(words.faults)}</h2><span className="quiet small">{say(words.counts(data.faultCount, data.noteCount))}</span></header>
      {data.faults.length === 0 ? <p><State tone="done">{say(words.faultless)}</State></p> : (
        <table className="plain-table cards">
          <thead><tr><th scope="col">{say(words.cell)}</th><th scope="col">{say(words.said)}</th></tr></thead>
          <tbody>{data.faults.slice(0, FAULTS).map((fault, at) => <tr key={`${fault.sheet} ${fault.cell} ${fault.code} ${at}`}><th scope="row" className="cell-address">{fault.sheet} {fault.cell}</th><td data-name={say(words.said)}><State tone={fault.weight === 'fault' ? 'late' : 'soon'}>{say(fault.weight === 'fault' ? words.fault : words.note)}</State> <span className="fault-words">{say(fault)}</span></td></tr>)}</tbody>
        </table>
      )}
      {data.faults.length > FAULTS && <p className="small quiet">{say(words.more(data.faults.length - FAULTS))}</p>}
    </section>
  );
}

function Changes({ data, onPage }: { data: PlanImport; onPage: (page: number) => void }) {
  const { say } = useWords();
  return (
    <section className="card listed" aria-labelledby="changes-title">
      <header><h2 id="changes-title">{say(words.changes)}</h2><span className="quiet small">{say(words.kinds(data.kinds.assign, data.kinds.adjust, data.kinds.same))}</span></header>
      {data.changes.length === 0 ? <p className="quiet">{say(words.nothing)}</p> : (
        <table className="plain-table cards">
          <thead><tr><th scope="col">{say(words.project)}</th>{[words.now, words.file, words.difference].map((word) => <th key={word.en} scope="col" className="number">{say(word)}</th>)}</tr></thead>
          <tbody>
            {data.changes.map((row) => <tr key={`${row.projectId} ${row.cell}`}><th scope="row"><Link to="/de-an/$id" params={{ id: row.projectId }}>{row.name}</Link><span className="under">{row.code} · {row.unit} · {row.sheet} {row.cell}</span></th><td className="number" data-name={say(words.now)}>{writtenDong(row.now.nationalDong)}</td><td className="number" data-name={say(words.file)}>{writtenDong(row.file.nationalDong)}</td><td className="number" data-name={say(words.difference)}>{row.kind === 'same' ? '–' : writtenDong(row.difference.nationalDong)}</td></tr>)}
            <tr className="total"><th scope="row">{say(words.total)}</th><td className="number" data-name={say(words.now)}>{writtenDong(data.now.nationalDong)}</td><td className="number" data-name={say(words.file)}>{writtenDong(data.file.nationalDong)}</td><td className="number" data-name={say(words.difference)}>{writtenDong(BigInt(data.file.nationalDong) - BigInt(data.now.nationalDong))}</td></tr>
          </tbody>
        </table>
      )}
      {data.pages > 1 && <div className="pager no-print"><Button variant="default" disabled={data.page <= 1} onClick={() => onPage(data.page - 1)}>‹</Button><span className="small">{data.page}/{data.pages}</span><Button variant="default" disabled={data.page >= data.pages} onClick={() => onPage(data.page + 1)}>›</Button></div>}
    </section>
  );
}

function TakeDialog({ acts: { take }, onClose }: { acts: ImportActs; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [[title, basis], set] = useState(['', '']);
  return (
    <FormDialog title={say(importWords.step.take)} send={say(importWords.step.take)} busy={take.isPending} error={take.error} onClose={() => { take.reset(); onClose(); }}
      onSend={() => take.mutate({ title, basis }, { onSuccess: ({ decisionId }) => { void navigate({ to: '/ke-hoach/quyet-dinh/$id', params: { id: decisionId } }); } })}>
      <TextInput label={say(words.name)} required minLength={5} value={title} onChange={({ currentTarget: { value } }) => set([value, basis])} />
      <Textarea label={say(words.basis)} required minLength={3} autosize minRows={2} value={basis} onChange={({ currentTarget: { value } }) => set([title, value])} />
    </FormDialog>
  );
}
