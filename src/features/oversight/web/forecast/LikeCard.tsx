import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { projectWords } from '../../../projects/project.words.ts';
import type { ForecastStep } from '../../forecast/forecast.schema.ts';
import { forecastWords as words } from '../../forecast/forecast.words.ts';
import type { Activity } from '../../../projects/project.schema.ts';
import { likeQuery } from '../oversight.client.ts';

/** The like projects behind one sample, the quickest first: what a forecast is made from, row by row. */
export function LikeCard({ year, step, activity }: { year: number; step: ForecastStep; activity: Activity | undefined }) {
  const { say, language } = useWords();
  const { data } = useQuery(likeQuery({ year, step, ...(activity === undefined ? {} : { activity }) }));
  const kind = activity === undefined ? say(words.allKinds) : say(projectWords.activity[activity]);
  return (
    <section className="card" aria-labelledby="like-title">
      <header>
        <h2 id="like-title">{say(words.likeTitle(say(words.fromTo[step]), kind))}</h2>
        {data !== undefined && <span className="quiet small">{say(words.likeLead(data.total))}</span>}
        <Link className="small" to="/toan-quoc/du-bao" search={{ year }}>
          {say(words.close)}
        </Link>
      </header>
      {data !== undefined && (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col" className="number">
                {say(words.from)}
              </th>
              <th scope="col" className="number">
                {say(words.to)}
              </th>
              <th scope="col" className="number">
                {say(words.took)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.name === null ? (
                    say(words.unnamed)
                  ) : (
                    <Link to="/de-an/$id" params={{ id: row.id }}>
                      {row.name}
                    </Link>
                  )}
                  <span className="under">{row.code ?? row.year}</span>
                </th>
                <td className="number" data-name={say(words.from)}>
                  {writtenDay(row.from, language)}
                </td>
                <td className="number" data-name={say(words.to)}>
                  {writtenDay(row.to, language)}
                </td>
                <td className="number" data-name={say(words.took)} data-key>
                  {row.days}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
