import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { OrganizationRow } from '../../organization.schema.ts';
import { kindOfOrganizationWords, regionWords } from '../../organization.words.ts';
import { organizationPageWords as words } from '../pages.words.ts';

function OfficeLink({ row, short = false }: { row: OrganizationRow; short?: boolean }) {
  return (
    <Link to="/co-quan/$id" params={{ id: row.id }}>
      {short ? (row.shortName ?? row.name) : row.name}
    </Link>
  );
}

/** The Ministry and its offices. */
export function CentralOffices({ rows }: { rows: readonly OrganizationRow[] }) {
  const { say } = useWords();
  const titleId = useId();
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{say(words.central)}</h2>
      </header>
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <OfficeLink row={row} />{' '}
            <span className="quiet small">
              {say(kindOfOrganizationWords[row.kind])}
              {row.people > 0 && ` · ${say(words.people(row.people))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One row a province: its department, its centre, its People's Committee. */
export function ProvincialOffices({ rows }: { rows: readonly OrganizationRow[] }) {
  const { say } = useWords();
  const titleId = useId();
  const provinces = [...Map.groupBy(rows, ({ provinceCode }) => provinceCode!)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (provinces.length === 0) return null;
  return (
    <section className="card" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{say(words.provincial)}</h2>
        <span className="quiet small">{say(words.provincesFound(provinces.length))}</span>
      </header>
      <table className="plain-table cards">
        <thead>
          <tr>
            {[words.code, words.province, words.region, words.department, words.centre, words.committee].map((word) => (
              <th key={word.en} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <LongBody>
          {provinces.map(([code, offices]) => (
            <ProvinceRow key={code} code={code} offices={offices} />
          ))}
        </LongBody>
      </table>
    </section>
  );
}

function ProvinceRow({ code, offices }: { code: string; offices: readonly OrganizationRow[] }) {
  const { say } = useWords();
  const of = (kind: OrganizationRow['kind']) => offices.find((office) => office.kind === kind);
  const { province, region } = offices[0]!;
  const cell = (kind: 'department' | 'promotion-centre' | 'peoples-committee', name: string) => {
    const row = of(kind);
    return (
      <td data-name={name}>
        {row !== undefined && (
          <>
            <OfficeLink row={row} short />
            {row.people > 0 && <span className="under">{say(words.people(row.people))}</span>}
          </>
        )}
      </td>
    );
  };
  return (
    <tr>
      <td data-name={say(words.code)}>{code}</td>
      <th scope="row">{province}</th>
      <td data-name={say(words.region)}>{region === null ? '–' : say(regionWords[region])}</td>
      {cell('department', say(words.department))}
      {cell('promotion-centre', say(words.centre))}
      {cell('peoples-committee', say(words.committee))}
    </tr>
  );
}
