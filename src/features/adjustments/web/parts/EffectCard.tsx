import { writtenMillions } from '../../../../platform/pure/money.ts';
import { writtenMoney } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Effect } from '../../adjustment.schema.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';

/** What the whole set would do to the year's estimate, to contracts and to provinces, before anyone signs. */
export function EffectCard({ effect, done }: { effect: Effect; done: boolean }) {
  const { say } = useWords();
  const figure = (said: string, value: string, under: string | null = null) => (
    <div>
      <dt>{said}</dt>
      <dd>
        {value}
        {under !== null && <span className="under">{under}</span>}
      </dd>
    </div>
  );
  return (
    <section className="card" aria-labelledby="effect-title">
      <header>
        <h2 id="effect-title">{say(done ? words.effectDone : words.effect)}</h2>
      </header>
      {(effect.faults.length > 0 || effect.moved > 0) && (
        <div className="effect-against" role="status">
          <p>{say(words.faults)}</p>
          <ul>
            {effect.moved > 0 && <li>{say(words.movedCount(effect.moved))}</li>}
            {effect.faults.map((fault) => (
              <li key={fault.vi}>
                {say(fault)}
                {fault.basis !== null && fault.basis !== 'internal' && ` (${fault.basis})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(effect.remarks.length > 0 || effect.shared > 0) && (
        <ul className="effect-watch small" aria-label={say(words.watch)}>
          {effect.shared > 0 && <li>{say(words.sharedCount(effect.shared))}</li>}
          {effect.remarks.map((remark) => (
            <li key={remark.vi}>{say(remark)}</li>
          ))}
        </ul>
      )}
      <dl className="effect-figures">
        {figure(say(words.projects), String(effect.projects))}
        {figure(say(words.given), effect.addedDong === '0' ? say(words.nothing) : writtenMoney(effect.addedDong))}
        {figure(say(words.returned), effect.returnedDong === '0' ? say(words.nothing) : writtenMoney(effect.returnedDong))}
        {effect.counterpartDong !== '0' && figure(say(words.counterpart), writtenMoney(effect.counterpartDong))}
        {figure(
          say(words.annexes),
          String(effect.annexes),
          effect.contractDong === '0' ? null : say(words.ofContracts(writtenMoney(effect.contractDong))),
        )}
        {effect.recoveries > 0 &&
          figure(
            say(words.recoveries),
            writtenMoney(effect.recoveryDong),
            effect.laterDong === '0' ? null : say(words.returnedLater(writtenMoney(effect.laterDong))),
          )}
      </dl>
      {effect.estimate !== null && <Estimate estimate={effect.estimate} />}
      <Provinces rows={effect.provinces} />
    </section>
  );
}

function Estimate({ estimate }: { estimate: NonNullable<Effect['estimate']> }) {
  const { say } = useWords();
  const same = estimate.beforeDong === estimate.afterDong;
  return (
    <>
      <h3>{say(words.estimate)}</h3>
      <dl className="effect-figures">
        <div>
          <dt>{say(words.planNow)}</dt>
          <dd>
            {same ? (
              writtenMoney(estimate.afterDong)
            ) : (
              <>
                <del>{writtenMoney(estimate.beforeDong)}</del> <span aria-hidden="true">→</span>{' '}
                <ins>{writtenMoney(estimate.afterDong)}</ins>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say(words.unallocated)}</dt>
          <dd>{writtenMoney(estimate.unallocatedDong)}</dd>
        </div>
        <div>
          <dt>{say(words.appropriated)}</dt>
          <dd>{writtenMoney(estimate.appropriatedDong)}</dd>
        </div>
        <div>
          <dt>{say(words.agreed)}</dt>
          <dd>{writtenMoney(estimate.agreedDong)}</dd>
        </div>
      </dl>
    </>
  );
}

function Provinces({ rows }: { rows: Effect['provinces'] }) {
  const { say } = useWords();
  const changed = rows.filter(({ beforeDong, afterDong }) => beforeDong !== afterDong);
  if (changed.length === 0) return null;
  return (
    <details className="effect-provinces" open={changed.length <= 8}>
      <summary>
        {say(words.byProvince)} ({changed.length})
      </summary>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(words.province)}</th>
              <th scope="col" className="number">
                {say(words.projects)}
              </th>
              <th scope="col" className="number">
                {say(words.before)}
              </th>
              <th scope="col" className="number">
                {say(words.after)}
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={row.code ?? ''}>
                <th scope="row">{row.name ?? say(words.central)}</th>
                <td className="number">{row.projects}</td>
                <td className="number">{writtenMillions(row.beforeDong)}</td>
                <td className="number">{writtenMillions(row.afterDong)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
