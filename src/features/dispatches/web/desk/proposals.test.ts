import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../dispatch.schema.ts';
import { aReading } from '../../dispatch.fixtures.ts';
import { nextOpen, proposalShownAt, proposalsOf } from './proposals.ts';

const correction = (raw: string, suggested: string, field: string) => ({ raw, suggested, field, confidence: 0.9 });
const facts = aReading({
  subject: 'V/v đôn đốc thực hiện',
  number: '29',
  symbol: 'BCT-CTĐP',
  corrections: [correction('đơn độc', 'đôn đốc', 'subject'), correction('CTDP', 'CTĐP', 'code'), correction('mốc', 'mộc', 'text')],
});
const said = (path: string, verdict: Amendment['verdict']): Amendment => ({ path, raw: null, value: null, verdict });

describe('proposed corrections', () => {
  it('stand as a person last said', () => {
    const amendments = [said('corrections.0', 'accepted'), said('corrections.2', 'refused'), said('corrections.0', 'refused')];
    expect(proposalsOf({ facts, amendments }).map(({ verdict }) => verdict)).toEqual(['refused', null, 'refused']);
  });

  it('are named at the value that carries them, until somebody decides', () => {
    expect(proposalShownAt({ facts, amendments: [] }, 'subject', facts.subject)?.path).toBe('corrections.0');
    expect(proposalShownAt({ facts, amendments: [] }, 'symbol', facts.symbol)?.path).toBe('corrections.1');
    expect(proposalShownAt({ facts, amendments: [] }, 'number', facts.number)).toBeUndefined();
    expect(proposalShownAt({ facts, amendments: [said('corrections.0', 'accepted')] }, 'subject', facts.subject)).toBeUndefined();
    expect(proposalShownAt({ facts, amendments: [] }, 'subject', 'V/v đơn độc thực hiện')).toBeUndefined();
  });

  it('are decided one after the other, and from the last round to the first left over', () => {
    const open = proposalsOf({ facts, amendments: [] });
    expect(nextOpen(open, 'corrections.0')?.path).toBe('corrections.1');
    expect(nextOpen(open, 'corrections.2')?.path).toBe('corrections.0');
    expect(
      nextOpen(proposalsOf({ facts, amendments: [said('corrections.0', 'accepted'), said('corrections.1', 'refused')] }), 'corrections.2'),
    ).toBeUndefined();
  });
});
