import { addDays, type Day } from '../../platform/pure/dates.ts';
import type { ProjectState } from '../projects/project.schema.ts';
import type { ProposalItem, ProposalStanding, ProposalState } from './proposal.schema.ts';
import type { AnswerStanding, RoundStanding, RoundState } from './rounds/round.schema.ts';

/** The last day on time of "trước ngày …": the day before, and never rolled forward past it. */
export const lastDayOnTime = (namedOn: string): Day => addDays(namedOn as Day, -1);

/** How a round stands on a day. On the day its letter names it still waits, as offices do; after it only late ones come. */
export const roundStandingOf = ({ state, namedOn }: { readonly state: RoundState; readonly namedOn: string }, on: string): RoundStanding =>
  state === 'done' ? 'done' : on > namedOn ? 'closed' : 'open';

/** How a department stands to it: its first answer decides whether it was on time; either answer is one. */
export function answerStandingOf(
  { dueOn, namedOn, firstOn }: { readonly dueOn: string; readonly namedOn: string; readonly firstOn: string | null },
  on: string,
): AnswerStanding {
  if (firstOn !== null) return firstOn <= dueOn ? 'on-time' : 'late';
  return on > namedOn ? 'overdue' : on > dueOn ? 'due' : 'in-term';
}

const IN_PLAN: readonly ProjectState[] = ['approved', 'implementing', 'accepted', 'settled'];
export const isInPlan = (state: ProjectState): boolean => IN_PLAN.includes(state);
/** How a proposal stands by its own last step and its project's: what the Agency left out is out, what was accepted goes the project's way. */
export function standingOf(own: ProposalState, project: ProjectState): ProposalStanding {
  if (own === 'withdrawn' || own === 'draft') return own;
  if (project === 'refused' || project === 'stopped') return 'refused';
  if (own !== 'accepted') return own;
  return isInPlan(project) ? 'chosen' : project === 'appraised' ? 'appraised' : 'accepted';
}
const RANKED: readonly ProposalStanding[] = ['sent', 'received', 'accepted', 'appraised', 'chosen'];
/** Whether it stands in the order of a round: it is with the Agency and in question. */
export const isRanked = (standing: ProposalStanding): boolean => RANKED.includes(standing);

const DOSSIER = 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT';
/** The papers a proposal needs before it is appraised for the Ministry, each with its basis. */
export function papersNeeded({
  counterpartDong,
  ofDepartment,
}: {
  readonly counterpartDong: bigint;
  readonly ofDepartment: boolean;
}): { item: ProposalItem; basis: string }[] {
  return [
    { item: 'application', basis: DOSSIER },
    { item: 'project-document', basis: 'Điều 5 Thông tư số 36/2013/TT-BCT' },
    { item: 'support-request', basis: DOSSIER },
    ...(ofDepartment ? [{ item: 'base-appraisal' as const, basis: DOSSIER }] : []),
    ...(counterpartDong > 0n ? [{ item: 'counterpart-commitment' as const, basis: 'unverified' }] : []),
  ];
}
