import { type ReactNode, useState } from 'react';

/**
 * A field whose text is kept on the device at each stroke. What stands in it is the person's own until they leave it: the store answers a
 * moment later, and a letter typed meanwhile would be lost. What comes from elsewhere is shown when nobody writes.
 */
export function Written({
  value,
  onWrite,
  children,
}: {
  value: string;
  onWrite: (text: string) => void;
  children: (value: string, change: (text: string) => void) => ReactNode;
}) {
  const [typing, setTyping] = useState<string | null>(null);
  const change = (text: string) => {
    setTyping(text);
    onWrite(text);
  };
  return <div onBlur={() => setTyping(null)}>{children(typing ?? value, change)}</div>;
}
