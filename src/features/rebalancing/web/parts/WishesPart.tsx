import { writtenMoney } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { boundSaid } from '../../optimum/optimum.words.ts';
import type { Reference } from '../../reference.schema.ts';
import { benchWords as words } from '../pages.words.ts';

/** What a reference list was to obey. */
export function WishesPart({ reference: { wishes, totalDong, labels } }: { reference: Reference }) {
  const { say } = useWords();
  const bounds = [
    { kind: 'money' as const, of: null, limit: totalDong },
    ...wishes.contentCaps.map(({ content, dong }) => ({ kind: 'content' as const, of: content, limit: dong })),
    ...(wishes.hitCount === null ? [] : [{ kind: 'hit-count' as const, of: null, limit: String(wishes.hitCount) }]),
    ...(wishes.hitDong === null ? [] : [{ kind: 'hit-dong' as const, of: null, limit: wishes.hitDong }]),
    ...wishes.mustIn.map((of) => ({ kind: 'must-in' as const, of, limit: '1' })),
    ...wishes.mustOut.map((of) => ({ kind: 'must-out' as const, of, limit: '0' })),
  ].slice(0, 20);
  return (
    <details className="bench-more">
      <summary>{say(words.obeys)}</summary>
      <ul className="plain-list small">
        {bounds.map((bound) => (
          <li key={`${bound.kind} ${bound.of}`}>{say(boundSaid(bound, labels))}</li>
        ))}
        {wishes.perProvince !== null && (
          <li>
            {say(words.perProvince)}: {wishes.perProvince}
          </li>
        )}
        {wishes.provinceDong !== null && (
          <li>
            {say(words.provinceDong)}: {writtenMoney(wishes.provinceDong)}
          </li>
        )}
        {wishes.stepDong !== null && (
          <li>
            {say(words.step)}: {writtenMoney(wishes.stepDong)}
          </li>
        )}
        <li>
          {say(words.keyPoints)}: {wishes.keyPoints}
        </li>
      </ul>
    </details>
  );
}
