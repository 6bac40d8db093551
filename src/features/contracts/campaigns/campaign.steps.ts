import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { because } from '../../../platform/pure/refusals.ts';
import type { Step, StepWords } from '../../../platform/pure/steps.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { campaignStateSentences, contractRefusals as refusals } from '../contract.words.ts';

export type CampaignState = 'open' | 'closed';
/** What the steps of a campaign are judged by; of one project where it is about one. */
export interface CampaignFacts {
  readonly today: string;
  readonly project?: { readonly code: string; readonly joined: boolean; readonly signed: boolean; readonly exempt: boolean };
  readonly namedOn?: string;
  readonly from?: string;
}
export interface CampaignStep extends Step<CampaignFacts, CampaignState> {
  readonly end: 'unit' | 'agency';
}

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** The life of a campaign to sign before a day. Its population is fixed when it opens and grows only by a person's word. */
export const campaignSteps: readonly CampaignStep[] = [
  {
    step: 'open-campaign',
    from: null,
    to: 'open',
    end: 'agency',
    by: OFFICERS,
    needs: { later: ({ namedOn, today }) => (namedOn !== undefined && namedOn < today ? because(refusals.beforeDraft) : null) },
    basis: 'internal',
  },
  {
    step: 'join',
    from: 'open',
    to: 'same',
    end: 'agency',
    by: OFFICERS,
    needs: { once: ({ project }) => (project?.joined === true ? because(refusals.joinedAlready(project.code)) : null) },
    basis: 'internal',
  },
  {
    step: 'exempt',
    from: 'open',
    to: 'same',
    end: 'agency',
    by: OFFICERS,
    needs: {
      once: ({ project }) => (project?.exempt === true ? because(refusals.exemptAlready) : null),
      unsigned: ({ project }) => (project?.signed === true ? because(refusals.signedAlready) : null),
      day: ({ from, today }) => (from !== undefined && from > today ? because(refusals.inFuture(writtenInFigures(from))) : null),
    },
    basis: 'internal',
  },
  {
    step: 'note-blocker',
    from: 'open',
    to: 'same',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: { unsigned: ({ project }) => (project?.signed === true ? because(refusals.signedAlready) : null) },
    basis: 'internal',
  },
  { step: 'close-campaign', from: 'open', to: 'closed', end: 'agency', by: ['leader'], needs: {}, basis: 'internal' },
];
export const campaignStepWords: StepWords<CampaignState> = { states: campaignStateSentences, roles: roleWords };
