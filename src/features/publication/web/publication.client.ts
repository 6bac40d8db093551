import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { publicationRoutes } from '../publication.routes.ts';

const publication = clientFor<typeof publicationRoutes>('publication');
/** What the public page is asked for, as its address carries it. */
export interface PublicSearch {
  readonly year?: number;
  readonly province?: string;
  readonly q?: string;
  readonly page?: number;
}
export const publishedYearQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['publication', 'year', year ?? null],
    queryFn: () => publication.year(year === undefined ? {} : { year }),
    placeholderData: keepPreviousData,
  });
export const publishedProjectsQuery = (search: PublicSearch) =>
  queryOptions({
    queryKey: ['publication', 'projects', search],
    queryFn: () => publication.projects(search),
    placeholderData: keepPreviousData,
  });
