import { z } from 'zod';
import { ofProjectSchema as adjustmentsOfProjectSchema } from '../adjustments/adjustment.schema.ts';
import { projectContractSchema } from '../contracts/contract.schema.ts';
import { projectMoneySchema } from '../disbursements/disbursement.schema.ts';
import { holdingSchema } from '../disruptions/disruption.schema.ts';
import { ofProjectSchema } from '../gatherings/gathering.schema.ts';
import { projectVisitsSchema } from '../inspections/inspection.schema.ts';
import { projectSchema } from '../projects/project.schema.ts';
import { ofProjectProposalSchema } from '../proposals/proposal.schema.ts';

/** Everything one page says of a project, in one answer. */
export const projectPageSchema = projectSchema.extend({
  asOf: z.iso.date(),
  contract: projectContractSchema,
  money: projectMoneySchema,
  inspections: projectVisitsSchema,
  /** What holds at its place on the day; its gatherings. */
  holding: z.array(holdingSchema),
  gatherings: z.array(ofProjectSchema),
  adjustments: adjustmentsOfProjectSchema,
  /** The rounds it is proposed in. */
  proposals: z.array(ofProjectProposalSchema),
  /** Open duties of the unit and its department under letters of the plan year. */
  tasks: z.array(
    z.object({ id: z.uuid(), ref: z.string(), title: z.string(), code: z.string(), dueOn: z.iso.date().nullable(), to: z.string() }),
  ),
});
export type ProjectPage = z.infer<typeof projectPageSchema>;
