/** The door of proposals: rounds to supplement a year's plan, each department's answer, projects proposed and ranked as Điều 7 of Thông tư số 36/2013/TT-BCT ranks them. */
export { acceptProposals, draftProposals, findFacts, receiveProposals, returnProposal, reviseProposal, sendProposals } from './proposal.commands.ts';
export { proposalsWaiting } from './proposal.desk.ts';
export { proposalFiles } from './proposal.files.ts';
export { proposalRoutes } from './proposal.routes.ts';
export { proposalSteps } from './proposal.steps.ts';
export { proposalsPart } from './proposal.views.ts';
export { answerForDepartment, answerNone, finishRound, openProposalRound } from './rounds/round.commands.ts';
export { proposalRoundSteps } from './rounds/round.steps.ts';
export { answersOf } from './rounds/round.views.ts';
export { rankedProposals } from './scoring/ranking.views.ts';
export { proposalsSent } from './proposal.measure.ts';
