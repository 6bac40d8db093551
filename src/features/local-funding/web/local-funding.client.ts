import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useChanged } from '../../../ui/changed.ts';
import { clientFor } from '../../../ui/client.ts';
import type { AdviceAnswer, AdvicePaper, NewAdvice } from '../advice/advice.schema.ts';
import type { localFundingRoutes } from '../local-funding.routes.ts';
import type { NewLocalBudget } from '../local-funding.schema.ts';
import type { Finished, NewLocalProject, TakenUp } from '../planned/planned.schema.ts';

const funding = clientFor<typeof localFundingRoutes>('localFunding');
export const localFundingQuery = (year: number) =>
  queryOptions({ queryKey: ['local-funding', 'list', year], queryFn: () => funding.list({ year }), placeholderData: keepPreviousData });
export const provinceYearQuery = (office: string, year: number) =>
  queryOptions({
    queryKey: ['local-funding', 'one', office, year],
    queryFn: () => funding.open({ office, year }),
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });

/** Everything that may be done about the local money of a department and year. */
export function useLocalFunding(office: string, year: number) {
  const onSuccess = useChanged(['local-funding']);
  return {
    enterBudget: useMutation({ mutationFn: (paper: NewLocalBudget) => funding.enterBudget({ office, year, paper }), onSuccess }),
    plan: useMutation({ mutationFn: (project: NewLocalProject) => funding.plan({ office, year, project }), onSuccess }),
    takeUp: useMutation({ mutationFn: (input: { id: string; taken: TakenUp }) => funding.takeUp(input), onSuccess }),
    finish: useMutation({ mutationFn: (input: { id: string; finished: Finished }) => funding.finish(input), onSuccess }),
    drop: useMutation({ mutationFn: (input: { id: string; reason: string }) => funding.drop(input), onSuccess }),
    draftAdvice: useMutation({ mutationFn: (advice: NewAdvice) => funding.draftAdvice({ office, year, advice }), onSuccess }),
    correctAdvice: useMutation({ mutationFn: (input: { id: string; advice: NewAdvice }) => funding.correctAdvice(input), onSuccess }),
    noteOpinion: useMutation({ mutationFn: (input: { id: string; opinion: AdvicePaper }) => funding.noteOpinion(input), onSuccess }),
    sendAdvice: useMutation({ mutationFn: (input: { id: string; letter: AdvicePaper }) => funding.sendAdvice(input), onSuccess }),
    answerAdvice: useMutation({
      mutationFn: (input: { id: string; answer: AdviceAnswer & { granted: boolean } }) => funding.answerAdvice(input),
      onSuccess,
    }),
    withdrawAdvice: useMutation({ mutationFn: (input: { id: string; reason: string }) => funding.withdrawAdvice(input), onSuccess }),
  };
}
export type LocalFundingActs = ReturnType<typeof useLocalFunding>;
