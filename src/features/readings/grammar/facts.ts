import { type Day, isDay } from '../../../platform/pure/dates.ts';
import type { Addressee, DocumentKind, Urgency } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { readAddressees } from './addressees.ts';
import { type FoundDeadline, readDeadlines } from './deadlines.ts';
import { type Issued, readIssued } from './issued.ts';
import { issuerOfBody, issuerOfSymbol, readIssuer } from './issuer.ts';
import { kindOfSymbol, sentKind } from './kind.ts';
import { type DocumentNumber, readNumber } from './number.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Parts } from './parts.ts';
import type { Found, Passage } from './passage.ts';
import { type ReadRecipient, readRecipients } from './recipients.ts';
import { type ReadReference, readReferences } from './references.ts';
import { type ReadSignature, readSignature } from './signature.ts';
import { type ReadStamp, readStamp } from './stamp.ts';
import { readAbout } from './subject.ts';
import { type FoundTask, type Orders, readOrders } from './tasks.ts';
import { readUrgency } from './urgency.ts';

/** Everything read, each with its place. */
export interface Facts {
  readonly kind: DocumentKind;
  readonly number: DocumentNumber | null;
  readonly issued: Issued | null;
  readonly issuer: Found<string> | null;
  readonly subject: Found<string> | null;
  readonly urgency: Found<Urgency> | null;
  readonly addressees: readonly Found<Addressee>[];
  readonly stamp: ReadStamp | null;
  readonly references: readonly ReadReference[];
  readonly orders: Orders;
  readonly deadlines: readonly FoundDeadline[];
  readonly recipients: readonly ReadRecipient[];
  readonly signature: ReadSignature | null;
  /** What the body says, paragraph by paragraph. */
  readonly paragraphs: readonly Passage[];
  /** Signs of an administrative document that were seen. */
  readonly signs: number;
}

/** Reads the parts into facts. Days and stamps a machine stated are counted from rather than the read ones. */
export function factsOf(parts: Parts, stated: SourceText['stated']): Facts {
  const stamp = readStamp(parts.head);
  const head = parts.head.filter((line) => stamp?.lines.has(line) !== true);
  const number = readNumber(head);
  const issued = readIssued(head) ?? readIssued(parts.body.slice(-6).concat(parts.foot));
  const about = parts.subject === null ? readAbout(head) : null;
  const signature = readSignature(parts.foot);
  const kind = stated.kind ?? kindOf(parts, number, about !== null);
  const on = dayOr(stated.issuedOn, issued?.on.value ?? null);
  const paragraphs = paragraphsOf(parts.body);
  const urgency = readUrgency([...head, ...parts.body.slice(0, 2)]);
  const signs = signsOf(parts, number, issued, signature, about !== null);
  const orders: Orders = signs < 2 ? { tasks: [], closing: null, loose: [] } : readOrders(paragraphs, kind);
  const issuer =
    readIssuer(head) ??
    (number === null
      ? null
      : issuerOfSymbol(number.symbol, issued?.place?.value ?? null, kindOfSymbol(number.symbol.value) !== null, on)) ??
    issuerOfBody(paragraphs);
  const subject = parts.subject ?? about?.subject ?? null;
  return {
    kind: signs < 2 ? 'other' : kind,
    number,
    issued,
    issuer: signs < 2 ? null : issuer,
    subject: signs < 2 ? null : subject,
    urgency: signs < 2 ? null : urgency,
    addressees: signs < 2 ? [] : readAddressees(parts.addressed, on),
    stamp,
    paragraphs,
    signature: signs < 2 ? null : signature,
    signs,
    orders,
    references: signs < 2 ? [] : readReferences([...(subject === null ? [] : [subject.from]), ...paragraphs], number?.code?.value ?? null),
    deadlines: deadlinesOf(orders, {
      issuedOn: on,
      receivedOn: dayOr(stated.stamp?.receivedOn, (stamp?.fields.receivedOn?.value as Day | undefined) ?? null),
    }),
    recipients: signs < 2 ? [] : readRecipients(parts.foot, signature?.lines ?? new Set<Passage>()),
  };
}

const dayOr = (stated: string | null | undefined, read: Day | null): Day | null => (stated != null && isDay(stated) ? stated : read);

function kindOf(parts: Parts, number: DocumentNumber | null, isAbout: boolean): DocumentKind {
  const bySymbol = number === null ? null : kindOfSymbol(number.symbol.value);
  if (parts.title !== null) return parts.title.kind === 'other' && bySymbol !== null ? sentKind(bySymbol) : parts.title.kind;
  // A letter of the Planning department bears 'KH' too: without a title, with 'V/v' and 'Kính gửi' it is a letter.
  if (bySymbol !== null && !(isAbout && parts.addressed.length > 0)) return sentKind(bySymbol);
  return isAbout || number !== null || parts.addressed.length > 0 ? 'official-letter' : 'other';
}

function signsOf(
  parts: Parts,
  number: DocumentNumber | null,
  issued: Issued | null,
  signature: ReadSignature | null,
  isAbout: boolean,
): number {
  const recipients = parts.foot.some((line) => /^n[o0]i nhan\b/.test(line.folded));
  const kinhGui = parts.addressed.length > 0;
  const motto = parts.head.some((line) => /chu nghia v|doc lap ?[-–] ?t/.test(line.folded));
  return [
    parts.title !== null,
    number !== null,
    issued?.place != null,
    isAbout,
    kinhGui,
    motto,
    recipients,
    signature?.title != null || signature?.authority != null,
  ].filter(Boolean).length;
}

function deadlinesOf(orders: Orders, calendar: { issuedOn: Day | null; receivedOn: Day | null }): FoundDeadline[] {
  const within = (task: FoundTask): FoundDeadline[] => [...readDeadlines(task.text, task.ref, calendar), ...task.items.flatMap(within)];
  const outside = [...orders.loose, ...(orders.closing === null ? [] : [orders.closing.text])];
  const seen = new Set<number>();
  return [...orders.tasks.flatMap(within), ...outside.flatMap((sentence) => readDeadlines(sentence, null, calendar))].filter(
    ({ from }) => !seen.has(from.at[0]!) && seen.add(from.at[0]!) !== undefined,
  );
}
