import type { Problem } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import type { Numbering } from './docx-numbering.ts';
import { listOfParagraph, numberingOf } from './docx-numbering.ts';
import type { SourceRoom } from './pages.ts';
import { picturesSource } from './scan.ts';
import { sourceProblem } from './source.words.ts';
import { unicodeOf } from './text.ts';
import type { XmlElement } from './xml.ts';
import { child, parseXml } from './xml.ts';
import { ZipRefused, unzip } from './zip.ts';

/**
 * The text of a Word document in reading order: paragraphs with the numbers Word shows, tables row
 * by row and cell by cell. Read from WordprocessingML itself and not by a converter to HTML, since
 * those drop which number a list shows ("a)" or "1."), and that is what tells one duty from another.
 */
export async function docxSource(bytes: Uint8Array, room: SourceRoom): Promise<SourceText> {
  const problems: Problem[] = [];
  let text = '';
  try {
    const parts = await unzip(bytes, (name) => /^word\/(document|numbering|styles)\d*\.xml$/u.test(name), room.limits);
    text = unicodeOf(documentText(parts), problems);
    const pictures = text.trim().length < FEW_LETTERS ? await picturesOf(bytes, room) : [];
    if (pictures.length > 0) return await picturesSource(pictures, room);
    if (text.trim() === '') problems.push(sourceProblem('no-text'));
  } catch (error) {
    problems.push(sourceProblem(error instanceof ZipRefused ? error.code : 'broken-file', { format: 'DOCX' }));
  }
  return { format: 'docx', text, words: null, ocr: null, stated: {}, problems };
}

/** A document with fewer letters than this, and pictures, is a scan pasted into Word. */
const FEW_LETTERS = 25;
const PICTURE = /^word\/media\/\D*(\d+)\.(?:png|jpe?g|tiff?)$/iu;

/** The pictures of a document in Word's own order: it numbers them as they were put in. */
async function picturesOf(bytes: Uint8Array, room: SourceRoom): Promise<{ bytes: Uint8Array; page: number }[]> {
  const files = await unzip(bytes, (name) => PICTURE.test(name), room.limits);
  const number = (name: string) => Number(PICTURE.exec(name)?.[1] ?? 0);
  return [...files].toSorted(([a], [b]) => number(a) - number(b)).map(([, picture]) => ({ bytes: picture, page: 0 }));
}

function documentText(parts: ReadonlyMap<string, Uint8Array>): string {
  const xml = (name: string) => {
    const part = [...parts].find(([path]) => new RegExp(`^word/${name}\\d*\\.xml$`, 'u').test(path))?.[1];
    return part === undefined ? null : parseXml(new TextDecoder().decode(part));
  };
  const body = child(xml('document'), 'body');
  if (body === null) throw new Error('There is no body');
  return blocksText(body, numberingOf(xml('numbering'), xml('styles'))).join('\n');
}

/** The lines of everything that stands in a body, a cell or a text box. */
function blocksText(holder: XmlElement, numbering: Numbering): string[] {
  return holder.children.flatMap((block) => {
    if (typeof block === 'string') return [];
    if (block.name === 'p') return paragraphLines(block, numbering);
    if (block.name === 'tbl') return tableLines(block, numbering);
    // A content control, an insertion under review: what is in it counts.
    return CONTAINERS.has(block.name) ? blocksText(block, numbering) : [];
  });
}

const CONTAINERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice']);

/**
 * Two cells side by side are columns of a head or a foot: the left one whole, then the right one,
 * each with its lines. More cells make a row of a table: one line, tabs between.
 */
function tableLines(table: XmlElement, numbering: Numbering): string[] {
  return rowsOf(table).flatMap((row) => {
    const cells = cellsOf(row).map((cell) => blocksText(cell, numbering).filter((line) => line.trim() !== ''));
    if (cells.length <= 2) return cells.flat();
    return [cells.map((lines) => lines.join(' ')).join('\t')];
  });
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((each) =>
    typeof each === 'string' ? [] : each.name === 'tr' ? [each] : CONTAINERS.has(each.name) ? rowsOf(each) : [],
  );
const cellsOf = (row: XmlElement): XmlElement[] =>
  row.children.flatMap((each) =>
    typeof each === 'string' ? [] : each.name === 'tc' ? [each] : CONTAINERS.has(each.name) ? cellsOf(each) : [],
  );

function paragraphLines(paragraph: XmlElement, numbering: Numbering): string[] {
  const boxes: XmlElement[] = [];
  const text = inlineText(paragraph, boxes);
  const label = text.trim() === '' ? '' : labelOf(child(paragraph, 'pPr'), numbering);
  const own = label === '' ? text : `${label} ${text.trimStart()}`;
  // A text box hangs on a paragraph: the incoming stamp often stands in one.
  return [...own.split('\n'), ...boxes.flatMap((box) => blocksText(box, numbering))];
}

function labelOf(properties: XmlElement | null, numbering: Numbering): string {
  const style = child(properties, 'pStyle')?.attributes['val'];
  const list = listOfParagraph(properties) ?? (style === undefined ? null : numbering.ofStyle(style));
  return list === null || list.numId === '0' ? '' : numbering.label(list.numId, list.level);
}

/** What Word shows of these, and nothing: fields' codes, deleted text, comments have no part in the letter. */
const SIGNS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' };
const UNSEEN = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'softHyphen', 'fldChar', 'footnoteReference']);

function inlineText(element: XmlElement, boxes: XmlElement[]): string {
  return element.children
    .map((each): string => {
      if (typeof each === 'string') return element.name === 't' ? each : '';
      if (UNSEEN.has(each.name)) return '';
      if (each.name === 'txbxContent') {
        boxes.push(each);
        return '';
      }
      return SIGNS[each.name] ?? inlineText(each, boxes);
    })
    .join('');
}
