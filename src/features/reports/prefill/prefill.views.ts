import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/connect.ts';
import { CONTRACTED } from '../../funding/index.ts';
import { formWords } from '../forms/form.words.ts';
import { type Field, type PrefillName, prefillNames } from '../forms/form.schema.ts';
import type { PrefillRows } from '../report.schema.ts';

/** What a prefilled figure is of: the report, whose units' work it tells of, from when until when. */
export interface Told {
  readonly reportId: string;
  readonly officeId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The units a report tells of: its office and those it directs. */
const units = ({ officeId }: Told) => sql`(SELECT id FROM organization WHERE id = ${officeId} OR directed_by_id = ${officeId})`;
const yearOf = ({ endsOn }: Told) => Number(endsOn.slice(0, 4));
const IN_YEAR = (told: Told) => sql`m.business_on <= ${told.endsOn}::date`;
const IN_PERIOD = (told: Told) => sql`m.business_on BETWEEN ${told.startsOn}::date AND ${told.endsOn}::date`;

/** The projects whose movements `m` of the year's national money add up to something, each with it. */
const moved = (told: Told, amount: RawBuilder<unknown>, when: RawBuilder<unknown>) => sql`
  SELECT p.id, p.code, p.name, max(m.business_on) AS on, sum(${amount})::text AS amount FROM movement m JOIN plan_line l ON l.id = m.line_id JOIN project p ON p.id = l.project_id
   WHERE m.year = ${yearOf(told)} AND m.source = 'national' AND m.office_id IN ${units(told)} AND ${when} GROUP BY p.id, p.code, p.name HAVING coalesce(sum(${amount}), 0) <> 0 ORDER BY p.code`;
const kinds = (...named: readonly string[]) => sql`CASE WHEN m.kind::text = ANY (${named}::text[]) THEN m.amount_dong END`;
const net = (plus: readonly string[], minus: readonly string[]) =>
  sql`CASE WHEN m.kind::text = ANY (${plus}::text[]) THEN m.amount_dong WHEN m.kind::text = ANY (${minus}::text[]) THEN -m.amount_dong END`;
const ASSIGNED_HERE = net(['assign', 'take-assigned', 'take-contracted'], ['release', 'pass-assigned', 'pass-contracted']);
/** Each row of a query counted once. */
const eachOnce = (query: RawBuilder<unknown>) => sql`SELECT id, code, name, "on", '1' AS amount FROM (${query}) AS one`;
const called = (
  told: Told,
  situation: string,
) => sql`SELECT e.id, coalesce(e.tax_code, '') AS code, e.name, c.spoken_on AS on, '1' AS amount FROM report_call c JOIN establishment e ON e.id = c.establishment_id
  WHERE c.report_id = ${told.reportId} AND c.situation = ${situation}::situation AND NOT EXISTS (SELECT FROM report_call n WHERE n.report_id = c.report_id AND n.establishment_id = c.establishment_id AND n.entered > c.entered) ORDER BY e.name`;
const affected = (
  told: Told,
  amount: RawBuilder<unknown>,
) => sql`SELECT e.id, string_agg(DISTINCT d.name, ', ') AS code, e.name, max(i.stated_on) AS on, ${amount}::text AS amount FROM impact i JOIN establishment e ON e.id = i.establishment_id JOIN disruption d ON d.id = i.disruption_id
  WHERE i.state <> 'returned' AND i.office_id IN ${units(told)} AND i.stated_on BETWEEN ${told.startsOn}::date AND ${told.endsOn}::date GROUP BY e.id, e.name ORDER BY e.name`;

/** The rows behind each figure of the programme; the figure is their sum, so the two never differ. */
const MEASURES: Readonly<Record<PrefillName, (told: Told) => RawBuilder<unknown>>> = {
  projects: (told) => eachOnce(moved(told, ASSIGNED_HERE, IN_YEAR(told))),
  approved: (told) => moved(told, ASSIGNED_HERE, IN_YEAR(told)),
  'contracted-count': (told) => eachOnce(moved(told, CONTRACTED, IN_YEAR(told))),
  contracted: (told) => moved(told, CONTRACTED, IN_YEAR(told)),
  'signed-in-period': (told) => eachOnce(moved(told, kinds('contract'), IN_PERIOD(told))),
  advanced: (told) => moved(told, net(['advance', 'take-advance'], ['pass-advance']), IN_YEAR(told)),
  'advanced-in-period': (told) => moved(told, kinds('advance'), IN_PERIOD(told)),
  paid: (told) => moved(told, kinds('clear', 'pay'), IN_YEAR(told)),
  accepted: (told) => moved(told, net(['accept'], ['correct']), IN_YEAR(told)),
  settled: (told) => moved(told, kinds('settle'), IN_YEAR(told)),
  'establishments-affected': (told) => affected(told, sql`1`),
  'establishments-loss': (told) => affected(told, sql`sum(i.loss_dong)`),
  // Stated again, the newest word of the establishment counts.
  'establishments-idle': (told) =>
    affected(told, sql`(array_agg(greatest(i.workers_before - i.workers_now, 0) ORDER BY i.stated_on DESC, i.id DESC))[1]`),
  'called-normal': (told) => called(told, 'normal'),
  'called-reduced': (told) => called(told, 'reduced'),
  'called-stopped': (told) => called(told, 'stopped'),
};

/** Whether a name is one of the programme's figures. */
const isPrefill = (name: string): name is PrefillName => name in prefillNames;

/** The figures that fill a form, by the key of their row. */
export async function prefilled(tx: Tx, told: Told, fields: readonly Field[]): Promise<Record<string, string>> {
  const asked = fields.flatMap(({ key, prefill }) => (prefill !== null && isPrefill(prefill) ? [{ key, name: prefill }] : []));
  if (asked.length === 0) return {};
  const {
    rows: [found],
  } = await sql<
    Record<string, string>
  >`SELECT ${sql.join(asked.map(({ key, name }) => sql`(SELECT coalesce(sum(amount::numeric), 0)::text FROM (${MEASURES[name](told)}) AS q) AS ${sql.ref(key.replaceAll('.', ':'))}`))}`.execute(
    tx,
  );
  return Object.fromEntries(asked.map(({ key }) => [key, found![key.replaceAll('.', ':')]!]));
}

/** The rows behind one figure. */
export async function rowsBehind(tx: Tx, told: Told, name: string): Promise<PrefillRows> {
  const rows = isPrefill(name) ? (await sql<PrefillRows['rows'][number]>`${MEASURES[name](told)}`.execute(tx)).rows : [];
  return {
    name: isPrefill(name) ? formWords.prefill[name].vi : name,
    total: rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString(),
    rows,
  };
}
