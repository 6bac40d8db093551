// What the pages choose from stands apart from what the server checks by: a page without network is as small as it can be.

export const inspectionStates = ['begun', 'concluded'] as const;
export type InspectionState = (typeof inspectionStates)[number];
export const verdicts = ['met', 'partly', 'not'] as const;
export type Verdict = (typeof verdicts)[number];
/** What an item of the checklist is drawn from: the contract's own rows. */
export const itemGroups = ['content', 'line', 'output', 'establishment', 'milestone', 'money', 'papers'] as const;
export type ItemGroup = (typeof itemGroups)[number];
export const findingKinds = ['progress', 'outputs', 'money', 'papers', 'beneficiary', 'safety', 'other'] as const;
export type FindingKind = (typeof findingKinds)[number];
export const findingSeverities = ['minor', 'serious', 'grave'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];
export const findingStates = ['open', 'remedied', 'closed'] as const;
export type FindingState = (typeof findingStates)[number];
/** The most photos of one visit. */
export const MOST_PHOTOS = 40;
