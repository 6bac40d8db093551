import { describe, expect, it } from 'vitest';
import type { Asker } from '../../platform/pure/asker.ts';
import { Refused } from '../../platform/pure/refused.ts';
import { faultsOfRecords, riskOf } from './gathering.rules.ts';
import { type GatheringAuthority, gatheringAuthorities, gatheringKinds, gatheringSources } from './gathering.schema.ts';
import { decidingStep, requireGatheringStep } from './gathering.steps.ts';

const officer = (officeId: string): Asker => ({
  personId: 'p',
  name: 'Người',
  email: '',
  illustrative: false,
  endedGrants: [],
  seats: [
    { officeId, office: '', role: 'officer', title: '', divisionId: null, national: false, deputyship: null, own: [officeId], below: [] },
  ],
});
const ends = { state: 'reviewed' as const, officeId: 'unit', departmentId: 'department', hostId: 'host', agencyId: 'agency' };

/** What happens when an authority's decision is recorded at the office that records for it. */
function decided(source: 'national' | 'local', authority: GatheringAuthority): string {
  try {
    requireGatheringStep(
      decidingStep(authority),
      ends,
      { source, cancelled: false, records: [], faults: [] },
      officer(authority === 'ministry' ? 'agency' : 'department'),
    );
    return 'decides';
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code }) => code).join();
    throw error;
  }
}

describe('who decides a gathering: kind × source of money × authority', () => {
  const table = gatheringKinds.flatMap((kind) =>
    gatheringSources.flatMap((source) => gatheringAuthorities.map((authority) => [kind, source, authority] as const)),
  );
  it.each(table)('%s, %s money, %s', (_kind, source, authority) => {
    expect(decided(source, authority)).toBe(
      {
        'national ministry': 'decides',
        'national peoples-committee': 'decided-by-the-ministry',
        'local ministry': 'decided-by-the-committee',
        'local peoples-committee': 'decides',
      }[`${source} ${authority}`],
    );
  });
});

describe('what stands against it', () => {
  it.each([
    ['epidemic', 'light', 10, 'low'],
    ['epidemic', 'light', 30, 'medium'],
    ['epidemic', 'serious', 29, 'medium'],
    ['epidemic', 'serious', 30, 'high'],
    ['epidemic', 'very-serious', 2, 'high'],
    ['storm', 'light', 500, 'low'],
    ['storm', 'serious', 500, 'medium'],
    ['flood', 'very-serious', 10, 'high'],
  ] as const)('%s, %s, %i people: %s', (kind, severity, people, level) => {
    expect(riskOf({ kind, severity }, people).level).toBe(level);
  });

  const covid = [{ name: 'Dịch COVID-19', kind: 'epidemic' }] as const;
  const storm = [{ name: 'Bão số 5', kind: 'storm' }] as const;
  it.each([
    ['nothing there then', { outcome: null, consent: null, threats: [] }, ''],
    ['an epidemic and neither record', { outcome: null, consent: null, threats: covid }, 'decision-missing,consent-missing'],
    ['a decision alone', { outcome: 'hold', consent: null, threats: covid }, 'consent-missing'],
    ['a consent alone', { outcome: null, consent: true, threats: covid }, 'decision-missing'],
    ['both', { outcome: 'hold-with-measures', consent: true, threats: covid }, ''],
    ['a place that refuses', { outcome: 'hold', consent: false, threats: covid }, 'consent-refused'],
    ['on line', { outcome: 'online', consent: null, threats: covid }, ''],
    ['a storm asks no place', { outcome: 'hold', consent: null, threats: storm }, ''],
    ['postponed into quiet days', { outcome: 'postpone', consent: null, threats: [] }, ''],
    ['postponed, and it holds then too', { outcome: 'postpone', consent: null, threats: covid }, 'postponed'],
    ['cancelled', { outcome: 'cancel', consent: true, threats: [] }, 'cancelled'],
  ] as const)('%s', (_, records, codes) => {
    expect(
      faultsOfRecords({ ...records, place: 'Sở Công Thương Lào Cai' })
        .map(({ code }) => code)
        .join(),
    ).toBe(codes);
  });
});
