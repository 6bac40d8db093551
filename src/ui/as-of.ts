import { useSyncExternalStore } from 'react';
import { isDay } from '../platform/pure/dates.ts';

/** The name under which an address carries the day looked at. */
export const AS_OF = 'asOf';
/** The day an address carries; null for today, and where it carries none that exists. */
export function dayOfAddress(search: string): string | null {
  const said = new URLSearchParams(search).get(AS_OF) ?? '';
  return isDay(said) ? said : null;
}

/** The day this page looks at, where that is another than today, as its address says: kept over a reload, by Back and by who gets the link. */
let looked = typeof location === 'undefined' ? null : dayOfAddress(location.search);
const listeners = new Set<() => void>();

/** 'YYYY-MM-DD', or null for today. */
export function asOf(): string | null {
  return looked;
}

/** Follows the address; true where it says another day than before, so that everything is to be asked anew. */
export function followAddress(search: string): boolean {
  const day = dayOfAddress(search);
  if (day === looked) return false;
  looked = day;
  for (const listener of listeners) listener();
  return true;
}

/** The day looked at, for a component. */
export function useAsOf(): string | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, asOf);
}
