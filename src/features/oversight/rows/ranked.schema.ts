/** Figures by which the map is coloured and the provinces are ranked: counts, đồng, and shares of what the plan assigns. */
export const rankedFigures = [
  'contractedShare',
  'contracted',
  'projects',
  'overdueToSign',
  'exempt',
  'approvedDong',
  'contractedDong',
  'unsignedDong',
  'advancedDong',
  'openAdvanceDong',
  'acceptedShare',
  'acceptedDong',
  'toAcceptDong',
  'paidDong',
  'settledShare',
  'settledDong',
] as const;
export type RankedFigure = (typeof rankedFigures)[number];
