import type { Step, StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import type { Numbering } from './register.schema.ts';

/** Who decides how an office numbers. */
export const numberingSteps: readonly Step<null, Numbering>[] = [
  { step: 'set-numbering', from: null, to: 'own', by: ['administrator', 'leader'], needs: {}, basis: 'Điều 15 Nghị định số 30/2020/NĐ-CP' },
];
export const numberingWords: StepWords<Numbering> = {
  states: {
    mirror: { vi: 'Sổ đang theo sổ gốc.', en: 'The register mirrors another.' },
    own: { vi: 'Sổ đang tự cấp số.', en: 'The register gives its own numbers.' },
  },
  roles: roleWords,
};
