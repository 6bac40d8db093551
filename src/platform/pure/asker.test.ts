import { describe, expect, it } from 'vitest';
import { type Asker, type Permission, refusalOfAsker, type Seat, seatFor } from './asker.ts';

const roles = { clerk: { vi: 'văn thư', en: 'clerk' }, leader: { vi: 'lãnh đạo', en: 'leader' } };
const seat = (changes: Partial<Seat> = {}): Seat => ({
  officeId: 'a',
  office: 'A',
  divisionId: null,
  role: 'clerk',
  title: 'Văn thư',
  own: ['a', 'former-a'],
  below: ['below-a'],
  national: false,
  deputyship: null,
  ...changes,
});
const asker = (...seats: Seat[]): Asker => ({
  personId: 'p',
  name: 'P',
  email: 'p@x.example',
  illustrative: false,
  seats,
  endedGrants: [],
});
const code = (permission: Permission, who: Asker, office: string | null) => refusalOfAsker(permission, who, office, roles)?.code ?? 'open';

describe('the first wall', () => {
  it.each<[string, Permission, Seat, string | null, string]>([
    ['own office', { by: ['clerk'] }, seat(), 'a', 'open'],
    ['an office it took over', { by: ['clerk'] }, seat(), 'former-a', 'open'],
    ['an office it directs, where only own counts', { by: ['clerk'] }, seat(), 'below-a', 'asker-office'],
    ['an office it directs, where above counts', { by: ['clerk'], of: ['above'] }, seat(), 'below-a', 'open'],
    ['own office, where only above counts', { by: ['clerk'], of: ['above'] }, seat(), 'a', 'asker-office'],
    ['a national seat', { by: ['clerk'], of: ['national'] }, seat({ national: true }), 'z', 'open'],
    ['another role', { by: ['leader'] }, seat(), 'a', 'asker-role'],
    ['any office, before the thing is known', { by: ['clerk'], of: ['above'] }, seat(), null, 'open'],
    ["the system's own step", { by: ['system'] }, seat(), 'a', 'asker-role'],
  ])('%s', (_, permission, one, office, expected) => expect(code(permission, asker(one), office)).toBe(expected));

  it('a person with no seat may nothing', () => expect(code({ by: ['clerk'] }, asker(), 'a')).toBe('asker-role'));

  it("acts from a seat of their own before a deputy's", () => {
    const [own, lent] = [
      seat({ role: 'leader', title: 'Giám đốc' }),
      seat({ role: 'leader', title: 'TL. GIÁM ĐỐC', deputyship: { grantId: 'g', form: 'TL', until: null } }),
    ];
    expect(seatFor({ by: ['leader'] }, asker(lent, own), 'a')).toBe(own);
    expect(seatFor({ by: ['leader'] }, asker(lent), 'a')).toBe(lent);
  });

  it("says when a grant has ended, only where a leader's step is asked", () => {
    const ended = { ...asker(seat()), endedGrants: [{ officeId: 'a', form: 'TUQ', endedOn: '2020-04-15' }] };
    expect(refusalOfAsker({ by: ['leader'] }, ended, 'a', roles)).toMatchObject({
      code: 'asker-grant-ended',
      vi: 'Việc TUQ. đã hết hiệu lực sau ngày 15/4/2020; cần văn bản giao quyền mới.',
    });
    expect(code({ by: ['finance'] }, ended, 'a')).toBe('asker-role');
    expect(code({ by: ['leader'] }, ended, 'b')).toBe('asker-role');
  });
});
