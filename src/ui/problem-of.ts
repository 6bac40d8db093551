import { uiWords } from './ui.words.ts';
import type { Said } from './words.tsx';

/** The sentences of whatever a request failed with: the server's own, or that it cannot be reached. */
export function problemOf(error: unknown): Said {
  const told = typeof error === 'object' && error !== null && 'data' in error ? error.data : error;
  if (isSaid(told)) return told;
  return error instanceof TypeError ? uiWords.unreachable : uiWords.unforeseen;
}

/** What a server answered with; 0 where none did. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 0;

/** True where what failed is that the thing does not exist. */
export const isMissing = (error: unknown): boolean => [400, 404].includes(statusOf(error));

/** True where a step is not open to whom, or as things stand: what is typed does not change that. */
export const isRefused = (error: unknown): boolean => [403, 409].includes(statusOf(error));

/** True where the server did answer, that this cannot be had: a wrong address, a thing not there, a step that is not open. */
export const isAnswered = (error: unknown): boolean => statusOf(error) >= 400 && statusOf(error) < 500;

export function isSaid(value: unknown): value is Said {
  return (
    typeof value === 'object' &&
    value !== null &&
    'vi' in value &&
    typeof value.vi === 'string' &&
    'en' in value &&
    typeof value.en === 'string'
  );
}
