import { describe, expect, it } from 'vitest';
import { aLetter, aReading } from './text-source.fixtures.ts';

describe('scanning faults are proposed from the language of offices', () => {
  it.each([
    ['đơn độc thực hiện kế hoạch', 'đơn độc', 'đôn đốc'],
    ['tăng cuờng kiểm tra', 'tăng cuờng', 'tăng cường'],
    ['đây mạnh tạm ứng', 'đây mạnh', 'đẩy mạnh'],
    ['bao cáo tiến độ đề án', 'bao cáo', 'báo cáo'],
    ['phát triên công nghiệp', 'phát triên', 'phát triển'],
    ['khuyến công nãm 2022', 'nãm', 'năm'],
    ['báo cáo thảng 6/2022', 'thảng', 'tháng'],
    ['phát triển cụm công nghịêp', 'công nghịêp', 'công nghiệp'],
    ['nghiệm thu đê án', 'đê án', 'đề án'],
    ['hồ sơ binh chọn sản phẩm', 'binh chọn', 'bình chọn'],
    ['úng phó với bão', 'úng phó', 'ứng phó'],
    ['đề án khuyên công', 'khuyên công', 'khuyến công'],
    ['tập huấn nărn 2020', 'nărn', 'năm'],
    ['huớng dẫn lập hồ sơ', 'huớng dẫn', 'hướng dẫn'],
  ])('%s', (subject, raw, suggested) => {
    const reading = aReading(aLetter({ about: `V/v ${subject}` }));
    expect(reading.corrections).toMatchObject([{ raw, suggested, field: 'subject' }]);
    expect(reading.subject).toBe(subject.replace(raw, suggested));
    expect(reading.corrections[0]!.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    'kiểm tra tại huyện Vĩnh Thạnh lắp đặt máy',
    'báo cáo Giám đốc Sở kết luận thanh tra',
    'hoàn thành lắp đặt thiết bị',
    'phát triển tỉnh Quảng Nam 2021',
    'phát triển miền nam 2021',
    'có Sở Công Thương phối hợp',
    'giao phường An Hòa rà soát',
    'liên kết qua mạng',
    'thủ trưởng các đơn vị',
    'bình ổn thị trường',
    'dữ kiện báo cáo',
    'thanh tra các huyện',
    'mời ông Đơn Văn Độc dự họp',
    'hỗ trợ cơ sở chế biến thuỷ sản',
    'hoà nhập thị trường',
    'kế hoạch KCQG năm 2020',
    'tổ chức lớp tập huấn 1',
    'sơ kết 6 tháng',
  ])('%s is sound', (subject) => expect(aReading(aLetter({ about: `V/v ${subject}` })).corrections).toEqual([]));

  it('in a task a fault is proposed, and the text stays as printed', () => {
    const reading = aReading(aLetter({ body: 'Bộ Công Thương yêu cầu:\n\n1. Thưc hiện rà soát.\n2. Báo cáo.' }));
    expect(reading.tasks[0]?.text).toBe('Thưc hiện rà soát.');
    expect(reading.corrections).toMatchObject([{ raw: 'Thưc hiện', suggested: 'Thực hiện', field: 'tasks.0.text' }]);
  });
});

describe('marks of offices', () => {
  const filed = (line: string) =>
    aReading(aLetter({ foot: `Nơi nhận:\n- Như trên;\n- ${line}.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nCao Quốc Mẫu` })).corrections;
  it.each([
    ['Lưu: VL, CTĐP', 'VL', 'VT'],
    ['Lưu: VỊ CTĐP', 'VỊ', 'VT,'],
    ['Lưu: VŢ', 'VŢ', 'VT'],
    ['Lưu: VTl, CTĐP', 'VTl', 'VT'],
  ])('%s is filed by the records office', (line, raw, suggested) => {
    expect(filed(line)).toMatchObject([{ raw, suggested, field: 'recipients.1.name' }]);
  });
  it.each(['Lưu: VT, CTĐP', 'Lưu: VP', 'Lưu: VTLT', 'Lưu: VPCP, V.I', 'Lưu VT', 'Lưu: V2'])('%s is sound', (line) =>
    expect(filed(line)).toEqual([]),
  );
  it.each([
    ['đề án KCQOG năm 2020', 'KCQOG', 'KCQG'],
    ['cơ sở CNNT và KCQ6', 'KCQ6', 'KCQG'],
    ['theo tỉnh thần Chỉ thị', 'tỉnh thần', 'tinh thần'],
  ])('%s', (subject, raw, suggested) => {
    expect(aReading(aLetter({ about: `V/v ${subject}` })).corrections).toMatchObject([{ raw, suggested, field: 'subject' }]);
  });
});

describe('names of signers', () => {
  const signed = (name: string) => aReading(aLetter({ foot: `Nơi nhận:\n- Như trên.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n${name}` }));
  it.each([
    ['Ca Quốc Hưng', 'Cao Quốc Hưng'],
    ['Nguyên Thị Mẫu', 'Nguyễn Thị Mẫu'],
    ['Pham Tấn Mẫu', 'Phạm Tấn Mẫu'],
    ['Đăng Văn Mẫu', 'Đặng Văn Mẫu'],
    ['Trân Văn Mẫu', 'Trần Văn Mẫu'],
  ])('%s → %s', (raw, name) => {
    expect(signed(raw).signature?.name).toBe(name);
    expect(signed(raw).corrections).toMatchObject([{ raw, suggested: name, field: 'signature.name' }]);
  });
  it('a name in capitals has no fault for that', () =>
    expect(signed('NGUYỄN MINH MẪU')).toMatchObject({ corrections: [], signature: { name: 'Nguyễn Minh Mẫu' } }));
  it.each([
    'Lăng Quốc Mẫu',
    'Ong Thế Mẫu',
    'Vừ Mí Páo',
    'Rơ Châm Thuyết',
    'Y Khoa Êban',
    "Siu H'Nhiên",
    'Thạch Sa Rây',
    'Kim Ngọc Hoàng',
    'Giàng Thị Súa',
    'Hoàng Văn Mẫu',
    'Cầm Văn Inh',
    'Ma Văn Mẫu',
    'La Thị Mẫu',
  ])('%s is somebody', (name) => {
    expect(signed(name).signature?.name).toBe(name);
    expect(signed(name).corrections).toEqual([]);
  });
});
