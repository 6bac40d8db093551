/** What an office, a person of office and a group of offices look like in a sentence. */

// With marks where a word without them would be another: bộ/bố/bỏ, sở/số/sơ, ban/bản, phòng/phóng.
const OFFICE = `(?:bộ(?! (?:phận|máy|tiêu chí|hồ sơ|luật|thủ tục))|[sS]ở(?! hữu)|tổng cục|chi cục|cục|vụ(?! việc| mùa| đông| xuân)|văn phòng|u[ỷ]? ?ban|[ủu][yỷ] ban|ubnd|hđnd|hội đồng|hội(?! chợ| nghị| thảo| họp| nhập)|trung tâm|ttkc|phòng(?!,| chống| ngừa| cháy)|ban(?! hành| đầu| bố)|thanh tra (?:bộ|sở|tỉnh|chính)|viện|trường(?! hợp)|tập đoàn|tổng công ty|công ty|kho bạc|ngân hàng|bảo hiểm xã hội|liên minh|hợp tác xã|chính phủ|công an|mặt trận|đài (?:phát thanh|truyền hình|khí tượng)|báo (?=\\p{Lu})|tạp chí|tỉnh đoàn|hiệp hội|quốc hội|quý (?:sở|cơ quan|đơn vị|cơ sở|công ty|bộ|ban|ủy ban)|đơn vị|cơ quan|doanh nghiệp|cơ sở|địa phương|tổ chức dịch vụ|sct|bct)`;
const PERSON = `(?:thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|cục trưởng|vụ trưởng|chánh (?:văn phòng|thanh tra)|trưởng (?:ban|phòng)|thủ trưởng|lãnh đạo|đồng chí|ông|bà|các thành viên|thành viên)`;
const EDGE = '(?![\\p{L}\\p{N}])';
const STARTS = new RegExp(`^(?:(?:các|toàn thể|tất cả|từng|mỗi|riêng) )?(?:${OFFICE}|${PERSON})${EDGE}`, 'iu');
const OFFICE_FIRST = new RegExp(`^(?:các )?${OFFICE}${EDGE}`, 'iu');

/** True where a text begins with an office or a person of office: 'Sở Công Thương …', 'Các đơn vị …', 'Chánh Văn phòng Bộ …'. */
export function startsWithActor(text: string): boolean {
  return STARTS.test(text);
}

export function startsWithOffice(text: string): boolean {
  return OFFICE_FIRST.test(text);
}

/** Words that begin an office's name in a letterhead, folded; a line that begins otherwise goes on with the name above. */
export const LETTERHEAD_OFFICE =
  /^(?:bo|so|tong cuc|chi cuc|cuc|vu|van phong|uy ban|ubnd|hdnd|hoi dong|trung tam|phong(?!,| chong)|ban|thanh tra|vien|truong|tap doan|tong cong ty|cong ty|kho bac|ngan hang|bao hiem|lien minh|hop tac xa|chinh phu|thu tuong|hoi|quoc hoi|tinh uy|thanh uy|huyen uy|dang bo|doan|cong doan|benh vien|toa an|dai hoc)\b/;
