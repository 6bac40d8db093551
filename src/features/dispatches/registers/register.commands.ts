import type { OrganizationId } from '../../../../db/generated/rows.ts';
import { command } from '../../../platform/command.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { requireOpen } from '../dispatch.commands.ts';
import { lockDispatch } from '../dispatch.store.ts';
import { acknowledgeOrigin } from '../handling/handling.store.ts';
import { enter } from './mirror.ts';
import type { Direction, Numbering, Registration } from './register.schema.ts';
import { insertNumbering } from './register.store.ts';
import { numberingSteps, numberingWords } from './register.steps.ts';

/** Enters a letter into its office's register; where it came from inside the programme, the sender is told of receipt. Answers the number. */
export const registerDispatch = command(
  'registers enter',
  async (act, { id, ...typed }: Registration & { id: string }): Promise<{ number: string }> => {
    const dispatch = await lockDispatch(act, id);
    requireOpen(act, 'register', { ...dispatch, typed });
    const number = await enter(act, dispatch, typed);
    if (dispatch.originId !== null) await acknowledgeOrigin(act, dispatch.id);
    return { number };
  },
);

/** How an office numbers from today on: it mirrors a register kept elsewhere, or gives its own numbers. */
export const setNumbering = command(
  'registers set-numbering',
  async (act, input: { officeId: string; direction: Direction; numbering: Numbering }) => {
    requireStep(
      stepNamed(numberingSteps, 'set-numbering'),
      { state: null, facts: null, officeId: input.officeId, asker: act.by.asker },
      numberingWords,
    );
    await insertNumbering(act, { officeId: input.officeId as OrganizationId, direction: input.direction, numbering: input.numbering });
    act.record({
      thing: 'register_numbering',
      thingId: input.officeId,
      officeId: input.officeId,
      detail: { direction: input.direction, numbering: input.numbering },
    });
  },
);
