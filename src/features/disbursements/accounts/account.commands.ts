import { command } from '../../../platform/command.ts';
import { eachRowOfImport, takeWhole } from '../../imports/index.ts';
import { addRequest } from '../disbursement.commands.ts';
import type { DisbursementPaper } from '../shares/share.schema.ts';
import { accountImportSteps, ACCOUNTS } from './account.kind.ts';
import type { AccountSums, Compared } from './account.schema.ts';

/** A person agrees: everything that is only in the accounts and can be asked for becomes a request, or nothing does. Nothing is posted: the usual hands check, approve and confirm each. */
export const takeAccounts = command(
  'disbursements take-accounts',
  (act, { id, papers }: { id: string; papers: readonly DisbursementPaper[] }): Promise<{ requested: number }> =>
    takeWhole(act, id, {
      kind: ACCOUNTS,
      steps: accountImportSteps,
      facts: async ({ faults, summary }) => ({ faults, requestable: (summary as AccountSums | null)?.requestable ?? 0 }),
      make: async () => {
        const open: Compared[] = [];
        for await (const line of eachRowOfImport<Compared>(act.tx, id, 'only-there')) if (line.request?.open === true) open.push(line);
        for (const { contractId, kind, theirs } of open)
          await addRequest(act, {
            contractId: contractId!,
            request: { kind: kind!, amountDong: theirs!.amountDong, papers: [...papers], paper: { code: theirs!.paper, on: theirs!.on } },
          });
        return { requested: open.length };
      },
    }),
);
