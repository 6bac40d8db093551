import type { Criterion, CriterionRow, Tier } from './criterion.schema.ts';

/** Which rank of Điều 7 a criterion belongs to. */
export const tierOf: Readonly<Record<Criterion, Tier>> = {
  'key-project': 'key',
  'hit-area': 'priority',
  'difficult-area': 'priority',
  'border-island': 'priority',
  'poor-district': 'priority',
  'ethnic-minority': 'priority',
  'new-rural': 'priority',
  'farm-mechanics': 'priority',
  'supporting-industry': 'priority',
  'cleaner-production': 'priority',
  'typical-products': 'priority',
  'local-material': 'priority',
  'labour-intensive': 'priority',
  'support-level': 'priority',
  'unit-experience': 'unit',
  'unit-on-time': 'unit',
};

const PRIORITY = 'Điều 6 Nghị định số 45/2012/NĐ-CP, Điều 6 Thông tư số 46/2012/TT-BCT';
const ORDER = 'Điều 7 Thông tư số 36/2013/TT-BCT';
const setting = { mark: 'unverified' } as const;

/** What a round begins with. The order of ranks is the circular's; how much each counts within its rank was seen in no text and is the Agency's setting. */
export const usualCriteria: readonly CriterionRow[] = [
  { criterion: 'key-project', points: 1, basis: ORDER, mark: 'confirmed' },
  { criterion: 'hit-area', points: 15, basis: 'mục 3 Công văn số 2990/BCT-CTĐP', ...setting },
  { criterion: 'difficult-area', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'border-island', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'poor-district', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'ethnic-minority', points: 8, basis: PRIORITY, ...setting },
  { criterion: 'new-rural', points: 5, basis: PRIORITY, ...setting },
  { criterion: 'farm-mechanics', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'supporting-industry', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'cleaner-production', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'typical-products', points: 10, basis: PRIORITY, ...setting },
  { criterion: 'local-material', points: 8, basis: PRIORITY, ...setting },
  { criterion: 'labour-intensive', points: 8, basis: PRIORITY, ...setting },
  { criterion: 'support-level', points: 20, basis: `${ORDER}; Phụ lục 3`, ...setting },
  { criterion: 'unit-experience', points: 10, basis: ORDER, ...setting },
  { criterion: 'unit-on-time', points: 10, basis: ORDER, ...setting },
];
