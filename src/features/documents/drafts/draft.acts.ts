import type { Act } from '../../../platform/command.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { type DraftFacts, requireDraftStep } from './draft.steps.ts';
import { type LockedDraft, lockDrafts } from './draft.store.ts';
import { factsOf } from './draft.views.ts';
import { draftRefusals as refusals } from './draft.words.ts';

/**
 * Drafts of one office, locked, each open to a step: all of them or none. What is against it is told of every one, by whom it is
 * for where there are several. `with` is what the act itself hands in.
 */
export async function openTo(
  act: Act,
  step: string,
  ids: readonly string[],
  handedIn: (draft: LockedDraft) => Partial<DraftFacts> = () => ({}),
): Promise<LockedDraft[]> {
  const drafts = await lockDrafts(act.tx, ids);
  const facts = await factsOf(act.tx, ids, act.today, act.by.asker);
  const found: Refusal[] = new Set(drafts.map(({ officeId }) => officeId)).size > 1 ? [because(refusals.mixed)] : [];
  for (const draft of drafts) {
    try {
      requireDraftStep(step, draft, { ...facts.get(draft.id)!, ...handedIn(draft) }, act.by.asker);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const whose = drafts.length === 1 ? '' : `${draft.content.addressees[0] ?? draft.subject}: `;
      found.push(
        ...error.refusals.map((refusal) =>
          refusal.code.startsWith('asker-') ? refusal : { ...refusal, vi: `${whose}${refusal.vi}`, en: `${whose}${refusal.en}` },
        ),
      );
    }
  }
  if (found.length > 0) throw new Refused([...new Map(found.map((refusal) => [refusal.vi, refusal])).values()]);
  return drafts;
}

export const remember = (act: Act, draft: Pick<LockedDraft, 'id' | 'officeId'>, detail: Record<string, unknown>): void =>
  act.record({ thing: 'draft', thingId: draft.id, officeId: draft.officeId, detail });
