import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { permitted } from '../organizations/index.ts';
import { holdMeeting, issueNotice, keepMinutes } from './meeting.commands.ts';
import { newMeetingSchema, newMinutesSchema, noticeSchema, weekSchema } from './meeting.schema.ts';
import { meetingSteps } from './meeting.steps.ts';
import { weekOf } from './meeting.views.ts';
import { askerAt } from '../../platform/workplace.ts';

const tags = ['meetings'];
const byId = z.object({ id: z.uuid() });

export const meetingRoutes = {
  week: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/meetings/week',
      tags,
      summary:
        "A week of an office: results, obstacles and asks from the programme's data, its meeting, what became of the last conclusions",
    })
    .input(z.object({ office: z.uuid().optional(), week: z.iso.date().optional(), asOf: z.iso.date().optional() }))
    .output(weekSchema)
    .handler(({ context: { at }, input }) => {
      const asker = askerAt(at.actor);
      return ask(at, (tx) => weekOf(tx, input, at.clock.today(), asker));
    }),
  hold: route
    .meta(permitted(meetingSteps, 'hold'))
    .route({ method: 'POST', path: '/meetings', tags, summary: 'Records the meeting of a week; answers its id' })
    .input(z.object({ meeting: newMeetingSchema }))
    .output(byId)
    .handler(({ context: { at }, input }) => holdMeeting(at, input.meeting)),
  keep: route
    .meta(permitted(meetingSteps, 'keep'))
    .route({
      method: 'POST',
      path: '/meetings/{id}/minutes',
      tags,
      summary: "Keeps its minutes and conclusions as the next version; nothing of another's is overwritten",
    })
    .input(byId.extend({ minutes: newMinutesSchema }))
    .output(z.object({ version: z.int() }))
    .handler(({ context: { at }, input }) => keepMinutes(at, input)),
  issue: route
    .meta(permitted(meetingSteps, 'issue'))
    .route({
      method: 'POST',
      path: '/meetings/{id}/notice',
      tags,
      summary: 'Its conclusions go out as a numbered notice, which is read like any letter; answers the letter',
    })
    .input(byId.extend({ notice: noticeSchema }))
    .output(z.object({ dispatchId: z.uuid() }))
    .handler(({ context: { at }, input }) => issueNotice(at, input)),
};
