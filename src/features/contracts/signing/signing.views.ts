import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { batches } from '../../../platform/db/cursor.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import type { Day } from '../../../platform/pure/dates.ts';
import { answerSteps } from '../../../platform/pure/steps.ts';
import type { ImportPages } from '../../imports/import.schema.ts';
import { importStepWords, openImport } from '../../imports/index.ts';
import { contractImportSteps, noSums, SIGNING } from './signing.kind.ts';
import type { ListedSigning, SigningImport, SigningSums } from './signing.schema.ts';

/** One signing list: faults by cell, the contracts it would sign. Throws NotFound. */
export async function openSignings(tx: Tx, id: string, pages: ImportPages, on: Day, asker: Asker | null): Promise<SigningImport> {
  const { kind: _, officeId, summary, outcome, details, ...found } = await openImport(tx, id, [SIGNING], pages, on);
  const sums = (summary as SigningSums | null) ?? noSums;
  return {
    ...found,
    year: found.year!,
    signed: (outcome as { signed: number } | null)?.signed ?? null,
    sums,
    contracts: details as ListedSigning[],
    steps: answerSteps(
      contractImportSteps,
      { state: found.state, facts: { faults: found.faultCount, contracts: sums.contracts }, officeId, asker },
      importStepWords,
    ),
  };
}

/** A contract whose dossier is complete and that waits for signing, as it was drawn up. */
export interface WaitingContract {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly province: string;
  readonly nationalDong: string;
  readonly counterpartDong: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}
/** All of a year, by province. */
export async function* contractsToSign(tx: Tx, year: number, on: Day): AsyncGenerator<WaitingContract> {
  for await (const rows of batches(
    tx,
    sql<WaitingContract>`
    SELECT p.code, p.name, office_name(p.office_id, ${on}::date) AS unit, coalesce(v.name, 'Trung ương') AS province, c.national_dong::text AS "nationalDong", c.counterpart_dong::text AS "counterpartDong", c.starts_on AS "startsOn", c.ends_on AS "endsOn"
      FROM contract c JOIN project p ON p.id = c.project_id LEFT JOIN province v ON v.id = p.province_id WHERE p.year = ${year} AND c.state = 'reviewed' ORDER BY v.code NULLS LAST, p.code`,
  ))
    yield* rows;
}
