import { useWords } from '../../../../ui/words.tsx';
import type { Figures } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { inBillions, shareOf } from './figures.ts';

/** Each link, its figure, and what stands between the one before and it. */
const LINKS = [
  ['assigned', 'approvedDong', null],
  ['contracted', 'contractedDong', 'unsignedDong'],
  ['advanced', 'advancedDong', 'openAdvanceDong'],
  ['accepted', 'acceptedDong', 'toAcceptDong'],
  ['paid', 'paidDong', 'toPayDong'],
  ['settled', 'settledDong', 'toSettleDong'],
] as const;

/** The chain of money: each link its figure, how much of the plan it is, and what stands between. Every number opens its rows. */
export function MoneyChain({ year, national }: { year: number; national: Figures }) {
  const { say, language } = useWords();
  return (
    <ol className="nation-chain">
      {LINKS.map(([name, figure, between]) => {
        const share = shareOf(national[figure], national.approvedDong, language);
        return (
          <li key={name}>
            <span>{say(words[name])}</span>
            <strong>
              <Opens year={year} figure={figure}>
                {inBillions(national[figure], language)}
              </Opens>
            </strong>
            <span className="chain-bar" aria-hidden>
              <span style={{ width: share.replace(',', '.') }} />
            </span>
            <span className="quiet small">{name === 'assigned' ? say(words.billionUnit) : say(words.ofPlan(share))}</span>
            <span className="small chain-between">
              {between !== null && (
                <Opens year={year} figure={between}>
                  {say(words.between[between](inBillions(national[between], language)))}
                </Opens>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
