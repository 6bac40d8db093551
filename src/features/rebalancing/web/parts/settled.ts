import { useEffect, useState } from 'react';

/** A value once it has not changed for a while: what is asked while somebody drags. */
export function useSettled<Value>(value: Value, afterMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(later);
  }, [value, afterMs]);
  return settled;
}
