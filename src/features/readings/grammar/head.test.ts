import { describe, expect, it } from 'vitest';
import { readIssued } from './issued.ts';
import { separated } from './head-lines.ts';
import { officeName } from './casing.ts';
import { readNumber } from './number.ts';
import { readUrgency } from './urgency.ts';
import { aLetter, aReading, someLines } from './text-source.fixtures.ts';

describe('number and symbol', () => {
  it.each([
    ['Số: 2990/BCT-CTĐP', '2990', 'BCT-CTĐP'],
    ['Số 05/KH-UBND', '05', 'KH-UBND'],
    ['Số: 123/UBND-KT', '123', 'UBND-KT'],
    ['Số:123/UBND-KT1', '123', 'UBND-KT1'],
    ['Số: 45/2012/NĐ-CP', '45', '2012/NĐ-CP'],
    ['Số: 36/2013/TT-BCT', '36', '2013/TT-BCT'],
    ['Số: 26/2014/TTLT-BTC-BCT', '26', '2014/TTLT-BTC-BCT'],
    ['Số: **2990**\n\n/BCT-CTĐP', '2990', 'BCT-CTĐP'],
    ['Số:\n2990/BCT-CTĐP', '2990', 'BCT-CTĐP'],
    ['Số: 2990\n/BCT-CTĐP', '2990', 'BCT-CTĐP'],
    ['Số: 2990 / BCT - CTĐP', '2990', 'BCT-CTĐP'],
    ['Số: 12/BC-SCT      Lào Cai, ngày 5 tháng 6 năm 2020', '12', 'BC-SCT'],
    ['Sô: 4803/BCT-CTĐP', '4803', 'BCT-CTĐP'],
    ['Số: l078/BCT-CTĐP', '1078', 'BCT-CTĐP'],
    ['Số: 1O78/BCT-TC', '1078', 'BCT-TC'],
    ['<b>Số: 77</b>/SCT-QLCN&VL', '77', 'SCT-QLCN&VL'],
    ['SỐ: 88/TTr-SCT', '88', 'TTr-SCT'],
    ['Số: 119/TC', '119', 'TC'],
    ['Số: 12a/QĐ-UBND', '12a', 'QĐ-UBND'],
    ['| Số: 9/GM-SCT | Hà Nội, ngày 1 tháng 2 năm 2021 |', '9', 'GM-SCT'],
    ['Số: 3333BCT-CTĐP', '3333', 'BCT-CTĐP'],
    ['Số: 12 QĐ-SCT', '12', 'QĐ-SCT'],
    ['Số:      /SCT-QLCN', null, 'SCT-QLCN'],
    ['Số:...../QĐ-BCT', null, 'QĐ-BCT'],
    ['Số: ______/BCT-KC', null, 'BCT-KC'],
  ])('%j', (text, number, symbol) => {
    const read = readNumber(separated(someLines(text)));
    expect([read?.number?.value ?? null, read?.symbol.value, read?.code?.value ?? null]).toEqual([
      number,
      symbol,
      number === null ? null : `${number}/${symbol}`,
    ]);
  });

  it.each(['Số: 631', 'Số lượng: 12/24', 'Sở Công Thương', 'Ngày 12/5/2020'])('%s is none', (text) =>
    expect(readNumber(someLines(text))).toBeNull(),
  );
  it('a number left blank is null, and the clerk is told what to do', () => {
    const reading = aReading(aLetter({ symbol: 'Số:      /BCT-CTĐP' }));
    expect(reading).toMatchObject({ number: null, symbol: 'BCT-CTĐP', code: null });
    expect(reading.problems.map(({ code }) => code)).toContain('number-missing');
  });
});

