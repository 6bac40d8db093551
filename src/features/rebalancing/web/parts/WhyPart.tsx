import { useQuery } from '@tanstack/react-query';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { shortSaid, writtenPoints } from '../../optimum/optimum.words.ts';
import type { Difference, WhyAnswer } from '../../reference.schema.ts';
import { benchWords as words } from '../pages.words.ts';
import { whyQuery } from '../rebalancing.client.ts';

/** Why one proposal is in a reference list or not, and what would bring it in: worked out when it is asked. */
export function WhyPart({ reference, asked, onClose }: { reference: string; asked: Difference; onClose: () => void }) {
  const { say } = useWords();
  const { data, error } = useQuery(whyQuery(reference, asked.projectId));
  return (
    <section className="bench-ask" aria-labelledby="why-title" aria-live="polite">
      <p className="bench-pair">
        <strong id="why-title">{say(words.whyTitle(asked.code))}</strong>
        <button type="button" className="text-button" onClick={onClose}>
          {say(words.close)}
        </button>
      </p>
      {error !== null && <Problem said={problemOf(error)} />}
      {data === undefined ? error === null && <p className="quiet">{say(words.asking)}</p> : <Answer data={data} />}
    </section>
  );
}

function Answer({ data }: { data: WhyAnswer }) {
  const { say } = useWords();
  const names = (rows: readonly Difference[]) =>
    rows
      .slice(0, 8)
      .map(({ code }) => code)
      .join(', ') + (rows.length > 8 ? ` ${say(words.more(rows.length - 8))}` : '');
  return (
    <>
      <p>
        {say(data.in ? words.whyIn(writtenDong(data.givenDong)) : words.whyOut)}{' '}
        {data.dongPerPoint !== null && say(words.price(writtenDong(data.dongPerPoint), data.dearerIn))}
      </p>
      {!data.in &&
        (data.blocks.length === 0 ? (
          <p>{say(words.noBlock)}</p>
        ) : (
          <>
            <p>{say(words.blocks)}:</p>
            <ul>
              {data.blocks.map((block) => (
                <li key={`${block.kind} ${block.of}`}>{say(shortSaid(block, data.labels))}</li>
              ))}
            </ul>
          </>
        ))}
      {!data.in &&
        (data.forced === null ? (
          <p>{say(words.forcedNot)}</p>
        ) : (
          <p>
            {say(words.forced(writtenPoints(data.forced.costMilliPoints)))}
            {data.forced.goes.length > 0 && ` ${say(words.goes(data.forced.goes.length))}: ${names(data.forced.goes)}.`}
            {data.forced.comes.length > 0 && ` ${say(words.comes(data.forced.comes.length))}: ${names(data.forced.comes)}.`}
          </p>
        ))}
    </>
  );
}
