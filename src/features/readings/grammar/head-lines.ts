import type { Line } from './lines.ts';
import { cut, matched, type Passage } from './passage.ts';
import { endOfPlaceBefore } from './issued.ts';

/**
 * The head's lines, each thing on its own: a scanner may glue the two columns and the stamp onto one
 * line ('BỘ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI…', 'KCQG năm 2020Hà Nội, ngày…', 'ĐẾN Số: 631 Ngày: 28/4/20').
 */
export function separated(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => piecesOf(line));
}

const MOTTO_START = /c[o0]ng h[o0]a x[aã] h|doc lap ?[-–.] ?t/;
const STAMP_LABEL =
  /(?<![a-z])(?:den(?= ?:| ?so ?[:.]| ngay ?[:.])|so ?[:.](?! ?[0-9ol]* ?\/)|ngay ?[:.]|gio ?[:.]|chuyen ?[:.]|luu ho so(?: so)? ?[:.]?|kinh chuyen ?[:.])/g;

function piecesOf(line: Line): Line[] {
  const cuts = [...placeCuts(line), ...mottoCuts(line), ...stampCuts(line), ...subjectCuts(line)].filter((at) => at > 0);
  if (cuts.length === 0) return [line];
  const edges = [0, ...new Set(cuts.toSorted((a, b) => a - b)), line.text.length];
  return edges
    .slice(1)
    .map((end, at) => ({
      ...cut(line, edges[at]!, end),
      indent: line.indent,
      blankBefore: at === 0 && line.blankBefore,
      pageBefore: at === 0 && line.pageBefore,
    }))
    .filter((piece) => piece.text !== '');
}

function mottoCuts(line: Line): number[] {
  const motto = matched(line, MOTTO_START);
  if (motto === null) return [];
  const end = /viet nam|hanh phuc/.exec(line.folded);
  return [motto.match.index, end === null ? 0 : end.index + end[0].length];
}

function placeCuts(line: Line): number[] {
  return endOfPlaceBefore(line);
}

function stampCuts(line: Line): number[] {
  const labels = [...line.folded.matchAll(STAMP_LABEL)];
  const isStamp = /(?:^|[^a-z])(?:chuyen ?[:.]|luu ho so|den ?:?(?: so| ngay|$))/.test(line.folded) || labels.length > 1;
  return isStamp ? labels.map(({ index }) => index) : [];
}

// 'Số: 12/BCT-KH V/v …' on one line.
function subjectCuts(line: Line): number[] {
  const found = /^so ?[:.].{3,40}?(?= v ?\/ ?v[ .:]| ve viec )/.exec(line.folded);
  return found === null ? [] : [found[0].length];
}

const MOTTO = /c[o0]ng h[o0]a x|chu nghia v|doc lap ?[-–.,] ?t|(?:^| )tu do ?[-–.,] ?h|hanh phuc$/;
/** True for the national motto's lines, however badly scanned. */
export function isMotto(line: Passage): boolean {
  return line.text.length < 60 && MOTTO.test(line.folded);
}
