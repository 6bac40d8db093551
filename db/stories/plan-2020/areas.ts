import { enterAreas } from '../../../src/features/areas/index.ts';
import type { NewLocalArea } from '../../../src/features/areas/area.schema.ts';
import type { Story } from '../../../src/app/stage.ts';

/** Some districts and communes of three provinces, as the register would hold them. Codes and most days are illustrative: the official list comes in by a workbook. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const [FIRST, LAST] = ['2004-01-01', '2025-06-30'];
const district = (provinceCode: string, no: number, name: string, life: Partial<NewLocalArea> = {}): NewLocalArea => ({
  code: `MH-${provinceCode}-${no}`,
  level: 'district',
  name,
  provinceCode,
  parentCode: null,
  validFrom: FIRST,
  validTo: LAST,
  decision: null,
  becameCode: null,
  ...life,
});
const communesOf = (
  { code, provinceCode }: NewLocalArea,
  names: readonly (string | readonly [string, Partial<NewLocalArea>])[],
): NewLocalArea[] =>
  names.map((each, at) => {
    const [name, life] = typeof each === 'string' ? [each, {}] : each;
    return {
      code: `${code}-${at + 1}`,
      level: 'commune',
      name,
      provinceCode,
      parentCode: code,
      validFrom: FIRST,
      validTo: LAST,
      decision: null,
      becameCode: null,
      ...life,
    };
  });

const [BAC_HA, BAT_XAT, BA_TRI, GO_CONG] = [
  district('10', 3, 'Huyện Bắc Hà'),
  district('10', 2, 'Huyện Bát Xát'),
  district('83', 2, 'Huyện Ba Tri'),
  district('82', 2, 'Huyện Gò Công Đông'),
];
const MERGED = 'Nghị quyết sắp xếp đơn vị hành chính cấp xã (minh họa)';
const AREAS: readonly NewLocalArea[] = [
  district('10', 1, 'Thành phố Lào Cai'),
  BAT_XAT,
  BAC_HA,
  district('10', 4, 'Huyện Bảo Thắng'),
  district('10', 5, 'Huyện Sa Pa', { validTo: '2019-12-31', becameCode: 'MH-10-6' }),
  district('10', 6, 'Thị xã Sa Pa', { validFrom: '2020-01-01' }),
  ...communesOf(BAC_HA, [
    'Thị trấn Bắc Hà',
    'Xã Bản Phố',
    ['Xã Lầu Thí Ngài', { validTo: '2020-01-31', becameCode: 'MH-10-3-4', decision: MERGED }],
    'Xã Lùng Phình',
  ]),
  ...communesOf(BAT_XAT, ['Thị trấn Bát Xát', 'Xã Trịnh Tường', 'Xã Mường Hum']),
  district('83', 1, 'Thành phố Bến Tre'),
  BA_TRI,
  district('83', 3, 'Huyện Bình Đại'),
  district('83', 4, 'Huyện Thạnh Phú'),
  ...communesOf(BA_TRI, [
    'Thị trấn Ba Tri',
    'Xã Bảo Thuận',
    'Xã An Thủy',
    ['Xã An Bình Tây', { validTo: '2020-01-31', becameCode: 'MH-83-2-1', decision: MERGED }],
  ]),
  district('82', 1, 'Thành phố Mỹ Tho'),
  GO_CONG,
  district('82', 3, 'Huyện Gò Công Tây'),
  district('82', 4, 'Huyện Tân Phú Đông'),
  ...communesOf(GO_CONG, ['Thị trấn Tân Hòa', 'Xã Tân Thành', 'Xã Kiểng Phước']),
];

export const areasOf2020: Story['acts'] = [
  {
    on: '2020-03-02',
    tell: async (stage) => {
      await stage.play(await stage.as(OFFICER), enterAreas, { areas: AREAS });
    },
  },
];
