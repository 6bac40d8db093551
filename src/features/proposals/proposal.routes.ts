import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import {
  acceptProposals,
  draftProposals,
  findFacts,
  receiveProposals,
  returnProposal,
  reviseProposal,
  sendProposals,
  withdrawProposal,
} from './proposal.commands.ts';
import {
  findingsSchema,
  newProposalSchema,
  proposalSchema,
  rankedQuerySchema,
  returningSchema,
  revisionSchema,
  sendingSchema,
} from './proposal.schema.ts';
import { proposalSteps } from './proposal.steps.ts';
import { openProposal } from './proposal.views.ts';
import { answerForDepartment, answerNone, finishRound, openProposalRound } from './rounds/round.commands.ts';
import { newRoundSchema, noneSchema, paperAnswerSchema, roundListSchema, roundSchema } from './rounds/round.schema.ts';
import { proposalRoundSteps } from './rounds/round.steps.ts';
import { listRounds, openRoundPage } from './rounds/round.views.ts';

const tags = ['proposals'];
const byId = z.object({ id: z.uuid() });
const several = z.object({ ids: z.array(z.uuid()).min(1).max(2_000) });
const asOf = { asOf: z.iso.date().optional() };
const done = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const signedIn = () => route.meta({ answers: 'signed-in' });
const ofRound = (step: string) => route.meta(permitted(proposalRoundSteps, step));
const ofProposal = (step: string) => route.meta(permitted(proposalSteps, step));

export const proposalRoutes = {
  rounds: signedIn()
    .route({
      method: 'GET',
      path: '/proposal-rounds',
      tags,
      summary: 'Rounds in which projects are proposed to supplement a plan, the newest first',
    })
    .input(z.object(asOf))
    .output(roundListSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listRounds(tx, at.clock.today(), at.actor.asker))),
  round: signedIn()
    .route({
      method: 'GET',
      path: '/proposal-rounds/{id}',
      tags,
      summary: "One round: each department's answer, its proposals in the order of Điều 7 with what speaks for each",
    })
    .input(byId.extend(asOf).extend(rankedQuerySchema.shape))
    .output(roundSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openRoundPage(tx, input.id, input, at.clock.today(), at.actor.asker))),
  openRound: ofRound('open')
    .route({ method: 'POST', path: '/proposal-rounds', tags, summary: 'Opens a round from a numbered letter; answers its id' })
    .input(z.object({ round: newRoundSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => openProposalRound(at, input.round)),
  answerNone: ofRound('answer-none')
    .route({ method: 'POST', path: '/proposal-rounds/{id}/none', tags, summary: 'A department has reviewed and proposes nothing' })
    .input(byId.extend({ none: noneSchema }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await answerNone(at, input);
      return DONE;
    }),
  answerFor: ofRound('answer-for')
    .route({ method: 'POST', path: '/proposal-rounds/{id}/answers', tags, summary: 'The Agency enters an answer that came on paper' })
    .input(byId.extend({ answer: paperAnswerSchema }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await answerForDepartment(at, input);
      return DONE;
    }),
  finish: ofRound('finish')
    .route({ method: 'POST', path: '/proposal-rounds/{id}/finish', tags, summary: 'Ends a round for good' })
    .input(byId.extend({ remark: z.string().trim().max(2_000).nullable() }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await finishRound(at, input);
      return DONE;
    }),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/proposals/{id}',
      tags,
      summary: 'One proposal: dossier, what is stated and found, points with their reasons, history',
    })
    .input(byId.extend(asOf))
    .output(proposalSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openProposal(tx, input.id, at.clock.today(), at.actor.asker))),
  draft: ofProposal('draft')
    .route({
      method: 'POST',
      path: '/proposals',
      tags,
      summary: "Proposes registered projects in a round, all or none; answers the proposals' ids",
    })
    .input(z.object({ roundId: z.uuid(), proposals: z.array(newProposalSchema).min(1).max(500) }))
    .output(z.object({ ids: z.array(z.uuid()) }))
    .handler(({ context: { at }, input }) => draftProposals(at, input)),
  revise: ofProposal('revise')
    .route({ method: 'POST', path: '/proposals/{id}/revise', tags, summary: 'Puts other figures, reasons, papers and facts in place' })
    .input(byId.extend({ revision: revisionSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await reviseProposal(at, input);
      return { id: input.id };
    }),
  send: ofProposal('send')
    .route({ method: 'POST', path: '/proposals/send', tags, summary: 'The department sends proposals by one letter, which is its answer' })
    .input(z.object({ sending: sendingSchema }))
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await sendProposals(at, input.sending);
      return DONE;
    }),
  receive: ofProposal('receive')
    .route({ method: 'POST', path: '/proposals/receive', tags, summary: 'The Agency takes proposals in' })
    .input(several)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await receiveProposals(at, input);
      return DONE;
    }),
  findFacts: ofProposal('find-facts')
    .route({ method: 'POST', path: '/proposals/facts', tags, summary: 'The Agency confirms or strikes what was stated' })
    .input(findingsSchema)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await findFacts(at, input);
      return DONE;
    }),
  return: ofProposal('return')
    .route({ method: 'POST', path: '/proposals/{id}/return', tags, summary: 'The Agency gives a proposal back with what is missing' })
    .input(byId.extend({ returning: returningSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnProposal(at, input);
      return { id: input.id };
    }),
  accept: ofProposal('accept')
    .route({
      method: 'POST',
      path: '/proposals/accept',
      tags,
      summary: 'The Agency takes proposals into appraisal for the Ministry, all or none',
    })
    .input(several)
    .output(done)
    .handler(async ({ context: { at }, input }) => {
      await acceptProposals(at, input);
      return DONE;
    }),
  withdraw: ofProposal('withdraw')
    .route({ method: 'POST', path: '/proposals/{id}/withdraw', tags, summary: 'The department takes a proposal back' })
    .input(byId.extend({ reason: z.string().trim().min(3).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await withdrawProposal(at, input);
      return { id: input.id };
    }),
};
