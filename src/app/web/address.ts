import { isDay } from '../../platform/pure/dates.ts';

/** A line of the address; anything that is none counts as not said. */
export function text<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' || typeof value === 'number' ? ({ [name]: String(value).slice(0, 500) } as Record<Name, string>) : {};
}

/** A whole number of at least `least`; anything else in the address counts as not said. */
export function whole<Name extends string>(name: Name, value: unknown, least: number): Partial<Record<Name, number>> {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= 9999 ? ({ [name]: number } as Record<Name, number>) : {};
}

/** The code of a province: two digits, which an address may carry as a number. */
export function province(value: unknown): { province?: string } {
  const code = String(value ?? '');
  return /^\d{2}$/.test(code) ? { province: code } : {};
}

/** A day that exists; anything else in the address counts as not said. */
export function dayIn<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' && isDay(value) ? ({ [name]: value as string } as Record<Name, string>) : {};
}

/** One of the words a list is made of; anything else in the address counts as not said. */
export function oneOf<Name extends string, Word extends string>(
  name: Name,
  words: readonly Word[],
  value: unknown,
): Partial<Record<Name, Word>> {
  return (words as readonly unknown[]).includes(value) ? ({ [name]: value } as Record<Name, Word>) : {};
}
