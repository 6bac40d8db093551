import './plans.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { usePrinting } from '../../../ui/printing.ts';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { DraftsOfThing } from '../../documents/web/parts/DraftsOfThing.tsx';
import type { Decision } from '../plan.schema.ts';
import { planWords } from '../plan.words.ts';
import { IssueDialog, SendBackDialog } from './dialogs.tsx';
import { decisionPageWords as words } from './pages.words.ts';
import { decisionQuery, useDecision } from './plans.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done' } as const;
const STEP = 100;

/** One decision over many projects: submitted by an officer, issued by a leader under its number. */
export function DecisionPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(decisionQuery(id));
  const acts = useDecision(id);
  const [open, setOpen] = useState<'approve' | 'send-back' | null>(null);
  useTitle(data?.code ?? data?.title ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/ke-hoach">{say(words.toPlan)}</Link>} />;
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <Link to="/ke-hoach/$year" params={{ year: String(data.year) }} className="small">
            ‹ {say(words.back(data.year))}
          </Link>
          <h1>{data.code === null ? say(words.draft) : `${data.code}, ${day(data.issuedOn!)}`}</h1>
          <p className="lead-words">
            {data.title} ·{' '}
            {data.kind === 'carry' && (
              <>
                <span className="tag-quiet">{say(words.carries(data.year + 1))}</span> ·{' '}
              </>
            )}
            <State tone={TONE[data.state]}>{say(planWords.state[data.state])}</State>
            {data.submittedBy !== null && data.state === 'submitted' && ` · ${say(words.submittedBy(data.submittedBy))}`}
          </p>
          <p className="small quiet">
            {say(words.basis)}: {data.basis} · {say(words.total)}: {writtenDong(data.nationalDong)} đ
          </p>
        </div>
        <div className="lead-actions no-print">
          <StepButton
            answer={ownStep(data.steps, 'submit')}
            label={say(planWords.step.submit)}
            busy={acts.submit.isPending}
            onTake={() => acts.submit.mutate()}
          />
          {(['approve', 'approve-carry'] as const).map((step) => (
            <StepButton key={step} answer={ownStep(data.steps, step)} label={say(planWords.step[step])} onTake={() => setOpen('approve')} />
          ))}
          <StepButton
            answer={ownStep(data.steps, 'send-back')}
            label={say(planWords.step['send-back'])}
            variant="default"
            onTake={() => setOpen('send-back')}
          />
        </div>
      </div>
      {acts.submit.isError && <Problem said={problemOf(acts.submit.error)} onClose={() => acts.submit.reset()} />}
      <Rows decision={data} />
      <section className="card listed" aria-labelledby="history-title">
        <header>
          <h2 id="history-title">{say(words.history)}</h2>
        </header>
        <ul className="plain-list entries">
          {data.history.map((each) => (
            <li key={`${each.on} ${each.step}`}>
              <p>
                {say(planWords.step[each.step as keyof typeof planWords.step])}
                {each.paper !== null && ` · ${each.paper.code}`}
                {each.remark !== null && `: ${each.remark}`}
              </p>
              <p className="small quiet">
                {day(each.on)} · {each.by}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <DraftsOfThing source="plan-decision" thing={id} />
      {open === 'approve' && (
        <IssueDialog
          step={data.kind === 'carry' ? 'approve-carry' : 'approve'}
          today={data.history.at(-1)!.on}
          acts={acts}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'send-back' && <SendBackDialog reasonLabel={say(words.reason)} acts={acts} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Rows({ decision }: { decision: Decision }) {
  const { say } = useWords();
  const [most, setMost] = useState(STEP);
  const printing = usePrinting();
  return (
    <section className="card" aria-labelledby="rows-title">
      <header>
        <h2 id="rows-title">{say(decision.kind === 'carry' ? words.carries(decision.year + 1) : words.rows)}</h2>
        <span className="quiet small">{decision.projects}</span>
      </header>
      <table className="plain-table cards brief">
        <thead>
          <tr>
            <th scope="col">{say(words.project)}</th>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col" className="number">
              {say(words.national)}
            </th>
            <th scope="col" className="number">
              {say(words.counterpart)}
            </th>
          </tr>
        </thead>
        <LongBody>
          {decision.allocations.slice(0, printing ? undefined : most).map((row) => (
            <tr key={row.projectId}>
              <th scope="row">
                <Link to="/de-an/$id" params={{ id: row.projectId }}>
                  {row.name}
                </Link>
                <span className="under">
                  {row.code}
                  {row.remark !== null && ` · ${row.remark}`}
                </span>
              </th>
              <td data-name={say(words.unit)} data-beside>
                {row.unit}
              </td>
              <td className="number" data-name={say(words.national)} data-key>
                {writtenDong(row.nationalDong)}
              </td>
              <td className="number" data-name={say(words.counterpart)}>
                {writtenDong(row.counterpartDong)}
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
      {most < decision.allocations.length && (
        <p className="more no-print">
          <Button variant="default" onClick={() => setMost(most + STEP)}>
            {say(words.more)}
          </Button>
        </p>
      )}
    </section>
  );
}
