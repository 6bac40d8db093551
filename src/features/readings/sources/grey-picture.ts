/** A page in shades of grey, one byte a pixel, row after row; 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const DARK = 128;
/** Seals are set on signatures, below this share of the page; red above it is ink to be read (a stamp ĐẾN, "HỎA TỐC"). */
const SEALS_BELOW = 0.4;

/** Grey of a colour picture (three bytes a pixel). A red seal over the signature becomes paper: in the red channel alone red is light and black is black. */
export function greyOf(rgb: Uint8Array, width: number, height: number): GreyPicture {
  const data = new Uint8Array(width * height);
  const seals = Math.floor(height * SEALS_BELOW) * width;
  for (let at = 0, from = 0; at < data.length; at += 1, from += 3) {
    const red = rgb[from]!;
    if (at < seals) {
      data[at] = (red * 77 + rgb[from + 1]! * 151 + rgb[from + 2]! * 28) >> 8;
      continue;
    }
    data[at] = red > 120 && red - rgb[from + 1]! > 50 && red - rgb[from + 2]! > 30 ? 255 : red;
  }
  return { width, height, data };
}

/** The picture as a file the recogniser reads without unpacking anything (PGM). */
export function asPgm(picture: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${picture.width} ${picture.height}\n255\n`);
  const bytes = new Uint8Array(head.length + picture.data.length);
  bytes.set(head);
  bytes.set(picture.data, head.length);
  return bytes;
}

/** Share of dark pixels, from a sample. */
export function darkShare(picture: GreyPicture): number {
  let dark = 0;
  let seen = 0;
  for (let at = 0; at < picture.data.length; at += 7) {
    seen += 1;
    if (picture.data[at]! < DARK) dark += 1;
  }
  return dark / Math.max(1, seen);
}

/** The picture turned clockwise by a quarter, a half or three quarters. */
export function turned(picture: GreyPicture, quarters: 1 | 2 | 3): GreyPicture {
  const { width, height, data } = picture;
  const out = new Uint8Array(data.length);
  if (quarters === 2) return { width, height, data: out.map((_, at) => data[data.length - 1 - at]!) };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[to] = data[y * width + x]!;
    }
  }
  return { width: height, height: width, data: out };
}

/** Rows [from, to) of a picture. */
export function strip(picture: GreyPicture, from: number, to: number): GreyPicture {
  return { width: picture.width, height: to - from, data: picture.data.slice(from * picture.width, to * picture.width) };
}
