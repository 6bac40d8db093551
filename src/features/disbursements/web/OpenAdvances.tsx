import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong, writtenMillions } from '../../../platform/pure/money.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { LongBody } from '../../../ui/LongBody.tsx';
import { State } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.tsx';
import { openAdvancesQuery } from './disbursements.client.ts';
import { queueWords as words } from './pages.words.ts';

const TONE = { 30: 'term', 60: 'term', 90: 'soon', older: 'late' } as const;
/** The oldest, which are asked after first; the others at a press. */
const SHOWN = 10;

/** Advances not yet cleared or given back, the oldest first, and how old they are. */
export function OpenAdvances() {
  const { say, language } = useWords();
  const { data } = useQuery(openAdvancesQuery);
  const [all, setAll] = useState(false);
  if (data === undefined) return null;
  return (
    <section className="card listed" aria-labelledby="advances-title">
      <header>
        <h2 id="advances-title">{say(words.advances)}</h2>
        <span className="quiet small">{say(words.advancesLead(data.contracts, writtenDong(data.totalDong)))}</span>
      </header>
      {data.rows.length === 0 ? (
        <p className="quiet">{say(words.noAdvance)}</p>
      ) : (
        <>
          <dl className="age-bands">
            {data.bands
              .filter(({ contracts }) => contracts > 0)
              .map(({ band, contracts, dong }) => (
                <div key={band}>
                  <dt>
                    <State tone={TONE[band]}>{say(words.band[band])}</State>
                  </dt>
                  <dd>{say(words.inBand(contracts, writtenMillions(dong)))}</dd>
                </div>
              ))}
          </dl>
          <table className="plain-table cards brief">
            <thead>
              <tr>
                <th scope="col">{say(words.project)}</th>
                <th scope="col">{say(words.unit)}</th>
                <th scope="col">{say(words.since)}</th>
                <th scope="col" className="number">
                  {say(words.open)}
                </th>
              </tr>
            </thead>
            <LongBody>
              {data.rows.slice(0, all ? undefined : SHOWN).map((row) => (
                <tr key={row.contractId}>
                  <th scope="row">
                    <Link to="/de-an/$id" params={{ id: row.projectId }}>
                      {row.name}
                    </Link>
                    <span className="under">
                      {row.code} · {row.contractNumber}
                    </span>
                  </th>
                  <td data-name={say(words.unit)} data-beside>
                    {row.unit}
                  </td>
                  <td data-name={say(words.since)}>
                    <span>
                      {writtenDay(row.since, language)}
                      <span className="under">{say(words.days(row.days))}</span>
                    </span>
                  </td>
                  <td className="number" data-name={say(words.open)} data-key>
                    {writtenDong(row.openDong)}
                  </td>
                </tr>
              ))}
            </LongBody>
          </table>
          {!all && data.rows.length > SHOWN && (
            <p className="more no-print">
              <Button variant="default" onClick={() => setAll(true)}>
                {say(words.moreAdvances(data.rows.length))}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
