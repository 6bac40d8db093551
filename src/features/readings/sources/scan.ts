import sharp from 'sharp';
import type { Ocr, Problem } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import type { GreyPicture } from './grey-picture.ts';
import { darkShare, greyOf, strip, turned } from './grey-picture.ts';
import { laidOut } from './layout.ts';
import { eraseLeaders, eraseRulings } from './page-cleaning.ts';
import type { PageOfPieces, Piece, SourceRoom } from './pages.ts';
import type { ColourPicture } from './pdf-document.ts';
import type { Recognised } from './recogniser.ts';
import { ENGINE, LANGUAGE } from './recogniser.ts';
import { sourceProblem, unread } from './source.words.ts';
import { tiltOf } from './tilt.ts';
import { onlyNew, unreadInk } from './unread-ink.ts';

// One page at a time in a small process: a cache of pictures would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** A recognised page: words in the pixels of the upright picture that is kept. */
export interface ScannedPage extends PageOfPieces {
  readonly confidence: number;
  /** Degrees, clockwise, by which the picture was turned to stand upright. */
  readonly rotated: number;
}

/** The longer side of an A4 page at 212 dpi; larger pictures are read at this size: the network scales each line to 36 pixels anyway. */
const LONGEST = 2480;
/** Below this the letters are too small for the recogniser: the picture is doubled. */
const SHORTEST = 1300;
/** A page read with less confidence than this may stand on its head. */
const UPSIDE_DOWN = 0.62;
const FAINT = 0.72;

/** Reads a picture file (PNG, JPEG, TIFF of several pages …) by recognition. Never throws for bad input. */
export async function scanSource(bytes: Uint8Array, room: SourceRoom): Promise<SourceText> {
  try {
    const { pages = 1, format } = await sharp(bytes, { limitInputPixels: room.limits.pixels }).metadata();
    const count = format === 'tiff' ? pages : 1;
    return await picturesSource(
      Array.from({ length: count }, (_, page) => ({ bytes, page })),
      room,
    );
  } catch (error) {
    return { ...unread([pictureProblem(error, room)]), format: 'scan' };
  }
}

/** Reads pictures as the pages of one document, each by its file and its page within it. Never throws for bad input. */
export async function picturesSource(
  all: readonly { readonly bytes: Uint8Array; readonly page: number }[],
  room: SourceRoom,
): Promise<SourceText> {
  const problems: Problem[] = [];
  const scans: ScannedPage[] = [];
  const read = all.slice(0, room.limits.pages);
  if (read.length < all.length) problems.push(sourceProblem('pages-left-out', { pages: all.length, read: read.length }));
  for (const [at, { bytes, page }] of read.entries()) {
    room.progress({ stage: 'recognising', page: at + 1, pages: read.length });
    try {
      scans.push(await scannedPage(await colourPage(bytes, room.limits.pixels, page), at + 1, room));
    } catch (error) {
      problems.push(read.length === 1 ? pictureProblem(error, room) : sourceProblem('page-unreadable', { page: at + 1 }));
    }
  }
  const { text, words } = laidOut(scans, true);
  if (text.trim() === '' && problems.length === 0) problems.push(sourceProblem('no-text'));
  problems.push(...scanProblems(scans));
  return { format: 'scan', text, words, ocr: scans.length === 0 ? null : ocrOf(scans, scans), stated: {}, problems };
}

function pictureProblem(error: unknown, room: SourceRoom): Problem {
  const tooLarge = /pixel limit|exceeds|too large/iu.test((error as Error).message);
  return tooLarge
    ? sourceProblem('too-many-pixels', { limit: Math.round(room.limits.pixels / 1e6) })
    : sourceProblem('broken-file', { format: 'PNG/JPEG/TIFF' });
}

/** Facts of the recognition, in the schema's shape; where a document mixes texts and scans all its pages are listed. */
export function ocrOf(scans: readonly ScannedPage[], pages: readonly PageOfPieces[]): Ocr {
  const pieces = scans.flatMap((scan) => scan.pieces);
  const confidence = pieces.reduce((sum, piece) => sum + piece.confidence, 0) / Math.max(1, pieces.length);
  return {
    engine: ENGINE,
    language: LANGUAGE,
    confidence: Math.round(confidence * 1000) / 1000,
    pages: pages.map((page) => ({
      width: Math.round(page.width),
      height: Math.round(page.height),
      rotated: 'rotated' in page ? (page as ScannedPage).rotated : 0,
    })),
  };
}

/** What a person should know of scans: that they are faint. */
export function scanProblems(scans: readonly ScannedPage[]): Problem[] {
  const { confidence } = ocrOf(scans, scans);
  const faint = scans.some((scan) => scan.pieces.length > 0) && confidence < FAINT;
  return faint ? [sourceProblem('low-ocr-confidence', { percent: Math.round(confidence * 100) })] : [];
}

