import type { StateTone } from '../../../../ui/State.tsx';
import type { FormRow } from '../../forms/form.schema.ts';
import { formWords } from '../../forms/form.words.ts';
import { formPageWords as words } from '../pages.words.ts';

/** How a version stands on a day: a draft, in force, from a day to come, or no longer. */
export function formStanding(
  { state, inForce, validFrom }: Pick<FormRow, 'state' | 'inForce' | 'validFrom'>,
  on: string,
  day: (on: string) => string,
): { tone: StateTone; said: { vi: string; en: string } } {
  if (state === 'draft' || validFrom === null) return { tone: 'open', said: formWords.state.draft };
  if (inForce) return { tone: 'done', said: words.inForce };
  return validFrom > on ? { tone: 'term', said: words.toCome(day(validFrom)) } : { tone: 'exempt', said: words.superseded };
}
