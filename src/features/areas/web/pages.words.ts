export const areasPageWords = {
  page: { vi: 'Danh mục huyện, xã', en: 'Districts and communes' },
  lead: {
    vi: 'Địa bàn cấp huyện (đến hết ngày 30/6/2025) và cấp xã có hiệu lực vào ngày đang xem; vùng thiên tai, dịch bệnh được chọn theo danh mục này.',
    en: 'Districts (until 30/6/2025) and communes that hold on the day looked at; where a disruption holds is chosen from them.',
  },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  pick: { vi: 'Nhập danh mục (XLSX)', en: 'Enter a list (XLSX)' },
  sent: { vi: 'Tệp đã tải lên', en: 'Workbooks sent' },
  listTitle: { vi: 'Nhập danh mục từ tệp', en: 'From a workbook' },
  form: {
    vi: 'Cột: Mã tỉnh, Mã huyện (của xã), Mã, Tên, Cấp, Từ ngày, Đến ngày, Nghị quyết, Nay là (mã).',
    en: 'Columns: province code, district code (of a commune), code, name, level, first day, last day, resolution, became (code).',
  },
  name: { vi: 'Địa bàn', en: 'Area' },
  level: { vi: 'Cấp', en: 'Level' },
  since: { vi: 'Từ ngày', en: 'Since' },
  until: { vi: 'Đến hết ngày', en: 'Until' },
  decision: { vi: 'Theo', en: 'By' },
  none: {
    vi: 'Danh mục chưa có địa bàn nào của tỉnh này vào ngày đang xem; tên được ghi tự do.',
    en: 'The register has no area of this province on this day; names are free.',
  },
  illustrative: {
    vi: 'Danh mục minh họa: mã và ngày không phải danh mục chính thức.',
    en: 'An illustrative list: codes and days are not the official ones.',
  },
  count: (count: number) => ({ vi: `${count} địa bàn`, en: `${count} area${count === 1 ? '' : 's'}` }),
  became: (name: string) => ({ vi: `nay là ${name}`, en: `now ${name}` }),
  verdict: { new: { vi: 'mới', en: 'new' }, changed: { vi: 'thay đổi', en: 'changed' }, same: { vi: 'như danh mục', en: 'as it is' } },
  areas: { vi: 'Địa bàn trong tệp', en: 'Areas of the file' },
  counts: (added: number, changed: number, same: number) => ({
    vi: `${added} mới · ${changed} thay đổi · ${same} như danh mục`,
    en: `${added} new · ${changed} changed · ${same} as they are`,
  }),
  nothing: { vi: 'Không đọc được địa bàn nào.', en: 'No area could be read.' },
  agree: (count: number) => ({
    vi: `Đưa ${count} địa bàn vào danh mục? Tất cả, hoặc không địa bàn nào.`,
    en: `Enter ${count} area${count === 1 ? '' : 's'} into the register? All of them, or none.`,
  }),
  entered: (count: number) => ({ vi: `${count} địa bàn đã đưa vào danh mục`, en: `${count} area${count === 1 ? '' : 's'} entered` }),
  said: { vi: 'Đối chiếu', en: 'Judged' },
} as const;

export const areaPickWords = {
  district: { vi: 'Quận, huyện', en: 'District' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  whole: { vi: 'Để trống nếu cả tỉnh', en: 'Empty for the whole province' },
  wholeProvince: { vi: 'Cả tỉnh', en: 'The whole province' },
  wholeDistrict: { vi: 'Cả địa bàn', en: 'All of it' },
} as const;
