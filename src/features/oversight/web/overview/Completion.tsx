import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { BurnUp, Overview } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { inBillions, shareOf } from './figures.ts';

const PARTS = [['contracted', 'contractedDong'], ['accepted', 'acceptedDong'], ['settled', 'settledDong']] as const;
const gone = (on: string, year: number) => Math.round(Math.min(1, Math.max(0, (Date.parse(`${on}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000 / 366)) * 100);

/** How much of the plan is done, and how that stands against the days that letters set. */
export function Completion({ overview, burnUp, campaign }: { overview: Overview; burnUp: BurnUp | undefined; campaign: string | undefined }) {
  const { say, language } = useWords();
  const { national, year, asOf } = overview;
  const elapsed = gone(asOf, year);
  const dates = (burnUp?.dates ?? []).map((date) => ({ ...date, signed: burnUp!.days.findLast(({ on }) => on <= (date.dueOn < asOf ? date.dueOn : asOf))?.contracted ?? 0 }));
  return (
    <div className="completion">
      {PARTS.map(([name, figure]) => {
        const share = shareOf(national[figure], national.approvedDong, language);
        return (
          <div key={name} className="completion-part">
            <span className="small">{say(words[name])}</span><strong>{share}</strong>
            <span className="completion-bar" aria-hidden><span style={{ width: share.replace(',', '.') }} /><i style={{ left: `${elapsed}%` }} /></span>
            <span className="small quiet"><Opens year={year} figure={figure}>{inBillions(national[figure], language)}</Opens> / <Opens year={year} figure="approvedDong">{say(words.billion(inBillions(national.approvedDong, language)))}</Opens></span>
          </div>
        );
      })}
      <p className="small completion-dates"><span className="quiet">{say(words.elapsed(elapsed))}</span>{dates.map(({ namedOn, dueOn, signed, code }) => (
        <span key={`${namedOn} ${code ?? ''}`}>{campaign === undefined ? say(words.againstDay(writtenDay(namedOn, language), code)) : <Link to="/hop-dong/dot/$id" params={{ id: campaign }}>{say(words.againstDay(writtenDay(namedOn, language), code))}</Link>}: <Opens year={year} figure="contracted" {...(asOf < dueOn ? {} : { on: dueOn })}>{say(words.signedByDue(signed, national.projects, asOf < dueOn ? null : writtenDay(dueOn, language)))}</Opens> · <Opens year={year} figure="overdueToSign">{national.overdueToSign > 0 ? <State tone="late">{say(words.overdueNow(national.overdueToSign))}</State> : say(words.overdueNow(0))}</Opens> · <Opens year={year} figure="exempt"><State tone="exempt">{say(words.exemptNow(national.exempt))}</State></Opens></span>
      ))}</p>
    </div>
  );
}
