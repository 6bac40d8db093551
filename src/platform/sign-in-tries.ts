/** Failed tries of a password that one address may make in one window: an office may share one address. */
const MOST_FAILURES = 60;
const WINDOW_MS = 60_000;
const MOST_KEPT = 10_000;

export interface SignInTries {
  /** Begins a try; null where the address may, else how many seconds it has to wait. What does not succeed stays counted. */
  begin(address: string): number | null;
  succeeded(address: string): void;
}

/**
 * Counts failures by address in windows that begin with the first failure and end a minute later, whatever is tried
 * meanwhile: an office whose people sign in all morning is never locked out by their number, nor for longer than a minute.
 */
export function signInTries(now: () => Date): SignInTries {
  const windows = new Map<string, { readonly endsAt: number; failures: number }>();
  const current = (address: string) => {
    const [at, kept] = [now().getTime(), windows.get(address)];
    if (kept !== undefined && at < kept.endsAt) return kept;
    if (windows.size >= MOST_KEPT) for (const [each, { endsAt }] of windows) if (at >= endsAt) windows.delete(each);
    const begun = { endsAt: at + WINDOW_MS, failures: 0 };
    windows.set(address, begun);
    return begun;
  };
  return {
    begin: (address) => {
      const window = current(address);
      if (window.failures >= MOST_FAILURES) return Math.ceil((window.endsAt - now().getTime()) / 1000);
      // Counted before it is known, so that many at once cannot pass together.
      window.failures += 1;
      return null;
    },
    succeeded: (address) => {
      const window = windows.get(address);
      if (window !== undefined && window.failures > 0) window.failures -= 1;
      if (window?.failures === 0) windows.delete(address);
    },
  };
}
