import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { oversightRoutes } from '../overview.routes.ts';

const oversight = clientFor<typeof oversightRoutes>('oversight');

export const overviewQuery = (year: number) => queryOptions({ queryKey: ['money', 'overview', year], queryFn: () => oversight.overview({ year }) });
export const burnUpQuery = (year: number) => queryOptions({ queryKey: ['money', 'burn-up', year], queryFn: () => oversight.burnUp({ year }) });
