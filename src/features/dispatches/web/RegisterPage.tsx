/** A register. */
export interface SoughtRegister { direction: 'in' | 'out'; office?: string; year?: number; series?: string; page?: number }
export function RegisterPage(_: { search: SoughtRegister }) { return null; }
