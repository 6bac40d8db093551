import { sql } from 'kysely';
import { ask } from '../../platform/ask.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { batches } from '../../platform/db/cursor.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { fold } from '../../platform/pure/vietnamese.ts';
import type { Workplace } from '../../platform/workplace.ts';
import type { PublishedPage, PublishedProject, PublishedQuery, PublishedYear } from './publication.schema.ts';

const PAGE = 50;
const likened = (words: string) => fold(words).replace(/[\\%_]/g, (sign) => `\\${sign}`);

interface Asked {
  readonly year: number;
  readonly on: Day;
  readonly province?: string | undefined;
  readonly q?: string | undefined;
  readonly most: number;
  readonly after: number;
}
async function projectsOf(tx: Tx, { year, on, province, q, most, after }: Asked): Promise<{ total: number; rows: PublishedProject[] }> {
  const words = q === undefined || q === '' ? null : likened(q);
  const { rows } = await sql<{
    total: bigint;
    project: PublishedProject;
  }>`SELECT total, project FROM published_projects(${year}, ${on}::date, ${province ?? null}, ${words}, ${most}, ${after})`.execute(tx);
  return { total: Number(rows[0]?.total ?? 0n), rows: rows.map(({ project }) => project) };
}

/** A page of the projects that a year's plan had by a day; past the last page it is the last. */
export async function publishedPage(tx: Tx, { year: named, province, q, page }: PublishedQuery, on: Day): Promise<PublishedPage> {
  const { year } = await yearsOf(tx, named, on);
  const asked = { year, on, province, q, most: PAGE };
  const found = await projectsOf(tx, { ...asked, after: (page - 1) * PAGE });
  const first = found.rows.length === 0 && page > 1 ? await projectsOf(tx, { ...asked, after: 0 }) : found;
  return {
    year,
    asOf: on,
    total: first.total,
    page: first === found ? page : 1,
    pages: Math.max(1, Math.ceil(first.total / PAGE)),
    rows: first.rows,
  };
}

/** Every project that a year's plan had by a day, in the order of their codes, a part at a time. */
export async function* eachPublished(tx: Tx, year: number, on: Day): AsyncGenerator<PublishedProject> {
  const all = sql<{ project: PublishedProject }>`SELECT project FROM published_projects(${year}, ${on}::date, NULL, NULL, NULL, 0)`;
  for await (const rows of batches(tx, all)) for (const { project } of rows) yield project;
}

/** The years that had a plan by a day, and the one asked for: the newest unless named. */
async function yearsOf(tx: Tx, named: number | undefined, on: Day): Promise<{ year: number; years: number[] }> {
  const years = (await sql<{ year: number }>`SELECT year FROM published_years(${on}::date) AS year ORDER BY year`.execute(tx)).rows.map(
    (row) => row.year,
  );
  return { years, year: named ?? years.at(-1) ?? Number(on.slice(0, 4)) };
}

/** The newest year that has a plan by the day of who asks; the day's own where none has. */
export const newestPublishedYear = (at: Workplace): Promise<number> =>
  ask(at, async (tx) => (await yearsOf(tx, undefined, at.clock.today())).year);

/** The plan of a year by a day, by province; and the years there are. */
export async function publishedYear(tx: Tx, named: number | undefined, on: Day): Promise<PublishedYear> {
  const { year, years } = await yearsOf(tx, named, on);
  const { rows } = await sql<{
    code: string | null;
    name: string | null;
    projects: bigint;
    approved: string;
    carried: string;
    contracted: string;
    paid: string;
    finished: bigint;
  }>`SELECT code, name, projects, approved::text AS approved, carried::text AS carried, contracted::text AS contracted, paid::text AS paid, finished FROM published_provinces(${year}, ${on}::date) ORDER BY code NULLS LAST`.execute(
    tx,
  );
  const provinces = rows.map((row) => ({
    code: row.code,
    name: row.name ?? 'Trung ương',
    projects: Number(row.projects),
    finished: Number(row.finished),
    approvedDong: row.approved,
    carriedDong: row.carried,
    contractedDong: row.contracted,
    paidDong: row.paid,
  }));
  const sum = (of: (row: (typeof provinces)[number]) => string) => provinces.reduce((total, row) => total + BigInt(of(row)), 0n).toString();
  return {
    year,
    years,
    asOf: on,
    illustrative: (await tx.selectFrom('story').select('name').executeTakeFirst()) !== undefined,
    provinces,
    national: {
      projects: provinces.reduce((total, { projects }) => total + projects, 0),
      finished: provinces.reduce((total, { finished }) => total + finished, 0),
      approvedDong: sum(({ approvedDong }) => approvedDong),
      carriedDong: sum(({ carriedDong }) => carriedDong),
      contractedDong: sum(({ contractedDong }) => contractedDong),
      paidDong: sum(({ paidDong }) => paidDong),
    },
  };
}
