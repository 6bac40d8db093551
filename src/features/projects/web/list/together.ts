import type { StepAnswer } from '../../../../platform/pure/refusals.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import type { ProjectListRow } from '../../project.schema.ts';

/** What may be done to several projects at once. */
export const togetherSteps = ['appraise-base', 'appraise', 'refuse'] as const;
export type TogetherStep = (typeof togetherSteps)[number];

/** Whether anything of it is this person's to do with the project. */
export const canBeChosen = (row: ProjectListRow): boolean => togetherSteps.some((step) => ownStep(row.steps, step) !== undefined);

/** The answers of several projects for one step as one: open where it is open for each, else every reason with its project's code. */
export function answerOfAll(rows: readonly ProjectListRow[], step: TogetherStep): StepAnswer | undefined {
  if (!rows.some((row) => ownStep(row.steps, step) !== undefined)) return undefined;
  const refusals = rows.flatMap((row) =>
    (row.steps.find((each) => each.step === step)?.refusals ?? []).map((refusal) => ({
      ...refusal,
      code: `${row.code} ${refusal.code}`,
      vi: `${row.code}: ${refusal.vi}`,
      en: `${row.code}: ${refusal.en}`,
    })),
  );
  return { step, allowed: refusals.length === 0, refusals };
}
