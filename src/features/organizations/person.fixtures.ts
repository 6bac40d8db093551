import type { Asker, Seat } from '../../platform/pure/asker.ts';

/** A seat in an office of which only the id matters. */
export function aSeat(changes: Partial<Seat> = {}): Seat {
  const officeId = changes.officeId ?? 'office';
  return {
    officeId,
    office: 'Sở Công Thương tỉnh Lào Cai',
    divisionId: null,
    role: 'records-clerk',
    title: 'Văn thư',
    own: [officeId],
    below: [],
    national: false,
    deputyship: null,
    ...changes,
  };
}

/** A person with one seat (a clerk's unless told), or with those given. */
export function anAsker(changes: Partial<Asker> = {}): Asker {
  return {
    personId: '11111111-1111-4111-8111-111111111111',
    name: 'Lý Thị Mẫu',
    email: 'mau@sct-lao-cai.example',
    illustrative: true,
    seats: [aSeat()],
    endedGrants: [],
    ...changes,
  };
}
