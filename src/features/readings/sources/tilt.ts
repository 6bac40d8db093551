import type { GreyPicture } from './grey-picture.ts';

/** How a page lies: by a quarter on its side, and tilted by some degrees (positive: clockwise). */
export interface Tilt {
  readonly onItsSide: boolean;
  readonly degrees: number;
}

const MOST = 6;
const POINTS = 20_000;
/** Rows a slanted page may reach over: points lie on a page some 900 wide. */
const SPAN = 8192;
/** A tilt below this costs the recogniser nothing, so the page is left as it is. */
const LITTLE = 0.35;

/**
 * Finds the tilt from how dark pixels pile up along slanted rows: along the lines of text they
 * make sharp peaks. Works on some ten thousand points, so that an upright page pays next to nothing.
 */
export function tiltOf(picture: GreyPicture): Tilt {
  const points = darkPoints(picture);
  if (points.xs.length < 500) return { onItsSide: false, degrees: 0 };
  const upright = steepest(points.xs, points.ys);
  const side = steepest(
    points.ys.map((y) => -y),
    points.xs,
  );
  const onItsSide = side.score > upright.score * 1.15;
  const degrees = onItsSide ? side.degrees : upright.degrees;
  return { onItsSide, degrees: Math.abs(degrees) < LITTLE ? 0 : degrees };
}

function darkPoints({ width, height, data }: GreyPicture): { xs: Float64Array; ys: Float64Array } {
  const step = Math.max(1, Math.round(Math.max(width, height) / 1300));
  const found: number[] = [];
  for (let y = step; y < height - step; y += step) {
    for (let x = step; x < width - step; x += step) if (data[y * width + x]! < 110) found.push(y * width + x);
  }
  const stride = Math.max(1, Math.ceil(found.length / POINTS));
  const kept = found.filter((_, at) => at % stride === 0);
  return { xs: Float64Array.from(kept, (at) => (at % width) / step), ys: Float64Array.from(kept, (at) => Math.floor(at / width) / step) };
}

function steepest(xs: Float64Array, ys: Float64Array): { degrees: number; score: number } {
  let best = { degrees: 0, score: sharpness(xs, ys, 0) };
  const tryAt = (degrees: number) => {
    const score = sharpness(xs, ys, degrees);
    if (score > best.score * 1.01) best = { degrees, score };
  };
  for (let degrees = -MOST; degrees <= MOST; degrees += 0.5) tryAt(degrees);
  const coarse = best.degrees;
  for (let part = -4; part <= 4; part += 1) tryAt(coarse + part * 0.1);
  return { degrees: Math.round(best.degrees * 10) / 10, score: best.score };
}

/** The sum of squares of the pile in each slanted row, over what an even spread would give. */
function sharpness(xs: Float64Array, ys: Float64Array, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const piles = new Int32Array(SPAN);
  let fullest = 0;
  let lowest = SPAN;
  for (let at = 0; at < xs.length; at += 1) {
    const row = (SPAN / 2 + ys[at]! - xs[at]! * slope) | 0;
    piles[row]! += 1;
    if (row > fullest) fullest = row;
    if (row < lowest) lowest = row;
  }
  let squares = 0;
  for (let row = lowest; row <= fullest; row += 1) squares += piles[row]! * piles[row]!;
  return (squares * (fullest - lowest + 1)) / (xs.length * xs.length);
}
