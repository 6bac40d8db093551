/** One import, by the paths of both ends from the repository's root; packages by their name. */
export interface Imported {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

type Knows = Readonly<Record<string, readonly string[]>>;

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
const isPackage = (path: string) => !path.startsWith('src/') && !path.startsWith('db/') && !path.startsWith('package.json');
/** A feature is entered by its door, its schemas, or what is pure knowledge in it (words, the directory of offices), nothing deeper. */
const isDoor = (path: string) => /^src\/features\/[^/]+\/(index\.ts|[^/]+\.(schema|words|directory)\.ts)$/.test(path);
const isWeb = (path: string) => /^src\/features\/[^/]+\/web\//.test(path);

/** Files that must run anywhere: in the browser, in a rule's test, in the reader's child. */
function isPure(path: string): boolean {
  return (
    path.startsWith('src/platform/pure/') ||
    /\.(schema|steps|rules|words|data|directory|catalogue)\.ts$/.test(path) ||
    /^src\/features\/readings\/(grammar\/|source-text)/.test(path)
  );
}

/** Packages that are data or grammar and do nothing to the world. */
const PURE_PACKAGES = /^(zod|temporal-polyfill)(\/|$)/;

/** Null where the house allows the import, else the rule it breaks. Whatever no rule allows is denied. */
export function refusalOfImport(imported: Imported, knows: Knows): string | null {
  const { from, to } = imported;
  const why = isPure(from) ? refusalOfPure(imported, knows) : refusalByPlace(imported, knows);
  return why === null ? null : `${from} → ${to}: ${why}`;
}

function refusalOfPure({ from, to, typeOnly }: Imported, knows: Knows): string | null {
  if (isPackage(to)) return PURE_PACKAGES.test(to) ? null : 'a pure file imports pure files only';
  if (!isPure(to) && !(typeOnly && to.startsWith('db/generated/'))) return 'a pure file imports pure files only';
  return featureOf(from) === null ? (featureOf(to) === null ? null : 'the platform knows no feature') : betweenFeatures(from, to, knows);
}

function refusalByPlace(imported: Imported, knows: Knows): string | null {
  const { from, to, typeOnly } = imported;
  if (from.startsWith('src/app/'))
    return isPackage(to) || /^(src\/(app|features|platform|ui)|db|package\.json)/.test(to) ? doorOfApp(from, to) : 'denied';
  if (from.startsWith('src/platform/'))
    return isPackage(to) || to.startsWith('src/platform/') || (typeOnly && to.startsWith('db/generated/')) ? null : 'points up';
  if (from.startsWith('src/ui/'))
    return isPackage(to) || /^src\/(ui|platform\/pure)\//.test(to) ? null : 'ui knows no feature and no server';
  if (isWeb(from)) return refusalOfWeb(imported, knows);
  if (featureOf(from) === null) return 'denied: no rule speaks of this place';
  if (isPackage(to) || to.startsWith('src/platform/') || (typeOnly && to.startsWith('db/generated/'))) return null;
  return betweenFeatures(from, to, knows);
}

/** The app is where everything meets, but it enters a feature by its door, its schema or its pages. */
function doorOfApp(from: string, to: string): string | null {
  if (featureOf(to) === null) return null;
  if (from.startsWith('src/app/web/'))
    return isWeb(to) || /\.(schema|words)\.ts$/.test(to) ? null : 'the web app sees pages, schemas and words';
  return isDoor(to) ? null : 'through its door or schema';
}

function refusalOfWeb({ from, to, typeOnly }: Imported, knows: Knows): string | null {
  if (isPackage(to) || /^src\/(ui|platform\/pure)\//.test(to)) return null;
  if (featureOf(from) === featureOf(to)) {
    if (isWeb(to) || /\.(schema|words)\.ts$/.test(to)) return null;
    // The typed client takes the shape of its slice's routes, never their code.
    return typeOnly && to.endsWith('.routes.ts') ? null : 'a page never evaluates a rule';
  }
  if (featureOf(to) === null) return 'a page sees ui and pure files';
  return /\/web\/parts\/|\.(schema|words)\.ts$/.test(to) && knows[featureOf(from)!]?.includes(featureOf(to)!)
    ? null
    : "a page sees known features' parts, schemas and words";
}

function betweenFeatures(from: string, to: string, knows: Knows): string | null {
  const [here, there] = [featureOf(from), featureOf(to)];
  if (there === null) return to.startsWith('src/app/') || to.startsWith('src/ui/') ? 'points up' : null;
  if (here === there) return isWeb(to) ? 'the server does not see pages' : null;
  if (!knows[here!]?.includes(there)) return `knows.json does not say that ${here} knows ${there}`;
  return isDoor(to) ? null : 'another feature is entered by its door or schema';
}
