import { useWords } from '../../../../ui/words.tsx';
import type { Figures } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { inBillions, shareOf } from './figures.ts';

const LINKS = [['assigned', 'approvedDong'], ['contracted', 'contractedDong'], ['advanced', 'advancedDong'], ['accepted', 'acceptedDong'], ['paid', 'paidDong'], ['settled', 'settledDong']] as const;

/** The chain of money: each link its figure and how much of the plan it is. */
export function MoneyChain({ year, national }: { year: number; national: Figures }) {
  const { say, language } = useWords();
  return (
    <ol className="nation-chain">{LINKS.map(([name, figure]) => {
      const share = shareOf(national[figure], national.approvedDong, language);
      return (
        <li key={name}>
          <span>{say(words[name])}</span><strong><Opens year={year} figure={figure}>{inBillions(national[figure], language)}</Opens></strong>
          <span className="chain-bar" aria-hidden><span style={{ width: share.replace(',', '.') }} /></span>
          {name !== 'assigned' && <span className="quiet small">{say(words.ofPlan(share))}</span>}
        </li>
      );
    })}</ol>
  );
}
