import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenMoney } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { MeetingPart, WeekLine } from '../../meeting.schema.ts';
import { meetingWords } from '../../meeting.words.ts';
import { meetingPageWords as words } from '../pages.words.ts';

/** Figures that are money alone: how many movements made them says nothing. */
const MONEY: ReadonlySet<string> = new Set(['advanced', 'accepted', 'paid', 'settled']);

/** One part of the meeting: each figure opens its rows; the first rows stand below it in words, then what somebody said besides. */
export function FiguresCard({ part, lines, said }: { part: MeetingPart; lines: readonly WeekLine[]; said: string | null }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby={`part-${part}`}>
      <header>
        <h2 id={`part-${part}`}>{say(meetingWords.part[part])}</h2>
      </header>
      {lines.length === 0 && said === null && <p className="quiet">{say(words.none[part])}</p>}
      <ul className="plain-list week-lines">
        {lines.map(({ figure, count, dong, place, rows, more }) => (
          <li key={figure}>
            <p>
              <Link to={place}>
                {MONEY.has(figure) ? (
                  <>
                    <strong>{writtenMoney(dong!)}</strong> {say(meetingWords.figure[figure])}
                  </>
                ) : (
                  <>
                    <strong>{writtenDong(String(count))}</strong> {say(meetingWords.figure[figure])}
                  </>
                )}
              </Link>
              {!MONEY.has(figure) && dong !== null && <span className="quiet"> · {writtenMoney(dong)}</span>}
            </p>
            {rows.length > 0 && (
              <ul className="week-rows small">
                {rows.map((row) => (
                  <li key={row}>{row}</li>
                ))}
                {more > 0 && <li className="quiet">{say(words.more(more))}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {said !== null && <p className="week-said">{said}</p>}
    </section>
  );
}
