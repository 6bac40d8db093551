import { PassThrough, Readable, type Writable } from 'node:stream';
import type { z } from 'zod';
import { ask } from '../ask.ts';
import type { Tx } from '../db/connect.ts';
import { type Day, writtenInFigures } from '../pure/dates.ts';
import { faultsOf, type InputIssue } from '../pure/input-faults.ts';
import { Unacceptable } from '../pure/refused.ts';
import { type SheetOut, writeCsv, writeWorkbook, xlsxType } from '../workbook.ts';
import type { Workplace } from '../workplace.ts';

export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];
/** A table of the programme as it stands on a day: its sheets, the first of which is the CSV. Their rows are read while they are written. */
export type Table = (tx: Tx, on: Day) => Promise<readonly [SheetOut, ...SheetOut[]]>;

/** The lines above a table: the mark of a story's data first, then what it is and of which day. */
export const linesAbove = (title: string, on: Day, illustrative: boolean): string[] => [
  ...(illustrative ? ['DỮ LIỆU MINH HỌA, không phải số liệu thật'] : []),
  `${title}, tính đến ngày ${writtenInFigures(on)}`,
  'Đơn vị tính: đồng',
];

/** Writes a table from one transaction of who asks, as it stood on the day they ask about. */
export function writeTable(at: Workplace, format: TableFormat, table: Table, stream: Writable): Promise<void> {
  return ask(at, async (tx) => {
    const sheets = await table(tx, at.clock.today());
    await (format === 'xlsx' ? writeWorkbook(stream, sheets) : writeCsv(stream, sheets[0]));
  });
}

/** A reader that takes longer than this is left: the table holds a connection of the database meanwhile. */
const MOST_MS = 10 * 60_000;

/** The same as a download that streams: it fails in mid-stream by breaking off, never by ending well. */
export function sendTable(at: Workplace, format: TableFormat, name: string, table: Table): Response {
  const stream = new PassThrough();
  const late = setTimeout(() => stream.destroy(new Error('Read too slowly')), MOST_MS);
  writeTable(at, format, table, stream)
    .catch((error: unknown) => {
      at.log.warn({ error }, 'a table broke off');
      stream.destroy(error as Error);
    })
    .finally(() => clearTimeout(late));
  // Whoever leaves early destroys the stream: no error of ours.
  stream.on('error', () => undefined);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': format === 'xlsx' ? xlsxType : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${at.clock.today()}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** What a table is asked about, from its address. Throws Unacceptable with the fields that are wrong. */
export function askedOf<Schema extends z.ZodType>(schema: Schema, query: Record<string, string>): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new Unacceptable({ code: 'bad-input', ...faultsOf(parsed.error.issues as readonly InputIssue[]) });
}
