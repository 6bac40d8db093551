import { describe, expect, it } from 'vitest';
import { day } from '../../../platform/pure/dates.ts';
import { readDeadlines } from './deadlines.ts';
import { aPassage } from './text-source.fixtures.ts';

const calendar = { issuedOn: day('2020-05-11'), receivedOn: day('2020-05-13') };
const read = (text: string, over: Partial<{ issuedOn: null; receivedOn: null }> = {}) =>
  readDeadlines(aPassage(text), '1', { ...calendar, ...over }).map(({ value }) => value);

describe('a day that is outside the term: due the day before, never rolled', () => {
  it.each([
    ['Gửi báo cáo trước ngày 25 tháng 5 năm 2020.', 'trước ngày 25 tháng 5 năm 2020', '2020-05-25', '2020-05-24'],
    ['Gửi báo cáo trước ngày 25/5/2020.', 'trước ngày 25/5/2020', '2020-05-25', '2020-05-24'],
    ['Gửi báo cáo trước ngày 25-5-2020;', 'trước ngày 25-5-2020', '2020-05-25', '2020-05-24'],
    ['Gửi báo cáo trước ngày 25.5.2020', 'trước ngày 25.5.2020', '2020-05-25', '2020-05-24'],
    ['Gửi báo cáo trước ngày 25/05/20.', 'trước ngày 25/05/20', '2020-05-25', '2020-05-24'],
    ['Hoàn thành trước ngày 15 tháng 6.', 'trước ngày 15 tháng 6', '2020-06-15', '2020-06-14'],
    ['Trình Bộ trước 30/6.', 'trước 30/6', '2020-06-30', '2020-06-29'],
    ['Nộp hồ sơ trước ngày 10/01.', 'trước ngày 10/01', '2021-01-10', '2021-01-09'],
    ['Hoàn thành trước tháng 6 năm 2020.', 'trước tháng 6 năm 2020', '2020-06-01', '2020-05-31'],
    ['gửi về Cục trước ngày 20/ 7/2020;', 'trước ngày 20/ 7/2020', '2020-07-20', '2020-07-19'],
    ['Gửi về Bộ trước ngày 1O tháng 6 năm 2O20.', 'trước ngày 1O tháng 6 năm 2O20', '2020-06-10', '2020-06-09'],
    ['Gui bao cao truoc ngay 25 thang 5 nam 2020', 'truoc ngay 25 thang 5 nam 2020', '2020-05-25', '2020-05-24'],
    ['Ký hợp đồng các đề án được giao trước ngày 30/6/2020.', 'trước ngày 30/6/2020', '2020-06-30', '2020-06-29'],
    ['Rà soát,báo cáo trước ngày15/6/2020.', 'trước ngày15/6/2020', '2020-06-15', '2020-06-14'],
    ['Đề xuất trước ngày 31tháng 7năm 2020.', 'trước ngày 31tháng 7năm 2020', '2020-07-31', '2020-07-30'],
    ['Báo cáo Ủy ban nhân dân tỉnh trước ngày 20/8/2020.', 'trước ngày 20/8/2020', '2020-08-20', '2020-08-19'],
  ])('%s', (text, phrase, date, dueOn) => expect(read(text)).toMatchObject([{ phrase, date, dueOn, inclusive: false, taskRef: '1' }]));
});

