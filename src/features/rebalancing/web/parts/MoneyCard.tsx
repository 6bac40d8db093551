import { useWords } from '../../../../ui/words.tsx';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import type { Bench } from '../../rebalancing.schema.ts';
import { benchWords as words } from '../pages.words.ts';

/** Where the money comes from, as a sum that everybody can recount. */
export function MoneyCard({ money }: Pick<Bench, 'money'>) {
  const { say, language } = useWords();
  const line = [
    ['', words.estimate, money.estimateDong],
    ['−', words.assigned, money.firstAssignedDong],
    ['+', words.released, money.releasedDong],
    ['=', words.free, money.freeDong],
    ['+', words.givers, money.giversDong],
    ['−', words.reserve, money.reserveDong],
    ['=', words.toGive, money.toGiveDong],
  ] as const;
  return (
    <section className="card" aria-labelledby="money-title">
      <header>
        <h2 id="money-title">{say(words.money)}</h2>
        <span className="small quiet">{say(words.inDong)}</span>
      </header>
      <dl className="bench-money">
        {line.map(([sign, said, dong], at) => (
          <div key={said.en} data-sum={sign === '='} data-last={at === line.length - 1}>
            <dt>{say(said)}</dt>
            <dd>
              <span className="bench-sign" aria-hidden>
                {sign}
              </span>
              {writtenDong(dong)}
            </dd>
          </div>
        ))}
      </dl>
      {money.releases.length > 0 && (
        <details className="bench-more">
          <summary>{say(words.releasesTitle)}</summary>
          <ul className="plain-list entries">
            {money.releases.map((each) => (
              <li key={`${each.paper.code} ${each.paper.on}`}>
                <p className="bench-pair">
                  <span>
                    {each.paper.code}, {writtenDay(each.paper.on, language)} · {say(words.projects(each.projects))}
                  </span>
                  <strong>{writtenDong(each.dong)}</strong>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
