import type { Site } from '../src/app/site.ts';
import { appraiseAtBase, registerProjects } from '../src/features/projects/index.ts';
import { draftProposals, openProposalRound, receiveProposals, sendProposals } from '../src/features/proposals/index.ts';
import type { NewProposal } from '../src/features/proposals/proposal.schema.ts';
import { plainProject } from './permissions.money.ts';
import { seatedAs } from './store.ts';

const never = { code: '1/SCT', on: '2099-01-01' };

/** What the steps of rounds and proposals are asked with, about projects that the department of Lào Cai carries out itself. */
export async function proposalsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const on = site.clock.today();
  const unit = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const [own, officer] = [
    (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!,
    (await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'))!,
  ];
  const round = {
    year: 2020,
    name: 'Đợt thử nghiệm',
    paper: { code: '1/CTĐP', on },
    namedOn: '2020-05-25',
    disruptionIds: [],
    weights: [],
  };
  const { id } = await openProposalRound(officer, round);
  const { ids: projects } = await registerProjects(own, {
    projects: ['01', '02', '03', '04'].map((no) => plainProject(unit, `10-2020-7${no}`)),
  });
  await appraiseAtBase(own, { ids: projects, appraisal: { passed: true, score: 80, minutes: { code: '2/BB', on }, remark: null } });
  const proposal = (projectId: string): NewProposal => ({
    projectId,
    leastDong: '1',
    need: 'thử nghiệm',
    disruptionId: null,
    papers: [],
    facts: [],
  });
  const {
    ids: [draft, sent, received],
  } = await draftProposals(own, { roundId: id, proposals: projects.slice(0, 3).map(proposal) });
  await sendProposals(own, { ids: [sent!, received!], letter: { code: '3/SCT', on }, remark: null });
  await receiveProposals(officer, { ids: [received!] });
  const { projectId: _, ...revision } = proposal(projects[0]!);
  const about = (proposalId: string, step: string, body: object | null) => ({ path: `/proposals/${proposalId}/${step}`, body });
  return {
    'proposalRound open': { path: '/proposal-rounds', body: { round: { ...round, paper: never } } },
    'proposalRound answer-none': { path: `/proposal-rounds/${id}/none`, body: { none: { officeId: unit, letter: never, remark: null } } },
    'proposalRound answer-for': {
      path: `/proposal-rounds/${id}/answers`,
      body: { answer: { officeId: unit, outcome: 'none', proposals: 0, letter: never, arrivedOn: on, remark: null } },
    },
    'proposalRound finish': { path: `/proposal-rounds/${id}/finish`, body: { remark: null } },
    'proposal draft': { path: '/proposals', body: { roundId: id, proposals: [proposal(projects[0]!)] } },
    'proposal revise': about(draft!, 'revise', { revision: { ...revision, leastDong: '999999999999' } }),
    'proposal attach': about(draft!, 'files', null),
    'proposal send': { path: '/proposals/send', body: { sending: { ids: [draft], letter: never, remark: null } } },
    'proposal receive': { path: '/proposals/receive', body: { ids: [draft] } },
    'proposal find-facts': {
      path: '/proposals/facts',
      body: { findings: [{ proposalId: sent, criterion: 'poor-district', holds: true, words: null }] },
    },
    'proposal return': about(draft!, 'return', { returning: { missing: [], reason: 'thử nghiệm' } }),
    'proposal accept': { path: '/proposals/accept', body: { ids: [received] } },
    'proposal withdraw': about(draft!, 'withdraw', { reason: 'thử nghiệm' }),
  };
}
