import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifecycles } from '../src/app/generate.docs.ts';
import { type Imported, refusalOfImport } from './tidy.direction.ts';

/** The repository obeys itself: what the house rules say in words is checked here in code. */

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = globSync('{src,db,test,bench,proof}/**/*.{ts,tsx,sql,mjs}', { cwd: root })
  .map((path) => normalize(path))
  .sort();
const code = sources.filter((path) => /\.tsx?$/.test(path));
const product = code.filter((path) => path.startsWith('src/') && !/\.test\.tsx?$/.test(path) && !path.includes('/fixtures/'));
const knows = JSON.parse(read('src/features/knows.json')) as Record<string, string[]>;

function importsOf(path: string): Imported[] {
  const text = read(path);
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm);
  return [...found]
    .map((match) => ({ from: path, typeOnly: Boolean(match[1]), to: resolved(path, match[2] ?? match[3] ?? match[4] ?? '') }))
    .filter(({ to }) => to !== '');
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
}

describe('direction', () => {
  it('denies by default: every import is one that the house allows', () => {
    const refused = product
      .flatMap(importsOf)
      .map((imported) => refusalOfImport(imported, knows))
      .filter((refusal) => refusal !== null);
    expect(refused).toEqual([]);
  });

  it('refuses what the house forbids', () => {
    const cases: [string, string, string][] = [
      ['src/platform/log.ts', 'src/features/dispatches/index.ts', 'points up'],
      ['src/features/readings/index.ts', 'src/features/dispatches/index.ts', 'knows.json'],
      ['src/features/dispatches/dispatch.store.ts', 'src/features/readings/grammar/index.ts', 'door'],
      ['src/platform/pure/dates.ts', 'node:fs', 'pure'],
      ['src/ui/Sheet.tsx', 'src/features/dispatches/dispatch.schema.ts', 'knows no feature'],
      ['src/features/dispatches/web/DispatchPage.tsx', 'src/features/dispatches/dispatch.rules.ts', 'never evaluates a rule'],
      ['src/features/dispatches/dispatch.schema.ts', 'src/features/dispatches/dispatch.store.ts', 'pure'],
    ];
    for (const [from, to, why] of cases) expect(refusalOfImport({ from, to, typeOnly: false }, knows), `${from} → ${to}`).toContain(why);
  });

  it('knows.json names only features that exist, and none knows a later one', () => {
    const features = readdirSync(join(root, 'src/features'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(Object.keys(knows).sort()).toEqual(features.sort());
    const order = Object.keys(knows);
    for (const [feature, known] of Object.entries(knows))
      for (const other of known) expect(order.indexOf(other), `${feature} knows ${other}`).toBeLessThan(order.indexOf(feature));
  });
});

describe('one writer', () => {
  it('each table is written by one file of one slice, or by the platform', () => {
    const writers = new Map<string, Set<string>>();
    for (const path of product) {
      for (const [, table] of read(path).matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)/g))
        writers.set(table!, (writers.get(table!) ?? new Set()).add(path));
    }
    expect(writers.size).toBeGreaterThan(5);
    for (const [table, paths] of writers) {
      expect([...paths], `${table} is written in several places`).toHaveLength(1);
      expect([...paths][0], `${table} is written outside a store`).toMatch(/\.store\.ts$|^src\/platform\//);
    }
  });
});

describe('pages', () => {
  it('none judges by a schema: the server does, and pages are built without the validator', () => {
    const judging = product
      .filter((path) => path.startsWith('src/ui/') || path.includes('/web/'))
      .filter((path) => /Schema\)?\.(?:parse|safeParse)|from 'zod'/.test(read(path)));
    expect(judging).toEqual([]);
  });
});

