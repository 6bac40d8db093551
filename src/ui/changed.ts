import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/** After an act: whatever was asked under one of these keys is asked anew. */
export function useChanged(...keys: readonly QueryKey[]): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** What moves a project, a plan, a contract or money moves the others, the nation and the desk: all are asked anew. */
export const useMoneyChanged = (): (() => Promise<unknown>) => useChanged(['projects'], ['desk']);
