import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is on its way to paper: then a list that shows a first part stands there whole. */
export function usePrinting(): boolean {
  const [printing, set] = useState(false);
  useEffect(() => {
    // Laid out before the browser takes the page.
    const before = () => flushSync(() => set(true));
    const after = () => set(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
