import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { askerAt, type Workplace } from '../../platform/workplace.ts';
import { permitted } from '../organizations/index.ts';
import { deskOf } from './desk/desk.views.ts';
import { approveDuties, recallDuties, saveDuties, sendDutiesBack, submitDuties } from './duties/duty-list.commands.ts';
import { draftSchema, dutyListSchema } from './duties/duty-list.schema.ts';
import { dutyListSteps } from './duties/duty-list.steps.ts';
import { openDutyList } from './duties/duty-list.views.ts';
import { followedLetters, matrixOf } from './matrix/matrix.views.ts';
import { addTargets } from './measures/measure.commands.ts';
import {
  acceptTasks,
  answerTaskFor,
  answerTasks,
  askExtension,
  exemptTask,
  grantExtension,
  noteContact,
  receiveTask,
  refuseExtension,
  returnTask,
  setDeadline,
} from './task.commands.ts';
import {
  deskSchema,
  followedSchema,
  matrixSchema,
  newAnswerSchema,
  newContactSchema,
  newExtensionSchema,
  paperSchema,
  reasonSchema,
  taskRowSchema,
  taskSchema,
} from './task.schema.ts';
import { extensionSteps, taskSteps } from './task.steps.ts';
import { openTask, tasksOfOffice } from './task.views.ts';

const byId = z.object({ id: z.uuid() });
const day = z.iso.date();
/** Another day than today: who asks is then given that day's clock, so nothing here reads it again. */
const asOf = z.object({ asOf: day.optional() });
const listOf = (at: Workplace, id: string) => ask(at, (tx) => openDutyList(tx, id, at.clock.today(), at.actor.asker));
const taskOf = (at: Workplace, id: string) => ask(at, (tx) => openTask(tx, id, at.clock.today(), at.actor.asker));
const post = (path: `/${string}`, summary: string) => ({ method: 'POST' as const, path, tags: ['tasks'], summary });
const get = (path: `/${string}`, summary: string) => ({ method: 'GET' as const, path, tags: ['tasks'], summary });
const by = (step: string) => permitted(taskSteps, step);
const listBy = (step: string) => permitted(dutyListSteps, step);

