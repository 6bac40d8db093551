import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../ui/client.ts';
import type { urgingRoutes } from '../urging.routes.ts';

const urging = clientFor<typeof urgingRoutes>('urging');
export const urgingsQuery = (office: string | undefined) =>
  queryOptions({ queryKey: ['urgings', office], queryFn: () => urging.list(office === undefined ? {} : { office }) });
