/** Who worked on this device last: without network nobody can be asked who they are. */
const KEY = 'khuyencong.inspector';
export const lastPerson = (): string | null => localStorage.getItem(KEY);
export const rememberPerson = (email: string): void => localStorage.setItem(KEY, email);
/** Signing out: what was written stays on the device for who wrote it, and is shown to nobody else. */
export const forgetPerson = (): void => localStorage.removeItem(KEY);
/** Pages that stand without network. */
export const standsAlone = (path: string): boolean => path === '/kiem-tra' || path.startsWith('/kiem-tra/lan/');
