import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Sent } from './client.ts';

/**
 * A mutation that moves money: sent again after a failure on the way it bears the same key, so that it has one effect;
 * with another input, or once it came through, the next bears a new one.
 */
export function useKeyed<Input, Answer>(
  send: (input: Input, options: { context: Sent }) => Promise<Answer>,
  onSuccess: () => unknown,
): UseMutationResult<Answer, Error, Input> {
  const last = useRef<{ input: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input ?? null);
      if (last.current?.input !== written) last.current = { input: written, key: crypto.randomUUID() };
      return send(input, { context: { key: last.current.key } });
    },
    onSuccess: () => {
      last.current = null;
      return onSuccess();
    },
  });
}
