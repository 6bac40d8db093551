import './organizations.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fold } from '../../../platform/pure/vietnamese.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { OrganizationRow } from '../organization.schema.ts';
import { organizationsQuery } from './organization.client.ts';
import { organizationPageWords as words } from './pages.words.ts';
import { useMe } from './parts/me.ts';
import { CentralOffices, ProvincialOffices } from './parts/OfficeTables.tsx';

const MAP_2020 = '2020-01-01';
const MAP_2025 = '2025-07-01';

/** All offices that stand on a day, found by name with or without marks. */
export function OrganizationsPage({ search }: { search: { q?: string; asOf?: string } }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const [sought, setSought] = useState(search.q ?? '');
  const { data, error } = useQuery(organizationsQuery(search.asOf));
  useTitle(say(words.title));
  const rows = (data?.rows ?? []).filter(({ kind }) => kind !== 'division');
  const found = rows.filter(matching(sought));
  const days = [
    { value: '', label: say(words.today(me === undefined ? '' : writtenDay(me.today, language))) },
    { value: MAP_2020, label: say(words.map2020) },
    ...(me !== undefined && me.today >= MAP_2025 ? [{ value: MAP_2025, label: say(words.map2025) }] : []),
  ];
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      <div className="office-tools no-print">
        <TextInput
          type="search"
          label={say(words.find)}
          placeholder={say(words.findHint)}
          value={sought}
          maxLength={100}
          onChange={({ currentTarget: { value } }) => setSought(value)}
        />
        <NativeSelect
          label={say(words.asOf)}
          value={search.asOf ?? ''}
          data={days}
          onChange={({ currentTarget: { value } }) => void navigate({ to: '/co-quan', search: value === '' ? {} : { asOf: value } })}
        />
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined &&
        (found.length === 0 ? (
          <p role="status">{say(words.none)}</p>
        ) : (
          <div className="kinds">
            <CentralOffices rows={found.filter(({ provinceCode }) => provinceCode === null)} />
            <ProvincialOffices rows={found.filter(({ provinceCode }) => provinceCode !== null)} />
          </div>
        ))}
    </div>
  );
}

/** Every word sought is somewhere in the office's name, province or code. */
function matching(sought: string): (row: OrganizationRow) => boolean {
  const parts = fold(sought)
    .split(/\s+/)
    .filter((part) => part !== '');
  return (row) => {
    const text = fold([row.name, row.shortName, row.province, row.provinceCode].filter(Boolean).join(' '));
    return parts.every((part) => text.includes(part));
  };
}
