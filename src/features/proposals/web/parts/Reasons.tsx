import { useWords } from '../../../../ui/words.tsx';
import { type Reason, tiers } from '../../scoring/criterion.schema.ts';
import { criterionWords } from '../../scoring/criterion.words.ts';
import { proposalPageWords as words } from '../pages.words.ts';

/** Every point with its reason, rank by rank of Điều 7. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { say } = useWords();
  return tiers.map((tier) => {
    const own = reasons.filter((reason) => reason.tier === tier);
    if (own.length === 0) return null;
    return (
      <div key={tier}>
        <h3 className="reason-tier">{say(criterionWords.tier[tier])}</h3>
        <ul className="reason-list">
          {own.map((reason) => (
            <li key={reason.criterion} {...(reason.points === 0 ? { 'data-none': true } : {})}>
              <b>{say(words.ofMost(reason.points, reason.most))}</b>
              <span>
                {say(criterionWords.criterion[reason.criterion])}
                <span className="under">
                  {say(reason.why)} ({reason.basis}
                  {reason.mark !== 'confirmed' && `; ${say(words.weightUnverified)}`})
                  {reason.standing !== 'computed' && ` · ${say(criterionWords.standing[reason.standing])}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