describe('place and date', () => {
  it.each([
    ['Hà Nội, ngày 28 tháng 4 năm 2020', 'Hà Nội', '2020-04-28'],
    ['Hà Nội , ngày 03 tháng 7 năm 2020', 'Hà Nội', '2020-07-03'],
    ['Lào Cai, ngày 05/3/2020', 'Lào Cai', '2020-03-05'],
    ['TP. Hồ Chí Minh, ngày 1 tháng 12 năm 2021', 'TP. Hồ Chí Minh', '2021-12-01'],
    ['*Hà Nội, ngày **03** tháng **4** năm **2019***', 'Hà Nội', '2019-04-03'],
    ['Hà Nội, ngay 28 thang 4 nam 2020', 'Hà Nội', '2020-04-28'],
    ['V/v đề án KCQGHà Nội, ngày 4 tháng 5 năm 2020', 'Hà Nội', '2020-05-04'],
    ['V/v rà soát trước ngày 01/7/2020\nSơn La, ngày 04 tháng 5 năm 2020', 'Sơn La', '2020-05-04'],
    ['Hà Nội, ngày 1O tháng 3 năm 2O22', 'Hà Nội', '2022-03-10'],
    ['Bà Rịa - Vũng Tàu, ngày 9 tháng 9 năm 2019', 'Bà Rịa - Vũng Tàu', '2019-09-09'],
    ['V/v thực hiện kế hoạch năm 2020Hà Nội, ngày 28 tháng 4 năm 2020', 'Hà Nội', '2020-04-28'],
    ['Số: 12/BC-SCT Lào Cai, ngày 5 tháng 6 năm 2020', 'Lào Cai', '2020-06-05'],
    ['Hà Nội, ngày 31 tháng 02 năm 2020', 'Hà Nội', null],
    ['Hà Nội, ngày      tháng 5 năm 2020', 'Hà Nội', null],
    ['Đồng Tháp, ngày 02 tháng 10 nărn 2018', 'Đồng Tháp', '2018-10-02'],
  ])('%s', (text, place, on) => {
    const read = readIssued(separated(someLines(text)));
    expect([read?.place?.value, read?.on.value]).toEqual([place, on]);
  });
  it.each([
    ['Hà Nội, ngày 31 tháng 02 năm 2020', 'date-impossible'],
    ['Hà Nội, ngày      tháng 5 năm 2020', 'date-missing'],
  ])('%s: the clerk is told', (date, code) => {
    const reading = aReading(aLetter({ date }));
    expect(reading.issuedOn).toBeNull();
    expect(reading.addressees[0]?.count).toBeNull();
    expect(reading.problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('the issuing body', () => {
  it.each([
    ['BỘ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bộ Công Thương'],
    ['BỘ CÔNG THƯƠNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bộ Công Thương'],
    ['BỘ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bộ Công Thương'],
    ['ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI', 'Ủy ban nhân dân tỉnh Lào Cai'],
    ['UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH', 'Ủy ban nhân dân tỉnh Hòa Bình'],
    ['UBND TỈNH GIA LAI\nSỞ CÔNG THƯƠNG', 'Sở Công Thương tỉnh Gia Lai'],
    ['BỘ CÔNG THƯƠNG\nCỤC CÔNG THƯƠNG ĐỊA PHƯƠNG', 'Cục Công Thương địa phương'],
    ['BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', 'Bộ Nông nghiệp và Phát triển nông thôn'],
    ['HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG', 'Hội đồng nhân dân thành phố Đà Nẵng'],
    [
      'SỞ CÔNG THƯƠNG TỈNH VĨNH LONG\nTRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN\nPHÁT TRIỂN CÔNG NGHIỆP',
      'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp',
    ],
    ['BAN CHỈ ĐẠO\nPHÒNG, CHỐNG THIÊN TAI\nTỈNH LÀO CAI', 'Ban Chỉ đạo Phòng, chống thiên tai tỉnh Lào Cai'],
    ['VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ'],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
    ['# BỘ TÀI CHÍNH', 'Bộ Tài chính'],
  ])('%j', (head, issuer) => expect(aReading(aLetter({ head, body: 'Đề nghị Quý Sở báo cáo.' })).issuer).toBe(issuer));
  it.each([
    ['Số: 1/BCT-CTĐP', 'Hà Nội', 'Bộ Công Thương'],
    ['Số: 1/QĐ-TTg', 'Hà Nội', 'Thủ tướng Chính phủ'],
    ['Số: 1/CT-UBND', 'Lào Cai', 'Ủy ban nhân dân tỉnh Lào Cai'],
    ['Số: 1/SCT-QLCN', 'Đà Nẵng', 'Sở Công Thương thành phố Đà Nẵng'],
    ['Số: 1/CTDP-QLKC', 'Hà Nội', 'Cục Công Thương địa phương'],
  ])('%s at %s without a letterhead: %s', (symbol, place, issuer) =>
    expect(aReading(aLetter({ head: '', symbol, date: `${place}, ngày 4 tháng 5 năm 2020`, body: 'Nay báo để biết.' })).issuer).toBe(
      issuer,
    ),
  );
  it.each([
    ['SỞ CÔNG THƯƠNG BẮC KẠN', 'Sở Công Thương Bắc Kạn'],
    ['ỦY BAN NHÂN DÂN TÍNH GIA LAI', 'Ủy ban nhân dân tỉnh Gia Lai'],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['VỤ TÀI CHÍNH VÀ ĐỔI MỚI DOANH NGHIỆP', 'Vụ Tài chính và Đổi mới doanh nghiệp'],
    ['UBND HUYỆN MỘC CHÂU', 'Ủy ban nhân dân huyện Mộc Châu'],
    ['Sở Công Thương', 'Sở Công Thương'],
  ])('%s → %s', (printed, name) => expect(officeName(printed)).toBe(name));
});

describe('the subject', () => {
  it.each([
    ['V/v rà soát đề án', 'rà soát đề án'],
    ['V/v: rà soát đề án', 'rà soát đề án'],
    ['v/v rà soát đề án.', 'rà soát đề án'],
    ['Về việc rà soát đề án', 'rà soát đề án'],
    ['V/v rà soát đề án\nkhuyến công năm 2020', 'rà soát đề án khuyến công năm 2020'],
    ['V/v rà soát đề án<br>khuyến công', 'rà soát đề án khuyến công'],
    ['**V/v rà soát đề án**', 'rà soát đề án'],
    ['V/v triển khai Công văn số 12/BCT-TC', 'triển khai Công văn số 12/BCT-TC'],
    ['V/v xây dựng chương trình giai đoạn 2021\n- 2025', 'xây dựng chương trình giai đoạn 2021 - 2025'],
  ])('%j', (about, subject) => expect(aReading(aLetter({ about })).subject).toBe(subject));
  it('goes on under the place and date that a scanner glued beside its first line', () =>
    expect(
      aReading(aLetter({ about: 'V/v báo cáo nhu cầu kinh phí Hà Nội, ngày 4 tháng 5 năm 2020\nkhuyến công năm 2021', date: '' })),
    ).toMatchObject({ subject: 'báo cáo nhu cầu kinh phí khuyến công năm 2021', place: 'Hà Nội', issuedOn: '2020-05-04' }));
  it('does not swallow the place and date glued to it', () =>
    expect(aReading(aLetter({ about: 'V/v thực hiện kế hoạch\nKCQG năm 2020Hà Nội, ngày 4 tháng 5 năm 2020', date: '' }))).toMatchObject({
      subject: 'thực hiện kế hoạch KCQG năm 2020',
      place: 'Hà Nội',
      issuedOn: '2020-05-04',
    }));
});

describe('the stamp of urgency stands alone', () => {
  it.each([
    ['KHẨN', 'khan'],
    ['**KHẨN**', 'khan'],
    ['THƯỢNG KHẨN', 'thuong-khan'],
    ['HỎA TỐC', 'hoa-toc'],
    ['HOẢ TỐC', 'hoa-toc'],
    ['Hỏa tốc hẹn giờ', 'hoa-toc'],
    ['HỎA TỐC HẸN GIỜ 15 GIỜ 30 NGÀY 4/5', 'hoa-toc'],
    ['HOA TOC', 'hoa-toc'],
  ])('%s', (text, urgency) => expect(readUrgency(someLines(text))?.value).toBe(urgency));
  it.each(['Khẩn trương thực hiện', 'khẩn trương', 'Nhiệm vụ cấp bách', 'KHẨN TRƯƠNG RÀ SOÁT', 'Bộ Công Thương yêu cầu khẩn'])(
    '%s is none',
    (text) => expect(readUrgency(someLines(text))).toBeNull(),
  );
});
