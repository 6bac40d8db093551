import { expect, it } from 'vitest';
import { namedAgain, partedDuties } from './urged.rules.ts';

const NAMED = { ref: '1.1', code: '2990/BCT-CTĐP' };
it.each([
  ['Ký xong hợp đồng chậm nhất ngày 10 tháng 6 năm 2020 (nhiệm vụ 1.1, văn bản số 2990/BCT-CTĐP).', NAMED],
  ['Ký xong hợp đồng (Nhiệm vụ 1.1; Công văn số 2990/BCT-CTĐP), chậm nhất ngày 10 tháng 6 năm 2020.', NAMED],
  ['Ký xong hợp đồng (trừ các đề án đấu thầu) (nhiệm vụ 1.1,\n văn bản số 2990/BCT-CTĐP)', NAMED],
  // What speaks of a duty orders something of its own.
  ['Báo cáo kết quả nhiệm vụ 1.1 tại Công văn số 2990/BCT-CTĐP trước ngày 10 tháng 6 năm 2020.', null],
  ['Ký xong hợp đồng (theo Công văn số 2990/BCT-CTĐP).', null],
])('an urging letter names the duty it urges in brackets: %s', (text, named) => expect(namedAgain(text)).toEqual(named));

it('duties that run are parted from those that are new; one named of a letter nobody knows is new', () => {
  const order = (ref: string, text: string) => ({ ref, text, exemptions: [], items: [] });
  const tasks = [
    order('1', 'Ký xong hợp đồng (nhiệm vụ 1.1, văn bản số 2990/BCT-CTĐP).'),
    order('2', 'Cử đầu mối theo dõi.'),
    order('3', 'Gửi danh mục (nhiệm vụ 3, văn bản số 1/XYZ).'),
  ];
  const parted = partedDuties({ tasks, deadlines: [] }, [{ id: 'a', ...NAMED }]);
  expect(parted.fresh.map(({ ref }) => ref)).toEqual(['2', '3']);
  expect(parted.urged.map(({ duty, running }) => [duty.ref, running.id])).toEqual([['1', 'a']]);
});
