import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../../../ui/words.tsx';
import { projectKinds, type ProjectKind, projectSorts, type ProjectSort, projectStates, type ProjectState } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectsPageWords as words } from '../pages.words.ts';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import type { SoughtProjects } from '../project.client.ts';

const FIRST_YEAR = 2010;

/** Which projects are listed and in which order; every choice stands in the address. `year` is the one listed: chosen, or the newest. */
export function ProjectFilter({ search, year, thisYear }: { search: SoughtProjects; year: number | null; thisYear: number }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const provinces = useProvinces();
  // A plan is registered the year before; an address may name a year beyond the list.
  const years = Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, back) => thisYear + 1 - back);
  const seek = (change: SoughtProjects | { [Name in keyof SoughtProjects]?: undefined }) => {
    const { page: _, ...wanted } = { ...search, ...change };
    void navigate({ to: '/de-an', search: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) });
  };
  // A choice narrows what is seen; words are sought in every year unless one was chosen.
  const choice = <Name extends 'state' | 'kind' | 'province' | 'sort'>(name: Name, value: string) =>
    seek({ ...(year === null ? {} : { year }), [name]: value === '' ? undefined : (value as SoughtProjects[Name]) });
  return (
    <form
      className="project-filter no-print"
      aria-label={say(words.filter)}
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        seek({ q: q === '' ? undefined : q });
      }}
    >
      <div className="sought-words">
        <TextInput
          key={search.q}
          name="q"
          type="search"
          label={say(words.q)}
          placeholder={say(words.qHint)}
          defaultValue={search.q ?? ''}
          maxLength={200}
        />
        <Button type="submit" variant="default">
          {say(words.find)}
        </Button>
      </div>
      <NativeSelect
        label={say(words.year)}
        value={year ?? 'all'}
        data={[
          { value: 'all', label: say(words.anyYear) },
          ...[...new Set([...years, ...(year === null ? [] : [year])])].map((each) => ({ value: String(each), label: String(each) })),
        ]}
        onChange={({ currentTarget: { value } }) => seek({ year: value === 'all' ? value : Number(value) })}
      />
      <NativeSelect
        label={say(words.province)}
        value={search.province ?? ''}
        data={[{ value: '', label: say(words.anyProvince) }, ...provinces]}
        onChange={({ currentTarget: { value } }) => choice('province', value)}
      />
      <NativeSelect
        label={say(words.state)}
        value={search.state ?? ''}
        data={[
          { value: '', label: say(words.anyState) },
          ...projectStates.map((state: ProjectState) => ({ value: state, label: say(projectWords.state[state]) })),
        ]}
        onChange={({ currentTarget: { value } }) => choice('state', value)}
      />
      <NativeSelect
        label={say(words.kind)}
        value={search.kind ?? ''}
        data={[
          { value: '', label: say(words.anyKind) },
          ...projectKinds.map((kind: ProjectKind) => ({ value: kind, label: say(projectWords.kind[kind]) })),
        ]}
        onChange={({ currentTarget: { value } }) => choice('kind', value)}
      />
      <NativeSelect
        label={say(words.sort)}
        value={search.sort ?? 'code'}
        data={projectSorts.map((sort: ProjectSort) => ({ value: sort, label: say(words.sorts[sort]) }))}
        onChange={({ currentTarget: { value } }) => choice('sort', value === 'code' ? '' : value)}
      />
    </form>
  );
}