describe('a day that is within the term', () => {
  it.each([
    ['Gửi báo cáo chậm nhất ngày 25/5/2020.', 'chậm nhất ngày 25/5/2020'],
    ['Báo cáo khối lượng đã thực hiện chậm nhất ngày 25/5/2020.', 'chậm nhất ngày 25/5/2020'],
    ['Gửi báo cáo chậm nhất là ngày 25 tháng 5 năm 2020.', 'chậm nhất là ngày 25 tháng 5 năm 2020'],
    ['Gửi báo cáo chậm nhất vào ngày 25/5/2020', 'chậm nhất vào ngày 25/5/2020'],
    ['Gửi báo cáo chậm nhất đến ngày 25/5/2020', 'chậm nhất đến ngày 25/5/2020'],
    ['Gửi báo cáo muộn nhất ngày 25/5/2020', 'muộn nhất ngày 25/5/2020'],
    ['Gửi báo cáo không quá ngày 25/5/2020', 'không quá ngày 25/5/2020'],
    ['Gửi báo cáo, hạn cuối 25/5/2020', 'hạn cuối 25/5/2020'],
    ['Gửi báo cáo, hạn cuối cùng là ngày 25/5/2020', 'hạn cuối cùng là ngày 25/5/2020'],
    ['Gửi báo cáo trước hoặc trong ngày 25/5/2020', 'trước hoặc trong ngày 25/5/2020'],
    ['Nhận hồ sơ đến hết ngày 25/5/2020', 'đến hết ngày 25/5/2020'],
    ['Hoàn thành trong ngày 25/5/2020', 'trong ngày 25/5/2020'],
    ['Làm xong trong ngày 25/5', 'trong ngày 25/5'],
  ])('%s', (text, phrase) => expect(read(text)).toMatchObject([{ phrase, date: '2020-05-25', dueOn: '2020-05-25', inclusive: true }]));
});

describe('an hour of a day: that day, with its time', () => {
  it.each([
    ['Báo cáo trước 17 giờ ngày 15/5/2020.', '17:00'],
    ['Báo cáo trước 17 giờ 00 ngày 15/5/2020.', '17:00'],
    ['Báo cáo trước 17h30 ngày 15/5/2020', '17:30'],
    ['Báo cáo trước 17h ngày 15 tháng 5 năm 2020', '17:00'],
    ['Báo cáo trước 11 giờ 30 phút, ngày 15/5/2020', '11:30'],
    ['Báo cáo trước 9 giờ thứ Sáu, ngày 15/5/2020', '09:00'],
    ['Báo cáo chậm nhất 16h00 ngày 15/5/2020', '16:00'],
    ['Báo cáo trước 9h sáng ngày 15/5/2020', '09:00'],
    ['Báo cáo trước 5 giờ chiều, ngày 15/5/2020', '17:00'],
  ])('%s', (text, time) => expect(read(text)).toMatchObject([{ date: '2020-05-15', dueOn: '2020-05-15', time }]));
});

describe('months, quarters, years: their last day', () => {
  it.each([
    ['Hoàn thành trong tháng 6 năm 2020.', 'trong tháng 6 năm 2020', '2020-06-30'],
    ['Trình Bộ trong tháng 6/2020', 'trong tháng 6/2020', '2020-06-30'],
    ['Xong trong tháng 6.', 'trong tháng 6', '2020-06-30'],
    ['Trình trong tháng 02', 'trong tháng 02', '2021-02-28'],
    ['Báo cáo trong quý II năm 2020', 'trong quý II năm 2020', '2020-06-30'],
    ['Tổ chức 02 lớp trong quý III/2020', 'trong quý III/2020', '2020-09-30'],
    ['Hoàn thành trong quý IV', 'trong quý IV', '2020-12-31'],
    ['Gửi báo cáo vào cuối tháng 6', 'vào cuối tháng 6', '2020-06-30'],
    ['Gửi báo cáo vào giữa tháng 6 năm 2020', 'vào giữa tháng 6 năm 2020', '2020-06-15'],
    ['Hoàn thành trong năm 2020', 'trong năm 2020', '2020-12-31'],
    ['Quyết toán trước khi kết thúc năm ngân sách 2020', 'trước khi kết thúc năm ngân sách 2020', '2020-12-31'],
  ])('%s', (text, phrase, dueOn) => expect(read(text)).toMatchObject([{ phrase, date: dueOn, dueOn, inclusive: true }]));
});

