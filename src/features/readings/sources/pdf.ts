import type { Problem } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { laidOut } from './layout.ts';
import type { LegacyEncoding } from './legacy-encodings.ts';
import { fromLegacy, legacyEncodingOf, looksLegacy } from './legacy-encodings.ts';
import type { PageOfPieces, Piece, SourceRoom } from './pages.ts';
import type { PdfDocument, PdfRun } from './pdf-document.ts';
import { openPdf } from './pdf-document.ts';
import type { ScannedPage } from './scan.ts';
import { ocrOf, scanProblems, scannedPage } from './scan.ts';
import type { SourceProblemCode } from './source.words.ts';
import { sourceProblem } from './source.words.ts';

/** A page with fewer letters than this, and a picture, is a picture of a page. */
const FEW_LETTERS = 25;
const SCAN_DPI = 200;

/** Reads a PDF page by page: its text where it has some, else the picture of the page is recognised. Never throws for bad input. */
export async function pdfSource(bytes: Uint8Array, room: SourceRoom): Promise<SourceText> {
  let pdf: PdfDocument;
  try {
    pdf = await openPdf(bytes);
  } catch (error) {
    const code: SourceProblemCode = (error as Error).name === 'PasswordException' ? 'encrypted-file' : 'broken-file';
    return { format: 'pdf', text: '', words: null, ocr: null, stated: {}, problems: [sourceProblem(code, { format: 'PDF' })] };
  }
  try {
    return await readPages(pdf, room);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: PdfDocument, room: SourceRoom): Promise<SourceText> {
  const problems: Problem[] = [];
  const count = Math.min(pdf.pages, room.limits.pages);
  if (count < pdf.pages) problems.push(sourceProblem('pages-left-out', { pages: pdf.pages, read: count }));
  const pages: PageOfPieces[] = [];
  const scans: ScannedPage[] = [];
  for (let number = 1; number <= count; number += 1) {
    room.progress({ stage: 'opening', page: number, pages: count });
    try {
      const page = await textPage(pdf, number);
      const letters = page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (letters >= FEW_LETTERS || !(await pdf.hasPicture(number))) {
        pages.push(page);
        continue;
      }
      room.progress({ stage: 'recognising', page: number, pages: count });
      const scan = await scannedPage(await pdf.picture(number, SCAN_DPI), number, room);
      // A page with a few words of real text and an empty picture keeps its words.
      pages.push(scan.pieces.length === 0 && letters > 0 ? page : scan);
      if (pages.at(-1) === scan) scans.push(scan);
    } catch {
      problems.push(sourceProblem('page-unreadable', { page: number }));
    }
  }
  return composed(pages, scans, problems);
}

function composed(read: readonly PageOfPieces[], scans: readonly ScannedPage[], problems: Problem[]): SourceText {
  const isScan = (page: PageOfPieces) => scans.some((scan) => scan === page);
  const texts = read.filter((page) => !isScan(page));
  const encoding = legacyOf(texts, problems);
  const pages = read.map((page) => (isScan(page) || encoding === null ? page : modern(page, encoding)));
  const { text, words } = laidOut(pages, scans.length === pages.length);
  if (text.trim() === '') problems.push(sourceProblem('no-text'));
  else problems.push(...scanProblems(scans));
  return {
    format: scans.length > texts.length ? 'scan' : 'pdf',
    text,
    words,
    ocr: scans.length === 0 ? null : ocrOf(scans, read),
    stated: {},
    problems,
  };
}

async function textPage(pdf: PdfDocument, number: number): Promise<PageOfPieces> {
  const { runs, width, height } = await pdf.runs(number);
  return { number, width, height, pieces: runs.flatMap(wordsOf) };
}

/** The words of a run; a run has one box, so each word takes its share of it by its letters. */
function wordsOf(run: PdfRun): Piece[] {
  const [x0, y0, x1, y1] = run.box;
  const upright = x1 - x0 >= (y1 - y0) * 0.5 || run.text.length <= 2;
  const step = (x1 - x0) / Math.max(1, run.text.length);
  return upright
    ? [...run.text.matchAll(/\S+/gu)].map((word) => ({
        text: word[0].normalize('NFC'),
        confidence: 1,
        box: [x0 + word.index * step, y0, x0 + (word.index + word[0].length) * step, y1],
      }))
    : [];
}

function legacyOf(pages: readonly PageOfPieces[], problems: Problem[]): LegacyEncoding | null {
  const text = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join(' ');
  const encoding = legacyEncodingOf(text);
  if (encoding !== null) problems.push(sourceProblem('converted-encoding', { encoding }));
  else if (looksLegacy(text)) problems.push(sourceProblem('legacy-font-unread'));
  return encoding;
}

function modern(page: PageOfPieces, encoding: LegacyEncoding): PageOfPieces {
  return { ...page, pieces: page.pieces.map((piece) => ({ ...piece, text: fromLegacy(piece.text, encoding) })) };
}
