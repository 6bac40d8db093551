import { sql } from 'kysely';
import type { OrganizationId, ProposalFileId, StoredFileId } from '../../../db/generated/rows.ts';
import { type Act, command } from '../../platform/command.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import { newId } from '../../platform/workplace.ts';
import { insertFile } from '../dispatches/index.ts';
import { type LockedProject, lockProjects } from '../projects/index.ts';
import { bareRows, factRows } from './proposal.facts.ts';
import {
  faultsOfAccepting,
  faultsOfDisruption,
  faultsOfPapers,
  faultsOfProposed,
  faultsOfSending,
  type Judged,
} from './proposal.faults.ts';
import type { Findings, NewProposal, Returning, Revision, Sending } from './proposal.schema.ts';
import { requireProposalSteps } from './proposal.steps.ts';
import {
  type FactRow,
  insertFacts,
  insertPapers,
  insertProposalFile,
  insertProposals,
  type LockedProposal,
  lockProposals,
  saveProposal,
  saveSent,
  stepProposals,
} from './proposal.store.ts';
import { proposalRefusals as refusals } from './proposal.words.ts';
import { type FoundRound, holdRound, insertAnswer } from './rounds/round.store.ts';

interface Standing {
  readonly proposal: LockedProposal;
  readonly project: LockedProject;
  readonly round: FoundRound;
}
/** Locks proposals and their projects for a step. */
async function locked(act: Act, ids: readonly string[]): Promise<Standing[]> {
  const proposals = await lockProposals(act.tx, ids);
  const projects = new Map(
    (
      await lockProjects(
        act,
        proposals.map(({ projectId }) => projectId),
      )
    ).map((project) => [project.id, project]),
  );
  const rounds = new Map<string, FoundRound>();
  for (const { roundId } of proposals) if (!rounds.has(roundId)) rounds.set(roundId, await holdRound(act.tx, roundId, 'with-others'));
  return proposals.map((proposal) => ({ proposal, project: projects.get(proposal.projectId)!, round: rounds.get(proposal.roundId)! }));
}
/** Asks a step of all, round by round; what is wrong with any of them is told at once. */
function requireEach(act: Act, step: string, standing: readonly Standing[], faults: readonly Refusal[] = []): void {
  for (const [round, own] of Map.groupBy(standing, (each) => each.round))
    requireProposalSteps(
      step,
      own.map(({ proposal, project: { agencyId, code } }) => ({ ...proposal, agencyId, code })),
      { round, faults },
      act.by.asker,
    );
}
const told = (act: Act, { proposal, project }: Standing, detail: Record<string, unknown>) =>
  act.record({ thing: 'proposal', thingId: proposal.id, officeId: proposal.officeId, detail: { code: project.code, ...detail } });
const judgedOf = ({ proposal, project }: Standing): Judged & { readonly id: string } => ({
  id: proposal.id,
  project,
  leastDong: proposal.leastDong,
  disruptionId: proposal.disruptionId,
});

export interface Drafts {
  readonly roundId: string;
  readonly proposals: readonly NewProposal[];
}
/** Registered projects are proposed in a round, all or none. Answers the proposals' ids, in order. */
export const draftProposals = command('proposals draft', async (act, { roundId, proposals }: Drafts): Promise<{ ids: string[] }> => {
  const round = await holdRound(act.tx, roundId, 'with-others');
  const projects = new Map(
    (
      await lockProjects(
        act,
        proposals.map(({ projectId }) => projectId),
      )
    ).map((project) => [project.id as string, project]),
  );
  const there = new Set(
    (
      await sql<{
        id: string;
      }>`SELECT project_id AS id FROM proposal WHERE round_id = ${round.id} AND project_id = ANY (${proposals.map(({ projectId }) => projectId)}::uuid[])`.execute(
        act.tx,
      )
    ).rows.map(({ id }) => id),
  );
  const judged = proposals.map((given): Judged => ({
    project: projects.get(given.projectId)!,
    leastDong: BigInt(given.leastDong),
    disruptionId: given.disruptionId,
  }));
  const faults = [
    ...judged
      .filter(({ project }, at) => there.has(project.id) || proposals.findIndex(({ projectId }) => projectId === project.id) < at)
      .map(({ project }) => because(refusals.twice(project.code))),
    ...(await faultsOfProposed(act, [...new Map(judged.map((each) => [each.project.id, each])).values()], round)),
    ...faultsOfPapers(
      proposals.flatMap(({ papers }) => papers),
      act.today,
    ),
  ];
  requireProposalSteps(
    'draft',
    [...projects.values()].map((project) => ({
      state: null,
      officeId: departmentOf(project),
      unitId: project.officeId,
      agencyId: project.agencyId,
      code: project.code,
    })),
    { round, faults },
    act.by.asker,
  );
  const ids = await insertProposals(
    act,
    proposals.map((given) => ({
      ...given,
      roundId: round.id,
      officeId: departmentOf(projects.get(given.projectId)!),
      unitId: projects.get(given.projectId)!.officeId,
    })),
  );
  const unheld = await faultsOfDisruption(
    act,
    judged.map((each, at) => ({ ...each, id: ids[at]! })),
  );
  if (unheld.length > 0) throw new Refused(unheld);
  ids.forEach((id, at) =>
    act.record({
      thing: 'proposal',
      thingId: id,
      officeId: departmentOf(judged[at]!.project),
      detail: { code: judged[at]!.project.code, round: round.name, leastDong: proposals[at]!.leastDong },
    }),
  );
  return { ids };
});
/** Who proposes: the department; a unit of none proposes its own. */
const departmentOf = (project: LockedProject): OrganizationId => project.departmentId ?? project.officeId;

