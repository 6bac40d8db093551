import { writtenMoney } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Judgement } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** The highest support of a line with its article; what was not seen in the article's text is marked. */
export function NormVerdict({ judgement: { verdict, mostDong, sharePercent, basis, mark } }: { judgement: Judgement }) {
  const { say } = useWords();
  if (verdict === 'no-norm') return <State tone="exempt">{say(words.noNorm)}</State>;
  return (
    <>
      {mostDong !== null && (
        <>
          <span className="one-line most">{writtenMoney(mostDong)}</span>{' '}
        </>
      )}
      {verdict === 'above' ? <State tone="late">{say(words.above)}</State> : <State tone="done">{say(words.within)}</State>}
      <span className="under">
        {[...(sharePercent === null ? [] : [say(words.percent(sharePercent))]), ...(basis === null ? [] : [basis])].join(' · ')}
      </span>
      {mark !== null && mark !== 'confirmed' && <span className="unchecked">{say(projectWords.mark[mark])}</span>}
    </>
  );
}
