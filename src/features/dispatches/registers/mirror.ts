import type { Act } from '../../../platform/command.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { insertStep, type LockedDispatch } from '../dispatch.store.ts';
import { enteredAs, registerNeeds, splitNumber } from './register.rules.ts';
import type { Registration } from './register.schema.ts';
import { insertEntry, mirrorNumber, moveEntry, takeNumber } from './register.store.ts';

/** Nothing typed: what the paper says is what is entered. */
export const NOTHING_TYPED: Registration = { number: null, registeredOn: null, copies: null, keptBy: null, remark: null, series: '' };

/** Enters a letter whose needs hold: with the paper's number, or with the register's next. Answers the number. */
export async function enter(act: Act, dispatch: LockedDispatch, typed: Registration): Promise<string> {
  const { number: written, registeredOn, source } = enteredAs({ ...dispatch, typed });
  const day = registeredOn as Day;
  const book = { officeId: dispatch.officeId, direction: dispatch.direction, year: Number(day.slice(0, 4)), series: typed.series };
  const numbered =
    written === null
      ? { ...(await takeNumber(act.tx, book)), suffix: '' }
      : { ...splitNumber(written), bookId: await mirrorNumber(act.tx, book, splitNumber(written).number) };
  await insertEntry(act, {
    ...numbered,
    officeId: dispatch.officeId,
    dispatchId: dispatch.id,
    year: book.year,
    registeredOn: day,
    source,
    copies: typed.copies,
    keptBy: typed.keptBy,
    remark: typed.remark,
  });
  await insertStep(act, dispatch, 'register', dispatch.state);
  const number = `${numbered.number}${numbered.suffix}`;
  act.record({
    thing: 'dispatch',
    thingId: dispatch.id,
    officeId: dispatch.officeId,
    businessOn: act.today,
    detail: { registered: number, year: book.year, registeredOn: day, source },
  });
  return number;
}

/**
 * The default of an office whose official register stands elsewhere: once the facts are confirmed, the register's line
 * is what the stamp (or the outgoing letter) says, and follows a later correction. Where the paper does not say, a
 * clerk enters it; where another letter bears the number already, the letter stays out of the register and its page says
 * whose it is; where the office numbers by itself, it is no business of the paper's.
 */
export async function mirrorEntry(act: Act, dispatch: LockedDispatch): Promise<void> {
  if (dispatch.numbering === 'own') return;
  const asked = { ...dispatch, entry: null, typed: NOTHING_TYPED };
  if (Object.values(registerNeeds).some((need) => need(asked) !== null)) return;
  if (dispatch.entryId === null) return void (await enter(act, dispatch, NOTHING_TYPED));
  const { number, registeredOn, source } = enteredAs(asked);
  if (number === null || number === dispatch.entry!.number) return;
  const day = registeredOn as Day;
  const year = Number(day.slice(0, 4));
  const bookId = await mirrorNumber(
    act.tx,
    { officeId: dispatch.officeId, direction: dispatch.direction, year, series: '' },
    splitNumber(number).number,
  );
  await moveEntry(act.tx, dispatch.entryId, { ...splitNumber(number), bookId, registeredOn: day, source, year });
  act.record({
    thing: 'dispatch',
    thingId: dispatch.id,
    officeId: dispatch.officeId,
    detail: { registeredBefore: dispatch.entry!.number, registered: number },
  });
}