export const taskRoutes = {
  duties: route
    .meta({ answers: 'signed-in' })
    .route(get('/dispatches/{id}/duties', 'The list of duties of a dispatch, as drawn up or as the letter proposes it'))
    .input(byId)
    .output(dutyListSchema)
    .handler(({ context: { at }, input }) => listOf(at, input.id)),
  save: route
    .meta(listBy('correct'))
    .route(post('/dispatches/{id}/duties', 'Keeps a list of duties as it is drawn up so far'))
    .input(byId.extend(draftSchema.shape))
    .output(dutyListSchema)
    .handler(async ({ context: { at }, input: { id, ...draft } }) => {
      await saveDuties(at, { id, draft });
      return listOf(at, id);
    }),
  submit: route
    .meta(listBy('submit'))
    .route(post('/dispatches/{id}/submit-duties', "The confirmed reading's list of duties goes to a leader"))
    .input(byId.extend(draftSchema.partial().shape))
    .output(dutyListSchema)
    .handler(async ({ context: { at }, input: { id, duties, copyIds } }) => {
      await submitDuties(at, { id, draft: duties === undefined ? null : { duties, copyIds: copyIds ?? [] } });
      return listOf(at, id);
    }),
  sendBack: route
    .meta(listBy('send-back'))
    .route(post('/dispatches/{id}/send-duties-back', 'A leader gives a list back, with the reason'))
    .input(byId.extend({ reason: reasonSchema }))
    .output(dutyListSchema)
    .handler(async ({ context: { at }, input }) => {
      await sendDutiesBack(at, input);
      return listOf(at, input.id);
    }),
  approve: route
    .meta(listBy('approve'))
    .route(post('/dispatches/{id}/approve-duties', 'A leader approves: one assignment per addressee'))
    .input(byId)
    .output(dutyListSchema)
    .handler(async ({ context: { at }, input }) => {
      await approveDuties(at, input);
      return listOf(at, input.id);
    }),
  recall: route
    .meta(listBy('recall'))
    .route(post('/dispatches/{id}/recall-duties', 'The letter was withdrawn: its duties close with the reason'))
    .input(byId.extend({ paper: paperSchema, reason: reasonSchema }))
    .output(dutyListSchema)
    .handler(async ({ context: { at }, input }) => {
      await recallDuties(at, input);
      return listOf(at, input.id);
    }),

  matrix: route
    .meta({ answers: 'signed-in' })
    .route(get('/tasks/matrix', 'Duties × organizations with the state of each; `dispatch` is an id or a code'))
    .input(asOf.extend({ dispatch: z.string().min(1).max(100), year: z.coerce.number().int().optional() }))
    .output(matrixSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => matrixOf(tx, input, at.clock.today(), at.actor.asker))),
  followed: route
    .meta({ answers: 'signed-in' })
    .route(get('/tasks/letters', 'Letters whose duties the asker sees'))
    .input(asOf)
    .output(z.array(followedSchema))
    .handler(({ context: { at } }) => ask(at, (tx) => followedLetters(tx, at.clock.today()))),
  desk: route
    .meta({ answers: 'signed-in' })
    .route(get('/me/desk', 'What waits for me, by due date'))
    .input(asOf)
    .output(deskSchema)
    .handler(({ context: { at } }) => {
      const asker = askerAt(at.actor);
      const on = at.clock.today();
      return ask(at, async (tx) => ({ asOf: on, items: await deskOf(tx, asker, on) }));
    }),
  list: route
    .meta({ answers: 'signed-in' })
    .route(get('/tasks', "The assignments of an office, or of the asker's own"))
    .input(asOf.extend({ office: z.uuid().optional() }))
    .output(z.array(taskRowSchema))
    .handler(({ context: { at }, input }) => ask(at, (tx) => tasksOfOffice(tx, input.office ?? null, at.clock.today()))),
  open: route
    .meta({ answers: 'signed-in' })
    .route(get('/tasks/{id}', 'One assignment with its whole correspondence'))
    .input(byId.extend(asOf.shape))
    .output(taskSchema)
    .handler(({ context: { at }, input }) => taskOf(at, input.id)),

  receive: route
    .meta(by('receive'))
    .route(post('/tasks/{id}/receive', 'Takes note of an assignment'))
    .input(byId)
    .output(taskSchema)
    .handler(async ({ context: { at }, input }) => {
      await receiveTask(at, input);
      return taskOf(at, input.id);
    }),
  answer: route
    .meta(by('answer'))
    .route(post('/tasks/answers', 'Answers one or several assignments with one letter; all or none'))
    .input(
      z.object({
        answers: z
          .array(newAnswerSchema.extend({ taskId: z.uuid() }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ answered: z.int() }))
    .handler(({ context: { at }, input }) => answerTasks(at, input)),
  answerFor: route
    .meta(by('answer-for'))
    .route(post('/tasks/{id}/answer-for', 'Enters an answer that came on paper or by telephone'))
    .input(byId.extend(newAnswerSchema.shape))
    .output(taskSchema)
    .handler(async ({ context: { at }, input: { id, ...answer } }) => {
      await answerTaskFor(at, { id, answer });
      return taskOf(at, id);
    }),
  accept: route
    .meta(by('accept'))
    .route(post('/tasks/accept', 'Accepts the answers of assignments; all or none'))
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(500) }))
    .output(z.object({ accepted: z.int() }))
    .handler(({ context: { at }, input }) => acceptTasks(at, input)),
  giveBack: route
    .meta(by('return'))
    .route(post('/tasks/{id}/return', 'Returns an answer, with the reason'))
    .input(byId.extend({ reason: reasonSchema }))
    .output(taskSchema)
    .handler(async ({ context: { at }, input }) => {
      await returnTask(at, input);
      return taskOf(at, input.id);
    }),
  exempt: route
    .meta(by('exempt'))
    .route(post('/tasks/{id}/exempt', 'The duty does not apply to the office'))
    .input(byId.extend({ reason: reasonSchema }))
    .output(taskSchema)
    .handler(async ({ context: { at }, input }) => {
      await exemptTask(at, input);
      return taskOf(at, input.id);
    }),
  noteContact: route
    .meta(by('note-contact'))
    .route(post('/tasks/{id}/contacts', 'Notes a conversation and what was promised'))
    .input(byId.extend(newContactSchema.shape))
    .output(taskSchema)
    .handler(async ({ context: { at }, input: { id, ...contact } }) => {
      await noteContact(at, { id, contact });
      return taskOf(at, id);
    }),
  setDeadline: route
    .meta(by('set-deadline'))
    .route(post('/tasks/{id}/deadlines', 'A numbered document sets a later deadline, or one where there was none'))
    .input(byId.extend({ dueOn: day, paper: paperSchema }))
    .output(taskSchema)
    .handler(async ({ context: { at }, input }) => {
      await setDeadline(at, input);
      return taskOf(at, input.id);
    }),
  addTargets: route
    .meta(by('add-targets'))
    .route(post('/tasks/{id}/targets', 'A numbered decision: a measured assignment covers also what falls under it now'))
    .input(byId.extend({ paper: paperSchema }))
    .output(taskSchema)
    .handler(async ({ context: { at }, input }) => {
      await addTargets(at, input);
      return taskOf(at, input.id);
    }),
  askExtension: route
    .meta(by('ask-extension'))
    .route(post('/tasks/{id}/extensions', 'Asks for a later deadline'))
    .input(byId.extend(newExtensionSchema.shape))
    .output(taskSchema)
    .handler(async ({ context: { at }, input: { id, ...extension } }) => {
      await askExtension(at, { id, extension });
      return taskOf(at, id);
    }),
  grant: route
    .meta(permitted(extensionSteps, 'grant'))
    .route(post('/extensions/{id}/grant', 'Grants a later deadline by a numbered document'))
    .input(byId.extend({ until: day, paper: paperSchema }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context: { at }, input }) => {
      await grantExtension(at, input);
      return { done: true } as const;
    }),
  refuse: route
    .meta(permitted(extensionSteps, 'refuse'))
    .route(post('/extensions/{id}/refuse', 'Refuses a later deadline, with the reason'))
    .input(byId.extend({ reason: reasonSchema }))
    .output(z.object({ done: z.literal(true) }))
    .handler(async ({ context: { at }, input }) => {
      await refuseExtension(at, input);
      return { done: true } as const;
    }),
};
