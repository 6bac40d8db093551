import { endOfMonth, type Day } from '../../platform/pure/dates.ts';
import type { Step, StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import { ledgerRefusals as refusals } from './ledger.words.ts';

type MonthState = 'open' | 'closed';
export interface MonthFacts {
  readonly month: Day;
  readonly today: Day;
}

/** The book of a month: closed once, by the Agency's finance officer. */
export const bookSteps: readonly Step<MonthFacts, MonthState>[] = [
  {
    step: 'close-month',
    from: 'open',
    to: 'closed',
    by: ['finance-officer'],
    needs: { over: ({ month, today }) => (endOfMonth(month) >= today ? { ...refusals.monthNotOver, basis: null } : null) },
    basis: 'internal',
  },
];
export const bookWords: StepWords<MonthState> = {
  states: {
    open: { vi: 'Sổ tháng này đang mở.', en: 'The month is open.' },
    closed: { vi: 'Sổ tháng này đã khóa.', en: 'The month is closed.' },
  },
  roles: roleWords,
};
