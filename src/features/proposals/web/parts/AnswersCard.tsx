import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { proposalWords } from '../../proposal.words.ts';
import type { AnswerRow, Round } from '../../rounds/round.schema.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import { AnswerState } from './Standing.tsx';

const SHOWN: Readonly<Record<'all' | 'waiting' | 'late' | 'none', (row: AnswerRow) => boolean>> = {
  all: () => true,
  waiting: ({ firstOn }) => firstOn === null,
  late: ({ standing, lateProposals }) => standing === 'late' || lateProposals > 0,
  none: ({ outcome }) => outcome === 'none',
};
type Shown = keyof typeof SHOWN;

/** How far the departments have answered: on time, late, not yet. */
export function AnswersProgress({ data }: { data: Round }) {
  const { say } = useWords();
  const answered = data.onTime + data.late;
  const share = (count: number) => ({ width: `${(count / Math.max(1, data.departments)) * 100}%` });
  const figures = [
    [words.onTime, data.onTime],
    [words.late, data.late],
    [words.notYet, data.departments - answered],
    [words.noneCount, data.answers.filter(({ outcome }) => outcome === 'none').length],
    [words.proposals, data.proposals],
  ] as const;
  return (
    <section className="card proposal-progress" aria-label={say(words.progress(answered, data.departments))}>
      <p>
        <strong>{say(words.progress(answered, data.departments))}</strong>
      </p>
      <div className="proposal-bar" aria-hidden>
        <span style={share(data.onTime)} />
        <span data-late style={share(data.late)} />
      </div>
      <dl>
        {figures.map(([said, count]) => (
          <div key={said.en}>
            <dt>{say(said)}</dt>
            <dd>{writtenDong(String(count))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Each department: whether, when and by which letter it answered, and how many of its proposals stand. */
export function AnswersCard({ data }: { data: Round }) {
  const { say, language } = useWords();
  const [shown, show] = useState<Shown>(data.standing !== 'open' && data.answers.some(SHOWN.waiting) ? 'waiting' : 'all');
  const rows = data.answers.filter(SHOWN[shown]);
  return (
    <section className="card" aria-labelledby="answers-title">
      <header>
        <h2 id="answers-title">{say(words.answers)}</h2>
        <div className="chips no-print">
          {(Object.keys(SHOWN) as Shown[]).map((each) => (
            <button key={each} type="button" className="chip" aria-pressed={shown === each} onClick={() => show(each)}>
              {say(words.show[each])} · {data.answers.filter(SHOWN[each]).length}
            </button>
          ))}
        </div>
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{say(words.nobody)}</p>
      ) : (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              <th scope="col">{say(words.office)}</th>
              <th scope="col">{say(words.answer)}</th>
              <th scope="col" className="number">
                {say(words.count)}
              </th>
            </tr>
          </thead>
          <LongBody>
            {rows.map((row) => (
              <tr key={row.officeId}>
                <th scope="row">
                  {row.province}
                  {row.outcome !== null && <span className="under">{say(proposalWords.round.outcome[row.outcome])}</span>}
                </th>
                <td data-name={say(words.answer)} data-beside>
                  <AnswerState standing={row.standing} />
                  {row.letter !== null && (
                    <span className="under">{say(words.letterOf(row.letter.code, writtenDay(row.letter.on, language)))}</span>
                  )}
                </td>
                <td className="number" data-name={say(words.count)} data-key>
                  {row.proposals}
                  {row.lateProposals > 0 && <span className="under">{say(words.lateCount(row.lateProposals))}</span>}
                </td>
              </tr>
            ))}
          </LongBody>
        </table>
      )}
    </section>
  );
}
