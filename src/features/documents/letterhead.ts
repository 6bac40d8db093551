import { sql } from 'kysely';
import type { Tx } from '../../platform/db/connect.ts';
import type { Day } from '../../platform/pure/dates.ts';
import { NotFound } from '../../platform/pure/refused.ts';
import type { DocumentKind, OfficialDocument } from './document.schema.ts';
import { ABBREVIATIONS } from './drafts/form.rules.ts';
import { orGap } from './drafts/gap.rules.ts';

/** What stands at the head and the foot of an office's documents on a day. */
export interface Letterhead {
  readonly id: string;
  readonly kind: string;
  readonly issuer: string;
  readonly superior: string | null;
  readonly superiorId: string | null;
  readonly place: string;
  readonly code: string;
  readonly title: string;
}

const TITLES: Readonly<Record<string, string>> = { ministry: 'BỘ TRƯỞNG', agency: 'CỤC TRƯỞNG', 'peoples-committee': 'CHỦ TỊCH' };

/** The head of an office's documents. Throws NotFound. */
export async function letterheadOf(tx: Tx, officeId: string, on: Day): Promise<Letterhead> {
  const {
    rows: [row],
  } = await sql<Omit<Letterhead, 'code' | 'title'> & { short: string | null }>`
    SELECT o.id, o.kind, office_name(o.id, ${on}::date) AS issuer, office_short_name(o.id, ${on}::date) AS short, o.superior_id AS "superiorId", office_name(o.superior_id, ${on}::date) AS superior, coalesce(v.name, 'Hà Nội') AS place
      FROM organization o LEFT JOIN province v ON v.id = o.province_id WHERE o.id = ${officeId}`.execute(tx);
  if (row === undefined) throw new NotFound('organization');
  const { short, ...head } = row;
  // `Cục CTĐP` signs as CTĐP, `SCT Lào Cai` as SCT.
  return {
    ...head,
    code: row.kind === 'ministry' ? 'BCT' : (short ?? 'VP').replace(/^Cục /, '').split(' ')[0]!,
    title: TITLES[row.kind] ?? 'GIÁM ĐỐC',
  };
}

/** The symbol of an office's documents of a type: QĐ-BCT, TB-CTĐP; of an official letter with who drew it up. */
export function symbolFor({ kind, code }: Pick<Letterhead, 'kind' | 'code'>, type: DocumentKind): string {
  const abbreviation = ABBREVIATIONS[type];
  return abbreviation !== null ? `${abbreviation}-${code}` : kind === 'ministry' ? `${code}-CTĐP` : `${code}-KC`;
}

type Written = Pick<OfficialDocument, 'kind' | 'subject' | 'blocks'> &
  Partial<Pick<OfficialDocument, 'addressees' | 'basis' | 'closing' | 'recipients' | 'annexes' | 'counterpart' | 'urgency'>>;
/** A document of an office that is not numbered or signed yet. */
export function documentBy(head: Letterhead, { kind, ...written }: Written): OfficialDocument {
  return {
    superior: head.superior,
    issuer: head.issuer,
    number: null,
    symbol: symbolFor(head, kind),
    place: orGap(head.place, 'địa danh'),
    issuedOn: null,
    urgency: null,
    addressees: [],
    basis: [],
    closing: null,
    annexes: [],
    recipients: [
      ...((written.addressees ?? []).length > 0 ? [{ name: 'Như trên', purpose: null }] : []),
      { name: 'Lưu: VT', purpose: null },
    ],
    signature: { authority: null, title: head.title, name: null },
    kind,
    ...written,
  };
}
