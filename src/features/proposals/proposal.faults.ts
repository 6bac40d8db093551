import { sql } from 'kysely';
import type { Act } from '../../platform/command.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import type { LockedProject } from '../projects/index.ts';
import { DOUBLE_WITHIN_YEARS } from '../projects/project.schema.ts';
import { heldRows, supportedElsewhere } from './proposal.facts.ts';
import { isInPlan, papersNeeded } from './proposal.rules.ts';
import type { ProposalItem } from './proposal.schema.ts';
import { proposalRefusals as refusals, proposalWords } from './proposal.words.ts';
import type { FoundRound } from './rounds/round.store.ts';

/** A project as it is proposed, at one of the three moments it is judged. */
export interface Judged {
  readonly project: LockedProject;
  readonly leastDong: bigint;
  readonly disruptionId: string | null;
}

const CHANGE = 'Điều 11 Thông tư số 36/2013/TT-BCT';
const BASE = 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT';

function ofProject({ project, leastDong }: Judged, round: FoundRound): Refusal[] {
  const { code, facts } = project;
  return [
    ...(project.year === round.year ? [] : [because(refusals.otherYear(code, round.year))]),
    ...(isInPlan(project.state) ? [because(refusals.inPlan(code), CHANGE)] : []),
    ...(project.state === 'refused' || project.state === 'stopped' ? [because(refusals.notStanding(code))] : []),
    ...(leastDong > facts.nationalDong ? [because(refusals.leastAbove(code, facts.nationalDong))] : []),
    ...(facts.aboveNorm.length > 0 ? [because(refusals.aboveNorm(code, facts.aboveNorm), facts.aboveNorm[0]!.basis)] : []),
  ];
}

/** What is wrong with projects as they are proposed, all of it at once: figures, norms, support that an establishment has already. */
export async function faultsOfProposed(act: Pick<Act, 'tx'>, judged: readonly Judged[], round: FoundRound): Promise<Refusal[]> {
  const supported = Map.groupBy(
    await supportedElsewhere(
      act.tx,
      judged.map(({ project }) => project.id),
      round.id,
    ),
    ({ projectId }) => projectId,
  );
  return judged.flatMap((each) => [
    ...ofProject(each, round),
    ...(supported.get(each.project.id) ?? []).map(({ establishment, other, year, planned }) =>
      because(
        planned
          ? refusals.supported(each.project.code, establishment, other, year, DOUBLE_WITHIN_YEARS)
          : refusals.proposedElsewhere(each.project.code, establishment, other),
        planned ? 'unverified' : null,
      ),
    ),
  ]);
}

/** Reasons that name a disaster which did not hold there. Asked once the proposals are rows. */
export async function faultsOfDisruption(
  act: Pick<Act, 'tx' | 'today'>,
  judged: readonly (Judged & { readonly id: string })[],
): Promise<Refusal[]> {
  const named = judged.filter(({ disruptionId }) => disruptionId !== null);
  if (named.length === 0) return [];
  const held = (await heldRows(sql`pr.id = ANY (${named.map(({ id }) => id)}::uuid[])`, act.today).execute(act.tx)).rows;
  const missed = named.filter(({ id, disruptionId }) => !held.some((each) => each.proposalId === id && each.id === disruptionId));
  if (missed.length === 0) return [];
  const names = new Map(
    (
      await sql<{
        id: string;
        name: string;
      }>`SELECT id, name FROM disruption WHERE id = ANY (${missed.map(({ disruptionId }) => disruptionId)}::uuid[])`.execute(act.tx)
    ).rows.map(({ id, name }) => [id, name]),
  );
  return missed.map(({ project, disruptionId }) => because(refusals.notHit(project.code, names.get(disruptionId!) ?? '')));
}

/** Only what the department has appraised is sent. */
export const faultsOfSending = (judged: readonly Judged[]): Refusal[] =>
  judged.filter(({ project }) => project.state === 'registered').map(({ project }) => because(refusals.notAppraised(project.code), BASE));

/** What still lacks before it is appraised for the Ministry: papers, facts nobody looked at, figures changed since. */
export function faultsOfAccepting(
  project: LockedProject,
  {
    askedDong,
    counterpartDong,
    sentDong,
    entered,
    based,
    awaiting,
  }: {
    readonly askedDong: bigint;
    readonly counterpartDong: bigint;
    readonly sentDong: bigint | null;
    readonly entered: readonly string[];
    readonly based: boolean;
    readonly awaiting: number;
  },
): Refusal[] {
  const missing = missingOf({ counterpartDong, ofDepartment: project.departmentId !== null, entered, based });
  return [
    ...(missing.length > 0
      ? [because(refusals.paperMissing(project.code, missing.map((item) => proposalWords.item[item].vi.toLowerCase()).join(', ')), BASE)]
      : []),
    ...(awaiting > 0 ? [because(refusals.factsWaiting(project.code, awaiting), 'Điều 7 Thông tư số 36/2013/TT-BCT')] : []),
    ...(sentDong !== askedDong ? [because(refusals.changedSince(project.code))] : []),
  ];
}
/** The papers a dossier lacks: the minutes of base appraisal are those of the programme itself. */
export const missingOf = ({
  entered,
  based,
  ...project
}: {
  readonly counterpartDong: bigint;
  readonly ofDepartment: boolean;
  readonly entered: readonly string[];
  readonly based: boolean;
}): ProposalItem[] =>
  papersNeeded(project)
    .map(({ item }) => item)
    .filter((item) => (item === 'base-appraisal' ? !based : !entered.includes(item)));

/** Papers dated after today. */
export const faultsOfPapers = (papers: readonly { readonly item: ProposalItem; readonly paper: Paper }[], today: string): Refusal[] =>
  papers
    .filter(({ paper }) => paper.on > today)
    .map(({ item, paper }) => because(refusals.paperFuture(proposalWords.item[item].vi, writtenInFigures(paper.on))));
