import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aSite } from '../../../../test/database/site.ts';
import type { Db, Tx } from '../../../platform/db/connect.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { openBooks, pairBooks, setAsideTheirs } from './account.books.ts';
import { differences, type Entry, plainPaper, SURENESS } from './account.rules.ts';

/** An entry as a test says it: whose and of what kind is one digit, which the database knows as a project. */
interface Told extends Entry {
  readonly key: string;
}
const entry = (paper: string, amount: number, on = '2020-05-01', key = '1'): Told => ({ key, paper, on, amount: BigInt(amount) });
type Pairs = readonly { readonly theirs: Told | null; readonly ours: Told | null }[];

const projectOf = (key: string) => `00000000-0000-4000-8000-${key.padStart(12, '0')}`;
/** The pairs that the database finds, in the order of the books. */
async function paired(tx: Tx, theirs: readonly Told[], ours: readonly Told[]): Promise<Pairs> {
  await sql`TRUNCATE books_theirs, books_ours`.execute(tx);
  await setAsideTheirs(
    tx,
    0,
    theirs.map(({ key, ...each }) => ({
      ...each,
      on: each.on as Day,
      project: projectOf(key),
      kind: 'advance',
      kindWords: '',
      sheet: '',
      cell: '',
      projectCell: '',
    })),
  );
  await sql`UPDATE books_theirs SET project_id = lower(named)::uuid`.execute(tx);
  await sql`INSERT INTO books_ours SELECT n, n, p, 'advance', c, c, a, d, false FROM unnest(${ours.map(({ key }) => projectOf(key))}::uuid[], ${ours.map(({ paper }) => plainPaper(paper))}::text[], ${ours.map(({ amount }) => amount.toString())}::bigint[], ${ours.map(({ on }) => on)}::date[]) WITH ORDINALITY u (p, c, a, d, n)`.execute(
    tx,
  );
  await pairBooks(tx);
  const { rows } = await sql<{
    there: number | null;
    here: number | null;
  }>`SELECT t.place AS there, t.ours AS here FROM books_theirs t UNION ALL SELECT NULL, place FROM books_ours WHERE NOT taken ORDER BY there NULLS LAST, here`.execute(
    tx,
  );
  return rows.map(({ there, here }) => ({
    theirs: there === null ? null : theirs[there - 1]!,
    ours: here === null ? null : ours[here - 1]!,
  }));
}

/** The same told plainly, one entry after the other: what the database must find. */
function pairedOneByOne(theirs: readonly Told[], ours: readonly Told[]): Pairs {
  const parts = { paper: (each: Told) => plainPaper(each.paper), dong: (each: Told) => each.amount, day: (each: Told) => each.on };
  const [found, left] = [new Map<Told, Told>(), new Set(ours)];
  for (const agreeing of SURENESS) {
    for (const row of theirs) {
      if (found.has(row)) continue;
      const other = [...left].find((each) => each.key === row.key && agreeing.every((part) => parts[part](each) === parts[part](row)));
      if (other === undefined) continue;
      found.set(row, other);
      left.delete(other);
    }
  }
  return [
    ...theirs.map((row) => ({ theirs: row, ours: found.get(row) ?? null })),
    ...[...left].map((row) => ({ theirs: null, ours: row })),
  ];
}

async function inBooks<Answer>(db: Db, act: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.transaction().execute(async (tx) => {
    await openBooks(tx);
    return act(tx);
  });
}
const told = (pairs: Pairs) =>
  pairs.map((pair) => {
    const { verdict, otherPaper, otherDay, difference } = differences(pair);
    return [
      pair.theirs?.paper ?? null,
      pair.ours?.paper ?? null,
      verdict,
      ...(otherPaper ? ['paper'] : []),
      ...(otherDay ? ['day'] : []),
      ...(difference === 0n ? [] : [Number(difference)]),
    ];
  });

const CASES: readonly [string, Told[], Told[], unknown[]][] = [
  ['one paper, one amount', [entry('KB-01', 5)], [entry('kb-01', 5)], [['KB-01', 'kb-01', 'agreeing']]],
  ['one paper, another day', [entry('7', 5, '2020-05-02')], [entry('007', 5)], [['7', '007', 'agreeing', 'day']]],
  ['one paper, another amount', [entry('7', 6)], [entry('7', 5)], [['7', '7', 'differing', 1]]],
  ['one amount, another paper', [entry('8', 5)], [entry('7', 5)], [['8', '7', 'agreeing', 'paper']]],
  [
    'only there and only here',
    [entry('8', 9)],
    [entry('7', 5)],
    [
      ['8', null, 'only-there', 9],
      [null, '7', 'only-here', -5],
    ],
  ],
  [
    'another project is never the same',
    [entry('7', 5, '2020-05-01', '2')],
    [entry('7', 5)],
    [
      ['7', null, 'only-there', 5],
      [null, '7', 'only-here', -5],
    ],
  ],
  [
    'what agrees in all is not taken by what only fits',
    [entry('8', 5), entry('7', 5)],
    [entry('7', 5), entry('9', 5)],
    [
      ['8', '9', 'agreeing', 'paper'],
      ['7', '7', 'agreeing'],
    ],
  ],
  [
    'the same paper twice',
    [entry('7', 5), entry('7', 5)],
    [entry('7', 5)],
    [
      ['7', '7', 'agreeing'],
      ['7', null, 'only-there', 5],
    ],
  ],
];

describe('two books', () => {
  it('are brought together by paper and amount', async () => {
    const site = await aSite('2020-05-29', {}, 'khuyencong');
    await inBooks(site.system, async (tx) => {
      for (const [title, theirs, ours, expected] of CASES) expect(told(await paired(tx, theirs, ours)), title).toEqual(expected);
    });
  });

  it('are paired by the database as one entry after the other would be; what is left over adds up to their difference', async () => {
    const site = await aSite('2020-05-29', {}, 'khuyencong');
    const entries = fc.array(
      fc.record({
        key: fc.constantFrom('1', '2', '3'),
        paper: fc.constantFrom('1', '2', '01', 'x'),
        on: fc.constantFrom('2020-05-01', '2020-05-02'),
        amount: fc.bigInt(1n, 4n),
      }),
      { maxLength: 12 },
    );
    await inBooks(site.system, async (tx) =>
      fc.assert(
        fc.asyncProperty(entries, entries, async (theirs, ours) => {
          const pairs = await paired(tx, theirs, ours);
          expect(pairs).toEqual(pairedOneByOne(theirs, ours));
          const sum = (all: readonly Entry[]) => all.reduce((total, { amount }) => total + amount, 0n);
          expect(pairs.reduce((total, pair) => total + differences(pair).difference, 0n)).toBe(sum(theirs) - sum(ours));
        }),
        { numRuns: 100 },
      ),
    );
  });
});
