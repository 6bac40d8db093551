import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../../../ui/words.tsx';
import type { Register } from '../../registers/register.schema.ts';
import { registerPageWords as words } from './register-pages.words.ts';
import type { SoughtRegister } from './register.client.ts';

/** In or out, of which year, series and office. */
export function RegisterChoice({ register, search }: { register: Register; search: SoughtRegister }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const go = (change: Partial<SoughtRegister>) =>
    void navigate({
      to: '/so-van-ban',
      search: {
        direction: register.direction,
        ...(search.office === undefined ? {} : { office: search.office }),
        year: register.year,
        ...(register.series === '' ? {} : { series: register.series }),
        ...change,
      },
    });
  const office = search.office === undefined ? {} : { office: search.office };
  return (
    <div className="register-choice no-print">
      <nav className="tabs" aria-label={say(words.directions)}>
        <Link
          to="/so-van-ban"
          search={{ direction: 'in', ...office }}
          {...(register.direction === 'in' ? { 'aria-current': 'page' as const } : {})}
        >
          {say(words.incoming)}
        </Link>
        <Link
          to="/so-van-ban"
          search={{ direction: 'out', ...office }}
          {...(register.direction === 'out' ? { 'aria-current': 'page' as const } : {})}
        >
          {say(words.outgoing)}
        </Link>
      </nav>
      <NativeSelect
        label={say(words.year)}
        value={String(register.year)}
        data={register.years.map(String)}
        onChange={({ currentTarget: { value } }) => go({ year: Number(value) })}
      />
      {register.allSeries.length > 1 && (
        <NativeSelect
          label={say(words.series)}
          value={register.series}
          data={register.allSeries.map((series) => ({ value: series, label: series === '' ? say(words.common) : series }))}
          onChange={({ currentTarget: { value } }) => go({ series: value })}
        />
      )}
      {register.offices.length > 1 && (
        <NativeSelect
          label={say(words.office)}
          value={register.office.id}
          data={register.offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '/so-van-ban', search: { direction: register.direction, office: value } })
          }
        />
      )}
    </div>
  );
}
