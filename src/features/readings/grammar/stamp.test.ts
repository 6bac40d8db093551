import { describe, expect, it } from 'vitest';
import { aLetter, aReading } from './text-source.fixtures.ts';

const full = { organization: 'Cục Công Thương địa phương', number: '631', receivedOn: '2020-04-28', forwardedTo: null, fileNumber: null };

describe('the incoming stamp, wherever it stands', () => {
  it.each([
    ['in lines', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN\nSố: 631\nNgày: 28/4/20\nChuyển: ......\nLưu hồ sơ số: ......'],
    [
      'in two columns of tabs',
      'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\t\nSố:..... <b>631</b> .....\tNgày:.... <b>28/4/20</b> ....\n<b>ĐẾN</b>\t\nChuyển:.....\t\nLưu hồ sơ số:.....',
    ],
    ['with the word and number on one line', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN Số: 631\nNgày: 28/4/20\nChuyển:\nLưu hồ sơ số:'],
    ['all on one line', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN Số: 631 Ngày: 28/4/20 Chuyển: ........ Lưu hồ sơ số: ........'],
    ['with a year of four digits', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN\nSố: 631\nNgày: 28/04/2020\nChuyển:\nLưu hồ sơ số:'],
    ['in a table of bars', '| CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG |\n|---|\n| ĐẾN | Số: 631 |\n| Ngày: 28/4/20 | Chuyển: |\n| Lưu hồ sơ số: | |'],
    ['with letters for digits', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG\nĐẾN\nSố: 63l\nNgày: 28/4/2O\nChuyển: …………\nLưu hồ sơ số: …………'],
  ])('%s', (_, stamp) => {
    expect(aReading(aLetter({ date: `Hà Nội, ngày 28 tháng 4 năm 2020\n\n${stamp}` })).stamp).toEqual(full);
    expect(aReading(aLetter({ date: `Hà Nội, ngày 28 tháng 4 năm 2020\n\n${stamp}` }))).toMatchObject({
      number: '4100',
      issuer: 'Bộ Công Thương',
      issuedOn: '2020-04-28',
    });
  });

  it('what is written on it is read', () =>
    expect(
      aReading(
        aLetter({
          date: 'Hà Nội, ngày 4 tháng 5 năm 2020\n\nUBND HUYỆN MỘC CHÂU\nĐẾN\nSố: 219\nNgày: 08/5/2020\nChuyển: Phòng KT&HT\nLưu hồ sơ số: 15',
        }),
      ).stamp,
    ).toEqual({
      organization: 'UBND huyện Mộc Châu',
      number: '219',
      receivedOn: '2020-05-08',
      forwardedTo: 'Phòng KT&HT',
      fileNumber: '15',
    }));
  it('its office may stand under the words CÔNG VĂN ĐẾN', () =>
    expect(
      aReading(`CÔNG VĂN ĐẾN\nTRUNG TÂM KHUYẾN CÔNG HÀ NAM\nSố đến: 56\nNgày đến: 18-02-2021\nChuyển: Ban Giám đốc\n${aLetter()}`).stamp,
    ).toEqual({
      organization: 'Trung tâm Khuyến công Hà Nam',
      number: '56',
      receivedOn: '2021-02-18',
      forwardedTo: 'Ban Giám đốc',
      fileNumber: null,
    }));
  it('a letter without one has none', () => expect(aReading(aLetter()).stamp).toBeNull());
  it('a period from receipt counts from its day', () =>
    expect(
      aReading(
        aLetter({
          date: 'Hà Nội, ngày 4 tháng 5 năm 2020\n\nUBND HUYỆN MỘC CHÂU\nĐẾN\nSố: 219\nNgày: 08/5/2020\nChuyển:\nLưu hồ sơ số:',
          body: 'Đề nghị Ủy ban nhân dân huyện trả lời trong 05 ngày làm việc kể từ ngày nhận được công văn này.',
        }),
      ).deadlines,
    ).toMatchObject([{ dueOn: '2020-05-15' }]));
});
