import { useSyncExternalStore } from 'react';

/** The day this browser looks at, where that is another than today; kept for the tab. */
const KEY = 'khuyencong.as-of';
const listeners = new Set<() => void>();

/** 'YYYY-MM-DD', or null for today. */
export function asOf(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Looks at another day; null comes back to today. */
export function setAsOf(day: string | null): void {
  if (day === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, day);
  for (const listener of listeners) listener();
}

/** The day looked at, for a component. */
export function useAsOf(): string | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, asOf);
}
