import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { oversightRoutes } from '../overview.routes.ts';

const oversight = clientFor<typeof oversightRoutes>('oversight');

/** One project with all that hangs on it; asked anew whenever anything of projects changes. */
export const projectQuery = (id: string) => queryOptions({ queryKey: ['projects', 'one', id], queryFn: () => oversight.project({ id }), retry: (failures, error) => failures < 2 && error instanceof TypeError });
