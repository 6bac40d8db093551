import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { docxOf, pdfOf } from '../src/features/documents/index.ts';
import type { OfficialDocument } from '../src/features/documents/document.schema.ts';
import { urgingLetter } from '../src/features/urging/urging.letter.ts';
import type { Day } from '../src/platform/pure/dates.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** 63 urging letters with annexes, as DOCX and PDF, beside an office program that turns the same DOCX into PDF in one process. */

const LETTERS = 63;
const run = promisify(execFile);

/** The urging letter of the n-th office, late with so many duties. */
function letterOf(n: number, late: number): OfficialDocument {
  return urgingLetter({
    superior: 'Bộ Công Thương',
    issuer: 'Cục Công Thương địa phương',
    symbol: 'CTĐP-KC',
    place: 'Hà Nội',
    title: 'CỤC TRƯỞNG',
    office: `Sở Công Thương tỉnh thứ ${n + 1}`,
    asOf: '2020-05-29' as Day,
    newDueOn: '2020-06-05' as Day,
    duties: Array.from({ length: late }, (_, at) => ({
      ref: `1.${at + 1}`,
      code: '2990/BCT-CTĐP',
      issuer: 'Bộ Công Thương',
      issuedOn: '2020-04-28' as Day,
      text: `Hoàn thành ký hợp đồng đề án số ${n * late + at + 1} hỗ trợ ứng dụng máy móc, thiết bị tiên tiến trong chế biến chè xanh trước ngày 15 tháng 5 năm 2020`,
      phrase: 'trước ngày 15 tháng 5 năm 2020',
      dueOn: '2020-05-14' as Day,
      promisedFor: null,
      returnedFor: null,
      answered: null,
      urgedBy: [],
      figures: null,
    })),
  });
}
/** The same words through a general library for Word files, without the layout. */
async function byLibrary({ blocks, annexes }: OfficialDocument): Promise<void> {
  const line = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 28 })] });
  const rows = annexes.flatMap((annex) =>
    annex.rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [line(cell)] })) })),
  );
  await Packer.toBuffer(
    new Document({ sections: [{ children: blocks.map((block) => line(block.text)) }, { children: [new Table({ rows })] }] }),
  );
}

function written(letters: readonly OfficialDocument[]): void {
  for (const letter of letters) {
    docxOf(letter);
    pdfOf(letter);
  }
}
const installed = () =>
  run('soffice', ['--version']).then(
    () => true,
    () => false,
  );

async function besideOffice(letters: readonly OfficialDocument[], runs: number): Promise<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-letters-'));
  try {
    const files = letters.map((_, at) => join(folder, `${at}.docx`));
    await Promise.all(letters.map((letter, at) => writeFile(files[at]!, docxOf(letter))));
    const { ours, peer, ratio } = await interleaved(
      () => written(letters),
      () =>
        run(
          'soffice',
          [
            '--headless',
            `-env:UserInstallation=file://${folder}/profile`,
            '--convert-to',
            'pdf',
            '--outdir',
            join(folder, 'out'),
            ...files,
          ],
          { maxBuffer: 2 ** 26 },
        ),
      runs,
    );
    return {
      bench: 'letters',
      case: `${letters.length} letters, DOCX and PDF`,
      ours_ms: rounded(ours),
      peer: 'libreoffice',
      peer_ms: rounded(peer),
      ratio: rounded(ratio),
      runs,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const letters: Bench = async ({ small }) => {
  const all = Array.from({ length: small ? 6 : LETTERS }, (_, n) => letterOf(n, 8));
  const runs = small ? 2 : 7;
  written(all);
  const { ours, peer, ratio } = await interleaved(
    () => written(all),
    async () => {
      for (const each of all) await byLibrary(each);
    },
    runs,
  );
  const measures: Measure[] = [
    {
      bench: 'letters',
      case: `${all.length} letters, DOCX and PDF; the library DOCX alone`,
      ours_ms: rounded(ours),
      peer: 'docx',
      peer_ms: rounded(peer),
      ratio: rounded(ratio),
      runs,
    },
  ];
  // The office program is no dependency: where it is not installed, the row is left out and said so.
  if (!small && (await installed())) measures.push(await besideOffice(all, 5));
  else if (!small) process.stderr.write('soffice is not installed: letters beside libreoffice left out\n');
  return measures;
};
export const letterBenches: Record<string, Bench> = { letters };
