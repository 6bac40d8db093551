import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { reminders } from './parts/bell.client.ts';

export const noticesQuery = queryOptions({ queryKey: ['reminders', 'notices'], queryFn: () => reminders.notices({}) });
export const unsentQuery = queryOptions({ queryKey: ['reminders', 'unsent'], queryFn: () => reminders.unsent({}) });

export const escalationsQuery = queryOptions({ queryKey: ['reminders', 'escalations'], queryFn: () => reminders.escalations({}) });

/** Notices are opened: these, or all. */
export const useRead = () => useMutation({ mutationFn: (ids: string[] | null) => reminders.read({ ids }), onSuccess: useChanged(['reminders']) });
/** What is done about a letter that reached nobody. */
export function useUnsent() {
  const onSuccess = useChanged(['reminders'], ['desk']);
  return {
    again: useMutation({ mutationFn: (id: string) => reminders.sendAgain({ id }), onSuccess }),
    settle: useMutation({ mutationFn: (input: { id: string; remark: string }) => reminders.settle(input), onSuccess }),
  };
}
/** What is done about late duties that reminders did not move. */
export function useEscalations() {
  const onSuccess = useChanged(['reminders'], ['desk']);
  return {
    lay: useMutation({ mutationFn: (input: { ids: string[]; words: string | null }) => reminders.layBefore(input), onSuccess }),
    withhold: useMutation({ mutationFn: (input: { id: string; reason: string }) => reminders.withhold(input), onSuccess }),
    consider: useMutation({ mutationFn: (input: { id: string; remark: string }) => reminders.consider(input), onSuccess }),
  };
}
