/** Where each of the 63 provinces of before 1/7/2025 stands on the map of tiles, by its code: a short name, column, row. The two archipelagoes are drawn beside. */
const OF_63: Readonly<Record<string, readonly [string, number, number]>> = {
  '01': ['Hà Nội', 3, 3], '02': ['Hà Giang', 3, 0], '04': ['Cao Bằng', 4, 0], '06': ['Bắc Kạn', 4, 1], '08': ['Tuyên Quang', 3, 1], '10': ['Lào Cai', 2, 1],
  '11': ['Điện Biên', 1, 2], '12': ['Lai Châu', 1, 1], '14': ['Sơn La', 1, 3], '15': ['Yên Bái', 2, 2], '17': ['Hòa Bình', 2, 4], '19': ['Thái Nguyên', 4, 2],
  '20': ['Lạng Sơn', 5, 1], '22': ['Quảng Ninh', 6, 2], '24': ['Bắc Giang', 5, 2], '25': ['Phú Thọ', 2, 3], '26': ['Vĩnh Phúc', 3, 2], '27': ['Bắc Ninh', 4, 3],
  '30': ['Hải Dương', 5, 3], '31': ['Hải Phòng', 6, 3], '33': ['Hưng Yên', 4, 4], '34': ['Thái Bình', 5, 4], '35': ['Hà Nam', 3, 4], '36': ['Nam Định', 4, 5],
  '37': ['Ninh Bình', 3, 5], '38': ['Thanh Hóa', 2, 5], '40': ['Nghệ An', 2, 6], '42': ['Hà Tĩnh', 3, 7], '44': ['Quảng Bình', 3, 8], '45': ['Quảng Trị', 4, 9],
  '46': ['Huế', 4, 10], '48': ['Đà Nẵng', 5, 10], '49': ['Quảng Nam', 5, 11], '51': ['Quảng Ngãi', 5, 12], '52': ['Bình Định', 5, 13], '54': ['Phú Yên', 5, 14],
  '56': ['Khánh Hòa', 5, 15], '58': ['Ninh Thuận', 5, 16], '60': ['Bình Thuận', 4, 16], '62': ['Kon Tum', 4, 12], '64': ['Gia Lai', 4, 13], '66': ['Đắk Lắk', 4, 14],
  '67': ['Đắk Nông', 3, 15], '68': ['Lâm Đồng', 4, 15], '70': ['Bình Phước', 2, 16], '72': ['Tây Ninh', 1, 16], '74': ['Bình Dương', 2, 17], '75': ['Đồng Nai', 3, 16],
  '77': ['BR-VT', 4, 17], '79': ['TP.HCM', 3, 17], '80': ['Long An', 1, 17], '82': ['Tiền Giang', 2, 18], '83': ['Bến Tre', 3, 18], '84': ['Trà Vinh', 3, 19],
  '86': ['Vĩnh Long', 2, 19], '87': ['Đồng Tháp', 1, 18], '89': ['An Giang', 0, 18], '91': ['Kiên Giang', 0, 19], '92': ['Cần Thơ', 1, 19], '93': ['Hậu Giang', 1, 20],
  '94': ['Sóc Trăng', 2, 20], '95': ['Bạc Liêu', 2, 21], '96': ['Cà Mau', 1, 21],
};
/** The 34 of after it. */
const OF_34: Readonly<Record<string, readonly [string, number, number]>> = {
  '08': ['Tuyên Quang', 2, 0], '04': ['Cao Bằng', 3, 0], '12': ['Lai Châu', 0, 1], '15': ['Lào Cai', 1, 1], '19': ['Thái Nguyên', 2, 1], '20': ['Lạng Sơn', 3, 1], '11': ['Điện Biên', 0, 2], '25': ['Phú Thọ', 1, 2], '01': ['Hà Nội', 2, 2], '24': ['Bắc Ninh', 3, 2], '22': ['Quảng Ninh', 4, 2],
  '14': ['Sơn La', 0, 3], '33': ['Hưng Yên', 2, 3], '31': ['Hải Phòng', 3, 3], '38': ['Thanh Hóa', 1, 4], '37': ['Ninh Bình', 2, 4], '40': ['Nghệ An', 1, 5], '42': ['Hà Tĩnh', 2, 6], '44': ['Quảng Trị', 2, 7], '46': ['Huế', 3, 8], '48': ['Đà Nẵng', 4, 9], '51': ['Quảng Ngãi', 4, 10], '52': ['Gia Lai', 4, 11],
  '66': ['Đắk Lắk', 4, 12], '68': ['Lâm Đồng', 3, 13], '56': ['Khánh Hòa', 4, 13], '80': ['Tây Ninh', 1, 14], '75': ['Đồng Nai', 2, 14], '82': ['Đồng Tháp', 1, 15], '79': ['TP.HCM', 2, 15], '91': ['An Giang', 0, 16], '92': ['Cần Thơ', 1, 16], '86': ['Vĩnh Long', 2, 16], '96': ['Cà Mau', 1, 17],
};
/** The day on which 63 became 34. */
const MERGED_ON = '2025-07-01';
interface TileMapData { readonly tiles: typeof OF_63; readonly archipelagoes: readonly (readonly [string, number, number])[]; readonly column: number; readonly row: number; readonly rows: number }
/** The map of a day: a tile's size in pixels, how many rows it has, and where Hoàng Sa and Trường Sa are drawn. */
export const mapOf = (on: string): TileMapData => (on >= MERGED_ON
  ? { tiles: OF_34, archipelagoes: [['Hoàng Sa', 4.9, 7.6], ['Trường Sa', 4.7, 15]], column: 49, row: 40, rows: 18 }
  : { tiles: OF_63, archipelagoes: [['Hoàng Sa', 6.2, 9.6], ['Trường Sa', 6, 18.6]], column: 38, row: 34, rows: 22.1 });
