import { useEffect, useState } from 'react';

const SETTLES_MS = 350;

/** What somebody types, once they pause: the server is not asked at every key. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const waits = setTimeout(() => setSettled(JSON.parse(written) as Value), SETTLES_MS);
    return () => clearTimeout(waits);
  }, [written]);
  return settled;
}
