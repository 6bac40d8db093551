import { pack, zipOf } from '../../../platform/zip.ts';
import type { Annex, OfficialDocument } from '../document.schema.ts';
import { about, addresseeLines, annexNotes, bodyLines, numberLine, placeAndDay, recipientLines, type BodyLine } from './lines.ts';
import { GAP_PT, INDENT_MM, MOTTO, PAGE, SIZE, STATE, typeName, URGENT } from './measures.ts';
import { PARTS } from './docx.parts.ts';

/** Twentieths of a point, in which Word measures. */
const mm = (length: number) => Math.round((length * 1440) / 25.4);
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[\p{Cc}&<>]/gu, (sign) => SIGNS[sign] ?? ' ');

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly before?: number;
  readonly indent?: boolean;
  readonly left?: number;
  readonly keep?: boolean;
}
const run = (text: string, { size = SIZE.body, bold = false, italic = false, colour }: Look) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}<w:sz w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph of one look. */
function line(text: string, look: Look = {}): string {
  const { align = 'left', before = 0, indent = false, left = 0, keep = false } = look;
  const set = indent ? `<w:ind w:firstLine="${mm(INDENT_MM)}"/>` : left > 0 ? `<w:ind w:left="${left}"/>` : '';
  return `<w:p><w:pPr>${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="${before * 20}" w:after="0"/>${set}<w:jc w:val="${align}"/></w:pPr>${text === '' ? '' : run(text, look)}</w:p>`;
}
/** A line below a head, drawn in by so many twentieths at either side. */
const rule = (sides: number) =>
  `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="20" w:after="0" w:line="80" w:lineRule="exact"/><w:ind w:left="${sides}" w:right="${sides}"/></w:pPr></w:p>`;
const upper = (text: string) => text.toLocaleUpperCase('vi');
const WIDTH = mm(PAGE.width - PAGE.left - PAGE.right);
const NONE = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`)
  .join('');

/** Two cells side by side without a border: heads and feet of a document. */
function beside(widths: readonly [number, number], left: string, right: string): string {
  const cell = (width: number, content: string) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths[0] + widths[1]}" w:type="dxa"/><w:tblBorders>${NONE}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${widths[0]}"/><w:gridCol w:w="${widths[1]}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(widths[0], left)}${cell(widths[1], right)}</w:tr></w:tbl>`;
}

function head(document: OfficialDocument): string {
  const [v, at] = [about(document), { align: 'center' } as const];
  const left = [
    ...(document.superior === null ? [] : [line(upper(document.superior), { ...at, size: SIZE.superior })]),
    line(upper(document.issuer), { ...at, size: SIZE.issuer, bold: true }),
    rule(1_250),
    line(numberLine(document), { ...at, size: SIZE.number, before: 6 }),
    ...(v === null ? [] : [line(v, { ...at, size: SIZE.about })]),
    ...(document.urgency === null
      ? []
      : [line(URGENT[document.urgency], { ...at, size: SIZE.urgency, bold: true, colour: 'C00000', before: 4 })]),
  ];
  const right = [
    line(STATE, { ...at, size: SIZE.state, bold: true }),
    line(MOTTO, { ...at, size: SIZE.motto, bold: true }),
    rule(1_300),
    line(placeAndDay(document), { ...at, size: SIZE.day, italic: true, before: 6 }),
  ];
  return beside([Math.round(WIDTH * 0.4), Math.round(WIDTH * 0.6)], left.join(''), right.join(''));
}

function addressees(document: OfficialDocument): string {
  const [first, ...others] = addresseeLines(document);
  if (first === undefined) return '';
  return others.length === 0
    ? line(first, { align: 'center', size: SIZE.to, before: 12 })
    : [line(first, { left: mm(32), size: SIZE.to, before: 12 }), ...others.map((text) => line(text, { left: mm(44), size: SIZE.to }))].join(
        '',
      );
}
const body = ({ as, text }: BodyLine) =>
  line(text, { align: 'both', before: GAP_PT, indent: true, bold: as === 'heading', italic: as === 'basis' });

