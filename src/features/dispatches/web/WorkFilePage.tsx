/** One work file. */
export function WorkFilePage(_: { id: string }) { return null; }
