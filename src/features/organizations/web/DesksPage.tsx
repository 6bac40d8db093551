/** Choice of desks. */
export function DesksPage() { return null; }
