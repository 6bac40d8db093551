import { describe, expect, it } from 'vitest';
import type { ReadTask } from '../reading.schema.ts';
import { readExemptions } from './exemptions.ts';
import { isOrder } from './orders.ts';
import { aLetter, aPassage, aReading } from './text-source.fixtures.ts';

const shape = (tasks: readonly ReadTask[]): unknown[] => tasks.map(({ ref, items }) => (items.length === 0 ? ref : [ref, shape(items)]));
const ofBody = (body: string) => aReading(aLetter({ body }));
const titled = (title: string, symbol: string, body: string) =>
  aReading(aLetter({ about: '', to: `${title}\nVề việc khuyến công`, symbol: `Số: 1/${symbol}`, body }));

describe('the outermost level that gives orders', () => {
  const lead = 'Bộ Công Thương yêu cầu Quý Sở:\n\n';
  it.each([
    ['numbers', `${lead}1. Rà soát.\n2. Báo cáo.`, ['1', '2']],
    ['numbers with letters', `${lead}1. Rà soát:\na) Đề án;\nb) Hợp đồng.\n2. Báo cáo.`, [['1', ['1.1', '1.2']], '2']],
    ['numbers with dashes', `${lead}1. Rà soát:\n- Đề án;\n- Hợp đồng.\n2. Báo cáo.`, [['1', ['1.1', '1.2']], '2']],
    [
      'sections of which a scanner read III as II',
      `${lead}I. SỞ CÔNG THƯƠNG\n1. Rà soát.\nII. SỞ TÀI CHÍNH\n1. Cân đối.\nII. UBND CÁC XÃ\n1. Lập danh sách.`,
      [
        ['I', ['I.1']],
        ['II', ['II.1']],
        ['III', ['III.1']],
      ],
    ],
    ['three levels', `${lead}1. Rà soát:\n- Đề án:\n+ Mới;\n+ Cũ.\n2. Báo cáo.`, [['1', [['1.1', ['1.1.1', '1.1.2']]]], '2']],
    ['decimal numbers', `${lead}1. Rà soát:\n1.1. Đề án;\n1.2. Hợp đồng.\n2. Báo cáo.`, [['1', ['1.1', '1.2']], '2']],
    ['brackets', `${lead}1) Rà soát.\n2) Báo cáo.`, ['1', '2']],
    ['dashes alone', `${lead}- Rà soát đề án;\n- Báo cáo.`, ['1', '2']],
    ['bold numbers', `${lead}**1. Rà soát.**\n\n**2. Báo cáo.**`, ['1', '2']],
    ['numbers parted from their point', `${lead}1 . Rà soát.\n2 . Báo cáo.`, ['1', '2']],
    ['escaped by an engine', `${lead}1\\. Rà soát.\n\n2\\. Báo cáo.`, ['1', '2']],
    [
      'background before the orders',
      'Bộ Công Thương báo như sau:\n1. Tình hình thực hiện\nĐến nay các đề án chậm.\n2. Nguyên nhân\nThiếu hồ sơ.\n3. Nhiệm vụ trong thời gian tới\nYêu cầu các Sở:\na) Rà soát;\nb) Báo cáo.',
      [['3', ['3.1', '3.2']]],
    ],
    [
      'sentences',
      'Thời gian qua dịch bệnh phức tạp. Bộ Công Thương đề nghị Quý Sở rà soát đề án. Đề nghị Quý Sở gửi báo cáo trước ngày 25/5/2020.\n\nTrân trọng./.',
      ['1', '2'],
    ],
    ['what is to be sent by when', 'Cục đề nghị Quý Sở báo cáo tình hình thực hiện. Báo cáo gửi về Cục trước ngày 05/7/2020.', ['1', '2']],
    [
      'numbers at once, by their verbs',
      '1. Báo cáo tình hình trong 05 ngày làm việc kể từ ngày nhận được công văn này.\n2. Gửi hồ sơ đề án bổ sung trước ngày 31/3/2021.',
      ['1', '2'],
    ],
    ['numbers at once that only list', '1. Máy sấy nông sản công suất hai tấn một mẻ.\n2. Máy đóng gói chân không buồng đôi.', []],
    [
      'nothing that orders',
      'Bộ Công Thương đã nhận được văn bản của Quý Sở. Theo đề nghị của Quý Sở, Bộ đã giao các đơn vị nghiên cứu.',
      [],
    ],
  ])('%s', (_, body, expected) => expect(shape(ofBody(body).tasks)).toEqual(expected));

  it.each([
    [
      'Roman sections that name offices',
      'CHỈ THỊ',
      'CT-BCT',
      'Bộ trưởng yêu cầu:\n\nI. Cục Công Thương địa phương\n1. Rà soát.\n2. Báo cáo.\n\nII. Vụ Tài chính\n1. Thẩm tra.',
      [
        ['I', ['I.1', 'I.2']],
        ['II', ['II.1']],
      ],
    ],
    [
      'the ordering section of a plan',
      'KẾ HOẠCH',
      'KH-SCT',
      'I. MỤC ĐÍCH\n1. Nắm tình hình.\n2. Phát hiện sớm.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Quản lý công nghiệp lập lịch.\n2. Trung tâm Khuyến công cung cấp hồ sơ.',
      ['II.1', 'II.2'],
    ],
    [
      'articles, without the one of validity',
      'QUYẾT ĐỊNH',
      'QĐ-BCT',
      'Căn cứ Nghị định số 45/2012/NĐ-CP;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao kế hoạch cho các đơn vị.\n\nĐiều 2. Các đơn vị tổ chức thực hiện.\n\nĐiều 3. Quyết định này có hiệu lực kể từ ngày ký.\n\nĐiều 4. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
      ['1', '2', '4'],
    ],
    [
      'a report, which orders nothing',
      'BÁO CÁO',
      'BC-SCT',
      '1. Kết quả: hợp đồng ký trước ngày 15 tháng 5 năm 2020.\n2. Đề nghị Bộ Công Thương bố trí kinh phí trước ngày 30/6/2020.',
      [],
    ],
    [
      'an invitation, by its request',
      'GIẤY MỜI',
      'GM-SCT',
      'Sở tổ chức hội nghị, cụ thể:\n- Thời gian: 08 giờ 00, ngày 20 tháng 6 năm 2020.\n- Địa điểm: Hội trường.\n\nĐề nghị các đơn vị đăng ký trước ngày 14 tháng 6 năm 2020.',
      ['1'],
    ],
  ])('%s', (_, title, symbol, body, expected) => expect(shape(titled(title, symbol, body).tasks)).toEqual(expected));
});

