import { useWords } from '../../../../ui/words.tsx';
import type { Conflict } from '../../optimum/optimum.schema.ts';
import { boundSaid, type Labels, relaxationSaid } from '../../optimum/optimum.words.ts';
import { benchWords as words } from '../pages.words.ts';

/** Why no list obeys everything: what contradicts, and how little would have to give way. */
export function ConflictPart({ conflict: { bounds, alone, together, irreducible }, labels }: { conflict: Conflict; labels: Labels }) {
  const { say } = useWords();
  return (
    <div className="bench-conflict">
      <h3>{say(words.conflict)}</h3>
      <p className="small quiet">{say(irreducible ? words.conflictLead : words.loose)}</p>
      <ul>
        {bounds.map((bound) => (
          <li key={`${bound.kind} ${bound.of}`}>{say(boundSaid(bound, labels))}</li>
        ))}
      </ul>
      {alone.length > 0 && (
        <>
          <h3>{say(words.alone)}</h3>
          <ul>
            {alone.map((one) => (
              <li key={`${one.kind} ${one.of}`}>{say(relaxationSaid(one, labels))}</li>
            ))}
          </ul>
        </>
      )}
      {together.length > 0 && (alone.length === 0 || together.length > 1) && (
        <>
          <h3>{say(words.together)}</h3>
          <ul>
            {together.map((one) => (
              <li key={`${one.kind} ${one.of}`}>{say(relaxationSaid(one, labels))}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
