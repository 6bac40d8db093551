import { QueryClient } from '@tanstack/react-query';

/** What was asked and answered in this tab. */
export const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 2_000, retry: 1 } } });
