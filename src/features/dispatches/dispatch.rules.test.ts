import { describe, expect, it } from 'vitest';
import { Unacceptable } from '../../platform/pure/refused.ts';
import { aReading, twoCorrections } from './dispatch.fixtures.ts';
import { applyAmendments, openCorrections, textAt } from './dispatch.rules.ts';
import type { Amendment } from './dispatch.schema.ts';
import { answerDispatchSteps } from './dispatch.steps.ts';
import { aSeat, anAsker } from '../organizations/person.fixtures.ts';

const reading = aReading({ corrections: twoCorrections });
const accept = (at: number): Amendment => ({ path: `corrections.${at}`, raw: null, value: null, verdict: 'accepted' });
const refuse = (at: number): Amendment => ({ path: `corrections.${at}`, raw: null, value: null, verdict: 'refused' });
const set = (path: string, value: string | null): Amendment => ({ path, raw: null, value, verdict: 'set' });

describe("people's words on a reading", () => {
  it.each<[string, Amendment[], string, string | null]>([
    ['a best reading stands until someone speaks', [], 'subject', 'đôn đốc ký hợp đồng'],
    ['accepting a best reading changes nothing', [accept(0)], 'subject', 'đôn đốc ký hợp đồng'],
    ['refusing it restores the raw words', [refuse(0)], 'subject', 'đơn độc ký hợp đồng'],
    ['a raw text stays raw until accepted', [], 'tasks.0.text', 'Rà soát hồ sơ cùa các đề án'],
    ['accepting mends it', [accept(1)], 'tasks.0.text', 'Rà soát hồ sơ của các đề án'],
    ['refusing leaves it', [refuse(1)], 'tasks.0.text', 'Rà soát hồ sơ cùa các đề án'],
    ['the last word on a correction stands: refused', [accept(1), refuse(1)], 'tasks.0.text', 'Rà soát hồ sơ cùa các đề án'],
    ['the last word on a correction stands: accepted', [refuse(0), accept(0)], 'subject', 'đôn đốc ký hợp đồng'],
    ['a value set by hand stands over both', [refuse(0), set('subject', 'việc khác')], 'subject', 'việc khác'],
    ['a new number makes a new code', [set('number', '13')], 'code', '13/SCT-QLCN'],
    ['no number makes no code', [set('number', null)], 'code', null],
    ['a dollar sign in a suggestion is a dollar sign', [set('subject', '$& $1')], 'subject', '$& $1'],
  ])('%s', (_, words, path, expected) => expect(textAt(applyAmendments(reading, words), path)).toBe(expected));

  it("leave the machine's reading as it was", () => {
    const before = structuredClone(reading);
    applyAmendments(reading, [accept(1), refuse(0), set('place', 'Sa Pa')]);
    expect(reading).toEqual(before);
  });

  it('can give a signature to a letter that was read without one', () => {
    expect(applyAmendments(aReading({ signature: null }), [set('signature.name', 'Trần Thị Mẫu')]).signature).toEqual({
      authority: null,
      title: null,
      name: 'Trần Thị Mẫu',
    });
  });

  it.each([
    ['spans.number'],
    ['confidence'],
    ['nowhere'],
    ['tasks.9.text'],
    ['corrections.0.raw'],
    ['__proto__.x'],
    ['constructor'],
    ['tasks.length'],
  ])('cannot set %s', (path) => {
    expect(() => applyAmendments(reading, [set(path, 'x')])).toThrow(Unacceptable);
  });

  it.each([
    ['issuedOn', '2020-02-31'],
    ['kind', 'poem'],
    ['urgency', 'now'],
    ['tasks.0.text', null],
    ['tasks.0.text', '  '],
    ['number', 'abc/xyz'],
    ['subject', 'x'.repeat(1_001)],
  ])('cannot set %s to %s', (path, value) => {
    expect(() => applyAmendments(reading, [set(path, value)])).toThrow(Unacceptable);
  });

  it('count as open what nobody decided', () => {
    expect(openCorrections(reading, []).map(({ path }) => path)).toEqual(['corrections.0', 'corrections.1']);
    expect(openCorrections(reading, [refuse(0), set('subject', 'x')]).map(({ path }) => path)).toEqual(['corrections.1']);
  });
});

