import { z } from 'zod';
import { issuedCodeSchema, issuedPaperSchema } from '../../../platform/pure/papers.ts';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { formCodeSchema } from '../forms/form.schema.ts';

export const reportPeriods = ['week', 'month', 'quarter', 'half-year', 'year', 'once'] as const;
export type ReportPeriod = (typeof reportPeriods)[number];
export const reportAudiences = ['centres', 'departments'] as const;
export type ReportAudience = (typeof reportAudiences)[number];

const day = z.iso.date();
/** The numbered document that asks for a report, as it is kept; typed anew, its number has the form of one. */
export const askingPaperSchema = z.object({ code: z.string().trim().min(3).max(60), on: day });
export const typedPaperSchema = issuedPaperSchema.extend({ code: issuedCodeSchema.min(3).max(60) });
/** A duty to report. `closesDay`: of the period's last month, or of the week (1 Monday); null for the last day. */
export const newScheduleSchema = z.object({
  name: z.string().trim().min(3).max(200),
  formCode: formCodeSchema,
  audience: z.enum(reportAudiences),
  period: z.enum(reportPeriods),
  closesDay: z.int().min(1).max(28).nullable(),
  dueDays: z.int().min(0).max(366),
  validFrom: day,
  validTo: day.nullable(),
  paper: typedPaperSchema.nullable(),
});
export type NewSchedule = z.infer<typeof newScheduleSchema>;
export const scheduleSchema = newScheduleSchema.extend({
  id: z.uuid(),
  paper: askingPaperSchema.nullable(),
  formName: z.string().nullable(),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type Schedule = z.infer<typeof scheduleSchema>;
export const scheduleListSchema = z.object({ asOf: day, rows: z.array(scheduleSchema), steps: z.array(stepAnswerSchema) });
export type ScheduleList = z.infer<typeof scheduleListSchema>;
/** One period of a duty to report. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
}
