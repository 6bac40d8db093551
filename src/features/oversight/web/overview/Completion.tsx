import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useCampaignOf } from '../../../contracts/web/parts/campaign-of.ts';
import type { Overview } from '../../overview.schema.ts';
import { burnUpQuery } from '../oversight.client.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { inBillions, shareOf } from './figures.ts';

const PARTS = [
  ['contracted', 'contractedDong'],
  ['accepted', 'acceptedDong'],
  ['settled', 'settledDong'],
] as const;
const gone = (on: string, year: number) =>
  Math.round(Math.min(1, Math.max(0, (Date.parse(`${on}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000 / 366)) * 100);

/** How much of the plan is done, beside how much of the year is gone. */
export function Completion({ overview }: { overview: Overview }) {
  const { say, language } = useWords();
  const { national, year, asOf } = overview;
  const elapsed = gone(asOf, year);
  return (
    <div className="completion">
      {PARTS.map(([name, figure]) => {
        const share = shareOf(national[figure], national.approvedDong, language);
        return (
          <div key={name} className="completion-part">
            <span className="small">{say(words[name])}</span>
            <strong>{share}</strong>
            <span className="completion-bar" aria-hidden>
              <span style={{ width: share.replace(',', '.') }} />
              <i style={{ left: `${elapsed}%` }} />
            </span>
            <span className="small quiet">
              <Opens year={year} figure={figure}>
                {inBillions(national[figure], language)}
              </Opens>{' '}
              /{' '}
              <Opens year={year} figure="approvedDong">
                {say(words.billion(inBillions(national.approvedDong, language)))}
              </Opens>
            </span>
          </div>
        );
      })}
      <p className="small quiet completion-dates">{say(words.elapsed(elapsed))}</p>
    </div>
  );
}

/** How signing stands against the days that letters set: how many by the last day on time, who is overdue now, who is not subject. */
export function AgainstDays({ overview }: { overview: Overview }) {
  const { say, language } = useWords();
  const { national, year, asOf } = overview;
  const [burnUp, campaign] = [useQuery(burnUpQuery(year)).data, useCampaignOf(year)];
  const signedBy = (day: string) => burnUp?.days.findLast(({ on }) => on <= day)?.contracted ?? 0;
  return (
    <ul className="plain-list small against-days">
      {(burnUp?.dates ?? []).map(({ namedOn, dueOn, code }) => {
        const [said, open] = [say(words.againstDay(writtenDay(namedOn, language), code)), asOf < dueOn];
        return (
          <li key={`${namedOn} ${code ?? ''}`}>
            {campaign === undefined ? (
              said
            ) : (
              <Link to="/hop-dong/dot/$id" params={{ id: campaign.id }}>
                {said}
              </Link>
            )}
            :{' '}
            <Opens year={year} figure="contracted" {...(open ? {} : { on: dueOn })}>
              {say(words.signedByDue(signedBy(open ? asOf : dueOn), national.projects, open ? null : writtenDay(dueOn, language)))}
            </Opens>
            {' · '}
            <Opens year={year} figure="overdueToSign">
              {national.overdueToSign > 0 ? (
                <State tone="late">{say(words.overdueNow(national.overdueToSign))}</State>
              ) : (
                say(words.overdueNow(0))
              )}
            </Opens>
            {' · '}
            <Opens year={year} figure="exempt">
              <State tone="exempt">{say(words.exemptNow(national.exempt))}</State>
            </Opens>
          </li>
        );
      })}
    </ul>
  );
}
