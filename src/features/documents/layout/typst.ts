import type { Annex, OfficialDocument } from '../document.schema.ts';
import { about, addresseeLines, annexNotes, bodyLines, numberLine, placeAndDay, recipientLines, type BodyLine } from './lines.ts';
import { GAP_PT, INDENT_MM, MOTTO, PAGE, SIZE, STATE, typeName, URGENT } from './measures.ts';

/** A text as typst's own string: nothing in it is markup. */
const plain = (text: string) => `#${JSON.stringify(text.replace(/\p{Cc}/gu, ' '))};`;
/** The same; numbers of papers stay on one line. */
const said = (text: string) =>
  text
    .split(/(\d+\/[\p{L}\d-]+-[\p{L}\d-]+)/u)
    .map((part, at) => (at % 2 === 1 ? `#box[${plain(part)}]` : part === '' ? '' : plain(part)))
    .join('');
const sized = (size: number, content: string, more = '') => `#text(size: ${size}pt${more})[${content}]`;
const bold = (content: string) => `#strong[${content}]`;
const upper = (text: string) => said(text.toLocaleUpperCase('vi'));
const rule = (share: number) => `#v(-0.5em)#line(length: ${share}%, stroke: 0.6pt)`;
const stack = (lines: readonly string[]) => lines.join(' #linebreak() ');

function head(document: OfficialDocument): string {
  const v = about(document);
  const left = [
    ...(document.superior === null ? [] : [sized(SIZE.superior, upper(document.superior))]),
    `${sized(SIZE.issuer, bold(upper(document.issuer)))}`,
  ];
  const below = [sized(SIZE.number, said(numberLine(document))), ...(v === null ? [] : [sized(SIZE.about, said(v))])];
  return `#grid(columns: (1fr, 1.35fr), column-gutter: 8pt,
  [#set align(center)\n#set par(justify: false)\n${stack(left)}\n\n${rule(40)}\n\n${stack(below)}${document.urgency === null ? '' : `\n\n#box(stroke: 1pt + red, inset: 5pt)[${sized(SIZE.urgency, bold(`#text(fill: red)[${said(URGENT[document.urgency])}]`))}]`}],
  [#set align(center)\n#set par(justify: false)\n${stack([sized(SIZE.state, bold(said(STATE))), sized(SIZE.motto, bold(said(MOTTO)))])}\n\n${rule(62)}\n\n${sized(SIZE.day, `#emph[${said(placeAndDay(document))}]`)}])`;
}

function paragraph({ as, text }: BodyLine): string {
  const content = as === 'basis' ? `#emph[${said(text)}]` : as === 'heading' ? bold(said(text)) : said(text);
  return `#par(first-line-indent: (amount: ${INDENT_MM}mm, all: true))[${content}]`;
}
function addressees(document: OfficialDocument): string {
  const [first, ...others] = addresseeLines(document);
  if (first === undefined) return '';
  return others.length === 0
    ? `#align(center)[${sized(SIZE.to, said(first))}]`
    : `#pad(left: 3.2cm)[${sized(SIZE.to, said(first))}]\n#pad(left: 4.4cm)[#set par(justify: false)\n${sized(SIZE.to, stack(others.map(said)))}]`;
}
const signs = ({ title, name }: { title: string; name: string | null }) =>
  `#set align(center)\n#set par(justify: false)\n${sized(SIZE.signer, bold(said(title)))}#v(64pt)${name === null ? '' : sized(SIZE.signer, bold(said(name)))}`;
const gets = (document: OfficialDocument) =>
  `#set par(justify: false)\n#set text(size: ${SIZE.recipients}pt)\n${stack([`#text(size: ${SIZE.recipientsHead}pt)[#strong[#emph[Nơi nhận:]]]`, ...recipientLines(document).map(said)])}`;
const foot = (document: OfficialDocument) => `#block(breakable: false)[#grid(columns: (1fr, 1fr),
  [${document.counterpart === undefined ? gets(document) : signs(document.counterpart)}],
  [#set align(center)\n#set par(justify: false)\n${sized(SIZE.signer, stack([...(document.signature.authority === null ? [] : [bold(said(document.signature.authority))]), bold(said(document.signature.title))]))}#v(64pt)${document.signature.name === null ? '' : sized(SIZE.signer, bold(said(document.signature.name)))}])]`;

function annex({ title, columns, rows, sum }: Annex, notes: readonly string[]): string {
  const align = columns.map((column) => ({ start: 'left', centre: 'center', end: 'right' })[column.align]);
  const cells = (row: readonly string[], of: (content: string) => string = (content) => content) =>
    row.map((cell) => `[${of(said(cell))}]`).join(', ');
  return `#set page(flipped: true)
#align(center)[${sized(SIZE.annexTitle, bold(upper(title)))}${notes.map((note) => ` #linebreak() #emph[${said(note)}]`).join('')}]
#set text(size: ${SIZE.annex}pt)
#set par(justify: false, leading: 0.5em)
#table(columns: (${columns.map(({ share }) => `${share}fr`).join(', ')}), align: (${align.join(', ')},), stroke: 0.5pt, inset: 4pt,
  table.header(${columns.map(({ name }) => `table.cell(align: center + horizon)[${bold(said(name))}]`).join(', ')}),
  ${rows.map((row) => cells(row)).join(',\n  ')}${sum === null ? '' : `,\n  ${cells(sum, bold)}`})
`;
}

/** A word in a frame above every page: what stands there is not issued yet. */
const marked = (mark: string | null) =>
  mark === null
    ? ''
    : `,\n  foreground: place(top + left, dx: ${PAGE.left}mm, dy: 8mm, box(stroke: 0.7pt, inset: 4pt, ${sized(SIZE.recipients, bold(plain(mark))).slice(1)}))`;

/** A document as the source of its pages; `mark` says that it is no more than a draft. */
export function typstOf(document: OfficialDocument, mark: string | null = null): string {
  const type = typeName(document.kind);
  return `#set page(paper: "a4", margin: (top: ${PAGE.top}mm, bottom: ${PAGE.bottom}mm, left: ${PAGE.left}mm, right: ${PAGE.right}mm), numbering: none,
  header: context { if counter(page).get().first() > 1 { align(center, text(size: ${SIZE.page}pt, counter(page).display("1"))) } }${marked(mark)})
#set text(font: "Tinos", size: ${SIZE.body}pt, lang: "vi", hyphenate: false)
#set par(justify: true, leading: 0.62em, spacing: ${GAP_PT}pt + 0.62em)
${head(document)}
#v(8pt)
${type === null ? '' : `#align(center)[${sized(SIZE.type, bold(said(type)))} #linebreak() ${sized(SIZE.title, bold(said(document.subject)))}]\n#v(4pt)`}
${addressees(document)}
#v(4pt)
${bodyLines(document).map(paragraph).join('\n\n')}
#v(8pt)
${foot(document)}
${document.annexes.map((each) => annex(each, annexNotes(document, each))).join('\n')}`;
}
