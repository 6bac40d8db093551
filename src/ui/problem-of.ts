import { uiWords } from './ui.words.ts';
import type { Said } from './words.tsx';

/** The sentences of whatever a request failed with: the server's own, or that it cannot be reached. */
export function problemOf(error: unknown): Said {
  const told = typeof error === 'object' && error !== null && 'data' in error ? error.data : error;
  if (isSaid(told)) return told;
  return error instanceof TypeError ? uiWords.unreachable : uiWords.unforeseen;
}

/** True where what failed is that the thing does not exist. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && (error.status === 404 || error.status === 400);
}

/** True where a step is not open to whom, or as things stand: what is typed does not change that. */
export function isRefused(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && (error.status === 403 || error.status === 409);
}

/** True where the server did answer, that this cannot be had: a wrong address, a thing not there, a step that is not open. */
export function isAnswered(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}

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
