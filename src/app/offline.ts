import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const read = (name: string) => readFileSync(join(import.meta.dirname, 'web', name), 'utf8');
/** The pages that open without network. */
const ALONE = /\/inspections\/web\/(InspectionsPage|VisitPage)\.tsx$/;

/** What an installed page is called and how it opens. */
const manifest = {
  name: 'Khuyến công – kiểm tra',
  short_name: 'Khuyến công',
  lang: 'vi',
  start_url: '/kiem-tra',
  scope: '/',
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#0f5c5c',
  icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
};

interface Metadata {
  readonly viteMetadata?: { readonly importedCss: Set<string>; readonly importedAssets: Set<string> };
}
/** The files of the pages that open without network: their modules, what these import now or later, their sheets and fonts. */
function shellOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const found = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk === undefined) return;
    found.add(name);
    if (chunk.type !== 'chunk') return;
    const { viteMetadata } = chunk as unknown as Metadata;
    for (const each of [...chunk.imports, ...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? [])]) add(each);
  };
  for (const chunk of chunks) {
    const alone = ALONE.test(chunk.facadeModuleId ?? '');
    if (chunk.isEntry || alone) for (const name of [chunk.fileName, ...(alone ? chunk.dynamicImports : [])]) add(name);
  }
  // Of the fonts, those that Vietnamese and figures are written with.
  for (const name of Object.keys(bundle))
    if (/be-vietnam-pro-(vietnamese|latin)-(400|500|600)-normal-[^/]*\.woff2$/.test(name)) found.add(name);
  return ['/', ...[...found].toSorted().map((name) => `/${name}`)];
}

/** Adds the worker and the manifest by which the pages of visits open without network, as of this build. */
export function offlineShell(): Plugin {
  return {
    name: 'khuyencong-offline',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' }],
    generateBundle(_, bundle) {
      const shell = shellOf(bundle);
      const version = createHash('sha256').update(shell.join('\n')).digest('hex').slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: `const SHELL = ${JSON.stringify(shell)};\nconst VERSION = '${version}';\n${read('sw.js')}`,
      });
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) });
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: read('icon.svg') });
    },
  };
}