describe('what a task says', () => {
  it('paragraphs that go on belong to it', () =>
    expect(
      ofBody('Bộ Công Thương yêu cầu:\n\n1. Rà soát đề án.\n\nTrường hợp vướng mắc, báo cáo ngay.\n\n2. Gửi báo cáo.').tasks.map(
        ({ text }) => text,
      ),
    ).toEqual(['Rà soát đề án. Trường hợp vướng mắc, báo cáo ngay.', 'Gửi báo cáo.']));
  it('neither its mark, its markup nor its semicolon', () =>
    expect(ofBody('Bộ Công Thương yêu cầu:\n\n**1. Rà <b>soát</b> đề án;**\n\n2. Gửi báo cáo./.').tasks.map(({ text }) => text)).toEqual([
      'Rà soát đề án',
      'Gửi báo cáo',
    ]));
  it('lines that wrapped are joined, a date that broke too', () =>
    expect(
      ofBody('Bộ Công Thương yêu cầu:\n\n1. Rà soát các đề án, gửi về Bộ trước ngày 04 tháng\n8 năm 2020.\n\n2. Báo cáo.'),
    ).toMatchObject({
      tasks: [{ text: 'Rà soát các đề án, gửi về Bộ trước ngày 04 tháng 8 năm 2020.' }, { ref: '2' }],
      deadlines: [{ taskRef: '1', dueOn: '2020-08-03' }],
    }));
  it('a deadline belongs to the innermost task', () =>
    expect(ofBody('Bộ Công Thương yêu cầu:\n\n1. Rà soát:\na) Đề án;\nb) Hợp đồng, xong trước ngày 25/5/2020.').deadlines).toMatchObject([
      { taskRef: '1.2' },
    ]));
});

