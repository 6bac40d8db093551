import type { Annex, OfficialDocument } from '../document.schema.ts';
import { documentKindWords } from '../document.words.ts';
import { typeName } from './measures.ts';

/** The lines that every layout writes alike, whatever it draws them with. */

/** `ngày 05 tháng 02 năm 2020`: days below ten and the first two months take a nought; blanks where there is no day yet. */
export function dayInWords(on: string | null): string {
  if (on === null) return 'ngày      tháng      năm';
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  return `ngày ${date < 10 ? '0' : ''}${date} tháng ${month < 3 ? '0' : ''}${month} năm ${year}`;
}
/** The same, with room for the year where something follows or a pen does. */
const dayOrRoom = (on: string | null) => `${dayInWords(on)}${on === null ? '     ' : ''}`;
export const placeAndDay = ({ place, issuedOn }: OfficialDocument) => `${place}, ${dayOrRoom(issuedOn)}`;
/** `Số: 2990/BCT-CTĐP`; numbers below ten take a nought. */
const numbered = ({ number, symbol }: Pick<OfficialDocument, 'number' | 'symbol'>) =>
  `${number === null ? '        ' : /^\d$/.test(number) ? `0${number}` : number}/${symbol}`;
export const numberLine = (document: OfficialDocument) => `Số: ${numbered(document)}`;
export const about = ({ kind, subject }: OfficialDocument) => (typeName(kind) === null ? `V/v ${subject}` : null);

/** `Kính gửi:` with one addressee beside it, or several below it. */
export function addresseeLines({ addressees }: OfficialDocument): string[] {
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [`Kính gửi: ${addressees[0]}`];
  return ['Kính gửi:', ...addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? '.' : ';'}`)];
}
export const recipientLines = ({ recipients }: OfficialDocument) =>
  recipients.map(
    ({ name, purpose }, at) => `- ${name}${purpose === null ? '' : ` (${purpose})`}${at === recipients.length - 1 ? '.' : ';'}`,
  );

/** A part of the body as lines, each with whether it opens a task, an article, or is one of its items. */
export interface BodyLine {
  readonly text: string;
  readonly as: 'paragraph' | 'lead' | 'item' | 'heading' | 'basis';
}
export function bodyLines({ basis, blocks, closing }: OfficialDocument): BodyLine[] {
  return [
    ...basis.map((text): BodyLine => ({ as: 'basis', text: `${text.replace(/[;.,]$/, '')};` })),
    ...blocks.flatMap((block): BodyLine[] => {
      switch (block.kind) {
        case 'paragraph':
          return [{ as: 'paragraph', text: block.text }];
        case 'heading':
          return [{ as: 'heading', text: block.text }];
        case 'task':
          return [
            { as: 'lead', text: `${block.ref}. ${block.text}` },
            ...block.items.map((text): BodyLine => ({ as: 'item', text: `- ${text}` })),
          ];
        case 'article':
          return [
            { as: 'lead', text: `Điều ${block.ref}. ${block.text}` },
            ...block.items.map((text, at): BodyLine => ({ as: 'item', text: `${at + 1}. ${text}` })),
          ];
      }
    }),
    ...(closing === null
      ? []
      : [{ as: 'paragraph', text: closing.endsWith('./.') ? closing : `${closing.replace(/[.;,]$/, '')}./.` } as const]),
  ];
}

/** What stands below an annex's title: which document it goes with (mục IV Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP), unless its own note says so; then that note. */
export function annexNotes({ kind, number, symbol, issuedOn, issuer }: OfficialDocument, { note }: Annex): string[] {
  if (note?.startsWith('(Kèm theo')) return [note];
  return [
    `(Kèm theo ${documentKindWords[kind].vi} số ${numbered({ number, symbol })} ${dayOrRoom(issuedOn)} của ${issuer})`,
    ...(note === null ? [] : [note]),
  ];
}
