import './projects.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Establishment } from '../establishments/establishment.schema.ts';
import { projectWords } from '../project.words.ts';
import { MoveEstablishmentDialog } from './establishments/dialogs.tsx';
import { establishmentWords as words } from './pages.words.ts';
import { ProjectStanding } from './parts/ProjectStanding.tsx';
import { establishmentQuery } from './project.client.ts';

/** One establishment: what it has been given over the years, for what, and where it stood. */
export function EstablishmentPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(establishmentQuery(id));
  const [moving, setMoving] = useState(false);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/co-so">{say(words.list)}</Link>} />;
  const repeated = data.support.filter(({ again }) => again).length;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/co-so">{say(words.title)}</Link>
          </p>
          <h1>{data.name}</h1>
          <p className="lead-words">
            {[
              say(words.kind[data.kind]),
              data.taxCode === null ? say(words.noTaxCode) : `${say(words.taxCode)} ${data.taxCode}`,
              ...(data.industry === null ? [] : [data.industry]),
            ].join(' · ')}{' '}
            {data.illustrative && <IllustrativeTag />}
          </p>
        </div>
        <div className="lead-actions no-print">
          <StepButton answer={ownStep(data.steps, 'move')} label={say(words.move)} variant="default" onTake={() => setMoving(true)} />
        </div>
      </div>
      {repeated > 0 && (
        <div className="above-cards">
          <Problem tone="note" said={words.warned(repeated)} />
        </div>
      )}
      <div className="project-columns">
        <Support data={data} />
        <div className="stack">
          <section className="card" aria-labelledby="total-title">
            <header>
              <h2 id="total-title">{say(words.supportTotal)}</h2>
            </header>
            <p className="total">{writtenMoney(data.supportDong)}</p>
            <p className="small quiet">{say(words.supportNote)}</p>
          </section>
          <section className="card" aria-labelledby="places-title">
            <header>
              <h2 id="places-title">{say(words.places)}</h2>
            </header>
            <ol className="plain-list dated-list">
              {data.places.map((place) => (
                <li key={place.validFrom}>
                  <p>{[place.commune, place.district, place.province].filter((part) => part !== null).join(', ')}</p>
                  <p className="small quiet">{say(words.since(writtenDay(place.validFrom, language)))}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
      {moving && <MoveEstablishmentDialog id={id} onClose={() => setMoving(false)} />}
    </div>
  );
}

function Support({ data }: { data: Establishment }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="support-title">
      <header>
        <h2 id="support-title">{say(words.supports)}</h2>
        <span className="quiet small">{say(words.supportsNote)}</span>
      </header>
      {data.support.length === 0 ? (
        <p className="quiet">{say(words.noSupport)}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table cards brief">
            <thead>
              <tr>
                <th scope="col">{say(words.project)}</th>
                <th scope="col">{say(words.year)}</th>
                <th scope="col" className="number">
                  {say(words.national)}
                </th>
                <th scope="col" className="number">
                  {say(words.counterpart)}
                </th>
                <th scope="col">{say(words.state)}</th>
              </tr>
            </thead>
            <tbody>
              {data.support.map((row, at) => (
                <tr key={at}>
                  <th scope="row">
                    <Link to="/de-an/$id" params={{ id: row.projectId }}>
                      {row.name}
                    </Link>
                    <span className="under">
                      {row.code} · {say(projectWords.activity[row.activity])}
                    </span>
                    {row.again && (
                      <span className="warned">
                        <State tone="soon">{say(words.again)}</State>
                      </span>
                    )}
                  </th>
                  <td data-name={say(words.year)}>
                    <span>{row.year}</span>
                  </td>
                  <td data-name={say(words.national)} data-key className="number">
                    <span>{writtenDong(row.nationalDong)}</span>
                  </td>
                  <td data-name={say(words.counterpart)} className="number">
                    <span>{writtenDong(row.counterpartDong)}</span>
                  </td>
                  <td data-name={say(words.state)} data-beside>
                    <span>
                      <ProjectStanding state={row.state} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
