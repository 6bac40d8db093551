import { NativeSelect } from '@mantine/core';

const FIRST = 2018;

/** Which plan year a page is of: those from the first kept here to the one after the day looked at, and whichever its address names. */
export function YearPick({
  label,
  year,
  today,
  onPick,
}: {
  label: string;
  year: number;
  today: string | undefined;
  onPick: (year: number) => void;
}) {
  const last = Math.max(year, Number(today?.slice(0, 4) ?? year) + 1);
  const years = [...new Set([...Array.from({ length: last - FIRST + 1 }, (_, back) => last - back), year])];
  return (
    <NativeSelect
      aria-label={label}
      value={String(year)}
      data={years.map(String)}
      onChange={({ currentTarget: { value } }) => onPick(Number(value))}
    />
  );
}