describe('the closing order', () => {
  const numbered = 'Bộ Công Thương yêu cầu:\n\n1. Rà soát.\n\n2. Báo cáo.\n\n';
  it.each([
    ['Yêu cầu Giám đốc các Sở nghiêm túc thực hiện./.', 'Yêu cầu Giám đốc các Sở nghiêm túc thực hiện'],
    [
      'Bộ Công Thương yêu cầu Sở Công Thương chỉ đạo các đơn vị thực hiện.',
      'Bộ Công Thương yêu cầu Sở Công Thương chỉ đạo các đơn vị thực hiện.',
    ],
    [
      'Nhận được công văn này, đề nghị các Sở triển khai thực hiện. Trân trọng./.',
      'Nhận được công văn này, đề nghị các Sở triển khai thực hiện.',
    ],
    ['Trân trọng cảm ơn./.', null],
    ['Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Bộ./.', null],
    ['Mọi trao đổi xin liên hệ ông Mẫu.', null],
    ['Văn phòng thông báo để các cơ quan biết, thực hiện./.', null],
  ])('%s', (tail, closing) => expect(ofBody(numbered + tail)).toMatchObject({ closing, tasks: { length: 2 } }));
  it('its deadline belongs to no task', () =>
    expect(ofBody(`${numbered}Yêu cầu các Sở báo cáo kết quả trước ngày 25/6/2020./.`).deadlines).toMatchObject([
      { taskRef: null, dueOn: '2020-06-24' },
    ]));
});

describe('an ordering sentence', () => {
  it.each([
    'Đề nghị Quý Sở báo cáo.',
    'Yêu cầu các đơn vị thực hiện.',
    'Bộ Công Thương yêu cầu Sở Công Thương rà soát.',
    'Để kịp trình Bộ, Cục Công Thương địa phương đề nghị Quý Sở cung cấp.',
    'Vì vậy, Bộ Công Thương đề nghị các Sở báo cáo.',
    'Giao Sở Tài chính cân đối.',
    'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các ngành báo cáo.',
    'Kính đề nghị Quý Cục xem xét.',
  ])('%s', (text) => expect(isOrder(aPassage(text))).toBe(true));
  it.each([
    'Theo đề nghị của Cục trưởng.',
    'Bộ đã yêu cầu các Sở báo cáo.',
    'Kế hoạch đã giao cho các đơn vị.',
    'Bảo đảm đúng tiến độ, yêu cầu và nội dung của hợp đồng.',
    'Hồ sơ đề nghị hỗ trợ gồm ba bản.',
    'Xét đề nghị của Sở.',
    'Trân trọng.',
    'Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Sở.',
    'Hoạt động đạt yêu cầu.',
  ])('%s is none', (text) => expect(isOrder(aPassage(text))).toBe(false));
});

describe('exemptions', () => {
  it.each([
    ['Ký hợp đồng (trừ các đề án theo Luật đấu thầu);', 'các đề án theo Luật đấu thầu'],
    ['Kiểm tra, trừ các địa phương đã thanh tra trong năm.', 'các địa phương đã thanh tra trong năm'],
    ['Không đề xuất, ngoại trừ đề án tại xã đảo.', 'đề án tại xã đảo'],
    ['Gửi bảng kê, không bao gồm các đề án đang đấu thầu;', 'các đề án đang đấu thầu'],
    ['Khảo sát, không áp dụng đối với cơ sở mới;', 'cơ sở mới'],
    ['Bố trí đất, không áp dụng với phần đất tranh chấp.', 'phần đất tranh chấp'],
    ['Nộp hồ sơ, trừ đề án nhóm, trước ngày 5/6/2020.', 'đề án nhóm'],
    ['Ký hợp đồng (trừ đề án nhóm (theo phụ lục) đã duyệt);', 'đề án nhóm (theo phụ lục) đã duyệt'],
  ])('%s', (text, exemption) => expect(readExemptions(aPassage(text)).map(({ value }) => value)).toEqual([exemption]));
  it.each(['Khấu trừ thuế.', 'Diệt trừ sâu bệnh.', 'Loại trừ nguy cơ.', 'Trừ đi phần đối ứng.', 'Bố trí trụ sở.', 'Dự trữ hàng hóa.'])(
    '%s exempts nothing',
    (text) => expect(readExemptions(aPassage(text))).toEqual([]),
  );
});
