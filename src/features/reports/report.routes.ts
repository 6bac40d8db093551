import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { permitted } from '../organizations/index.ts';
import { draftForm, editForm, publishForm } from './forms/form.commands.ts';
import { formEditSchema, formRowSchema, formSchema, newFormSchema } from './forms/form.schema.ts';
import { answerDraft, formSteps } from './forms/form.steps.ts';
import { formRows, openForm } from './forms/form.views.ts';
import { confirmReport, noteCall, returnReport, saveReport, submitReport } from './report.commands.ts';
import { behindRow, consolidatedReport } from './report.consolidated.ts';
import { reportMatrix } from './report.matrix.ts';
import {
  behindSchema,
  consolidatedQuerySchema,
  consolidatedSchema,
  matrixQuerySchema,
  newCallSchema,
  newSubmissionSchema,
  prefillRowsSchema,
  reportMatrixSchema,
  reportSchema,
  savedCellsSchema,
} from './report.schema.ts';
import { reportSteps } from './report.steps.ts';
import { openPrefill, openReport } from './report.views.ts';
import { askForReports, endReports } from './schedules/schedule.commands.ts';
import { newScheduleSchema, scheduleListSchema } from './schedules/schedule.schema.ts';
import { scheduleSteps } from './schedules/schedule.steps.ts';
import { listSchedules } from './schedules/schedule.views.ts';

const tags = ['reports'];
const byId = z.object({ id: z.uuid() });
const asOf = { asOf: z.iso.date().optional() };
const day = z.iso.date();
const no = z.int().min(1);
const signedIn = () => route.meta({ answers: 'signed-in' });

