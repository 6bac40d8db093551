/** The page behind a signed link: whoever opens it has no account, and is offered none. */
export const BEARERS_PAGE = '/khai';
/** Pages that nobody has to be signed in for. */
export const openPages: ReadonlySet<string> = new Set(['/', '/dang-nhap', '/dat-mat-khau', BEARERS_PAGE, '/cong-khai']);

/** True for what a request fails with where nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 401;
}
