import type { Day } from '../../../platform/pure/dates.ts';
import { chosenProvinces, provinceNamed } from '../../organizations/organization.directory.ts';
import type { Addressee, AddresseeGroup } from '../reading.schema.ts';
import { cut, type Found, found, joined, type Passage, withoutClose } from './passage.ts';
import type { ProvinceChoice } from '../../organizations/organization.schema.ts';
import { startsWithOffice } from './offices.ts';
import { foldLetters } from './letters.ts';

const LABEL = /^(?:k[il]nh gu[il]|.{0,80}?\bdien|.{0,60}?gui|.{0,90}?kinh moi) ?:? ?/;
const DASH = /^(?:[-–—+•*]|\d{1,2}[.)]) ?(?=\p{L})/u;

/** Whom the document addresses, each line of 'Kính gửi' one; lines that wrapped are joined. */
export function readAddressees(addressed: readonly Passage[], on: Day | null): Found<Addressee>[] {
  const first = addressed[0];
  const label = first === undefined ? null : LABEL.exec(first.folded);
  if (first === undefined || label === null) return [];
  const rest = cut(first, label[0].length);
  const lines = rest.text === '' ? addressed.slice(1) : [rest, ...addressed.slice(1)];
  const items: Passage[][] = [];
  for (const line of lines) {
    const last = items.at(-1)?.at(-1);
    if (last === undefined || DASH.test(line.text) || /[;.]$/.test(last.text)) items.push([line]);
    else items.at(-1)!.push(line);
  }
  return items.flatMap((item) => separate(joined(item))).map((passage) => found(resolved(passage.text, on), passage));
}

function separate(item: Passage): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const edge of item.text.matchAll(/;\s*(?:[-–—+•*] ?)?|, (?=(?:Sở|UBND|Ủy ban|Uỷ ban|Cục|Bộ|Trung tâm) \p{Lu})/gu)) {
    if (edge[0] === ', ' && !/^(?:Sở|UBND|Ủy ban|Uỷ ban|Cục|Bộ|Trung tâm)/.test(item.text.slice(from).replace(/^[-–—+•*] ?/, ''))) continue;
    parts.push(cut(item, from, edge.index));
    from = edge.index + edge[0].length;
  }
  return [...parts, cut(item, from)]
    .map((part) => withoutClose(cut(part, DASH.exec(part.text)?.[0].length ?? 0)))
    .filter((part) => part.text !== '');
}

const OF_PROVINCES = /(?:cac|63|34|toan bo|tat ca)? ?(?:tinh|dia phuong)(?:,| va|\/| -)? ?(?:thanh pho|tp)?/;
const GROUPS: readonly (readonly [RegExp, AddresseeGroup])[] = [
  [
    /^(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:cac (?:quan|huyen|thanh pho, (?:quan|huyen|thi xa))|(?:quan|huyen)[,/] ?(?:quan|huyen|thi xa|thanh pho|tp))/,
    'district-peoples-committees',
  ],
  [
    /^(?:cac )?(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:cac|63|34) (?:tinh|dia phuong)|^(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:tinh|cap tinh)[,/] ?(?:thanh pho|tp)/,
    'provincial-peoples-committees',
  ],
  [/^(?:cac )?(?:trung tam khuyen cong|ttkc).*\b(?:cac|63|34) (?:tinh|dia phuong)/, 'promotion-centres'],
  [
    /^(?:(?:giam doc|lanh dao) )?(?:cac )?(?:so cong thuong|sct)(?: (?:cac|63|34) (?:tinh|dia phuong|thanh pho)| tinh[,/] ?(?:thanh pho|tp)|$)/,
    'provincial-departments',
  ],
  [/^cac bo\b/, 'ministries'],
  [/^(?:cac (?:don vi|vu|cuc|tong cuc)[^;]* (?:thuoc|truc thuoc) bo|cac (?:vu|cuc)[,;])/, 'ministry-units'],
];

/** 'Ông (Bà) Giám đốc Sở …' addresses the office. */
const COURTESY = /^(?:(?:cac )?(?:ong|ba|dong chi|quy)(?: ?\(ba\)|, ba)? )+(?=giam doc|lanh dao|chu tich|so |uy ban|ubnd)/;

function resolved(text: string, on: Day | null): Addressee {
  const folded = foldLetters(text).replace(COURTESY, '');
  const group = GROUPS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  if (group === 'provincial-departments' && !/(?:cac|63|34|tinh,|tinh\/)/.test(folded)) return { text, group: null, count: 1 };
  if (group === null || group === 'ministries' || group === 'ministry-units' || group === 'district-peoples-committees')
    return { text, group, count: group === null ? countOfOffice(text, folded) : null };
  if (on === null) return { text, group, count: null };
  const choice = choiceIn(text, folded);
  return { text, group, count: choice === null ? null : (chosenProvinces(choice, on)?.length ?? null) };
}

/** One office named in the singular is one; what is plural nobody can count here. */
function countOfOffice(text: string, folded: string): number | null {
  if (/^cac\b|\bcac (?:so|co quan|don vi|phong|huyen|doanh nghiep|co so|tinh|xa|truong|cong ty)/.test(folded)) return null;
  return startsWithOffice(text) || /^(?:ong|ba|dong chi|giam doc|bo truong|thu tuong|thu truong|chu tich|cuc truong)\b/.test(folded)
    ? 1
    : null;
}

/** Which provinces a collective line means; null where it limits them in a way nobody can resolve. */
function choiceIn(text: string, folded: string): ProvinceChoice | null {
  const names = namesIn(text, folded);
  if (names !== null) return { names };
  if (/dong bang song cuu long|dbscl/.test(folded)) return { area: 'mekong-delta' };
  if (/mien trung ?(?:[-–,]|va) ?tay nguyen/.test(folded)) return { region: 'mien-trung-tay-nguyen' };
  if (/tay nguyen/.test(folded)) return { area: 'central-highlands' };
  if (/(?:khu vuc|cac tinh|vung) (?:phia|mien) bac/.test(folded)) return { region: 'bac' };
  if (/(?:khu vuc|cac tinh|vung) (?:phia|mien) nam/.test(folded)) return { region: 'nam' };
  const rest = folded.replace(OF_PROVINCES, '').replace(/truc thuoc (?:trung uong|tw)|tren (?:ca|toan) nuoc|trong ca nuoc/g, '');
  return /\b(?:vung|khu vuc|mien|ven bien|bien gioi|neu tren|co ten|lien quan|theo danh sach|duyen hai|trung du|bac bo|nam bo|bi anh huong|co )\b/.test(
    rest,
  )
    ? null
    : 'all';
}

function namesIn(text: string, folded: string): string[] | null {
  const list = /(?:tinh|thanh pho|tp|dia phuong)\)?(?: truc thuoc (?:trung uong|tw))? ?:? (?=\S)/g;
  let start = -1;
  for (const match of folded.matchAll(list)) {
    const rest = text.slice(match.index + match[0].length);
    if (/^\p{Lu}/u.test(rest) && provinceNamed(rest.split(/,| và |;|\)/)[0]!.trim()) !== null) {
      start = match.index + match[0].length;
      break;
    }
  }
  if (start < 0) return null;
  return text
    .slice(start)
    .split(/,| và |;/)
    .map((name) => name.replace(/[().]/g, '').trim())
    .filter((name) => name !== '');
}
