/** All work files. */
export function WorkFilesPage() { return null; }
