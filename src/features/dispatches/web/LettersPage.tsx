/** Letters that wait for me. */
export function LettersPage() { return null; }
