/** Letters by province. */
export function ByProvincePage(_: { search: { year?: number; map?: string } }) { return null; }
