import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Report } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';
import { shownCell } from './cells.ts';

/** Every handing-in, the newest first, with what it changed of the one before. */
export function SubmissionsCard({ data }: { data: Report }) {
  const { say, language } = useWords();
  const unitOf = (key: string) => data.fields.find((field) => field.key === key)?.unit ?? 'text';
  const shown = (key: string, value: string | null) => (value === null ? say(words.nothing) : shownCell(unitOf(key), value));
  return (
    <section className="card" aria-labelledby="submissions-title">
      <header>
        <h2 id="submissions-title">{say(words.submissions)}</h2>
      </header>
      {data.submissions.length === 0 ? (
        <p className="quiet">{say(words.noSubmissions)}</p>
      ) : (
        <ol className="plain-list dated-list">
          {data.submissions.map(({ no, on, by, letter, confirmed, changes }) => (
            <li key={no}>
              <p>
                {say(words.time(no))} · {writtenDay(on, language)}
                {letter !== null && ` · ${letter.code}, ${writtenDay(letter.on, language)}`}
                {confirmed && <strong> · {say(words.counts)}</strong>}
              </p>
              <p className="small quiet">
                {by}
                {changes.length > 0 && ` · ${say(words.changed(changes.length))}`}
              </p>
              {changes.length > 0 && (
                <ul className="report-changes">
                  {changes.map(({ key, label, from, to }) => (
                    <li key={key}>
                      {label}: {shown(key, from)} → {shown(key, to)}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function HistoryCard({ data }: { data: Report }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="report-history-title">
      <header>
        <h2 id="report-history-title">{say(words.history)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.history.map(({ step, on, by, no, remark }) => (
          <li key={`${step} ${on} ${no} ${remark} ${by}`}>
            <p>
              {writtenDay(on, language)} · {say(reportWords.step[step as keyof typeof reportWords.step])}
              {no !== null && ` · ${say(words.time(no)).toLowerCase()}`}
            </p>
            <p className="small quiet">
              {step === 'open' ? '' : by}
              {remark !== null && ` · ${remark}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