describe('a period: counted from the day after its event, ending on a working day (Civil Code 2015 Điều 147, 148)', () => {
  it.each([
    ['Trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản này', 5, 'working-days', 'receipt', '2020-05-20'],
    ['Trả lời trong thời hạn 10 ngày kể từ ngày nhận được công văn này', 10, 'days', 'receipt', '2020-05-25'],
    ['Bổ sung trong vòng 08 ngày kể từ ngày ban hành văn bản này', 8, 'days', 'issue', '2020-05-19'],
    ['Ký phụ lục trong thời hạn 10 ngày kể từ ngày ký Quyết định này', 10, 'days', 'issue', '2020-05-21'],
    ['Báo cáo chậm nhất sau 5 ngày làm việc kể từ ngày nhận được công văn', 5, 'working-days', 'receipt', '2020-05-20'],
    ['Hoàn thành trong thời hạn 02 tháng kể từ ngày ký', 2, 'months', 'issue', '2020-07-13'],
    ['Hoàn thành trong 3 tuần tới', 3, 'weeks', 'issue', '2020-06-01'],
    ['Hoàn thành sau 2 tuần kể từ ngày ban hành', 2, 'weeks', 'issue', '2020-05-25'],
    ['Trả lời trong vòng 5 (năm) ngày làm việc kể từ ngày nhận được công văn này', 5, 'working-days', 'receipt', '2020-05-20'],
  ])('%s', (text, count, unit, from, dueOn) => expect(read(text)).toMatchObject([{ dueOn, date: dueOn, period: { count, unit, from } }]));

  it('whose start is not known is listed without a date', () => {
    expect(read('Trả lời trong 05 ngày làm việc kể từ ngày nhận được văn bản này', { receivedOn: null })).toMatchObject([
      { date: null, dueOn: null, period: { from: 'receipt', fromOn: null } },
    ]);
  });
  it('from an event of its own has no date', () =>
    expect(read('Quyết toán trong vòng 30 ngày kể từ ngày nghiệm thu')).toMatchObject([
      { dueOn: null, period: { count: 30, from: 'event' } },
    ]));
  it('of hours has no day: the hour of its start is not known', () =>
    expect(read('Báo cáo trong vòng 24 giờ kể từ khi nhận được công điện')).toMatchObject([
      { dueOn: null, period: { count: 24, unit: 'hours', from: 'receipt' } },
    ]));
});

