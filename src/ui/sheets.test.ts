import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** A page looks the same whatever was visited before it: style sheets come with the pages that ask for them, and stay. */

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const found = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((path) => normalize(path))
    .sort();
/** The slice a file belongs to; what every page has belongs to none. */
const sliceOf = (path: string) => /^src\/features\/(\w[\w-]*)\//.exec(path)?.[1] ?? 'every page';
const selectors = (path: string) =>
  [
    ...read(path)
      .replaceAll(/\/\*[^]*?\*\/|'[^']*'/g, '')
      .matchAll(/([^{};]+)\{/g),
  ]
    .flatMap(([, list]) => list!.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
const sheets = found('src/**/*.css');

it('no two slices give one class a look', () => {
  const homes = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    for (const selector of selectors(sheet)) {
      const first = /^\.([\w-]+)/.exec(selector)?.[1];
      if (first !== undefined) homes.set(first, (homes.get(first) ?? new Set()).add(sliceOf(sheet)));
    }
  }
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, slices]) => slices.size > 1).map(([name, slices]) => `${name}: ${[...slices].join(', ')}`)).toEqual([]);
});

it('a page wears classes of its own slice, of one whose parts it shows, or those that every page has', () => {
  const styled = new Map<string, Set<string>>();
  for (const sheet of sheets)
    for (const selector of selectors(sheet))
      for (const [, name] of selector.matchAll(/\.([a-z][\w-]*)/g)) styled.set(name!, (styled.get(name!) ?? new Set()).add(sliceOf(sheet)));
  const strange = found('src/**/*.tsx').flatMap((path) =>
    [...read(path).matchAll(/className="([^"]+)"/g)]
      .flatMap(([, names]) => names!.split(/\s+/))
      .filter((name) => {
        const homes = styled.get(name);
        // Parts of another slice bring their own sheet along.
        return (
          homes === undefined ||
          !(homes.has('every page') || homes.has(sliceOf(path)) || [...homes].some((slice) => read(path).includes(`/${slice}/web/parts/`)))
        );
      })
      .map((name) => `${path}: ${name}`),
  );
  expect(strange).toEqual([]);
});
