import { foldLetters } from './letters.ts';
import { provinceNamed } from '../../organizations/organization.directory.ts';
import { officeName } from './casing.ts';
import { isMotto } from './head-lines.ts';
import { issuerRows, provincialIssuers } from './issuer.data.ts';
import { isCapitals } from './letters.ts';
import { cut, type Found, found, joined, type Passage } from './passage.ts';
import { LETTERHEAD_OFFICE, startsWithOffice } from './offices.ts';
import { titleOf } from './kind.ts';

/** The issuing body of the letterhead: the lowest of the bodies named there; its superior stands above it. Null where the letterhead is lost. */
export function readIssuer(head: readonly Passage[]): Found<string> | null {
  const bodies = bodiesOf(head);
  const last = bodies.at(-1);
  if (last === undefined) return null;
  const name = officeName(last.text);
  const superior = bodies.at(-2);
  return found(withProvince(name, superior === undefined ? null : officeName(superior.text)), last);
}

// 'UBND TỈNH GIA LAI' above 'SỞ CÔNG THƯƠNG' says whose department it is.
function withProvince(name: string, superior: string | null): string {
  const land = superior === null ? undefined : /^Ủy ban nhân dân ((?:tỉnh|thành phố) .+)$/u.exec(superior)?.[1];
  return land === undefined || /(?:tỉnh|thành phố) /u.test(name) || !/^Sở /u.test(name) ? name : `${name} ${land}`;
}

function bodiesOf(head: readonly Passage[]): Passage[] {
  const bodies: Passage[][] = [];
  let wasBody = false;
  for (const line of head) {
    if (isMotto(line)) continue;
    if (/^so ?:|^v ?\/ ?v|^(?:noi|kinh) /.test(line.folded) || titleOf(line) !== null) break;
    const opens = isCapitals(line.text) && LETTERHEAD_OFFICE.test(line.folded);
    if (opens) bodies.push([line]);
    else if (wasBody && isCapitals(line.text) && !/^(?:hoa toc|khan|thuong khan|den)\b/.test(line.folded)) bodies.at(-1)!.push(line);
    else if (bodies.length > 0 || !startsWithOffice(line.text) || line.text.length > 80 || /[.:;]$/.test(line.text)) {
      wasBody = false;
      continue;
    } else bodies.push([line]);
    wasBody = true;
  }
  return bodies.map((lines) => joined(lines));
}

/** The issuer a symbol names, for a letter whose letterhead is lost: 'BCT-CTĐP' → Bộ Công Thương, 'QĐ-UBND' at Lào Cai → Ủy ban nhân dân tỉnh Lào Cai. */
export function issuerOfSymbol(symbol: Found<string>, place: string | null, isTyped: boolean, on: string | null): Found<string> | null {
  const parts = symbol.value.replace(/^\d{4}\//, '').split('-');
  const short = isTyped ? parts[1] : parts[0];
  if (short === undefined) return null;
  const bare = foldLetters(short);
  const row = issuerRows.find(
    (each) => foldLetters(each.short) === bare && (on === null || ((each.since ?? '') <= on && (each.until ?? '9') >= on)),
  );
  if (row !== undefined) return found(row.name, symbol.from, 0.9);
  const office = Object.entries(provincialIssuers).find(([abbreviation]) => foldLetters(abbreviation) === bare)?.[1];
  const province = place === null ? null : provinceNamed(place);
  if (office === undefined || province === null) return null;
  return found(`${office} ${province.kind === 'city' ? 'thành phố' : 'tỉnh'} ${province.name.replace(/^TP\. /, '')}`, symbol.from, 0.75);
}

/** The issuer a sentence of the body names as the one who orders: 'Bộ Công Thương yêu cầu …'. */
export function issuerOfBody(body: readonly Passage[]): Found<string> | null {
  for (const paragraph of body) {
    const match = /(?:^|[;,.] )((?:Bộ|Cục|Sở|Ủy ban nhân dân|Tổng cục|Trung tâm) [^,;.:]{3,70}?) (?:yêu cầu|đề nghị|thông báo) /u.exec(
      paragraph.text,
    );
    const name = match?.[1];
    if (match === null || name === undefined || /^(?:đã|được|và) | (?:đã|được) /u.test(name)) continue;
    const start = match.index + match[0].indexOf(name);
    return found(name, cut(paragraph, start, start + name.length), 0.7);
  }
  return null;
}
