import { writtenShare } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { localFundingPageWords as words } from '../pages.words.ts';

/** The nation's money beside the province's own, as parts of both together; nothing where there is neither. */
export function TwoMoneys({ permille }: { permille: number | null }) {
  const { say } = useWords();
  if (permille === null) return <span className="quiet">–</span>;
  const share = writtenShare(permille / 1000);
  return (
    <span className="local-two-row">
      <span className="local-two" role="img" aria-label={`${say(words.share)}: ${share}`}>
        <span style={{ width: `${permille / 10}%` }} />
        <span style={{ width: `${100 - permille / 10}%` }} />
      </span>
      <span className="one-line">{share}</span>
    </span>
  );
}
