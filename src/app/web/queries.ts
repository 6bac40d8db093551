import { QueryClient } from '@tanstack/react-query';
import { isAnswered } from '../../ui/problem-of.ts';

/** What was asked and answered in this tab. What the server refused once it would refuse again: only what failed to come is asked for anew. */
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 2_000, retry: (failures, error) => failures < 1 && !isAnswered(error) } },
});
