import { pictured, typeset } from '../../../platform/typeset.ts';
import type { OfficialDocument } from '../document.schema.ts';
import { typstOf } from './typst.ts';

/** A document as a PDF that can be searched, its face embedded; `mark` says that it is no more than a draft. */
export const pdfOf = (document: OfficialDocument, mark: string | null = null): Uint8Array => typeset(typstOf(document, mark));

const PAGE = /<g class="typst-page" transform="translate\(0, [\d.]+\)"([^>]*?) data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g;
const GAP = 14;
/** Its pages as one picture, as the PDF has them: sheets below each other, the narrower in the middle. */
export function pictureOf(document: OfficialDocument, mark: string | null = null): string {
  const drawn = pictured(typstOf(document, mark));
  const width = Math.max(...[...drawn.matchAll(PAGE)].map(([, , each]) => Number(each)));
  let top = 1;
  const set = drawn.replace(PAGE, (_, rest: string, wide: string, high: string) => {
    const at = `translate(${(width - Number(wide)) / 2 + 1}, ${top})`;
    top += Number(high) + GAP;
    return `<g transform="${at}"${rest}><rect width="${wide}" height="${high}" fill="#fff" stroke="#d5dad7" stroke-width="1"/>`;
  });
  const [box, deep] = [width + 2, top - GAP + 2];
  return set.replace(/viewBox="[^"]*" width="[^"]*" height="[^"]*"/, `viewBox="0 0 ${box} ${deep}" width="${box}" height="${deep}"`);
}
