import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { oversightRoutes } from '../overview.routes.ts';

const oversight = clientFor<typeof oversightRoutes>('oversight');

export const overviewQuery = (year: number) => queryOptions({ queryKey: ['projects', 'overview', year], queryFn: () => oversight.overview({ year }) });
export const burnUpQuery = (year: number) => queryOptions({ queryKey: ['projects', 'burn-up', year], queryFn: () => oversight.burnUp({ year }) });
/** One project with all that hangs on it; asked anew whenever anything of projects changes. */
export const projectQuery = (id: string) => queryOptions({ queryKey: ['projects', 'one', id], queryFn: () => oversight.project({ id }), retry: (failures, error) => failures < 2 && error instanceof TypeError });
