import type { Tx } from '../../../platform/db/connect.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { ImportPages } from '../../imports/import.schema.ts';
import { importStepWords, openImport } from '../../imports/index.ts';
import { accountImportSteps, ACCOUNTS, noSums } from './account.kind.ts';
import type { AccountImport, AccountSums, Compared, Verdict } from './account.schema.ts';

/** One accounting export beside our book, of one verdict where it is asked for. Throws NotFound. */
export async function openAccounts(
  tx: Tx,
  id: string,
  { verdict, ...pages }: ImportPages & { verdict?: Verdict | undefined },
  on: Day,
  asker: Asker | null,
): Promise<AccountImport> {
  const { kind: _, officeId, summary, outcome, details, ...found } = await openImport(tx, id, [ACCOUNTS], { ...pages, verdict }, on);
  const sums = (summary as AccountSums | null) ?? noSums;
  return {
    ...found,
    year: found.year!,
    requested: (outcome as { requested: number } | null)?.requested ?? null,
    sums,
    verdict: verdict ?? null,
    compared: details as Compared[],
    steps: answerSteps(
      accountImportSteps,
      { state: found.state, facts: { faults: found.faultCount, requestable: sums.requestable }, officeId, asker },
      importStepWords,
    ),
  };
}
