import { z } from 'zod';
import { stepAnswerSchema } from '../../platform/pure/refusals.ts';
import { inspectionRowSchema, toVisitSchema } from './inspection.schema.ts';
import { planRowSchema } from './plans/plan.schema.ts';

/** The inspections of who asks: their plans, what is to be visited, what was. */
export const inspectionsOverviewSchema = z.object({
  asOf: z.iso.date(),
  plans: z.array(planRowSchema),
  toVisit: z.array(toVisitSchema),
  visits: z.array(inspectionRowSchema),
  steps: z.array(stepAnswerSchema),
});
export type InspectionsOverview = z.infer<typeof inspectionsOverviewSchema>;
