/** One office. */
export function OrganizationPage(_: { id: string }) { return null; }