describe('sizes and names', () => {
  it('no file of the product grows past 400 lines, tables of data aside; no test past 600', () => {
    const long = [...product, ...code.filter((path) => path.endsWith('.test.ts'))]
      .filter((path) => !/\.data\.ts$|vocabulary|days-off|legacy-encodings/.test(path))
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .filter(({ path, lines }) => lines > (path.endsWith('.test.ts') ? 600 : 400));
    expect(long).toEqual([]);
  });

  it('no room without a noun', () => {
    const nameless = code.filter(
      (path) =>
        /^(utils?|helpers?|common|services?|misc|types)$/.test(basename(path).replace(/\..*$/, '')) ||
        /\/(utils?|helpers?|common|services?)\//.test(path),
    );
    expect(nameless).toEqual([]);
  });

  it('a door is at most 15 lines', () => {
    for (const feature of Object.keys(knows)) {
      const door = product.find((path) => path === `src/features/${feature}/index.ts`);
      if (door !== undefined) expect(read(door).trimEnd().split('\n').length, door).toBeLessThanOrEqual(15);
    }
  });
});

describe('no hidden world', () => {
  it('no feature reads the clock, the dice or the environment by itself', () => {
    const hidden = product
      .filter((path) => path.startsWith('src/features/') && !/reader|limits|sources\/|\/web\//.test(path))
      .filter((path) => /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(read(path)));
    expect(hidden).toEqual([]);
  });

  it('no SQL says now', () => {
    const sql = sources.filter((path) => path.endsWith('.sql') || path.endsWith('.store.ts') || path.endsWith('.views.ts'));
    expect(
      sql.filter((path) =>
        /\bnow\(\)|current_date|current_timestamp/i.test(
          read(path)
            .replace(/--.*$/gm, '')
            .replace(/'[^']*'/g, ''),
        ),
      ),
    ).toEqual([]);
  });

  it('the lock file names no registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

describe('words', () => {
  it('every table and every step of the programme is in docs/words.md', () => {
    const words = read('docs/words.md');
    const tables = [...read('db/generated/rows.ts').matchAll(/^ {2}(\w+): \w+Table;$/gm)].map((match) => match[1]!);
    expect(tables.length).toBeGreaterThan(5);
    const nouns = [...tables, ...Object.keys(knows), ...new Set(lifecycles().map(({ step }) => step))];
    expect(nouns.filter((noun) => !words.includes(`\`${noun}\``))).toEqual([]);
  });
});

describe('rules of state', () => {
  it('every step has a basis: an article, internal, or unverified', () => {
    const steps = lifecycles();
    expect(steps.length).toBeGreaterThan(0);
    for (const { noun, step, basis } of steps) expect(basis, `${noun} ${step}`).toMatch(/^(internal|unverified|.*Điều \d+.*)$/);
  });

  it('every step leads to a state that the database knows, and every state is reached', () => {
    const rows = read('db/generated/rows.ts');
    for (const noun of new Set(lifecycles().map((step) => step.noun))) {
      // Every kind of import shares one life.
      const type = noun.endsWith('Import') ? 'Import' : `${noun[0]!.toUpperCase()}${noun.slice(1)}`;
      const declared = new RegExp(`export type ${type}State = (.+);`).exec(rows)?.[1];
      expect(declared, `${noun} has no enum of its states in the database`).toBeDefined();
      const states = [...declared!.matchAll(/'([^']+)'/g)].map((match) => match[1]!).sort();
      expect(
        [
          ...new Set(
            lifecycles()
              .filter((step) => step.noun === noun)
              .map(({ to }) => to),
          ),
        ].sort(),
        noun,
      ).toEqual(states);
    }
  });
});

describe('tests', () => {
  it('none is focused, postponed or repeated until it passes', () => {
    const tests = code.filter((path) => path.endsWith('.test.ts') && path !== 'test/tidy.test.ts');
    expect(tests.length).toBeGreaterThan(5);
    expect(tests.filter((path) => /\.(only|todo)\(|\bretry:/.test(read(path)))).toEqual([]);
  });
});
