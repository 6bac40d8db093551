import { queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import type { NewRule } from '../ladder/ladder.schema.ts';
import { reminders } from './parts/bell.client.ts';

export const noticesQuery = queryOptions({ queryKey: ['reminders', 'notices'], queryFn: () => reminders.notices({}) });
export const unsentQuery = queryOptions({ queryKey: ['reminders', 'unsent'], queryFn: () => reminders.unsent({}) });

export const escalationsQuery = queryOptions({ queryKey: ['reminders', 'escalations'], queryFn: () => reminders.escalations({}) });

export const laddersQuery = queryOptions({ queryKey: ['reminders', 'ladders'], queryFn: () => reminders.ladders({}) });

/** Notices are opened: these, or all. */
export const useRead = () =>
  useMutation({ mutationFn: (ids: string[] | null) => reminders.read({ ids }), onSuccess: useChanged(['reminders']) });
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
/** What whoever runs the system does about the ladders. */
export function useLadders() {
  const onSuccess = useChanged(['reminders', 'ladders']);
  return {
    set: useMutation({ mutationFn: (rule: NewRule) => reminders.setRung(rule), onSuccess }),
    drop: useMutation({ mutationFn: (id: string) => reminders.dropRung({ id }), onSuccess }),
    escalate: useMutation({
      mutationFn: (input: { level: 'leader' | 'agency'; rungs: number }) => reminders.setEscalation(input),
      onSuccess,
    }),
  };
}
