import { useMe } from '../../../organizations/web/parts/me.ts';
import { useStandingOffices } from '../../../organizations/web/parts/standing-offices.ts';

const CARRIES_OUT: ReadonlySet<string> = new Set(['agency', 'central-unit', 'department', 'promotion-centre', 'district-office']);

/** Offices a project may be registered for from the seats of the one who asks: their own first, then those they direct. */
export function useUnits(): readonly { readonly id: string; readonly name: string; readonly provinceCode: string | null }[] {
  const seats = useMe()?.seats ?? [];
  const offices = useStandingOffices().filter(({ kind }) => CARRIES_OUT.has(kind));
  const own = offices.filter(({ id }) => seats.some(({ officeId }) => officeId === id));
  const national = seats.some((seat) => seat.national);
  const directed = offices.filter(
    (office) =>
      !own.includes(office) &&
      (national ||
        own.some(
          ({ kind, provinceCode }) => kind === 'department' && provinceCode === office.provinceCode && office.kind !== 'department',
        )),
  );
  return [...own, ...directed.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))];
}
