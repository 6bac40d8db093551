import './plans.css';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { fold } from '../../../platform/pure/vietnamese.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Carriable } from '../carry/carry.schema.ts';
import { planWords } from '../plan.words.ts';
import { carryPageWords as words } from './pages.words.ts';
import { carriableQuery, planQuery, useDrawUp } from './plans.client.ts';

const STEP = 25;
/** Projects chosen, each with what goes on of it; null while no amount is typed. */
type Chosen = ReadonlyMap<string, string | null>;

/** One decision over many projects: what of a year was not spent goes into the next. */
export function CarryPage({ year }: { year: number }) {
  const { say } = useWords();
  const { data, error } = useQuery(carriableQuery(year));
  const steps = useQuery(planQuery(year)).data?.steps ?? [];
  const [chosen, setChosen] = useState<Chosen>(new Map());
  useTitle(say(words.title(year)));
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <Link to="/ke-hoach/$year" params={{ year: String(year) }} className="small">
            ‹ {say(words.back(year))}
          </Link>
          <h1>{say(words.title(year))}</h1>
          <p className="lead-words">{say(words.lead)}</p>
          <p className="small quiet">{say(words.unchecked)}</p>
        </div>
      </div>
      {!data.prepared && (
        <div className="carry-unprepared">
          <Problem tone="note" said={words.notPrepared(data.next)}>
            <Link to="/ke-hoach/$year" params={{ year: String(data.next) }}>
              {say(words.back(data.next))}
            </Link>
          </Problem>
        </div>
      )}
      {data.rows.length === 0 ? (
        <section className="card">
          <EmptyPage title={say(words.none)}>{say(words.noneLead(year))}</EmptyPage>
        </section>
      ) : (
        <>
          <Pick rows={data.rows} chosen={chosen} onChange={setChosen} />
          <DraftForm
            year={year}
            rows={data.rows.filter(({ projectId }) => chosen.has(projectId))}
            chosen={chosen}
            answer={ownStep(steps, 'draw-up-carry')}
          />
        </>
      )}
    </div>
  );
}

