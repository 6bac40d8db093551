import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { taskRoutes } from '../../task.routes.ts';

const tasks = clientFor<typeof taskRoutes>('tasks');

/** What waits for the asker: the page and the count on the menu are this one answer. */
export const deskQuery = queryOptions({ queryKey: ['desk'], queryFn: () => tasks.desk({}), refetchInterval: 60_000 });
