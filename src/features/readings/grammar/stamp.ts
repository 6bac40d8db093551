import { type Day, dayOf } from '../../../platform/pure/dates.ts';
import type { Stamp } from '../reading.schema.ts';
import { officeName } from './casing.ts';
import { isMotto } from './head-lines.ts';
import { asDigits, isCapitals } from './letters.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';
import { LETTERHEAD_OFFICE } from './offices.ts';
import { writtenDay } from './written-dates.ts';

export interface ReadStamp {
  readonly fields: { readonly [name in keyof Stamp]: Found<NonNullable<Stamp[name]>> | null };
  readonly lines: ReadonlySet<Passage>;
}

const ARRIVED = /^(?:cong van |van ban )?den ?:?$/;
const NUMBER = /^so(?: den)? ?[:.… ]*(?<value>[0-9ol]{0,6})[.… ]*$/;
const DAY =
  /^ngay(?: den)? ?[:.… ]*(?:(?<d3>[0-9ol]{1,2}) ?[/.-] ?(?<m3>[0-9ol]{1,2}) ?[/.-] ?(?<y3>[0-9ol]{4}|[0-9ol]{2})|(?<d1>[0-9ol]{1,2}) ?thang ?(?<m1>[0-9ol]{1,2}) ?nam ?(?<y1>[0-9ol]{4}))?[.… ]*$/;
const FORWARDED = /^(?:kinh )?chuyen ?[:.] ?/;
const FILE = /^luu ho so(?: so)? ?[:.]? ?/;
const HOUR = /^gio ?[:.]/;
/** How far from its other lines a line of the stamp may stand. */
const REACH = 6;

/** The incoming stamp (NĐ 30/2020, dấu đến): its lines may stand anywhere in the head and in any order. Null for a letter without one. */
export function readStamp(head: readonly Passage[]): ReadStamp | null {
  const sure = head
    .map((line, at) => (ARRIVED.test(line.folded) || FORWARDED.test(line.folded) || FILE.test(line.folded) ? at : -1))
    .filter((at) => at >= 0);
  if (sure.length === 0) return null;
  const near = (at: number) => sure.some((one) => Math.abs(one - at) <= REACH);
  const mine = new Set<Passage>();
  const pick = (pattern: RegExp) => {
    const line = head.find((each, at) => near(at) && pattern.test(each.folded));
    if (line !== undefined) mine.add(line);
    return line;
  };
  pick(ARRIVED);
  pick(HOUR);
  const fields = {
    number: numberOf(pick(NUMBER)),
    receivedOn: dayOn(pick(DAY)),
    forwardedTo: restOf(pick(FORWARDED), FORWARDED),
    fileNumber: restOf(pick(FILE), FILE),
  };
  // A word 'ĐẾN' alone in a head may be anything; a stamp has a field besides.
  if (mine.size < 2) return null;
  return { fields: { ...fields, organization: organizationOf(head, mine) }, lines: mine };
}

function numberOf(line: Passage | undefined): Found<string> | null {
  const digits = line === undefined ? '' : (NUMBER.exec(line.folded)?.groups?.['value'] ?? '');
  if (line === undefined || digits === '') return null;
  return found(asDigits(digits), numberPlace(line, digits));
}

function numberPlace(line: Passage, digits: string): Passage {
  const at = line.folded.lastIndexOf(digits);
  return cut(line, at, at + digits.length);
}

function dayOn(line: Passage | undefined): Found<Day> | null {
  const written = line === undefined ? null : writtenDay(DAY.exec(line.folded)?.groups);
  const on = written === null || written.year === null ? null : dayOf(written.year, written.month, written.day);
  if (line === undefined || on === null) return null;
  return found(on, cut(line, /[0-9ol]+ ?(?:[/.-]|thang)/.exec(line.folded)?.index ?? 0));
}

function restOf(line: Passage | undefined, label: RegExp): Found<string> | null {
  const start = line === undefined ? 0 : (label.exec(line.folded)?.[0].length ?? 0);
  const rest = line === undefined ? null : cut(line, start);
  const value = rest?.text.replace(/^[\s.…]+|[\s.…]+$/g, '') ?? '';
  return rest === null || value === '' ? null : found(value, rest);
}

/** The receiving office stands above the stamp's first line, in capitals. */
function organizationOf(head: readonly Passage[], mine: Set<Passage>): Found<string> | null {
  const first = head.findIndex((line) => mine.has(line));
  // 'CÔNG VĂN ĐẾN' may head the stamp, with the office under it.
  const under = head[first + 1];
  if (
    under !== undefined &&
    ARRIVED.test(head[first]!.folded) &&
    !mine.has(under) &&
    isCapitals(under.text) &&
    LETTERHEAD_OFFICE.test(under.folded) &&
    head[first + 2] !== undefined &&
    mine.has(head[first + 2]!)
  ) {
    mine.add(under);
    return found(officeName(under.text, false), under);
  }
  const start = head.findLastIndex(
    (line, at) => at < first && at >= first - 3 && isCapitals(line.text) && LETTERHEAD_OFFICE.test(line.folded) && !isMotto(line),
  );
  // The letterhead itself is no receiver: a stamp's office stands below the document's number or its motto.
  if (start <= 0) return null;
  const after = head.slice(start + 1, first);
  const lines = [head[start]!, ...(after.every((line) => isCapitals(line.text) && !isMotto(line)) ? after : [])];
  for (const line of lines) mine.add(line);
  const whole = joined(lines);
  return found(officeName(whole.text, false), whole);
}
