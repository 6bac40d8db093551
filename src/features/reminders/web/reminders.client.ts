import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { reminders } from './parts/bell.client.ts';

export const noticesQuery = queryOptions({ queryKey: ['reminders', 'notices'], queryFn: () => reminders.notices({}) });
export const unsentQuery = queryOptions({ queryKey: ['reminders', 'unsent'], queryFn: () => reminders.unsent({}) });

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
