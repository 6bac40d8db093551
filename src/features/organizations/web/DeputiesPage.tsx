/** Who signs for whom. */
export function DeputiesPage() { return null; }
