import { typeset } from '../../../platform/typeset.ts';
import type { OfficialDocument } from '../document.schema.ts';
import { typstOf } from './typst.ts';

/** A document as a PDF that can be searched, its face embedded. */
export const pdfOf = (document: OfficialDocument): Uint8Array => typeset(typstOf(document));
