import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { contractTable } from '../features/contracts/index.ts';
import { disbursementTable } from '../features/disbursements/index.ts';
import { disbursementQuerySchema } from '../features/disbursements/disbursement.schema.ts';
import { planTable } from '../features/plans/index.ts';
import { envelopeOf } from '../features/exchange/index.ts';
import { newestPublishedYear, publish, publishedAt } from '../features/publication/index.ts';
import { calendarOfAll } from '../features/reminders/index.ts';
import { projectTable } from '../features/projects/index.ts';
import { projectQuerySchema } from '../features/projects/project.schema.ts';
import { clockAt } from '../platform/clock.ts';
import { type Table, type TableFormat, writeTable } from '../platform/http/tables.ts';
import { asJob } from '../platform/jobs.ts';
import type { Day } from '../platform/pure/dates.ts';
import type { Refusal } from '../platform/pure/refusals.ts';
import type { Site } from './site.ts';

export const exported = ['projects', 'plan', 'contracts', 'disbursements'] as const;
export type Exported = (typeof exported)[number];
export interface Export {
  readonly format: TableFormat | 'ocds' | '360giving' | 'ics' | 'edxml';
  readonly code?: string;
  readonly out: string;
  readonly what: Exported;
  readonly year?: number;
  readonly asOf?: Day;
}

/** Writes a table of the whole programme to a file, as it stood on a day; the file appears whole or not at all. Answers what is to be said of what was left out, if anything. */
export async function exportTable(site: Site, { format, out, what, year, asOf, code }: Export): Promise<Refusal | null> {
  const system = asJob(site, 'export');
  const at = asOf === undefined ? system : { ...system, clock: clockAt(asOf) };
  // The newest year that has a plan: a store that tells an older year is not written out empty.
  const ofYear = year ?? (await newestPublishedYear(at));
  const narrowed = year === undefined ? {} : { year };
  const tables: Record<Exported, () => Table> = {
    projects: () => projectTable(projectQuerySchema.parse(narrowed)),
    plan: () => planTable(ofYear),
    contracts: () => contractTable(ofYear),
    disbursements: () => disbursementTable(disbursementQuerySchema.parse(narrowed)),
  };
  let said: Refusal | null = null;
  const writing = `${out}.writing`;
  try {
    if (format === 'ocds' || format === '360giving')
      await publish(
        at,
        format,
        ofYear,
        publishedAt(at, ofYear, format) ?? `http://${at.config.KC_HOST}:${at.config.PORT}/api/public/data?year=${ofYear}&format=${format}`,
        createWriteStream(writing),
      );
    else if (format === 'ics') await writeFile(writing, await calendarOfAll(at));
    else if (format === 'edxml') {
      const { bytes, leftOut } = await envelopeOf(at, code ?? null, year ?? null);
      await writeFile(writing, bytes);
      said = leftOut;
    } else await writeTable(at, format, tables[what](), createWriteStream(writing));
    await rename(writing, out);
    if (year === undefined && byYear(format, what)) process.stderr.write(`Năm kế hoạch ${ofYear} / Plan year ${ofYear}\n`);
    return said;
  } catch (error) {
    await rm(writing, { force: true });
    throw error;
  }
}

/** True for what is written of one year. */
const byYear = (format: Export['format'], what: Exported): boolean =>
  format === 'ocds' || format === '360giving' || ((format === 'xlsx' || format === 'csv') && (what === 'plan' || what === 'contracts'));
