import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import type { Step, StepWords } from '../../../platform/pure/steps.ts';
import type { Paper } from '../../funding/ledger.schema.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { contractRefusals as refusals, dossierStateSentences } from '../contract.words.ts';
import type { DossierState } from './dossier.schema.ts';

/** What the steps of a paper are judged by; `planned`: the project is in the plan and waits for its contract. Once that is signed its papers stay as they are. */
export interface DossierFacts {
  readonly today: string;
  readonly planned: boolean;
  readonly paper?: Paper;
  readonly remark?: string | null;
}
export interface DossierStep extends Step<DossierFacts, DossierState> {
  readonly end: 'unit' | 'agency';
}

const planned: DossierStep['needs'] = { planned: ({ planned: waits }) => (waits ? null : because(refusals.notPlanned)) };
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** The life of one paper of a dossier. */
export const dossierSteps: readonly DossierStep[] = [
  { step: 'ask', from: null, to: 'missing', end: 'agency', by: ['system'], needs: {}, basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT' },
  {
    step: 'submit',
    from: ['missing', 'returned'],
    to: 'submitted',
    end: 'unit',
    by: [...OFFICERS, 'records-clerk'],
    of: ['own', 'above'],
    needs: {
      paperDay: ({ paper, today }) =>
        paper !== undefined && paper.on > today ? because(refusals.inFuture(writtenInFigures(paper.on))) : null,
      ...planned,
    },
    basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
  },
  { step: 'confirm', from: 'submitted', to: 'confirmed', end: 'agency', by: OFFICERS, needs: planned, basis: 'internal' },
  {
    step: 'return',
    from: ['submitted', 'confirmed'],
    to: 'returned',
    end: 'agency',
    by: OFFICERS,
    needs: {
      reason: ({ remark }) => (remark !== undefined && (remark ?? '').trim() === '' ? because(refusals.needsReason) : null),
      ...planned,
    },
    basis: 'internal',
  },
];
export const dossierStepWords: StepWords<DossierState> = { states: dossierStateSentences, roles: roleWords };