/** Sets one page picture upright, recognises it and keeps the picture. */
export async function scannedPage(picture: ColourPicture, number: number, room: SourceRoom): Promise<ScannedPage> {
  let colour = picture;
  let grey = greyOf(colour.data, colour.width, colour.height);
  if (darkShare(grey) < 0.0004) return { ...(await kept(colour, number, room)), pieces: [], confidence: 0, rotated: 0 };
  const tilt = tiltOf(grey);
  let rotated = -tilt.degrees;
  if (tilt.onItsSide) rotated += await quartersToUpright(grey, room);
  if (rotated !== 0) [colour, grey] = await turnedBy(colour, rotated);
  eraseRulings(grey);
  eraseLeaders(grey);
  let keeping = kept(colour, number, room);
  let read = await room.recogniser.recognise(grey);
  if (read.confidence < UPSIDE_DOWN) {
    const onItsHead = turned(grey, 2);
    const other = await room.recogniser.recognise(onItsHead);
    if (other.confidence > read.confidence + 0.08) {
      await keeping;
      [colour] = await turnedBy(colour, 180);
      keeping = kept(colour, number, room);
      [read, grey] = [other, onItsHead];
      rotated += 180;
    }
  }
  const pieces = legible(read);
  // Only what was passed over is looked at twice, so a page read whole pays nothing.
  const cutting = pieces.length === 0 ? null : unreadInk(grey, pieces);
  if (cutting !== null) {
    const second = await room.recogniser.recognise(cutting.picture, true);
    pieces.push(...onlyNew(pieces, second.pieces, cutting).filter((piece) => piece.confidence > 0.5));
  }
  return { ...(await keeping), pieces, confidence: read.confidence, rotated: ((rotated % 360) + 360) % 360 };
}

/** A page of a picture file, of a size the recogniser likes. Throws what sharp throws for a broken picture. */
async function colourPage(bytes: Uint8Array, pixels: number, page: number): Promise<ColourPicture> {
  const image = sharp(bytes, { limitInputPixels: pixels, page }).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb');
  const { width, height } = await sharp(bytes, { limitInputPixels: pixels, page }).metadata();
  const long = Math.max(width, height);
  const size = long > LONGEST ? LONGEST : long < SHORTEST ? long * 2 : null;
  const fitted = size === null ? image : image.resize({ width: size, height: size, fit: 'inside', kernel: 'lanczos3' });
  const { data, info } = await fitted.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { data, width: info.width, height: info.height };
  return { data: Buffer.from(Array.from(data).flatMap((grey) => [grey, grey, grey])), width: info.width, height: info.height };
}

async function turnedBy(page: ColourPicture, degrees: number): Promise<[ColourPicture, GreyPicture]> {
  const { data, info } = await rawPicture(page).rotate(degrees, { background: '#fff' }).raw().toBuffer({ resolveWithObject: true });
  return [{ data, width: info.width, height: info.height }, greyOf(data, info.width, info.height)];
}

const rawPicture = (page: ColourPicture) => sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } });

/** A page on its side stands up by one turn or the other; a strip of lines read both ways tells which. */
async function quartersToUpright(grey: GreyPicture, room: SourceRoom): Promise<90 | 270> {
  const right = turned(grey, 1);
  const [from, to] = densestRows(right, Math.min(right.height, 260));
  const band = strip(right, from, to);
  const upright = await room.recogniser.recognise(band);
  const upended = await room.recogniser.recognise(turned(band, 2));
  return upright.confidence >= upended.confidence ? 90 : 270;
}

function densestRows({ width, height, data }: GreyPicture, count: number): [number, number] {
  const dark = Array.from({ length: height }, (_, y) => {
    let sum = 0;
    for (let x = 0; x < width; x += 4) if (data[y * width + x]! < 128) sum += 1;
    return sum;
  });
  let [best, from] = [-1, 0];
  for (let y = 0; y + count <= height; y += 20) {
    const sum = dark.slice(y, y + count).reduce((a, b) => a + b, 0);
    if (sum > best) [best, from] = [sum, y];
  }
  return [from, from + count];
}

async function kept(page: ColourPicture, number: number, room: SourceRoom): Promise<{ number: number; width: number; height: number }> {
  const bytes = await rawPicture(page).jpeg({ quality: 78 }).toBuffer();
  await room.keepPage(number, { bytes, width: page.width, height: page.height });
  return { number, width: page.width, height: page.height };
}

/** Words worth keeping: specks read as signs go, and a picture that gave no three real words is no page of text. */
function legible(read: Recognised): Piece[] {
  const words = read.pieces.filter((piece) => (/[\p{L}\p{N}]/u.test(piece.text) ? piece.confidence > 0.12 : piece.confidence > 0.4));
  const sure = words.filter((piece) => piece.confidence > 0.6 && /\p{L}{2}/u.test(piece.text));
  return sure.length < 3 ? [] : words;
}
