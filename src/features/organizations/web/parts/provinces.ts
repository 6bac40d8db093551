import { useStandingOffices } from './standing-offices.ts';

/** The provinces of today, by their departments, in the order of the alphabet. */
export function useProvinces(): readonly { readonly value: string; readonly label: string }[] {
  const offices = useStandingOffices();
  return offices
    .flatMap(({ kind, provinceCode, province }) =>
      kind === 'department' && provinceCode !== null && province !== null ? [{ value: provinceCode, label: province }] : [],
    )
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
}
