import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { meetingRoutes } from '../meeting.routes.ts';
import type { NewMeeting, NewMinutes, Notice } from '../meeting.schema.ts';

const meetings = clientFor<typeof meetingRoutes>('meetings');

/** Which week of which office, as the address carries it. */
export interface WeekSearch {
  readonly week?: string;
  readonly office?: string;
}
export const weekQuery = (search: WeekSearch) =>
  queryOptions({ queryKey: ['meetings', 'week', search], queryFn: () => meetings.week(search) });

/** What may be done with a week's meeting. */
export function useMeeting() {
  const onSuccess = useChanged(['meetings'], ['desk'], ['dispatches']);
  return {
    hold: useMutation({ mutationFn: (meeting: NewMeeting) => meetings.hold({ meeting }), onSuccess }),
    // Also where it was refused: what somebody else kept is shown beside what was typed.
    keep: useMutation({ mutationFn: (input: { id: string; minutes: NewMinutes }) => meetings.keep(input), onSettled: onSuccess }),
    issue: useMutation({ mutationFn: (input: { id: string; notice: Notice }) => meetings.issue(input), onSuccess }),
  };
}
export type MeetingActs = ReturnType<typeof useMeeting>;
