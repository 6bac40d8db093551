import { describe, expect, it } from 'vitest';
import { aLetter, aReading } from './text-source.fixtures.ts';

const recipients = 'Nơi nhận:\n- Như trên;\n- Bộ trưởng (để báo cáo);\n- Lưu: VT, CTĐP (2b).';
const read = (foot: string) => aReading(aLetter({ foot }));

describe('the signature', () => {
  it.each([
    ['KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Văn Mẫu', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Văn Mẫu'],
    ['BỘ TRƯỞNG\n\nTrần Văn Mẫu', null, 'BỘ TRƯỞNG', 'Trần Văn Mẫu'],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Mẫu', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Mẫu'],
    ['TM. UBND TỈNH\nCHỦ TỊCH\n\nLê Thị Mẫu', 'TM. UBND TỈNH', 'CHỦ TỊCH', 'Lê Thị Mẫu'],
    [
      'TL. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\n\nLê Thị Mẫu',
      'TL. BỘ TRƯỞNG',
      'CỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG',
      'Lê Thị Mẫu',
    ],
    [
      'TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TIẾT KIỆM NĂNG LƯỢNG VÀ\nPHÁT TRIỂN BỀN VỮNG\n\nLê Thị Mẫu',
      'TL. BỘ TRƯỞNG',
      'VỤ TRƯỞNG VỤ TIẾT KIỆM NĂNG LƯỢNG VÀ PHÁT TRIỂN BỀN VỮNG',
      'Lê Thị Mẫu',
    ],
    ['TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG QUẢN LÝ CÔNG NGHIỆP\n\nY Khoa Êban', 'TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG QUẢN LÝ CÔNG NGHIỆP', 'Y Khoa Êban'],
    ["KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nSiu H'Nhiên", 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', "Siu H'Nhiên"],
    [
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nKý bởi: Sở Công Thương\nNgày ký: 12/5/2020\nTS. Nguyễn Văn Mẫu',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Văn Mẫu',
    ],
    ['**KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG**\n\n**TRẦN VĂN MẪU**', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Văn Mẫu'],
    ['Q. GIÁM ĐỐC\nChâu Ngọc Mẫu', 'Q.', 'GIÁM ĐỐC', 'Châu Ngọc Mẫu'],
    ['KT. BỘ TRƯỞNG\nTHỦ TRƯỞNG\n\nTrần Văn Mẫu', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Văn Mẫu'],
    ['KT. BỘ TRUỞNG\nTHỨ TRƯỞNG\n\nPham Văn Mẫu', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Phạm Văn Mẫu'],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐÔC\n\nNguyển Văn Mẫu', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn Mẫu'],
  ])('%j', (block, authority, title, name) => {
    expect(read(`${recipients}\n\n${block}`).signature).toEqual({ authority, title, name });
    expect(read(`${block}\n\n${recipients}`).signature).toEqual({ authority, title, name });
  });
  it('in the column beside the recipients', () =>
    expect(
      read(
        'Nơi nhận:                     KT. GIÁM ĐỐC\n- Như trên;                  PHÓ GIÁM ĐỐC\n- Bộ trưởng (để báo cáo);\n- Lưu: VT.                    Lê Thị Mẫu',
      ),
    ).toMatchObject({
      signature: { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Lê Thị Mẫu' },
      recipients: [{ name: 'Như trên' }, { name: 'Bộ trưởng', purpose: 'để báo cáo' }, { name: 'Lưu: VT' }],
    }));
  it('a letter cut off has none, and the clerk is told', () =>
    expect(read('')).toMatchObject({ signature: null, recipients: [], problems: [{ code: 'cut-off' }] }));
});

describe('recipients', () => {
  it.each([
    ['in lines', recipients],
    ['on one line', 'Nơi nhận: - Như trên; - Bộ trưởng (để báo cáo); - Lưu: VT, CTĐP (2b).'],
    ['with the label scanned badly', recipients.replace('Nơi nhận', 'Nơi nhân')],
    ['bold', recipients.replace('Nơi nhận:', '**Nơi nhận:**')],
    ['spaced', recipients.replaceAll('\n', '\n\n')],
    ['with long dashes', recipients.replaceAll('\n-', '\n–')],
    ['without dashes', recipients.replaceAll('\n- ', '\n')],
  ])('%s', (_, foot) =>
    expect(read(`${foot}\n\nBỘ TRƯỞNG\n\nTrần Văn Mẫu`).recipients).toEqual([
      { name: 'Như trên', purpose: null },
      { name: 'Bộ trưởng', purpose: 'để báo cáo' },
      { name: 'Lưu: VT, CTĐP (2b)', purpose: null },
    ]),
  );
  it.each([
    ['UBND tỉnh (b/c)', 'UBND tỉnh', 'b/c'],
    ['Vụ TC (để phối hợp)', 'Vụ TC', 'để phối hợp'],
    ['Sở Công Thương (để b/c)', 'Sở Công Thương', 'để b/c'],
    ['Bộ Công Thương (báo cáo)', 'Bộ Công Thương', 'báo cáo'],
    ['TTKC các tỉnh/TP trực thuộc TW', 'TTKC các tỉnh/TP trực thuộc TW', null],
    ['Các sở, ngành; UBND các huyện', 'Các sở, ngành; UBND các huyện', null],
  ])('%s', (line, name, purpose) =>
    expect(read(`Nơi nhận:\n- ${line};\n- Lưu: VT.\n\nBỘ TRƯỞNG\n\nTrần Văn Mẫu`).recipients[0]).toEqual({ name, purpose }),
  );
  it('an annex after the signature is not of it', () =>
    expect(read(`${recipients}\n\nBỘ TRƯỞNG\n\nTrần Văn Mẫu\n\nPHỤ LỤC\n1. Đề án một\n2. Đề án hai`)).toMatchObject({
      recipients: { length: 3 },
      signature: { name: 'Trần Văn Mẫu' },
      tasks: { length: 2 },
    }));
});
