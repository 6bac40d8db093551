import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { searchRoutes } from '../search.routes.ts';
import type { FoundKind } from '../search.schema.ts';

const search = clientFor<typeof searchRoutes>('search');
export interface SearchAsked {
  readonly q: string;
  readonly kind?: FoundKind;
  readonly page?: number;
}
export const searchQuery = (asked: SearchAsked) =>
  queryOptions({ queryKey: ['search', asked], queryFn: () => search.find(asked), placeholderData: keepPreviousData, staleTime: 10_000 });
