import { asOf } from './as-of.ts';
import { isSaid } from './problem-of.ts';
import { uiWords } from './ui.words.ts';
import type { Said } from './words.tsx';

/**
 * Sends one file as the multipart field `file` and tells how far it has come, 0 to 1. Answers the server's JSON.
 * Throws Said: the server's sentences, or that it cannot be reached. (XMLHttpRequest, since fetch tells nothing of what is sent.)
 */
export function sendFile<Answer>(path: string, file: File, onProgress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject: (said: Said) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    const day = asOf();
    if (day !== null) request.setRequestHeader('x-as-of', day);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () =>
      request.status === 201
        ? resolve(request.response as Answer)
        : reject(isSaid(request.response) ? request.response : uiWords.unforeseen),
    );
    request.addEventListener('error', () => reject(uiWords.unreachable));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
