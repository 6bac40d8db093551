import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInVietNam } from '../../../../platform/pure/dates.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Sought } from '../dispatch.client.ts';
import { dispatchWords } from '../../dispatch.words.ts';
import { asideWords, listWords } from '../pages.words.ts';

const FIRST_YEAR = 2010;

/** Which dispatches are listed: by words (with or without marks), by year of issue, up to the present year in Viet Nam, and those set aside. */
export function DispatchFilter({ search }: { search: Sought }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [thisYear] = useState(() => Number(dayInVietNam(new Date()).slice(0, 4)));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back));
  const year = search.year === undefined ? '' : String(search.year);
  const { q: words, list } = search;
  const kept = list === undefined ? {} : { list };
  return (
    <form
      className="filter no-print"
      aria-label={say(listWords.filter)}
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        void navigate({ to: '/van-ban', search: { ...(q === '' ? {} : { q }), ...(year === '' ? {} : { year: Number(year) }), ...kept } });
      }}
    >
      <TextInput
        key={search.q}
        name="q"
        label={say(listWords.words)}
        placeholder={say(listWords.wordsHint)}
        defaultValue={search.q ?? ''}
        maxLength={200}
      />
      <NativeSelect
        label={say(listWords.year)}
        value={year}
        data={[{ value: '', label: say(listWords.anyYear) }, ...(year === '' || years.includes(year) ? [] : [year]), ...years]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            to: '/van-ban',
            search: { ...(words === undefined ? {} : { q: words }), ...(value === '' ? {} : { year: Number(value) }), ...kept },
          })
        }
      />
      <NativeSelect
        label={say(asideWords.list)}
        value={list ?? ''}
        data={[
          { value: '', label: say(asideWords.everyday) },
          { value: 'set-aside', label: say(dispatchWords.setAside) },
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            to: '/van-ban',
            search: {
              ...(words === undefined ? {} : { q: words }),
              ...(search.year === undefined ? {} : { year: search.year }),
              ...(value === '' ? {} : { list: 'set-aside' as const }),
            },
          })
        }
      />
      <Button type="submit" variant="default">
        {say(listWords.find)}
      </Button>
    </form>
  );
}
