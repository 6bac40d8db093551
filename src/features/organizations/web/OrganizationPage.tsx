import './organizations.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Organization } from '../organization.schema.ts';
import { kindOfOrganizationWords } from '../organization.words.ts';
import { OfficeHistory } from './office/OfficeHistory.tsx';
import { OfficePeople } from './office/OfficePeople.tsx';
import { OfficeSteps } from './office/OfficeSteps.tsx';
import { organizationQuery, useOfficeActs } from './organization.client.ts';
import { organizationPageWords as words } from './pages.words.ts';

/** One office: its names through time, whom it came from and passed to, its line, its people, and what may be done. */
export function OrganizationPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data: office, error } = useQuery(organizationQuery(id));
  const acts = useOfficeActs(id);
  useTitle(office?.name ?? say(words.title));
  useIllustration(office?.seats.some(({ illustrative }) => illustrative) ?? false);
  if (office === undefined)
    return (
      <div className="page">
        <h1 className="unseen">{say(words.title)}</h1>
        {error !== null && <Problem said={problemOf(error)} />}
      </div>
    );
  return (
    <div className="page stack">
      <OfficeHead office={office} />
      <OfficeSteps office={office} acts={acts} />
      <div className="two">
        <OfficePeople office={office} acts={acts} />
        <div className="stack">
          <OfficeHistory office={office} />
          <OfficeLine office={office} />
        </div>
      </div>
    </div>
  );
}

function OfficeHead({ office }: { office: Organization }) {
  const { say, language } = useWords();
  return (
    <header>
      <p className="small no-print">
        <Link to="/co-quan">‹ {say(words.back)}</Link>
      </p>
      <h1>{office.name}</h1>
      <p className="lead-words">
        {[
          say(kindOfOrganizationWords[office.kind]),
          office.shortName,
          office.province === null ? null : `${office.province} (${office.provinceCode})`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p>
        {office.validTo === null ? (
          <State tone="term">{say(words.standing)}</State>
        ) : (
          <State tone="exempt">{say(words.ended(writtenDay(office.validTo, language)))}</State>
        )}
      </p>
    </header>
  );
}

/** Who directs it, whom it directs, its divisions. */
function OfficeLine({ office }: { office: Organization }) {
  const { say } = useWords();
  const groups = [
    [words.superior, office.superior === null ? [] : [office.superior]],
    [words.directedBy, office.directedBy === null ? [] : [office.directedBy]],
    [words.divisions, office.divisions],
    [words.directs, office.directs],
  ] as const;
  return (
    <>
      {groups
        .filter(([, offices]) => offices.length > 0)
        .map(([title, offices]) => (
          <section key={title.en} className="card">
            <header>
              <h2>{say(title)}</h2>
              {offices.length > 3 && <span className="quiet small">{offices.length}</span>}
            </header>
            {offices.length > 12 ? (
              <details>
                <summary>
                  {offices
                    .slice(0, 3)
                    .map(({ name }) => name)
                    .join(', ')}{' '}
                  …
                </summary>
                <OfficeList offices={offices} />
              </details>
            ) : (
              <OfficeList offices={offices} />
            )}
          </section>
        ))}
    </>
  );
}

function OfficeList({ offices }: { offices: readonly { id: string; name: string }[] }) {
  return (
    <ul className="lines">
      {offices.map(({ id, name }) => (
        <li key={id}>
          <Link to="/co-quan/$id" params={{ id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