function foot(document: OfficialDocument): string {
  const { authority, title, name } = document.signature;
  const at = { align: 'center', size: SIZE.signer, bold: true } as const;
  const signs = (signer: { title: string; name: string | null }) => [
    line(signer.title, { ...at, keep: true }),
    ...Array.from({ length: 4 }, () => line('', { ...at, keep: true })),
    line(signer.name ?? '', at),
  ];
  const left =
    document.counterpart !== undefined
      ? signs(document.counterpart)
      : [
          line('Nơi nhận:', { size: SIZE.recipientsHead, bold: true, italic: true, keep: true }),
          ...recipientLines(document).map((text) => line(text, { size: SIZE.recipients, keep: true })),
        ];
  const right = [...(authority === null ? [] : [line(authority, { ...at, keep: true })]), ...signs({ title, name })];
  return `${line('', { before: 4 })}${beside([Math.round(WIDTH / 2), Math.round(WIDTH / 2)], left.join(''), right.join(''))}`;
}

const MARGINS = `w:top="${mm(PAGE.top)}" w:right="${mm(PAGE.right)}" w:bottom="${mm(PAGE.bottom)}" w:left="${mm(PAGE.left)}" w:header="567" w:footer="567" w:gutter="0"`;
const HEADERS = '<w:headerReference w:type="default" r:id="rId3"/>';
const UPRIGHT = `<w:sectPr>${HEADERS}<w:pgSz w:w="${mm(PAGE.width)}" w:h="${mm(PAGE.height)}"/><w:pgMar ${MARGINS}/><w:titlePg/></w:sectPr>`;
const LYING = `<w:sectPr>${HEADERS}<w:pgSz w:w="${mm(PAGE.height)}" w:h="${mm(PAGE.width)}" w:orient="landscape"/><w:pgMar ${MARGINS}/></w:sectPr>`;
const LYING_WIDTH = mm(PAGE.height - PAGE.left - PAGE.right);
/** A section ends with the paragraph that carries its page. */
const endOf = (section: string) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;

function annex({ title, columns, rows, sum }: Annex, notes: readonly string[]): string {
  const all = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.round((LYING_WIDTH * share) / all));
  const aligned = columns.map(({ align }) => ({ start: 'left', centre: 'center', end: 'right' } as const)[align]);
  const row = (cells: readonly string[], as: 'head' | 'row' | 'sum') =>
    `<w:tr><w:trPr><w:cantSplit/>${as === 'head' ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${line(cell, { size: SIZE.annex, bold: as !== 'row', align: as === 'head' ? 'center' : aligned[at]! })}</w:tc>`).join('')}</w:tr>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  return `${line(upper(title), { align: 'center', size: SIZE.annexTitle, bold: true })}${notes.map((note) => line(note, { align: 'center', italic: true, size: SIZE.annexTitle })).join('')}<w:tbl><w:tblPr><w:tblW w:w="${LYING_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(
    columns.map(({ name }) => name),
    'head',
  )}${rows.map((cells) => row(cells, 'row')).join('')}${sum === null ? '' : row(sum, 'sum')}</w:tbl>`;
}

/** A document's own part of a Word file; `mark` stands above it all. */
export function wordMarkup(document: OfficialDocument, mark: string | null = null): string {
  const type = typeName(document.kind);
  const title =
    type === null
      ? ''
      : `${line(type, { align: 'center', size: SIZE.type, bold: true, before: 12 })}${line(document.subject, { align: 'center', size: SIZE.title, bold: true })}`;
  const main = `${mark === null ? '' : line(mark, { bold: true, size: SIZE.recipientsHead })}${head(document)}${title}${addressees(document)}${line('')}${bodyLines(document).map(body).join('')}${foot(document)}`;
  const lying = document.annexes
    .map((each, at) => `${annex(each, annexNotes(document, each))}${at === document.annexes.length - 1 ? '' : endOf(LYING)}`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${main}${document.annexes.length === 0 ? `${line('')}${UPRIGHT}` : `${endOf(UPRIGHT)}${lying}${endOf('')}${LYING}`}</w:body></w:document>`;
}

/** A document as a Word file that its office edits: Times New Roman by name, numbers of pages above, annexes lying. The same document is the same file. */
export const docxOf = (document: OfficialDocument, mark: string | null = null): Uint8Array =>
  zipOf([...PARTS, pack('word/document.xml', Buffer.from(wordMarkup(document, mark)))]);
