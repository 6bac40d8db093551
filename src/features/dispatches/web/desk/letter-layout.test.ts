import { describe, expect, it } from 'vitest';
import { layoutOf, type LetterLayout } from './letter-layout.ts';

const head = [
  'BỘ CÔNG THƯƠNG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: **12**/BCT-CTĐP',
  'V/v báo cáo',
  'Hà Nội, ngày 3 tháng 2 năm 2020',
];
const stamp = ['CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG', '<b>ĐẾN</b>', 'Số: 9', 'Ngày: 4/2/20'];
const foot = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. BỘ TRƯỞNG', 'Nguyễn Văn Mẫu'];
const parts = (text: string, part: keyof LetterLayout) => layoutOf(text)[part].map(({ start, end }) => text.slice(start, end));

describe('the sheet of a dispatch', () => {
  const text = [...head, '', ...stamp, '', 'Kính gửi: Sở Công Thương', '', 'Đề nghị các Sở báo cáo.', '', ...foot].join('\n');

  it('sets office, number and subject on the left, nation and date on the right, the stamp apart', () => {
    expect(parts(text, 'left')).toEqual([head[0], head[3], head[4]]);
    expect(parts(text, 'right')).toEqual([head[1], head[2], head[5]]);
    expect(parts(text, 'stamp')).toEqual(stamp);
  });

  it('sets recipients beside the signature, and the rest as paragraphs', () => {
    expect(parts(text, 'recipients')).toEqual(foot.slice(0, 3));
    expect(parts(text, 'signature')).toEqual(foot.slice(3));
    expect(layoutOf(text).body.map(({ look }) => look)).toEqual(['address', 'running']);
  });

  it('cuts a line into which both columns of the head ran', () => {
    const glued = ['Số: 12/BCT-CTĐP', 'V/v báo cáo năm 2020Hà Nội, ngày **3** tháng 2 năm 2020', '', 'Kính gửi: Sở Công Thương'].join('\n');
    expect(parts(glued, 'left')).toEqual(['Số: 12/BCT-CTĐP', 'V/v báo cáo năm 2020']);
    expect(parts(glued, 'right')).toEqual(['Hà Nội, ngày **3** tháng 2 năm 2020']);
  });

  it('sets the office above light and the issuing one bold, a name over two lines too', () => {
    const looks = (...offices: string[]) =>
      layoutOf([...offices, 'Số: 12/SCT-QLCN', head[1], '', 'Kính gửi: Bộ Công Thương'].join('\n')).left.map(({ look }) => look);
    expect(looks('BỘ CÔNG THƯƠNG')).toEqual(['issuer', 'running']);
    expect(looks('ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI', 'SỞ CÔNG THƯƠNG')).toEqual(['superior', 'superior', 'issuer', 'running']);
    expect(looks('BỘ CÔNG THƯƠNG', 'CỤC CÔNG THƯƠNG', 'ĐỊA PHƯƠNG')).toEqual(['superior', 'issuer', 'issuer', 'running']);
  });

  it('sets the offices listed below a bare address line as a block, and the text after them as text', () => {
    const looks = (...lines: string[]) =>
      layoutOf([...head, '', 'Kính gửi:', ...lines, 'Bộ Công Thương đề nghị báo cáo.'].join('\n')).body.map(({ look }) => look);
    expect(looks('- Ủy ban nhân dân các tỉnh;', '- Sở Công Thương các tỉnh.')).toEqual(['address', 'addressee', 'addressee', 'running']);
    expect(looks('Sở Công Thương các tỉnh;', 'Trung tâm Khuyến công.', '')).toEqual(['address', 'addressee', 'addressee', 'running']);
    expect(looks()).toEqual(['address', 'running']);
  });

  it('joins a line that merely wrapped, and keeps an annex after the foot as text', () => {
    const wrapped = 'Bộ Công Thương đề nghị các Sở Công Thương khẩn trương rà soát hồ sơ\nvà báo cáo đúng hạn.';
    expect(parts([...head, '', 'Kính gửi: Sở Công Thương', wrapped, ...foot, 'PHỤ LỤC I', 'Danh sách'].join('\n'), 'body')).toContain(
      wrapped,
    );
    expect(parts([...head, '', 'Kính gửi: Sở Công Thương', wrapped, ...foot, 'PHỤ LỤC I', 'Danh sách'].join('\n'), 'rest')).toEqual([
      'PHỤ LỤC I',
      'Danh sách',
    ]);
  });

  it.each(['', 'Sáng nay trời nắng đẹp.', 'Nơi nhận:', '\n\n\n'])('loses nothing of a text that is no dispatch: %j', (other) => {
    const layout = layoutOf(other);
    const words = Object.values(layout)
      .flat()
      .map(({ start, end }) => other.slice(start, end))
      .join('');
    expect(words).toBe(other.trim());
  });
});
