import { usualTones } from '../../../platform/pure/vietnamese.ts';
import { provinceNamed } from '../../organizations/organization.directory.ts';
import { foldLetters, isCapitals } from './letters.ts';

/** Names of offices out of capitals: 'SỞ CÔNG THƯƠNG TỈNH LÀO CAI' → 'Sở Công Thương tỉnh Lào Cai'. */

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^ubnd(?= |$)/i, 'Ủy ban nhân dân'],
  [/^hđnd(?= |$)/i, 'Hội đồng nhân dân'],
  [/^ttkc(?= |$)/i, 'Trung tâm Khuyến công'],
  [/^sct(?= |$)/i, 'Sở Công Thương'],
];
/** Names whose letters the general rule does not give. */
const OWN_CASE = ['Phòng, chống', 'Công Thương', 'Chính phủ', 'Nhà nước', 'Việt Nam', 'Quốc hội', 'Tổ quốc', 'Trung ương', 'UBND', 'HĐND'];
const OWN = new Map(OWN_CASE.map((name) => [foldLetters(name), name]));
const HEADS =
  /^(ubnd|hđnd|ttkc|bộ|sở|tổng cục|chi cục|cục|vụ|văn phòng|ủy ban nhân dân|hội đồng nhân dân|ủy ban|hội đồng|trung tâm|phòng|ban|thanh tra|viện|trường|tập đoàn|tổng công ty|công ty|kho bạc|ngân hàng|liên minh|hợp tác xã|thủ tướng|hội)(?= |$)/u;
const LAND = /(?<= |^)(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn)(?= )/u;

/** The name in the usual letters of official writing; a name that is not in capitals keeps its own, but for abbreviations and tones. */
export function officeName(printed: string, expand = true): string {
  // In capitals the hook of TỈNH is the first mark a scanner loses.
  const clean = usualTones(printed.replace(/\s+/g, ' ').trim()).replace(/(?<=(?:^| )(?:UBND|NHÂN DÂN|THƯƠNG|VỤ) )T[ÍIÌ]NH(?= )/u, 'TỈNH');
  const long = expand ? SHORT.reduce((name, [pattern, full]) => name.replace(pattern, full), clean) : clean;
  return isCapitals(clean) ? fromCapitals(long.toLowerCase()) : long;
}

function fromCapitals(name: string): string {
  const land = LAND.exec(name);
  const [office, place] = land === null ? [name, ''] : [name.slice(0, land.index).trim(), name.slice(land.index)];
  const head = HEADS.exec(office)?.[1] ?? '';
  const field = office.slice(head.length).trim();
  return [
    /^(?:ubnd|hđnd|ttkc)$/.test(head) ? head.toUpperCase() : capital(head),
    withProvince(withOwnNames(fieldName(field))),
    placeName(place),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

// After the office word and after 'và', ',' or '-' a field begins with a capital: 'Sở Khoa học và Công nghệ'.
function fieldName(field: string): string {
  return field.replace(/(^|(?: và|,| -) )(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

// 'SỞ CÔNG THƯƠNG BẮC KẠN': a province's name at the end, without its kind.
function withProvince(field: string): string {
  const words = field.split(' ');
  for (const count of [4, 3, 2]) {
    const province = words.length > count ? provinceNamed(words.slice(-count).join(' ')) : null;
    if (province !== null) return [...words.slice(0, -count), province.name.replace(/^TP\. /, '')].join(' ');
  }
  return field;
}

function withOwnNames(field: string): string {
  const bare = foldLetters(field);
  let out = field;
  for (const [folded, name] of OWN) {
    for (let at = bare.indexOf(folded); at >= 0; at = bare.indexOf(folded, at + 1)) {
      if (at > 0 && bare[at - 1] !== ' ') continue;
      if (/[a-z]/.test(bare[at + folded.length] ?? ' ')) continue;
      out = out.slice(0, at) + name + out.slice(at + name.length);
    }
  }
  return out;
}

function placeName(place: string): string {
  if (place === '') return '';
  const [, kind, name] = /^(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn) (.*)$/u.exec(place) ?? [];
  if (kind === undefined || name === undefined) return place;
  return `${kind} ${provinceNamed(name)?.name.replace(/^TP\. /, '') ?? name.split(' ').map(capital).join(' ')}`;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
