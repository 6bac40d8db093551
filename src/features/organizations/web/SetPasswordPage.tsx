/** Set a password from a letter's link. */
export function SetPasswordPage(_: { token: string | undefined }) { return null; }
