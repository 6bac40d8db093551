import type { SourceText } from '../source-text.ts';
export async function edxmlSource(_bytes: Uint8Array, _read: (bytes: Uint8Array, name: string) => Promise<SourceText>): Promise<SourceText> { throw new Error('soon'); }
