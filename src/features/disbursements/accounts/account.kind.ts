import { type ImportFacts, type ImportKind, stepsOfImport } from '../../imports/index.ts';
import { agencyOf } from '../../organizations/index.ts';
import { saidOf } from './account.books.ts';
import { compareBooks, openTally, setBooksSideBySide } from './account.judging.ts';
import type { AccountSums } from './account.schema.ts';
import { accountRefusals as refusals } from './account.words.ts';

export const ACCOUNTS = 'accounts';
/** What taking an accounting export up is judged by: how many requests it could become. */
export interface AccountFacts extends ImportFacts {
  readonly requestable: number;
}
const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** The life of an accounting export: compared by whoever keeps the office's money, taken as requests by those who make requests. */
export const accountImportSteps = stepsOfImport<AccountFacts>({
  by: [...OFFICERS, 'finance-officer'],
  takenBy: OFFICERS,
  needs: { something: ({ faults, requestable }) => (faults === 0 && requestable === 0 ? { ...refusals.nothing, basis: null } : null) },
  basis: 'internal',
});

/** An office's accounting export, compared with our book. */
export const accountKind: ImportKind = {
  kind: ACCOUNTS,
  steps: accountImportSteps,
  read: async (_, { officeId, year, on }, workbook, tx) => {
    const rows = await setBooksSideBySide(tx, workbook, { officeId, agencyId: await agencyOf(tx), year: year!, on });
    const tally = openTally();
    return { rows, findings: saidOf(tx), proposals: compareBooks(tx, on, tally), summary: () => tally.sums() };
  },
};

const none = { rows: 0, theirsDong: '0', oursDong: '0' };
export const noSums: AccountSums = {
  agreeing: none,
  differing: none,
  'only-there': none,
  'only-here': none,
  requestable: 0,
  requestableDong: '0',
  papers: [],
};
