/** What was typed, without blanks around it; null where nothing was. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
