import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { askedOf } from '../../platform/http/tables.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { type Column, type ValueOut, writeCsv } from '../../platform/workbook.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { projectWords } from '../projects/project.words.ts';
import { grantsOf, releaseOf } from './publication.rules.ts';
import type { PublishedProject } from './publication.schema.ts';
import { publicationWords as words } from './publication.words.ts';
import { eachPublished } from './publication.views.ts';

export const publishedFormats = ['ocds', '360giving', 'json', 'csv'] as const;
export type PublishedFormat = (typeof publishedFormats)[number];
const TYPES: Readonly<Record<PublishedFormat, readonly [type: string, ending: string]>> = {
  ocds: ['application/json; charset=utf-8', 'ocds.json'],
  '360giving': ['application/json; charset=utf-8', '360giving.json'],
  json: ['application/json; charset=utf-8', 'json'],
  csv: ['text/csv; charset=utf-8', 'csv'],
};

interface About {
  readonly year: number;
  readonly on: Day;
  readonly illustrative: boolean;
  readonly uri: string;
}
/** Items as a JSON array inside an object, a part at a time. */
async function* listed<Item>(head: object, name: string, items: AsyncIterable<Item>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield '\n]}\n';
}
const COLUMNS: readonly (Column & { readonly of: (project: PublishedProject) => ValueOut })[] = [
  { header: 'Mã đề án', kind: 'text', of: ({ code }) => code },
  { header: 'Tên đề án', kind: 'text', of: ({ name }) => name },
  { header: 'Đơn vị thực hiện', kind: 'text', of: ({ unit }) => unit },
  { header: 'Tỉnh, thành phố', kind: 'text', of: ({ province }) => province ?? 'Trung ương' },
  { header: 'Trạng thái', kind: 'text', of: ({ state }) => projectWords.state[state].vi },
  { header: 'Kinh phí được giao (đồng)', kind: 'dong', of: ({ approvedDong }) => approvedDong },
  { header: 'Giá trị hợp đồng (đồng)', kind: 'dong', of: ({ contractedDong }) => contractedDong },
  { header: 'Đã thanh toán (đồng)', kind: 'dong', of: ({ paidDong }) => paidDong },
  { header: 'Bắt đầu', kind: 'date', of: ({ startsOn }) => startsOn },
  { header: 'Kết thúc', kind: 'date', of: ({ endsOn }) => endsOn },
];

/** What is published of a year by a day in one of the formats, a part at a time. */
async function* written(tx: Tx, format: Exclude<PublishedFormat, 'csv'>, { year, on, illustrative, uri }: About): AsyncGenerator<string> {
  const projects = eachPublished(tx, year, on);
  const mark = illustrative ? { note: words.illustrative } : {};
  if (format === 'json') yield* listed({ year, asOf: on, ...mark }, 'projects', projects);
  else if (format === 'ocds')
    yield* listed(
      { uri, version: '1.1', publishedDate: `${on}T00:00:00+07:00`, publisher: { name: 'Cục Công Thương địa phương' }, ...mark },
      'releases',
      mapped(projects, (project) => [releaseOf(project, on)]),
    );
  else
    yield* listed(
      { ...mark, dataSource: uri },
      'grants',
      mapped(projects, (project) => grantsOf(project, on)),
    );
}
async function* mapped<From, To>(items: AsyncIterable<From>, of: (item: From) => readonly To[]): AsyncGenerator<To> {
  for await (const item of items) yield* of(item);
}

/** The public address of what is published, where one is set. */
export const publishedAt = ({ config: { KC_URL } }: Workplace, year: number, format: PublishedFormat): string | null =>
  KC_URL === undefined ? null : `${KC_URL}/api/public/data?year=${year}&format=${format}`;

/** Writes what is published of a year, as it stood on the day of who asks, into a stream: in one transaction, a part at a time. */
export const publish = (at: Workplace, format: PublishedFormat, year: number, uri: string, stream: Writable): Promise<void> =>
  ask(at, async (tx) => {
    const illustrative = (await tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined;
    const on = at.clock.today();
    if (format === 'csv')
      await writeCsv(stream, {
        above: illustrative ? [words.illustrative] : [],
        columns: COLUMNS,
        rows: mapped(eachPublished(tx, year, on), (project) => [COLUMNS.map(({ of }) => of(project))]),
      });
    else await pipeline(Readable.from(written(tx, format, { year, on, illustrative, uri })), stream);
  });

const asked = z.object({ year: z.coerce.number().int().min(2000).max(2100), format: z.enum(publishedFormats) });
/** `GET /public/data?year=&format=`: anybody's, as a download that streams. */
export function publicationFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.get('/public/data', async ({ req }) => {
    const { year, format } = askedOf(asked, req.query());
    const [at, stream] = [await seat(req.raw), new PassThrough()];
    publish(at, format, year, publishedAt(at, year, format) ?? req.url, stream).catch((error: unknown) => {
      at.log.warn({ error }, 'published data broke off');
      stream.destroy(error as Error);
    });
    stream.on('error', () => undefined);
    const [type, ending] = TYPES[format];
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="khuyen-cong-quoc-gia-${year}.${ending}"` },
    });
  });
  return http;
}
