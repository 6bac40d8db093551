import { ORPCError } from '@orpc/server';
import { isOfAsker } from '../pure/asker.ts';
import { faultsOf, type InputIssue } from '../pure/input-faults.ts';
import { type Candidate, NotFound, Refused, SignedOut, Unacceptable } from '../pure/refused.ts';
import type { Refusal } from '../pure/refusals.ts';

/** RFC 9457, with a code, a sentence in each language and, for refusals, every reason. */
export interface ProblemDocument {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly refusals?: readonly Refusal[];
  /** Which things were meant perhaps: a code that fits several letters. */
  readonly candidates?: readonly Candidate[];
}

const problem = (status: number, title: string, code: string, vi: string, en: string): ProblemDocument => ({
  type: 'about:blank',
  title,
  status,
  code,
  vi,
  en,
});

/** The one translator from what code throws to what people and programs are told. Null for what nobody foresaw. */
export function problemOf(error: unknown): ProblemDocument | null {
  if (error instanceof Refused) {
    const { refusals, candidates } = error;
    return {
      ...problem(
        refusals.some(isOfAsker) ? 403 : 409,
        'Refused',
        refusals[0]?.code ?? 'refused',
        refusals.map(({ vi }) => vi).join(' '),
        refusals.map(({ en }) => en).join(' '),
      ),
      refusals,
      ...(candidates.length === 0 ? {} : { candidates }),
    };
  }
  if (error instanceof SignedOut)
    return problem(
      401,
      'Signed out',
      'signed-out',
      'Chưa đăng nhập, hoặc phiên đăng nhập đã kết thúc hay bị thu hồi; hãy đăng nhập lại. Nội dung đang soạn vẫn còn trên trang.',
      'Nobody is signed in, or the session has ended or was revoked; sign in again. What you were writing is still on the page.',
    );
  if (error instanceof NotFound)
    return problem(
      404,
      'Not found',
      `no-${error.thing}`,
      'Không tìm thấy, hoặc không thuộc phạm vi được xem.',
      'Not found, or not yours to see.',
    );
  if (error instanceof Unacceptable) return problem(422, 'Unacceptable', error.code, error.vi, error.en);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const { vi, en } = faultsOf((error.data as { issues?: readonly InputIssue[] } | undefined)?.issues ?? []);
    return problem(400, 'Bad request', 'bad-input', vi, en);
  }
  return null;
}

/** What nobody foresaw: told plainly, its details only in the log. */
export const unforeseen = problem(
  500,
  'Server error',
  'server-error',
  'Máy chủ gặp lỗi; việc vừa làm chưa được ghi. Hãy thử lại.',
  'The server failed; nothing of this was recorded. Please try again.',
);

/** A problem as oRPC carries it, to the typed client and to HTTP alike. */
export function asRpcError(document: ProblemDocument): ORPCError<string, ProblemDocument> {
  return new ORPCError(document.status === 500 ? 'INTERNAL_SERVER_ERROR' : document.title.toUpperCase().replaceAll(' ', '_'), {
    status: document.status,
    message: document.en,
    data: document,
    defined: false,
  });
}
