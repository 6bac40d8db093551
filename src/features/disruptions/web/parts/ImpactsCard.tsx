import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useMe } from '../../../organizations/web/parts/me.ts';
import type { Disruption } from '../../disruption.schema.ts';
import { disruptionWords } from '../../disruption.words.ts';
import type { ImpactRow } from '../../impacts/impact.schema.ts';
import type { DisruptionActs } from '../disruptions.client.ts';
import { disruptionPageWords as words } from '../pages.words.ts';
import { ImpactDialog, ReturnImpactDialog } from './dialogs.tsx';

/** What establishments said of a disruption, and the sum of what the departments confirmed. */
export function ImpactsCard({ data, acts }: { data: Disruption; acts: DisruptionActs }) {
  const { say } = useWords();
  const today = useMe()?.today ?? data.asOf;
  const [doing, setDoing] = useState<'state' | ImpactRow | null>(null);
  const { losses } = data;
  return (
    <section className="card" aria-labelledby="impacts-title">
      <header>
        <h2 id="impacts-title">{say(words.impacts)}</h2>
        <span className="quiet small">{say(words.impactsNote)}</span>
      </header>
      <dl className="extent">
        <div>
          <dt>{say(words.losses)}</dt>
          <dd>
            {losses.establishments} {say(words.lossesOf.establishments)}
          </dd>
        </div>
        <div>
          <dt>{say(words.loss)}</dt>
          <dd>{writtenMoney(losses.lossDong)}</dd>
        </div>
        <div>
          <dt>{say(words.needDong)}</dt>
          <dd>{writtenMoney(losses.needDong)}</dd>
        </div>
        <div>
          <dt>{say(words.workers)}</dt>
          <dd>
            {writtenDong(String(losses.workersLost))} <span className="small">{say(words.lossesOf.workersLost)}</span>
          </dd>
        </div>
      </dl>
      <p className="small quiet">
        {losses.stopped} {say(words.lossesOf.stopped)} · {losses.reduced} {say(words.lossesOf.reduced)}
      </p>
      <div className="impact-acts no-print">
        <StepButton answer={ownStep(data.steps, 'state')} label={say(words.stateAct)} variant="default" onTake={() => setDoing('state')} />
      </div>
      {acts.confirm.error !== null && <Problem said={problemOf(acts.confirm.error)} />}
      {data.impacts.length === 0 ? (
        <p className="quiet">{say(words.noImpact)}</p>
      ) : (
        <ImpactTable rows={data.impacts} acts={acts} onReturn={setDoing} />
      )}
      {doing === 'state' && <ImpactDialog acts={acts} today={today} onClose={() => setDoing(null)} />}
      {doing !== null && doing !== 'state' && <ReturnImpactDialog impact={doing} acts={acts} onClose={() => setDoing(null)} />}
    </section>
  );
}

function ImpactTable({ rows, acts, onReturn }: { rows: readonly ImpactRow[]; acts: DisruptionActs; onReturn: (row: ImpactRow) => void }) {
  const { say, language } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief">
        <caption className="unseen">{say(words.impacts)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.establishment)}</th>
            <th scope="col">{say(words.situation)}</th>
            <th scope="col" className="number">
              {say(words.workers)}
            </th>
            <th scope="col" className="number">
              {say(words.loss)}
            </th>
            <th scope="col" className="number">
              {say(words.needDong)}
            </th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/co-so/$id" params={{ id: row.establishment.id }}>
                  {row.establishment.name}
                </Link>
                <span className="under">
                  {row.province} · {writtenDay(row.statedOn, language)}
                </span>
                {row.toldBy !== null && <span className="under">{say(words.toldBy(row.toldBy, row.toldPhone ?? ''))}</span>}
                {row.need !== null && <span className="under">{row.need}</span>}
              </th>
              <td data-name={say(words.situation)} data-beside>
                <span>{say(disruptionWords.situation[row.situation])}</span>
              </td>
              <td data-name={say(words.workers)} className="number">
                <span>
                  {row.workersBefore} → {row.workersNow}
                </span>
              </td>
              <td data-name={say(words.loss)} data-key="named" className="number">
                <span>{writtenDong(row.lossDong)}</span>
              </td>
              <td data-name={say(words.needDong)} className="number">
                <span>{writtenDong(row.needDong)}</span>
              </td>
              <td data-name={say(words.state)} data-bare data-wide>
                <div>
                  <State tone={row.state === 'confirmed' ? 'done' : row.state === 'returned' ? 'late' : 'open'}>
                    {say(disruptionWords.impactState[row.state])}
                  </State>
                  {row.newer && row.state !== 'returned' && <span className="under">{say(words.newer)}</span>}
                  {row.returnedFor !== null && <span className="under">{say(words.returnedFor(row.returnedFor))}</span>}
                  {row.state === 'stated' && ownStep(row.steps, 'confirm') !== undefined && (
                    <div className="impact-acts no-print">
                      <StepButton
                        answer={ownStep(row.steps, 'confirm')}
                        label={say(words.confirm)}
                        variant="default"
                        onTake={() => acts.confirm.mutate([row.id])}
                      />
                      <StepButton
                        answer={ownStep(row.steps, 'return')}
                        label={say(words.giveBack)}
                        variant="default"
                        onTake={() => onReturn(row)}
                      />
                    </div>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
