import { fold } from '../../../../platform/pure/vietnamese.ts';
import type { Desk } from '../../person.schema.ts';

export type GroupName = 'national' | 'leadership' | 'provincial' | 'implementing' | 'committee';
interface OfficeOfDesks {
  readonly name: string;
  readonly desks: Desk[];
}

/** Provinces whose offices have letters in the story: offered first. */
const FIRST = ['lao cai', 'ben tre', 'yen bai', 'ha noi'];

const groupOf = ({ kind, role, title }: Desk): GroupName => {
  if (kind === 'department') return 'provincial';
  if (kind === 'promotion-centre') return 'implementing';
  if (kind === 'peoples-committee') return 'committee';
  return role === 'leader' || title.startsWith('Phó Cục') ? 'leadership' : 'national';
};

/** The desks as people think of them, office by office, those with letters first. */
export function deskGroups(desks: readonly Desk[]): { readonly name: GroupName; readonly offices: OfficeOfDesks[] }[] {
  const rank = (name: string) => {
    const at = FIRST.findIndex((province) => fold(name).endsWith(province));
    return at === -1 ? FIRST.length : at;
  };
  return (['national', 'leadership', 'provincial', 'implementing', 'committee'] as const)
    .map((name) => {
      const offices = new Map<string, Desk[]>();
      for (const desk of desks)
        if (groupOf(desk) === name) offices.set(desk.organization, [...(offices.get(desk.organization) ?? []), desk]);
      return {
        name,
        offices: [...offices].map(([office, own]) => ({ name: office, desks: own })).sort((a, b) => rank(a.name) - rank(b.name)),
      };
    })
    .filter(({ offices }) => offices.length > 0);
}