describe('a deadline that comes again: its rule, and its first occurrence', () => {
  it.each([
    ['Báo cáo trước ngày 20 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20', '2020-05-20', '2020-05-19'],
    ['Nộp hồ sơ trước ngày 15 và ngày 30 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30', '2020-05-15', '2020-05-14'],
    ['Nộp hồ sơ trước ngày 10 và 25 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=10,25', '2020-05-25', '2020-05-24'],
    ['Báo cáo tiến độ định kỳ ngày 20 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20', '2020-05-20', '2020-05-20'],
    ['Báo cáo trước ngày 05 hàng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=5', '2020-06-05', '2020-06-04'],
    ['Báo cáo chậm nhất ngày 20 hằng tháng', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20', '2020-05-20', '2020-05-20'],
    ['Hằng tháng, gửi báo cáo trước ngày 25', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=25', '2020-05-25', '2020-05-24'],
    ['Báo cáo trước ngày 15 của tháng cuối quý', 'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', '2020-06-15', '2020-06-14'],
    [
      'Định kỳ hằng quý báo cáo trước ngày 20 tháng cuối quý',
      'RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20',
      '2020-06-20',
      '2020-06-19',
    ],
    ['Báo cáo trước ngày 10 của tháng đầu quý sau', 'RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', '2020-07-10', '2020-07-09'],
    ['Báo cáo trước ngày 15 tháng 12 hằng năm', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2020-12-15', '2020-12-14'],
    ['Báo cáo vào thứ Sáu hằng tuần', 'RRULE:FREQ=WEEKLY;BYDAY=FR', '2020-05-15', '2020-05-15'],
    ['Hàng tuần báo cáo vào thứ Năm', 'RRULE:FREQ=WEEKLY;BYDAY=TH', '2020-05-14', '2020-05-14'],
    ['Báo cáo nhanh trước 16 giờ hằng ngày', 'RRULE:FREQ=DAILY', '2020-05-11', '2020-05-11'],
  ])('%s', (text, recurrence, date, dueOn) => expect(read(text)).toMatchObject([{ recurrence, date, dueOn }]));
});

describe('a day that is only told of is no deadline', () => {
  it.each([
    'Thực hiện Quyết định số 3872/QĐ-BCT ngày 27 tháng 12 năm 2019 của Bộ trưởng.',
    'Hội chợ diễn ra từ ngày 12/5/2020 đến ngày 17/5/2020.',
    'Lùi thời gian thực hiện từ ngày 01/3/2020 đến hết ngày 30/11/2020.',
    'Áp dụng kể từ ngày 01/6/2020.',
    'Quyết định có hiệu lực từ ngày 01/7/2020.',
    'Báo cáo kết quả, ước thực hiện đến hết ngày 31/12/2020.',
    'Áp dụng với đề án được phê duyệt trước ngày 01/01/2020.',
    'Khảo sát cơ sở thành lập sau ngày 01/7/2020.',
    'Rà soát các hợp đồng đã ký trước ngày 30/4/2020.',
    'Thống kê các đề án được phê duyệt trước ngày 01/01/2020.',
    'Tổng hợp kết quả thực hiện đến hết ngày 30 tháng 9 năm 2020 theo biểu gửi kèm.',
    'Thường xuyên báo cáo, kịp thời tháo gỡ khó khăn.',
    'Khẩn trương hoàn thành.',
    'Thời gian: 08 giờ 00, ngày 20 tháng 6 năm 2020.',
    'Họp vào hồi 14 giờ ngày 20/6/2020.',
    'Thực hiện kế hoạch năm 2020.',
    'Bố trí trong dự toán năm 2021.',
    'Mỗi địa phương không quá 04 gian hàng.',
    'Đạt khoảng 70% trong 6 tháng đầu năm.',
    'Điều chỉnh kế hoạch trong năm tài chính.',
    'Bão dự kiến đổ bộ trong ngày 28 tháng 10.',
    'Trực 24/24 giờ.',
    'Thời gian bảo hành trong 12 tháng.',
    'Cơ sở phát sinh thiệt hại trước ngày 01/5/2020 không thuộc diện hỗ trợ.',
    'Sau thời hạn trên, địa phương không gửi được hiểu là không có nhu cầu.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

it('the day a duty must be done is read past days that are told of', () => {
  expect(read('Hoàn thành thủ tục của các đề án đã ký hợp đồng trước ngày 30/4/2020, chậm nhất là ngày 31/8/2020')).toMatchObject([
    { phrase: 'chậm nhất là ngày 31/8/2020' },
  ]);
  expect(read('Tổng hợp các đề án đã được phê duyệt, gửi Bộ trước ngày 5/6/2020')).toMatchObject([{ dueOn: '2020-06-04' }]);
  expect(read('Ký hợp đồng trước ngày 15/5/2020 đối với các đề án đã được phê duyệt')).toMatchObject([{ dueOn: '2020-05-14' }]);
});
it('two deadlines of one task stand in their order', () =>
  expect(read('Gửi dự thảo trước ngày 20/5/2020, hoàn thành trong tháng 6/2020').map(({ dueOn }) => dueOn)).toEqual([
    '2020-05-19',
    '2020-06-30',
  ]));
it('a day that does not exist is listed, without a date', () =>
  expect(read('Gửi trước ngày 31/02/2020')).toMatchObject([{ phrase: 'trước ngày 31/02/2020', date: null, dueOn: null }]));
it('without a day of issue a day without its year has no date', () =>
  expect(read('Gửi trước ngày 20/5', { issuedOn: null })).toMatchObject([{ date: null, dueOn: null }]));
it('the last working day before a Sunday is the Friday', () =>
  expect(read('Gửi trước ngày 25/5/2020')).toMatchObject([{ dueOn: '2020-05-24', lastWorkingDay: '2020-05-22' }]));
