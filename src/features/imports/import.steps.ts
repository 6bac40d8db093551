import type { Asker, Relation } from '../../platform/pure/asker.ts';
import type { Refusal, StepAnswer } from '../../platform/pure/refusals.ts';
import { refusalsOf, type Step, type StepWords } from '../../platform/pure/steps.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { ImportState } from './import.schema.ts';
import { importRefusals as refusals, importStateSentences } from './import.words.ts';

/** What taking an import up is judged by, whatever its kind. */
export interface ImportFacts {
  readonly faults: number;
}

/** What a kind says of its own: who may hand it in and (the same unless said) take it up, and what must hold besides before it is taken. */
export interface StepsOfKind<Facts extends ImportFacts> {
  readonly by: readonly string[];
  readonly takenBy?: readonly string[];
  readonly of?: readonly Relation[];
  readonly needs: Step<Facts, ImportState>['needs'];
  readonly basis: string;
}

/** The life that every import shares: read by a job that may be stopped, taken whole by a person, or put aside. */
export function stepsOfImport<Facts extends ImportFacts>({
  by,
  takenBy = by,
  of = ['own'],
  needs,
  basis,
}: StepsOfKind<Facts>): readonly Step<Facts, ImportState>[] {
  const faultless = ({ faults }: Facts): Refusal | null => (faults > 0 ? { ...refusals.faulty(faults), basis: null } : null);
  return [
    { step: 'upload', from: null, to: 'received', by, of, needs: {}, basis: 'internal' },
    { step: 'read', from: 'received', to: 'read', by: ['system'], needs: {}, basis: 'internal' },
    { step: 'fail', from: 'received', to: 'failed', by: ['system'], needs: {}, basis: 'internal' },
    { step: 'take', from: 'read', to: 'taken', by: takenBy, of, needs: { faultless, ...needs }, basis },
    { step: 'stop', from: 'received', to: 'stopped', by, of, needs: {}, basis: 'internal' },
    { step: 'read-again', from: ['read', 'failed', 'stopped'], to: 'received', by, of, needs: {}, basis: 'internal' },
    { step: 'discard', from: ['read', 'failed', 'stopped'], to: 'discarded', by, of, needs: {}, basis: 'internal' },
  ];
}
export const importStepWords: StepWords<ImportState> = { states: importStateSentences, roles: roleWords };

/** Whether who asks may hand a workbook of a kind in for an office, with every reason why not. */
export function answerUpload(steps: readonly Step<never, ImportState>[], officeId: string, asker: Asker | null): StepAnswer {
  const refusals = refusalsOf(
    steps.find(({ step }) => step === 'upload')!,
    { state: null, facts: undefined as never, officeId, asker },
    importStepWords,
  );
  return { step: 'upload', allowed: refusals.length === 0, refusals };
}
