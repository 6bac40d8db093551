import type { ImportState } from '../../import.schema.ts';

/** While an import is read, its page asks again this often. */
const ASK_AGAIN_MS = 700;
export const whileRead = (state: ImportState | undefined): number | false => (state === 'received' ? ASK_AGAIN_MS : false);
