import { z } from 'zod';
import { dongSchema } from '../../platform/pure/money.ts';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';

export const meetingStates = ['held', 'issued'] as const;
export type MeetingState = (typeof meetingStates)[number];
/** The three parts of a weekly meeting: kết quả – vướng mắc – kiến nghị. */
export const meetingParts = ['results', 'obstacles', 'asks'] as const;
export type MeetingPart = (typeof meetingParts)[number];
/** What the programme's own data says of a week, part by part. */
export const weekFigures = {
  results: ['contracted', 'advanced', 'accepted', 'paid', 'settled', 'duties-accepted', 'gatherings-held'],
  obstacles: ['duties-overdue', 'reports-late', 'contracts-overdue', 'advances-old', 'disruptions', 'statements-waiting'],
  asks: ['extensions-asked', 'needs-confirmed', 'gatherings-reviewed'],
} as const satisfies Record<MeetingPart, readonly string[]>;
export type WeekFigure = (typeof weekFigures)[MeetingPart][number];

const day = z.iso.date();
const said = z.string().trim().max(4_000).nullable();
/** One figure with where its rows are, the first of them in words, and how many more there are. */
export const weekLineSchema = z.object({
  figure: z.string() as z.ZodType<WeekFigure>,
  count: z.int(),
  dong: dongSchema.nullable(),
  place: z.string(),
  rows: z.array(z.string()),
  more: z.int(),
});
export type WeekLine = z.infer<typeof weekLineSchema>;

export const newMeetingSchema = z.object({ officeId: z.uuid(), weekFrom: day, heldOn: day, chairedBy: z.string().trim().min(3).max(200) });
export type NewMeeting = z.infer<typeof newMeetingSchema>;
/** What is to be done, by which offices, by when. */
export const newConclusionSchema = z.object({
  text: z.string().trim().min(10).max(2_000),
  toIds: z.array(z.uuid()).min(1).max(100),
  dueOn: day.nullable(),
});
export type NewConclusion = z.infer<typeof newConclusionSchema>;
/** The minutes as a person keeps them; `seen` is the keeping they began from. */
export const newMinutesSchema = z.object({
  results: said,
  obstacles: said,
  asks: said,
  conclusions: z.array(newConclusionSchema).max(50),
  seen: z.int().min(0),
});
export type NewMinutes = z.infer<typeof newMinutesSchema>;
/** The notice as it was signed and numbered. */
export const noticeSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{1,6}\/[\p{Lu}\d-]{2,40}$/u),
  on: day,
  signer: z.string().trim().min(3).max(100),
  post: z.string().trim().min(3).max(100),
});
export type Notice = z.infer<typeof noticeSchema>;

const office = z.object({ id: z.uuid(), name: z.string() });
export const conclusionSchema = newConclusionSchema.extend({ no: z.int(), to: z.array(office) });
export type Conclusion = z.infer<typeof conclusionSchema>;
export const meetingSchema = z.object({
  id: z.uuid(),
  state: z.enum(meetingStates),
  heldOn: day,
  chairedBy: z.string(),
  noticeCode: z.string().nullable(),
  noticeOn: day.nullable(),
  dispatchId: z.uuid().nullable(),
  version: z.int(),
  keptBy: z.string().nullable(),
  keptOn: day.nullable(),
  results: said,
  obstacles: said,
  asks: said,
  conclusions: z.array(conclusionSchema),
  illustrative: z.boolean(),
  steps: z.array(stepAnswerSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;
/** A week of one office: its figures, its meeting where there was one, and what became of the last one's conclusions. */
export const weekSchema = z.object({
  office,
  weekFrom: day,
  weekTo: day,
  asOf: day,
  results: z.array(weekLineSchema),
  obstacles: z.array(weekLineSchema),
  asks: z.array(weekLineSchema),
  meeting: meetingSchema.nullable(),
  before: z
    .object({ weekFrom: day, noticeCode: z.string(), dispatchId: z.uuid(), duties: z.int(), done: z.int(), overdue: z.int() })
    .nullable(),
  steps: z.array(stepAnswerSchema),
});
export type Week = z.infer<typeof weekSchema>;
