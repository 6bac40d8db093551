import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { keepBytes, type KeptBytes } from '../src/platform/files.ts';
import { type Column, type ValueOut, writeWorkbook, xlsxType } from '../src/platform/workbook.ts';
import type { Workplace } from '../src/platform/workplace.ts';

const columns: readonly Column[] = [
  { header: 'Mã đề án', kind: 'text' },
  { header: 'Tên đề án', kind: 'text' },
  { header: 'Kinh phí KCQG (đồng)', kind: 'dong' },
  { header: 'Đối ứng (đồng)', kind: 'dong' },
  { header: 'Đơn vị thực hiện', kind: 'text' },
  { header: 'Ghi chú', kind: 'text' },
];

/** An allocation annex in memory: code, name, national money and what follows. */
export async function anAnnex(
  rows: Iterable<readonly ValueOut[]>,
  title = 'Phân bổ kế hoạch khuyến công quốc gia năm 2020',
): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeWorkbook(stream, [{ name: 'Phân bổ', above: [title], columns, rows }])]);
  return bytes;
}

/** The same in a site's store, as an upload leaves it. */
export async function keptAnnex(
  at: Workplace,
  rows: Iterable<readonly ValueOut[]>,
): Promise<KeptBytes & { name: string; mediaType: string }> {
  return keptWorkbook(at, await anAnnex(rows));
}
export async function keptWorkbook(at: Workplace, bytes: Buffer): Promise<KeptBytes & { name: string; mediaType: string }> {
  return {
    ...(await keepBytes(at.files, at.config, Readable.from([bytes]), bytes.length)),
    name: 'bieu-phan-bo.xlsx',
    mediaType: xlsxType,
  };
}

const book: readonly Column[] = [
  { header: 'Số chứng từ', kind: 'text' },
  { header: 'Ngày chứng từ', kind: 'date' },
  { header: 'Mã đề án', kind: 'text' },
  { header: 'Loại', kind: 'text' },
  { header: 'Số tiền (đồng)', kind: 'dong' },
];
/** An accounting export in memory: paper, day, project, kind, amount. */
export async function anAccountBook(rows: Iterable<readonly ValueOut[]>): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(stream),
    writeWorkbook(stream, [{ name: 'Sổ chi tiết', above: ['Sổ chi tiết năm 2020'], columns: book, rows }]),
  ]);
  return bytes;
}
