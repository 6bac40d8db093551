import { isOfAsker } from '../platform/pure/asker.ts';
import type { StepAnswer } from '../platform/pure/refusals.ts';

/**
 * The answer of a step that is this person's to take now, open or closed by a need; undefined where it belongs to
 * another role, another office or another state, or where the page only looks back (the frame says so once).
 */
export function ownStep(steps: readonly StepAnswer[], name: string): StepAnswer | undefined {
  return steps.find(
    ({ step, refusals }) =>
      step === name &&
      !refusals.some((refusal) => isOfAsker(refusal) || refusal.code.startsWith('not-from-') || refusal.code === 'looking-back'),
  );
}
