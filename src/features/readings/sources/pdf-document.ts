import { createCanvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of text as a PDF places it, in points from the top left of the upright page. */
export interface PdfRun {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  readonly font: string;
}
/** A page's pixels, three bytes each (red, green, blue). */
export interface ColourPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}
export interface PdfDocument {
  readonly pages: number;
  /** The runs of a page (1 is the first) and its size in points. */
  runs(page: number): Promise<{ readonly runs: readonly PdfRun[]; readonly width: number; readonly height: number }>;
  /** Whether a page draws pictures, or so many lines that they may be letters. */
  hasPicture(page: number): Promise<boolean>;
  /** The page drawn on white. */
  picture(page: number, dpi: number): Promise<ColourPicture>;
  close(): Promise<void>;
}

/** A page larger than this many pixels is drawn smaller: a poster must not take the memory. */
const MOST_PIXELS = 24_000_000;

// pdfjs-dist itself, not unpdf's bundle of it: scans from copiers hold JBIG2 and JPEG 2000, whose
// decoders (wasm), like the CJK maps and the standard fonts, are files that only pdfjs-dist brings.
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const parts = (name: string) => `${join(home, name)}/`;

/** Opens a PDF. Throws what pdfjs throws: `PasswordException` for an encrypted one, `InvalidPDFException` for a broken one. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    standardFontDataUrl: parts('standard_fonts'),
    cMapUrl: parts('cmaps'),
    cMapPacked: true,
    wasmUrl: parts('wasm'),
    iccUrl: parts('iccs'),
  } as Parameters<typeof getDocument>[0]);
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    runs: (page) => runsOf(pdf, page),
    hasPicture: (page) => hasPicture(pdf, page),
    picture: (page, dpi) => pictureOf(pdf, page, dpi),
    close: () => task.destroy(),
  };
}

async function runsOf(pdf: PDFDocumentProxy, number: number): Promise<{ runs: PdfRun[]; width: number; height: number }> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: false });
  const runs: PdfRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    runs.push({ text: item.str, box: boxOf(item, view.transform), font: item.fontName });
  }
  page.cleanup();
  return { runs, width: view.width, height: view.height };
}

function boxOf(item: TextItem, view: readonly number[]): [number, number, number, number] {
  const [a, b, c, d, e, f] = view as [number, number, number, number, number, number];
  const [ta, tb, , , x, y] = item.transform as [number, number, number, number, number, number];
  const size = item.height || Math.hypot(ta, tb);
  const unit = Math.hypot(ta, tb) || 1;
  const alongX = (ta / unit) * item.width;
  const alongY = (tb / unit) * item.width;
  const acrossX = (-tb / unit) * size;
  const acrossY = (ta / unit) * size;
  const corners = [
    [x, y],
    [x + alongX, y + alongY],
    [x + acrossX, y + acrossY],
    [x + alongX + acrossX, y + alongY + acrossY],
  ] as const;
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Letters drawn as outlines take far more paths than a frame or a rule. */
const PATHS_OF_LETTERS = 60;

async function hasPicture(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]);
  return (
    fnArray.some((operator) => pictures.has(operator)) ||
    fnArray.filter((operator) => operator === OPS.constructPath).length > PATHS_OF_LETTERS
  );
}

async function pictureOf(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<ColourPicture> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, natural.width * natural.height));
  const view = page.getViewport({ scale: Math.min(dpi / 72, most) });
  const width = Math.max(1, Math.ceil(view.width));
  const height = Math.max(1, Math.ceil(view.height));
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: pen as unknown as CanvasRenderingContext2D,
    viewport: view,
  }).promise;
  page.cleanup();
  return { data: withoutAlpha(pen.getImageData(0, 0, width, height).data), width, height };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}
