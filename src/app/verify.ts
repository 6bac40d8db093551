import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { sealHistory, walkChain } from '../platform/seal.ts';
import { verifyLedger } from '../features/funding/index.ts';
import type { Site } from './site.ts';

export interface Verified {
  readonly held: boolean;
  readonly lines: readonly string[];
}
/** One check: what holds, or the first place where it does not. */
type Check = (site: Site) => Promise<{ readonly held: string } | { readonly broken: string }>;

/**
 * Proves what the store promises: the history chain link by link, every register's numbers, every state against its
 * last step, every original against its SHA-256. Stops at the first break of each and names the place.
 */
export async function verifyStore(site: Site): Promise<Verified> {
  await sealHistory(site.system, site.clock.now());
  const answers = [];
  for (const check of [chain, registers, states, ledger, originals]) answers.push(await check(site));
  const broken = answers.flatMap((answer) => ('broken' in answer ? [answer.broken] : []));
  return broken.length > 0
    ? { held: false, lines: broken }
    : { held: true, lines: answers.flatMap((answer) => ('held' in answer ? [answer.held] : [])) };
}

const chain: Check = async (site) => {
  const report = await site.system.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(walkChain);
  if (report.break !== null)
    return {
      broken: `Chuỗi lịch sử gãy tại mắt ${report.break.place} (dòng lịch sử ${report.break.historyId}) / The history chain breaks at link ${report.break.place} (history row ${report.break.historyId})`,
    };
  return {
    held: `Chuỗi lịch sử nguyên vẹn: ${report.sealed} mắt, gốc ${report.root}, chưa niêm phong ${report.unsealed} / The history chain holds`,
  };
};

const ledger: Check = (site) => verifyLedger(site.system);

const registers: Check = async (site) => {
  const { rows } = await sql<{
    direction: string;
    year: number;
    series: string;
    office_id: string;
    last_number: number;
    entries: bigint;
    highest: number;
    own: boolean;
  }>`
    SELECT b.direction, b.year, b.series, b.office_id, b.last_number, count(e.id) AS entries, coalesce(max(e.number), 0) AS highest, coalesce(bool_and(e.source = 'own'), true) AS own
      FROM register_book b LEFT JOIN register_entry e ON e.book_id = b.id GROUP BY b.id ORDER BY b.office_id, b.year`.execute(site.system);
  for (const row of rows) {
    // Numbers are unique by the table's own constraint, so as many as the highest means 1…n without a gap.
    const whole = row.own ? Number(row.entries) === row.last_number && row.highest === row.last_number : row.highest <= row.last_number;
    if (!whole)
      return {
        broken: `Sổ ${row.direction === 'in' ? 'đến' : 'đi'} năm ${row.year} của ${row.office_id}: ${row.entries} dòng, số cao nhất ${row.highest}, sổ ghi ${row.last_number} / A register has a gap`,
      };
  }
  return { held: `${rows.length} sổ văn bản liền số / registers without a gap` };
};

const states: Check = async (site) => {
  const { rows } = await sql<{ id: string; state: string; step: string }>`
    SELECT d.id, d.state, s.to_state AS step FROM dispatch d CROSS JOIN LATERAL (SELECT to_state FROM dispatch_step WHERE dispatch_id = d.id ORDER BY id DESC LIMIT 1) AS s WHERE s.to_state <> d.state LIMIT 1`.execute(
    site.system,
  );
  const off = rows[0];
  return off === undefined
    ? { held: "Mọi trạng thái khớp bước cuối cùng / Every state is its last step's" }
    : { broken: `Văn bản ${off.id} ở trạng thái ${off.state}, bước cuối là ${off.step} / A state is not its last step's` };
};

const originals: Check = async (site) => {
  const files = await site.system
    .selectFrom('stored_file')
    .select(['id', 'name', 'sha256', 'storage_key'])
    .distinctOn('storage_key')
    .execute();
  for (const file of files) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of await site.files.getStream(file.storage_key)) hash.update(chunk as Buffer);
    } catch {
      return { broken: `Mất tệp gốc ${file.name} (${file.storage_key}) / An original is missing` };
    }
    if (hash.digest('hex') !== file.sha256)
      return { broken: `Tệp gốc ${file.name} (${file.storage_key}) đã bị thay đổi / An original was changed` };
  }
  return { held: `${files.length} tệp gốc nguyên vẹn / originals unchanged` };
};
