/** A page in shades of grey, one byte a pixel, row after row; 0 is black. */
export interface GreyPicture { readonly width: number; readonly height: number; readonly data: Uint8Array }

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

/**
 * Takes long straight lines out, in place: the frame of a stamp or a table makes the recogniser
 * take the box for a drawing and leave its letters unread. No stroke of a letter is as long.
 */
export function eraseRulings(picture: GreyPicture): void {
  const { width, height, data } = picture;
  const across = Math.max(90, Math.round(width * 0.06));
  const down = Math.max(70, Math.round(height * 0.032));
  const began = new Int32Array(width).fill(-1);
  for (let y = 0; y <= height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const dark = y < height && x < width && data[y * width + x]! < 160;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        if (x - start >= across) data.fill(255, y * width + start, y * width + x);
        start = -1;
      }
      if (x === width) break;
      if (dark && began[x]! < 0) began[x] = y;
      if (!dark && began[x]! >= 0) {
        if (y - began[x]! >= down) for (let row = began[x]!; row < y; row += 1) data[row * width + x] = 255;
        began[x] = -1;
      }
    }
  }
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
