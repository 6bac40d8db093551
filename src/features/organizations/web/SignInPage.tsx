/** Sign-in. */
export function SignInPage(_: { back: string | undefined }) { return null; }
