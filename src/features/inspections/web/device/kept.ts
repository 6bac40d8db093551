import type { Content, Pack } from '../../inspection.schema.ts';

/** A visit as this device keeps it. */
export interface KeptVisit {
  readonly id: string;
  /** Whose it is: another person of the same device does not see it. */
  readonly person: string;
  readonly pack: Pack;
  readonly content: Content;
  /** The revision of the server it stands on; 0 before the first. */
  readonly base: number;
  /** The name of the sending that is due; null where the server has everything. A change makes a new one: the same name is always the same content. */
  readonly revisionId: string | null;
  /** What the server has instead, where another device wrote in between: shown beside ours, never laid over it. */
  readonly conflict: Pack | null;
  /** When the pack came, by this device's own clock: the business day goes on from the server's. */
  readonly takenAt: number;
}
/** A photo on this device, made smaller; `sent` once the server has it. */
export interface KeptPhoto {
  readonly id: string;
  readonly visitId: string;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly originalBytes: number;
  readonly sent: boolean;
}

/** An identifier made on the device; where the page is not in a secure context, of the same dice. */
export function newDeviceId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes]
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const DAY_MS = 86_400_000;
const dayNumber = (at: number) => Math.floor((at + 7 * 3_600_000) / DAY_MS);
/** The business day on this device: the server's when it was last heard, and as many days on as have gone by here. */
export function businessDay({ pack, takenAt }: Pick<KeptVisit, 'pack' | 'takenAt'>, now: number): string {
  return new Date(Date.parse(`${pack.today}T00:00:00Z`) + Math.max(0, dayNumber(now) - dayNumber(takenAt)) * DAY_MS)
    .toISOString()
    .slice(0, 10);
}
/** How many things the server does not have yet. */
export const unsentOf = (visit: Pick<KeptVisit, 'revisionId'>, photos: readonly Pick<KeptPhoto, 'sent'>[]): number =>
  (visit.revisionId === null ? 0 : 1) + photos.filter(({ sent }) => !sent).length;
