/** All offices of a day. */
export function OrganizationsPage(_: { search: { q?: string; asOf?: string } }) { return null; }
