import { z } from 'zod';
import { stepAnswerSchema } from '../../../platform/pure/refusals.ts';
import { measureKeys } from '../measures/measure.schema.ts';
import { taskRowSchema } from '../task.schema.ts';

export const dutyListStates = ['drafted', 'submitted', 'approved', 'recalled'] as const;
export type DutyListState = (typeof dutyListStates)[number];

const day = z.iso.date();
const office = z.object({ id: z.uuid(), name: z.string() });

/** One duty as an officer draws it up. `namedOn` is the day the letter's words name, `dueOn` the last day on time; both null where it names none. */
export const draftDutySchema = z.object({
  ref: z.string().trim().min(1).max(20),
  title: z.string().trim().min(1).max(500),
  text: z.string().trim().min(1).max(10_000),
  exemptions: z.array(z.string()).max(50),
  phrase: z.string().max(500).nullable(),
  namedOn: day.nullable(),
  dueOn: day.nullable(),
  recurrence: z.string().max(200).nullable(),
  leadIds: z.array(z.uuid()).max(500),
  coordinateIds: z.array(z.uuid()).max(500),
  parentId: z.uuid().nullable(),
  /** By which measure of the programme's data it is followed, and the words of the order that led there; null for one answered by report and evidence. */
  measure: z.enum(measureKeys).nullable().default(null),
  measurePhrase: z.string().max(500).nullable().default(null),
});
export type DraftDuty = z.infer<typeof draftDutySchema>;
/** What is handed in: nothing takes the letter's own duties as they were read. */
export const draftSchema = z.object({ duties: z.array(draftDutySchema).min(1).max(100), copyIds: z.array(z.uuid()).max(500) });
export type Draft = z.infer<typeof draftSchema>;

export const dutyListSchema = z.object({
  id: z.uuid().nullable(),
  dispatchId: z.uuid(),
  state: z.enum(dutyListStates).nullable(),
  code: z.string().nullable(),
  issuedOn: day.nullable(),
  subject: z.string().nullable(),
  /** `letterDueOn` is the last day on time as the letter says it: another than `dueOn` where a hand changed that. */
  duties: z.array(draftDutySchema.extend({ letterDueOn: day.nullable() })),
  copyIds: z.array(z.uuid()),
  /** Every office named above, by the name it bore on the letter's day; and what stands in its place now where that is another. */
  offices: z.array(office.extend({ now: z.string().nullable() })),
  /** Addressees and Nơi nhận that no office of the programme answers to. */
  unknown: z.array(z.string()),
  /** Duties of the letter that run already and that it urges, by their place in it, with the last day it gives them now: nobody draws these up again. */
  urged: z.array(z.object({ ref: z.string(), dueOn: day.nullable(), tasks: z.array(taskRowSchema) })),
  /** Assignments from above that a duty may pass on. */
  parents: z.array(z.object({ id: z.uuid(), ref: z.string(), title: z.string(), code: z.string(), dueOn: day.nullable() })),
  submittedBy: z.string().nullable(),
  history: z.array(z.object({ step: z.string(), on: day, by: z.string(), signedAs: z.string().nullable(), remark: z.string().nullable() })),
  steps: z.array(stepAnswerSchema),
});
export type ListedDuty = DutyList['duties'][number];
export type DutyList = z.infer<typeof dutyListSchema>;