/** Projects with money left, found by name, code or unit; those chosen say how much goes on. */
function Pick({ rows, chosen, onChange }: { rows: readonly Carriable[]; chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { say } = useWords();
  const [[q, most], set] = useState<readonly [string, number]>(['', STEP]);
  const found = rows.filter((row) => fold(`${row.code} ${row.name} ${row.unit} ${row.province ?? ''}`).includes(fold(q.trim())));
  const all = found.length > 0 && found.every(({ projectId }) => chosen.has(projectId));
  // Those found and no others: what is chosen beside them stays chosen.
  const putAll = (checked: boolean) => {
    const next = new Map(chosen);
    for (const { projectId, leftDong } of found)
      if (!checked) next.delete(projectId);
      else if (!next.has(projectId)) next.set(projectId, leftDong);
    onChange(next);
  };
  const put = (id: string, dong: string | null | undefined) => {
    const next = new Map(chosen);
    if (dong === undefined) next.delete(id);
    else next.set(id, dong);
    onChange(next);
  };
  return (
    <section className="card" aria-labelledby="carriable-title">
      <header>
        <h2 id="carriable-title">{say(words.carriable)}</h2>
        <span className="quiet small">{say(words.unit)}</span>
      </header>
      <TextInput
        className="carry-find"
        type="search"
        label={say(words.find)}
        value={q}
        onChange={({ currentTarget: { value } }) => set([value, STEP])}
      />
      {found.length > 0 && (
        <p className="carry-table">
          <label className="choose">
            <input type="checkbox" checked={all} onChange={({ currentTarget: { checked } }) => putAll(checked)} />{' '}
            <span className="small">{say(words.chooseAll(found.length))}</span>
          </label>
        </p>
      )}
      {found.length === 0 ? (
        <p className="quiet">{say(words.nobody)}</p>
      ) : (
        <table className="plain-table cards brief carry-table">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              {[words.assigned, words.spent, words.open, words.left].map((word) => (
                <th key={word.en} scope="col" className="number">
                  {say(word)}
                </th>
              ))}
              <th scope="col">{say(words.goes)}</th>
            </tr>
          </thead>
          <LongBody>
            {found.slice(0, most).map((row) => (
              <PickRow key={row.projectId} row={row} dong={chosen.get(row.projectId)} onPut={(dong) => put(row.projectId, dong)} />
            ))}
          </LongBody>
        </table>
      )}
      {most < found.length && (
        <p className="no-print">
          <Button variant="default" onClick={() => set([q, most + STEP])}>
            {say(words.more(found.length - most))}
          </Button>
        </p>
      )}
    </section>
  );
}

function PickRow({
  row,
  dong,
  onPut,
}: {
  row: Carriable;
  dong: string | null | undefined;
  onPut: (dong: string | null | undefined) => void;
}) {
  const { say } = useWords();
  const picked = dong !== undefined;
  // A contract goes whole: where nothing but its money is left there is no amount to choose.
  const whole = row.contractDong === row.leftDong;
  const choose = (
    <label className="choose">
      <input type="checkbox" checked={picked} onChange={({ currentTarget: { checked } }) => onPut(checked ? row.leftDong : undefined)} />
      <span className="unseen">{say(words.choose(row.code))}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        <div className="carry-cell">
          {choose}
          <div>
            <Link to="/de-an/$id" params={{ id: row.projectId }}>
              {row.name}
            </Link>
            <span className="under">
              {row.code} · {row.unit}
            </span>
          </div>
        </div>
      </th>
      <td className="number" data-name={say(words.assigned)}>
        {writtenDong(row.assignedDong)}
      </td>
      <td className="number" data-name={say(words.spent)}>
        {writtenDong(row.spentDong)}
      </td>
      <td className="number" data-name={say(words.open)}>
        {writtenDong(row.openAdvanceDong)}
      </td>
      <td className="number" data-name={say(words.left)} data-key>
        <strong>{writtenDong(row.leftDong)}</strong>
      </td>
      <td data-name={say(words.goes)}>
        {!picked ? null : whole ? (
          <span>
            {writtenDong(row.leftDong)}
            <span className="under">{say(words.whole)}</span>
          </span>
        ) : (
          <div className="carry-amount">
            <MoneyField label={say(words.goesOf(row.code))} required value={dong} onChange={onPut} />
          </div>
        )}
      </td>
    </tr>
  );
}

function DraftForm({
  year,
  rows,
  chosen,
  answer,
}: {
  year: number;
  rows: readonly Carriable[];
  chosen: Chosen;
  answer: ReturnType<typeof ownStep>;
}) {
  const { say } = useWords();
  const navigate = useNavigate();
  const drawUp = useDrawUp();
  const [[title, basis], set] = useState([words.proposedTitle(year), 'Điều 11 Thông tư số 36/2013/TT-BCT']);
  const whole = rows.every(({ projectId }) => chosen.get(projectId) !== null);
  const sum = rows.reduce((total, { projectId }) => total + BigInt(chosen.get(projectId) ?? '0'), 0n);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (rows.length === 0 || !whole || drawUp.isPending) return;
    const allocations = rows.map((row) => ({
      projectId: row.projectId,
      nationalDong: chosen.get(row.projectId)!,
      counterpartDong: row.counterpartLeftDong,
      remark: null,
    }));
    drawUp.mutate(
      { year, kind: 'carry', title, basis, allocations },
      {
        onSuccess: ({ id }) => {
          void navigate({ to: '/ke-hoach/quyet-dinh/$id', params: { id } });
        },
      },
    );
  };
  return (
    <form className="card listed no-print" onSubmit={send} aria-labelledby="carry-title">
      <header>
        <h2 id="carry-title">{say(planWords.step['draw-up-carry'])}</h2>
        <span className="small" role="status">
          {say(words.chosen(rows.length, writtenDong(sum)))}
        </span>
      </header>
      <div className="stack">
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
      </div>
      <p className="small quiet carry-note">{say(words.counterpart)}</p>
      {drawUp.isError && <Problem said={problemOf(drawUp.error)} onClose={() => drawUp.reset()} />}
      {answer?.allowed === true ? (
        <Button type="submit" loading={drawUp.isPending} disabled={rows.length === 0 || !whole}>
          {say(planWords.step['draw-up-carry'])}
        </Button>
      ) : (
        <StepButton answer={answer} label={say(planWords.step['draw-up-carry'])} onTake={() => undefined} />
      )}
    </form>
  );
}
