import { queryOptions } from '@tanstack/react-query';
import { clientFor } from '../../../../ui/client.ts';
import type { reminderRoutes } from '../../reminder.routes.ts';

export const reminders = clientFor<typeof reminderRoutes>('reminders');
/** How many notices wait to be opened: asked again every minute. */
export const unreadQuery = queryOptions({
  queryKey: ['reminders', 'unread'],
  queryFn: () => reminders.unread({}),
  refetchInterval: 60_000,
});
