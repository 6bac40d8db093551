import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Said, useWords } from './words.tsx';

const mark: Said = { vi: 'dữ liệu minh họa', en: 'illustrative data' };
const Illustration = createContext<{ shown: boolean; count(by: 1 | -1): void } | null>(null);

/** Lets the page say that it shows illustrative data, and the shell mark it. */
export function IllustrationProvider({ children }: { children: ReactNode }) {
  const [pages, setPages] = useState(0);
  const count = useCallback((by: 1 | -1) => setPages((before) => before + by), []);
  const value = useMemo(() => ({ shown: pages > 0, count }), [pages, count]);
  return <Illustration value={value}>{children}</Illustration>;
}

/** The mark itself, for a row or a heading. */
export function IllustrativeTag() {
  const { say } = useWords();
  return <span className="tag">{say(mark)}</span>;
}

/** The shell's mark: there while any part of the page shows illustrative data. */
export function IllustrationNotice() {
  return use(Illustration)?.shown === true ? <IllustrativeTag /> : null;
}

/** Says, while it is on the page and `shown` holds, that the page shows illustrative data. */
export function useIllustration(shown: boolean): void {
  const count = use(Illustration)?.count;
  useEffect(() => {
    if (!shown) return undefined;
    count?.(1);
    return () => count?.(-1);
  }, [shown, count]);
}
