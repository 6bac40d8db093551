import { useMe } from '../../features/organizations/web/parts/me.ts';

/** The plan year of a page: the one its address names, or that of the day looked at; undefined while that is not known. */
export function useYear(said: number | undefined): number | undefined {
  const me = useMe();
  return said ?? (me === undefined ? undefined : Number(me.today.slice(0, 4)));
}