export const reportRoutes = {
  matrix: signedIn()
    .route({
      method: 'GET',
      path: '/reports/matrix',
      tags,
      summary: 'Offices × periods of one duty to report: handed in, confirmed, missing, late against a numbered document',
    })
    .input(matrixQuerySchema.extend(asOf))
    .output(reportMatrixSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => reportMatrix(tx, input, at.clock.today(), at.actor.asker))),
  consolidated: signedIn()
    .route({
      method: 'GET',
      path: '/reports/consolidated',
      tags,
      summary: 'The figures of one period over all confirmed reports; no total counts beside its parts',
    })
    .input(consolidatedQuerySchema.extend(asOf))
    .output(consolidatedSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => consolidatedReport(tx, input, at.clock.today()))),
  behind: signedIn()
    .route({ method: 'GET', path: '/reports/consolidated/{key}', tags, summary: "What each office's confirmed report says in one row" })
    .input(consolidatedQuerySchema.extend({ key: z.string().max(40), ...asOf }))
    .output(behindSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => behindRow(tx, input, input.key, at.clock.today()))),
  schedules: signedIn()
    .route({ method: 'GET', path: '/report-schedules', tags, summary: 'The calendar of duties to report' })
    .input(z.object(asOf))
    .output(scheduleListSchema)
    .handler(({ context: { at } }) => ask(at, (tx) => listSchedules(tx, at.clock.today(), at.actor.asker))),
  schedule: route
    .meta(permitted(scheduleSteps, 'schedule'))
    .route({
      method: 'POST',
      path: '/report-schedules',
      tags,
      summary: 'Asks for reports by the calendar or because a numbered document does; answers its id',
    })
    .input(z.object({ schedule: newScheduleSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => askForReports(at, input.schedule)),
  endSchedule: route
    .meta(permitted(scheduleSteps, 'end-schedule'))
    .route({ method: 'POST', path: '/report-schedules/{id}/end', tags, summary: 'A duty to report ends with a day' })
    .input(byId.extend({ on: day }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await endReports(at, input);
      return { id: input.id };
    }),
  forms: signedIn()
    .route({ method: 'GET', path: '/report-forms', tags, summary: 'Forms of report with all their versions' })
    .input(z.object(asOf))
    .output(z.object({ asOf: day, rows: z.array(formRowSchema), steps: z.array(stepAnswerSchema) }))
    .handler(({ context: { at } }) =>
      ask(at, async (tx) => ({ asOf: at.clock.today(), rows: await formRows(tx, at.clock.today()), steps: [answerDraft(at.actor.asker)] })),
    ),
  form: signedIn()
    .route({ method: 'GET', path: '/report-forms/{id}', tags, summary: 'One version of a form with its rows' })
    .input(byId.extend(asOf))
    .output(formSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openForm(tx, input.id, at.clock.today(), at.actor.asker))),
  draftForm: route
    .meta(permitted(formSteps, 'draft'))
    .route({ method: 'POST', path: '/report-forms', tags, summary: 'Draws up a form or the next version of one; answers its id' })
    .input(z.object({ form: newFormSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => draftForm(at, input.form)),
  editForm: route
    .meta(permitted(formSteps, 'edit'))
    .route({ method: 'POST', path: '/report-forms/{id}/edit', tags, summary: 'Sets the rows of a draft anew' })
    .input(byId.extend({ form: formEditSchema }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await editForm(at, input);
      return { id: input.id };
    }),
  publishForm: route
    .meta(permitted(formSteps, 'publish'))
    .route({ method: 'POST', path: '/report-forms/{id}/publish', tags, summary: 'Publishes a draft from a day; it never changes after' })
    .input(byId.extend({ from: day }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await publishForm(at, input);
      return { id: input.id };
    }),
  open: signedIn()
    .route({
      method: 'GET',
      path: '/reports/{id}',
      tags,
      summary: 'One report: its rows, what is typed, every handing-in with what it changed',
    })
    .input(byId.extend(asOf))
    .output(reportSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openReport(tx, input.id, at.clock.today(), at.actor.asker))),
  prefill: signedIn()
    .route({ method: 'GET', path: '/reports/{id}/prefill/{name}', tags, summary: 'The rows behind one figure of the programme' })
    .input(byId.extend({ name: z.string().max(60), ...asOf }))
    .output(prefillRowsSchema)
    .handler(({ context: { at }, input }) => ask(at, (tx) => openPrefill(tx, input.id, input.name, at.clock.today()))),
  save: route
    .meta(permitted(reportSteps, 'save'))
    .route({ method: 'POST', path: '/reports/{id}/save', tags, summary: 'Saves what is typed; what somebody else saved meanwhile is told' })
    .input(byId.extend({ saved: savedCellsSchema }))
    .output(z.object({ revision: z.int() }))
    .handler(({ context: { at }, input }) => saveReport(at, input)),
  submit: route
    .meta(permitted(reportSteps, 'submit'))
    .route({ method: 'POST', path: '/reports/{id}/submit', tags, summary: 'Hands a report in, or in again' })
    .input(byId.extend({ submission: newSubmissionSchema }))
    .output(z.object({ no: z.int() }))
    .handler(({ context: { at }, input }) => submitReport(at, input)),
  confirm: route
    .meta(permitted(reportSteps, 'confirm'))
    .route({
      method: 'POST',
      path: '/reports/{id}/confirm',
      tags,
      summary: "The department stands by it: it is in the Agency's figures at once",
    })
    .input(byId.extend({ no }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await confirmReport(at, input);
      return { id: input.id };
    }),
  giveBack: route
    .meta(permitted(reportSteps, 'return'))
    .route({ method: 'POST', path: '/reports/{id}/return', tags, summary: 'The department gives it back, with the reason' })
    .input(byId.extend({ no, reason: z.string().trim().min(3).max(2_000) }))
    .output(byId)
    .handler(async ({ context: { at }, input }) => {
      await returnReport(at, input);
      return { id: input.id };
    }),
  noteCall: route
    .meta(permitted(reportSteps, 'note-call'))
    .route({
      method: 'POST',
      path: '/reports/{id}/calls',
      tags,
      summary: 'Enters what an establishment said on the telephone; answers its id',
    })
    .input(byId.extend({ call: newCallSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => noteCall(at, input)),
};