describe('a period that runs from receipt', () => {
  const fromReceipt = aReading({
    deadlines: [
      {
        taskRef: '1',
        phrase: 'trong 05 ngày làm việc kể từ ngày nhận được',
        date: null,
        inclusive: true,
        dueOn: null,
        lastWorkingDay: null,
        period: { count: 5, unit: 'working-days', from: 'receipt', fromOn: null },
      },
    ],
    problems: [
      { code: 'period-without-start', vi: 'x', en: 'x', field: 'deadlines.0' },
      { code: 'cut-off', vi: 'y', en: 'y' },
    ],
  });

  it('is counted once a person tells the day of receipt, stamp or no stamp, and the problem that asked goes', () => {
    const facts = applyAmendments(fromReceipt, [set('stamp.receivedOn', '2020-04-28')]);
    expect(facts.deadlines[0]).toMatchObject({
      date: '2020-05-07',
      dueOn: '2020-05-07',
      lastWorkingDay: '2020-05-07',
      period: { fromOn: '2020-04-28' },
    });
    expect(facts.stamp).toMatchObject({ receivedOn: '2020-04-28', number: null });
    expect(facts.problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('is counted anew when that day is mended, and a last day set by hand stands over it', () => {
    expect(
      applyAmendments(fromReceipt, [set('stamp.receivedOn', '2020-04-28'), set('stamp.receivedOn', '2020-05-04')]).deadlines[0]!.dueOn,
    ).toBe('2020-05-11');
    expect(
      applyAmendments(fromReceipt, [set('deadlines.0.dueOn', '2020-06-01'), set('stamp.receivedOn', '2020-05-04')]).deadlines[0]!.dueOn,
    ).toBe('2020-06-01');
  });
});

/** An incoming letter on an office's desk, in no register yet. */
const ON_DESK = {
  direction: 'in',
  numbering: 'mirror',
  entry: null,
  claimed: null,
  today: '2020-05-04',
  typed: null,
  setAside: false,
  heldBy: [],
} as const;
describe('the steps of a dispatch', () => {
  const clerk = anAsker({ seats: [aSeat(), aSeat({ role: 'leader', title: 'Giám đốc' })] });
  const refusals = (state: 'received' | 'read' | 'unreadable' | 'confirmed', facts = reading, amendments: Amendment[] = []) =>
    Object.fromEntries(
      answerDispatchSteps({ state, officeId: 'office' }, { ...ON_DESK, facts, amendments }, clerk).map((answer) => [
        answer.step,
        answer.refusals.map(({ code }) => code),
      ]),
    );

  it('answer with all refusals at once', () => {
    expect(
      refusals('read', aReading({ kind: 'other', number: null, issuedOn: null, issuer: null, corrections: twoCorrections }))['confirm'],
    ).toEqual(['corrections-open', 'no-kind', 'no-number', 'no-date', 'no-issuer']);
  });

  it.each<['received' | 'read' | 'unreadable' | 'confirmed', string[]]>([
    ['received', []],
    ['read', ['correct', 'confirm', 'read-again', 'register', 'note', 'forward', 'file', 'set-aside']],
    ['unreadable', ['read-again', 'note', 'forward', 'file', 'set-aside']],
    ['confirmed', ['reopen', 'register', 'note', 'forward', 'file']],
  ])('from %s the open ones are %j', (state, open) => {
    const answers = refusals(state, reading, [accept(0), accept(1)]);
    expect(Object.keys(answers).filter((step) => answers[step]!.length === 0)).toEqual(open);
  });

  it('refuses a date that has not come, and one before what the letter cites, in words', () => {
    const ahead = answer(aReading({ issuedOn: '2020-05-05' }));
    expect(ahead).toEqual(['Ngày ban hành 5/5/2020 chưa tới; hãy đối chiếu với bản giấy.']);
    const reference = { kind: 'decision' as const, code: '3872/QĐ-BCT', issuedOn: '2020-12-27', title: null };
    expect(answer(aReading({ issuedOn: '2020-04-28', references: [reference] }))).toEqual([
      'Văn bản đề ngày trước 3872/QĐ-BCT (27/12/2020) mà nó viện dẫn; hãy đối chiếu cả hai ngày.',
    ]);
  });

  const answer = (facts: ReturnType<typeof aReading>) =>
    answerDispatchSteps({ state: 'read', officeId: 'office' }, { ...ON_DESK, facts, amendments: [] }, clerk)
      .find(({ step }) => step === 'confirm')!
      .refusals.map(({ vi }) => vi);
});