/** Other figures, reasons, papers and facts in place of those a proposal had. */
export const reviseProposal = command('proposals revise', async (act, { id, revision }: { id: string; revision: Revision }) => {
  const standing = (await locked(act, [id]))[0]!;
  const judged: Judged = { project: standing.project, leastDong: BigInt(revision.leastDong), disruptionId: revision.disruptionId };
  const faults = [
    ...(await faultsOfProposed(act, [judged], standing.round)),
    ...(await faultsOfDisruption(act, [{ ...judged, id: standing.proposal.id }])),
    ...faultsOfPapers(revision.papers, act.today),
  ];
  requireEach(act, 'revise', [standing], faults);
  await saveProposal(act, standing.proposal, revision);
  await insertPapers(
    act,
    revision.papers.map((paper) => ({ ...paper, proposal: standing.proposal })),
  );
  await insertFacts(act, await changedFacts(act, standing, revision));
  told(act, standing, { revised: true, leastDong: revision.leastDong });
});
/** What is stated now and was not, or otherwise; what was stated and is no longer. What the Agency found of what stays as it was stays too. */
async function changedFacts(act: Act, { proposal }: Standing, { facts }: Revision): Promise<FactRow[]> {
  const before = (await factRows(sql`pr.id = ${proposal.id}`, act.today).execute(act.tx)).rows;
  return [
    ...facts
      .filter(({ criterion, words }) => !before.some((fact) => fact.criterion === criterion && fact.stated === words))
      .map(({ criterion, words }): FactRow => ({ proposal, criterion, step: 'state', words })),
    ...before
      .filter(({ criterion }) => !facts.some((fact) => fact.criterion === criterion))
      .map(({ criterion }): FactRow => ({ proposal, criterion, step: 'drop', words: null })),
  ];
}

/** The department sends proposals by one numbered letter, which is its answer to the round: all of them, or none. */
export const sendProposals = command('proposals send', async (act, { ids, letter, remark }: Sending) => {
  const standing = await locked(act, ids);
  const [
    {
      proposal: { officeId },
      round,
      project,
    },
  ] = standing as [Standing];
  if (standing.some((each) => each.proposal.officeId !== officeId || each.round.id !== round.id))
    throw new Refused([because(refusals.twoRounds)]);
  const judged = standing.map(judgedOf);
  const faults = [
    ...(letter.on > act.today ? [because(refusals.inFuture(writtenInFigures(letter.on)))] : []),
    ...faultsOfSending(judged),
    ...(await faultsOfProposed(act, judged, round)),
    ...(await faultsOfDisruption(act, judged)),
  ];
  requireEach(act, 'send', standing, faults);
  await stepProposals(
    act,
    standing.map((each) => each.proposal),
    'send',
    'sent',
    { paper: letter, remark },
  );
  await saveSent(
    act,
    standing.map((each) => ({ id: each.proposal.id, dong: each.project.facts.nationalDong })),
  );
  if (project.departmentId !== null)
    await insertAnswer(act, round.id, officeId, { outcome: 'proposes', proposals: standing.length, letter, on: act.today, remark });
  for (const each of standing) told(act, each, { sent: letter.code, askedDong: String(each.project.facts.nationalDong) });
});

/** The Agency takes proposals in. */
export const receiveProposals = command('proposals receive', async (act, { ids }: { ids: readonly string[] }) => {
  const standing = await locked(act, ids);
  requireEach(act, 'receive', standing);
  await stepProposals(
    act,
    standing.map(({ proposal }) => proposal),
    'receive',
    'received',
  );
  for (const each of standing) told(act, each, { received: true });
});

