import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { areasQuery } from '../areas.client.ts';
import { areaPickWords as words } from '../pages.words.ts';

interface Picked {
  readonly district: string | null;
  readonly commune: string | null;
}
/** A district and a commune of it, as of a day: chosen where the register has those of the province, else written. */
export function AreaPick({
  province,
  on,
  value,
  onChange,
}: {
  province: string;
  on: string | null;
  value: Picked;
  onChange: (picked: Picked) => void;
}) {
  const { say } = useWords();
  const { data } = useQuery(areasQuery(province, on ?? undefined));
  // Neither a choice nor a text before it is known which: what was typed would be lost with the other.
  if (data === undefined) return null;
  const { rows } = data;
  const districts = rows.filter(({ level }) => level === 'district');
  const district = districts.find(({ name }) => name === value.district);
  const communes = rows.filter(({ level, parentId }) => level === 'commune' && (districts.length === 0 || parentId === district?.id));
  const select = (key: keyof Picked, names: readonly string[], next: (name: string | null) => Picked) => (
    <NativeSelect
      label={say(words[key])}
      value={value[key] ?? ''}
      data={[
        { value: '', label: say(key === 'district' ? words.wholeProvince : words.wholeDistrict) },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(next(orNull(currentTarget.value)))}
    />
  );
  const write = (key: keyof Picked) => (
    <TextInput
      label={say(words[key])}
      {...(key === 'district' ? { description: say(words.whole), inputWrapperOrder: ['label', 'input', 'description'] as const } : {})}
      maxLength={100}
      value={value[key] ?? ''}
      onChange={({ currentTarget }) => onChange({ ...value, [key]: orNull(currentTarget.value) === null ? null : currentTarget.value })}
    />
  );
  if (rows.length === 0)
    return (
      <div className="form-row">
        {write('district')}
        {write('commune')}
      </div>
    );
  return (
    <div className="form-row">
      {districts.length > 0 &&
        select(
          'district',
          districts.map(({ name }) => name),
          (name) => ({ district: name, commune: null }),
        )}
      {(districts.length === 0 || district !== undefined) &&
        select(
          'commune',
          communes.map(({ name }) => name),
          (name) => ({ ...value, commune: name }),
        )}
    </div>
  );
}
