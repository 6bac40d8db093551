/** One's own account. */
export function AccountPage() { return null; }