/** The Agency confirms or strikes what was stated, with its word. */
export const findFacts = command('proposals find-facts', async (act, { findings }: Findings) => {
  const standing = await locked(
    act,
    findings.map(({ proposalId }) => proposalId),
  );
  const stated = Map.groupBy(
    (await factRows(sql`pr.id = ANY (${standing.map(({ proposal }) => proposal.id)}::uuid[])`, act.today).execute(act.tx)).rows,
    ({ proposalId }) => proposalId,
  );
  const faults = [
    ...(findings.some(({ proposalId, criterion }) => !(stated.get(proposalId) ?? []).some((fact) => fact.criterion === criterion))
      ? [because(refusals.notStated)]
      : []),
    ...(findings.some(({ holds, words }) => !holds && words === null) ? [because(refusals.wordMissing)] : []),
  ];
  requireEach(act, 'find-facts', standing, faults);
  const byId = new Map(standing.map((each) => [each.proposal.id as string, each]));
  await insertFacts(
    act,
    findings.map(({ proposalId, criterion, holds, words }): FactRow => ({
      proposal: byId.get(proposalId)!.proposal,
      criterion,
      step: holds ? 'confirm' : 'strike',
      words,
    })),
  );
  for (const each of standing)
    told(act, each, {
      found: findings
        .filter(({ proposalId }) => proposalId === each.proposal.id)
        .map(({ criterion, holds }) => `${criterion} ${holds ? 'holds' : 'struck'}`),
    });
});

/** The Agency gives a proposal back with what is missing. */
export const returnProposal = command(
  'proposals return',
  async (act, { id, returning: { missing, reason } }: { id: string; returning: Returning }) => {
    const standing = (await locked(act, [id]))[0]!;
    requireEach(act, 'return', [standing]);
    await stepProposals(act, [standing.proposal], 'return', 'returned', { missing, remark: reason });
    told(act, standing, { returned: reason, missing });
  },
);

/** The Agency takes proposals into appraisal for the Ministry: their dossiers are whole, what they state was looked at. All of them, or none. */
export const acceptProposals = command('proposals accept', async (act, { ids }: { ids: readonly string[] }) => {
  const standing = await locked(act, ids);
  const which = sql`pr.id = ANY (${standing.map(({ proposal }) => proposal.id)}::uuid[])`;
  const bare = new Map((await bareRows(which, act.today).execute(act.tx)).rows.map((row) => [row.proposalId, row]));
  const awaiting = Map.groupBy(
    (await factRows(which, act.today).execute(act.tx)).rows.filter(({ step }) => step === 'state'),
    ({ proposalId }) => proposalId,
  );
  const faults = standing.flatMap(({ proposal, project }) => {
    const row = bare.get(proposal.id)!;
    return faultsOfAccepting(project, {
      askedDong: BigInt(row.askedDong),
      counterpartDong: BigInt(row.counterpartDong),
      sentDong: proposal.sentDong,
      entered: row.entered,
      based: row.based,
      awaiting: awaiting.get(proposal.id)?.length ?? 0,
    });
  });
  const again = (
    await Promise.all(
      [...Map.groupBy(standing, ({ round }) => round)].map(([round, own]) => faultsOfProposed(act, own.map(judgedOf), round)),
    )
  ).flat();
  requireEach(act, 'accept', standing, [...faults, ...faultsOfSending(standing.map(judgedOf)), ...again]);
  await stepProposals(
    act,
    standing.map(({ proposal }) => proposal),
    'accept',
    'accepted',
  );
  for (const each of standing) told(act, each, { accepted: true });
});

/** The department takes a proposal back. */
export const withdrawProposal = command('proposals withdraw', async (act, { id, reason }: { id: string; reason: string }) => {
  const standing = (await locked(act, [id]))[0]!;
  requireEach(act, 'withdraw', [standing]);
  await stepProposals(act, [standing.proposal], 'withdraw', 'withdrawn', { remark: reason });
  told(act, standing, { withdrawn: reason });
});

export interface ProposalUpload {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
}
/** Attaches a file to the dossier. */
export const attachToProposal = command(
  'proposals attach',
  async (act, { id, file }: { id: string; file: ProposalUpload }): Promise<{ id: string }> => {
    const standing = (await locked(act, [id]))[0]!;
    requireEach(act, 'attach', [standing]);
    const [own, fileId] = [newId<ProposalFileId>(), newId<StoredFileId>()];
    // Kept by whoever attaches it: the unit's own file, or its department's.
    const keeper =
      act.by.asker?.seats.some(({ own: offices }) => offices.includes(standing.proposal.unitId)) === true
        ? standing.proposal.unitId
        : standing.proposal.officeId;
    await insertFile(act.tx, { ...file, id: fileId, officeId: keeper, keptAt: act.now });
    await insertProposalFile(act, standing.proposal, { ...file, id: own, fileId });
    told(act, standing, { file: file.name, sha256: file.sha256 });
    return { id: own };
  },
);
