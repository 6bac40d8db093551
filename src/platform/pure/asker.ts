import { writtenInFigures } from './dates.ts';
import type { Refusal } from './refusals.ts';

/** How the office of the one who asks stands to the office of the thing: the same (or its successor), directing it, or national. */
export const relations = ['own', 'above', 'national'] as const;
export type Relation = (typeof relations)[number];

/** A grant under which somebody acts in a leader's place: the form printed before the title, and its last day. */
export interface Deputyship {
  readonly grantId: string;
  readonly form: string;
  readonly until: string | null;
}

/** One place from which a person acts on a day. */
export interface Seat {
  readonly officeId: string;
  readonly office: string;
  readonly divisionId: string | null;
  readonly role: string;
  /** As printed: CỤC TRƯỞNG, or TL. CỤC TRƯỞNG for a deputy. */
  readonly title: string;
  /** The office and every office it took over. */
  readonly own: readonly string[];
  /** The offices it directs, down the line. */
  readonly below: readonly string[];
  /** An office of the Ministry or the Agency. */
  readonly national: boolean;
  readonly deputyship: Deputyship | null;
}

/** The person who asks, with every seat of that day and the grants that no longer count. */
export interface Asker {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** A person of a story: what they make is illustrative too. */
  readonly illustrative: boolean;
  readonly seats: readonly Seat[];
  /** Where they look at another day than today: today, and why nothing can be done there. */
  readonly lookingBack?: { readonly today: string; readonly refusal: Refusal };
  /** Where they moved the clock of a story forward: the day it is for everybody else. */
  readonly movedFrom?: string;
  readonly endedGrants: readonly { readonly officeId: string; readonly form: string; readonly endedOn: string }[];
}

/** Who asks where nobody is signed in: no seat, no row of any table. */
export const NOBODY: Asker = {
  personId: '00000000-0000-0000-0000-000000000000',
  name: '',
  email: '',
  illustrative: false,
  seats: [],
  endedGrants: [],
};

/** The sentence on every step and page of another day. `newest` is the newest business date of the store. */
export const lookingBackRefusal = (day: string, newest: string): Refusal => ({
  code: 'looking-back',
  basis: null,
  vi: `Đang xem tình hình tính đến ngày ${writtenInFigures(day)}; số liệu mới nhất là của ngày ${writtenInFigures(newest)}. Chỉ xem; muốn thao tác, hãy trở về hôm nay.`,
  en: `You are looking at ${writtenInFigures(day)}; the newest facts are of ${writtenInFigures(newest)}. This is to read only; come back to today to act.`,
});

/** A row of the permission table: which roles, from which relation of offices. */
export interface Permission {
  readonly by: readonly string[];
  readonly of?: readonly Relation[];
}

/** Every relation a seat has to an office. */
function relationsOf(seat: Seat, officeId: string): Relation[] {
  const found: Relation[] = [];
  if (seat.own.includes(officeId)) found.push('own');
  if (seat.below.includes(officeId)) found.push('above');
  if (seat.national) found.push('national');
  return found;
}

/** The seat from which the person may do what the row permits to the office's thing; a seat of their own before a deputy's. Null where none. */
export function seatFor({ by, of = ['own'] }: Permission, asker: Asker, officeId: string): Seat | null {
  const fitting = asker.seats.filter(
    (seat) => by.includes(seat.role) && relationsOf(seat, officeId).some((relation) => of.includes(relation)),
  );
  return fitting.find(({ deputyship }) => deputyship === null) ?? fitting[0] ?? null;
}

/** Words of a role, for the sentence that says whose step it is. */
export type RoleNames = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** Why a person may not take a step on a thing of an office; null where they may. The first wall, in one function. */
export function refusalOfAsker(permission: Permission, asker: Asker, officeId: string | null, roleNames: RoleNames): Refusal | null {
  if (officeId === null ? asker.seats.some(({ role }) => permission.by.includes(role)) : seatFor(permission, asker, officeId) !== null)
    return null;
  const ended = permission.by.includes('leader')
    ? asker.endedGrants.find((grant) => officeId === null || grant.officeId === officeId)
    : undefined;
  if (ended !== undefined) {
    return {
      code: 'asker-grant-ended',
      basis: 'Điều 13 Nghị định số 30/2020/NĐ-CP',
      vi: `Việc ${ended.form}. đã hết hiệu lực sau ngày ${writtenInFigures(ended.endedOn)}; cần văn bản giao quyền mới.`,
      en: `The authority to sign ${ended.form}. ended after ${ended.endedOn}; a new grant is needed.`,
    };
  }
  const named = (language: 'vi' | 'en') =>
    permission.by
      .filter((role) => role !== 'system')
      .map((role) => roleNames[role]?.[language] ?? role)
      .join(', ');
  if (!asker.seats.some(({ role }) => permission.by.includes(role))) {
    return named('vi') === ''
      ? { code: 'asker-role', basis: null, vi: 'Bước này do hệ thống thực hiện.', en: 'The system takes this step.' }
      : { code: 'asker-role', basis: null, vi: `Bước này thuộc thẩm quyền: ${named('vi')}.`, en: `This step belongs to: ${named('en')}.` };
  }
  return { code: 'asker-office', basis: null, vi: 'Việc này thuộc cơ quan khác.', en: 'This belongs to another office.' };
}

/** True for a refusal that speaks of who asks, not of the thing: told as 403. */
export const isOfAsker = ({ code }: Pick<Refusal, 'code'>): boolean => code.startsWith('asker-');

/** The offices in which a person holds one of the roles, with those these took over. */
export const officesAs = (asker: Asker, roles: readonly string[]): string[] => [
  ...new Set(asker.seats.filter(({ role }) => roles.includes(role)).flatMap(({ own }) => own)),
];
