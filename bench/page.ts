import { availableParallelism, totalmem } from 'node:os';
import type { Measure } from './measure.ts';

const ABOUT =
  "reading-text is a page of text, bytes to reading, after warm-up; its peer is a bare split and normalisation of the same text. reading-scan is the whole read of an upright A4 scan beside tesseract.js alone on the same picture. reading-memory is the reading process after 1,000 documents over the same after 100. row-security is the list of dispatches with row-level security on, beside the same query with it off; both say who asks. exchange is the project list of 100,000 rows written from the store and read back, its memory beside the limit it is held to, an annex of 20,000 rows judged against as many projects, and workbooks of 100,000 rows read by their job, each in a process of its own that has read a small one before. duties, overview and disruptions are beside one statement of the same question on the tables themselves, for the matrix with the figures of measured duties; the desk asks besides what waits in seventeen features, its peer only for answers to review; for disruptions that is the very statement asked by the tables' owner, and rows as somebody would ask for them by hand. proposals is the page of a round with every proposal scored and ranked, beside the statement of its scoring asked bare and rows asked by hand. rebalancing is the search with its count in whole đồng beside the same solver on the same programme as text, and the bench while its reserve is dragged beside the ranking of its proposals alone. adjustments is one decision over all those projects, beside the same rows written by hand and rolled back. project-page is the page through sign-in, permissions and validation beside its own statement on a bare pool behind a plain server: as it comes, prepared, and bare rows asked by hand. letters are 63 urging letters with annexes as DOCX and PDF, beside LibreOffice converting the same DOCX to PDF in one process, and beside a general library writing the same words without the layout. search is the whole answer of the one box over everything, beside a scan by ILIKE of the same texts; before it is timed, every one of two hundred written queries is held word by word against every project and every letter.";

const rowOf = ({ bench, case: what, ours_ms, ours_mb, peer, peer_ms, peer_mb, ratio, runs }: Measure, on: string): string => {
  const [ours, theirs] = ours_ms === undefined ? [`${ours_mb} MB`, `${peer_mb} MB`] : [`${ours_ms} ms`, `${peer_ms} ms`];
  return `| ${bench} | ${what} | ${ours} | ${peer} | ${theirs} | ${ratio} | ${runs} | ${on} |`;
};
const benchOf = (row: string) => /^\| ([a-z-]+) \|/.exec(row)?.[1] ?? '';

/** docs/performance.md with the rows of the benches just measured in place of theirs before; the others stay, each with its own day. */
export function performancePage(before: string, measures: readonly Measure[], order: readonly string[], on: string): string {
  const measured = new Set(measures.map(({ bench }) => bench));
  const kept = before.split('\n').filter((line) => order.includes(benchOf(line)) && !measured.has(benchOf(line)));
  const rows = [...kept, ...measures.map((each) => rowOf(each, on))].toSorted(
    (a, b) => order.indexOf(benchOf(a)) - order.indexOf(benchOf(b)),
  );
  return [
    '# Performance',
    '',
    'Side by side, medians of interleaved runs in one process tree on one machine; written by `npm run bench -- NAME --write`. The ratio is what counts: times belong to the machine.',
    '',
    `Measured on ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    '',
    "| Bench | Case | Ours | Peer | Peer's | Ratio | Runs | Measured on |",
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ABOUT,
    '',
  ].join('\n');
}
