import { describe, expect, it } from 'vitest';
import { factKey, keyShownFor, marksOf } from './places.ts';

describe('facts and their places', () => {
  it.each([
    ['deadlines.0.phrase', 'deadlines.0'],
    ['tasks.0.items.1.text', 'tasks.0.items.1'],
    ['tasks.0.exemptions.0', 'tasks.0.exemptions.0'],
    ['addressees.2.text', 'addressees.2'],
    ['signature.name', 'signature.name'],
    ['corrections.3', 'corrections.3'],
  ])('the value %s belongs to the fact %s', (path, key) => {
    expect(factKey(path)).toBe(key);
  });

  it('a correction without a place of its own is shown at the value it stands in', () => {
    const corrections = [{ raw: 'Ca', suggested: 'Cao', field: 'signature.name', confidence: 0.9 }];
    expect(keyShownFor('corrections.0', { spans: { 'signature.name': [3, 9] }, corrections })).toBe('signature.name');
    expect(keyShownFor('corrections.0', { spans: { 'corrections.0': [3, 9] }, corrections })).toBe('corrections.0');
    expect(keyShownFor('corrections.0', { spans: {}, corrections })).toBeNull();
  });

  it('parts of a fact that has a place of its own are not marked again', () => {
    const { inText } = marksOf({
      spans: {
        'references.0': [0, 30],
        'references.0.code': [9, 20],
        'deadlines.0.phrase': [40, 50],
        'deadlines.0.date': [46, 50],
        'tasks.0': [35, 60],
        'tasks.0.exemptions.0': [52, 58],
      },
    });
    expect(inText.map(({ path }) => path)).toEqual([
      'references.0',
      'tasks.0',
      'deadlines.0.phrase',
      'deadlines.0.date',
      'tasks.0.exemptions.0',
    ]);
  });

  it('marks come in the order of the source; number and symbol stand for the code', () => {
    const { inText, onPages } = marksOf({
      spans: {
        'deadlines.0.phrase': [40, 50],
        code: [4, 16],
        number: [4, 8],
        symbol: [9, 16],
        'tasks.0.text': [30, 60],
        subject: { page: 1, box: [0, 0, 10, 10] },
      },
    });
    expect(inText.map(({ path, tone }) => [path, tone])).toEqual([
      ['number', 'field'],
      ['symbol', 'field'],
      ['tasks.0.text', 'task'],
      ['deadlines.0.phrase', 'due'],
    ]);
    expect(onPages).toEqual([{ path: 'subject', key: 'subject', tone: 'field', lines: [{ page: 1, box: [0, 0, 10, 10] }] }]);
  });
});
