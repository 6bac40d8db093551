import { writtenDong } from '../../platform/pure/money.ts';

export const projectWords = {
  kind: { ordinary: { vi: 'Đề án', en: 'Project' }, group: { vi: 'Đề án nhóm', en: 'Group project' }, key: { vi: 'Đề án điểm', en: 'Key project' }, 'agency-task': { vi: 'Nhiệm vụ của Cục', en: 'Task of the Agency' } },
  state: {
    registered: { vi: 'Đăng ký', en: 'Registered' }, 'base-appraised': { vi: 'Đã thẩm định cấp cơ sở', en: 'Appraised at base' }, appraised: { vi: 'Đã thẩm định cấp Bộ', en: 'Appraised at the Ministry' }, approved: { vi: 'Đã giao kế hoạch, chưa ký', en: 'In the plan, unsigned' }, implementing: { vi: 'Đang thực hiện', en: 'Carried out' },
    accepted: { vi: 'Đã nghiệm thu', en: 'Accepted' }, settled: { vi: 'Đã quyết toán', en: 'Settled' }, refused: { vi: 'Không chọn', en: 'Not chosen' }, stopped: { vi: 'Dừng thực hiện', en: 'Stopped' },
    'moved-to-local': { vi: 'Chuyển nguồn địa phương', en: 'Moved to local money' }, 'moved-to-next-year': { vi: 'Chuyển kế hoạch năm sau', en: 'Registered for the next year' },
  },
  step: {
    register: { vi: 'Đăng ký đề án', en: 'Register' }, revise: { vi: 'Sửa đăng ký', en: 'Revise' }, 'appraise-base': { vi: 'Thẩm định cấp cơ sở', en: 'Appraise at base' }, appraise: { vi: 'Thẩm định cấp Bộ', en: 'Appraise at the Ministry' }, refuse: { vi: 'Không chọn', en: 'Do not choose' }, approve: { vi: 'Giao kế hoạch', en: 'Put into the plan' },
    implement: { vi: 'Ký hợp đồng', en: 'Contract signed' }, accept: { vi: 'Nghiệm thu', en: 'Accepted' }, settle: { vi: 'Quyết toán', en: 'Settled' }, stop: { vi: 'Dừng thực hiện', en: 'Stop' }, 'move-to-local': { vi: 'Chuyển nguồn địa phương', en: 'Moved to local money' }, 'move-to-next-year': { vi: 'Chuyển kế hoạch năm sau', en: 'Registered for the next year' },
  },
  /** The nine contents of promotion, in our words; their official wording and numbering were not seen. */
  content: {
    1: { vi: 'Đào tạo nghề, truyền nghề', en: 'Vocational training' }, 2: { vi: 'Nâng cao năng lực quản lý', en: 'Management capacity' }, 3: { vi: 'Mô hình trình diễn, máy móc tiên tiến', en: 'Models and advanced machinery' }, 4: { vi: 'Sản phẩm công nghiệp nông thôn tiêu biểu, hội chợ', en: 'Typical products and fairs' }, 5: { vi: 'Tư vấn, trợ giúp cơ sở', en: 'Consulting' },
    6: { vi: 'Thông tin, tuyên truyền', en: 'Information' }, 7: { vi: 'Liên kết, cụm công nghiệp, môi trường', en: 'Linkage, clusters, environment' }, 8: { vi: 'Hợp tác quốc tế', en: 'International cooperation' }, 9: { vi: 'Năng lực tổ chức khuyến công', en: 'Capacity of promotion itself' },
  } as Readonly<Record<number, { vi: string; en: string }>>,
  activity: {
    'demonstration-model': { vi: 'Mô hình trình diễn kỹ thuật', en: 'Demonstration model' }, 'replicated-model': { vi: 'Nhân rộng mô hình đang hoạt động hiệu quả', en: 'Model to be replicated' }, 'cleaner-production-model': { vi: 'Mô hình sản xuất sạch hơn', en: 'Cleaner-production model' }, 'advanced-machinery': { vi: 'Chuyển giao công nghệ, máy móc tiên tiến', en: 'Advanced machinery' },
    'technology-line': { vi: 'Dây chuyền công nghệ', en: 'Technology line' }, 'cleaner-production-assessment': { vi: 'Đánh giá sản xuất sạch hơn', en: 'Cleaner-production assessment' }, training: { vi: 'Đào tạo, tập huấn', en: 'Training' }, conference: { vi: 'Hội nghị, hội thảo', en: 'Conference' }, 'study-tour': { vi: 'Tham quan, khảo sát', en: 'Study tour' }, consulting: { vi: 'Tư vấn', en: 'Consulting' },
    founding: { vi: 'Thành lập doanh nghiệp', en: 'Founding an enterprise' }, 'product-selection-regional': { vi: 'Bình chọn sản phẩm cấp khu vực', en: 'Product selection, regional' }, 'product-selection-national': { vi: 'Bình chọn sản phẩm cấp quốc gia', en: 'Product selection, national' }, 'fair-domestic': { vi: 'Hội chợ, triển lãm trong nước', en: 'Domestic fair' }, 'fair-abroad': { vi: 'Hội chợ, triển lãm ngoài nước', en: 'Fair abroad' },
    trademark: { vi: 'Xây dựng, đăng ký nhãn hiệu', en: 'Trademark' }, showroom: { vi: 'Phòng trưng bày sản phẩm', en: 'Showroom' }, media: { vi: 'Truyền thông, cơ sở dữ liệu', en: 'Media and databases' }, association: { vi: 'Thành lập hiệp hội, hội nghề', en: 'Founding an association' }, 'linkage-cluster': { vi: 'Cụm liên kết doanh nghiệp', en: 'Linkage cluster' }, 'cluster-planning': { vi: 'Lập quy hoạch chi tiết cụm công nghiệp', en: 'Cluster planning' },
    'cluster-infrastructure': { vi: 'Hạ tầng kỹ thuật cụm công nghiệp', en: 'Cluster infrastructure' }, 'pollution-establishment': { vi: 'Xử lý ô nhiễm tại cơ sở', en: 'Pollution treatment, establishment' }, 'pollution-cluster': { vi: 'Sửa chữa, nâng cấp xử lý ô nhiễm cụm công nghiệp', en: 'Pollution treatment, cluster' }, relocation: { vi: 'Di dời cơ sở gây ô nhiễm', en: 'Relocation' }, other: { vi: 'Khác', en: 'Other' },
  },
  mark: { confirmed: { vi: 'đã đối chiếu', en: 'checked' }, local: { vi: 'suy từ định mức địa phương, chưa đối chiếu', en: 'inferred from a local norm, unverified' }, unverified: { vi: 'chưa đối chiếu', en: 'unverified' } },
} as const;

export const projectStateSentences = {
  registered: { vi: 'Đề án mới đăng ký.', en: 'The project is registered.' }, 'base-appraised': { vi: 'Đề án đã thẩm định cấp cơ sở.', en: 'The project was appraised at base.' }, appraised: { vi: 'Đề án đã thẩm định cấp Bộ.', en: 'The project was appraised at the Ministry.' }, approved: { vi: 'Đề án đã được giao kế hoạch.', en: 'The project is in the plan.' }, implementing: { vi: 'Đề án đang thực hiện.', en: 'The project is being carried out.' },
  accepted: { vi: 'Đề án đã nghiệm thu.', en: 'The project was accepted.' }, settled: { vi: 'Đề án đã quyết toán.', en: 'The project was settled.' }, refused: { vi: 'Đề án không được chọn.', en: 'The project was not chosen.' }, stopped: { vi: 'Đề án đã dừng.', en: 'The project was stopped.' },
  'moved-to-local': { vi: 'Đề án đã chuyển sang nguồn kinh phí địa phương.', en: 'The project was moved to local money.' }, 'moved-to-next-year': { vi: 'Đề án đã chuyển sang kế hoạch năm sau.', en: 'The project was registered for the next year.' },
} as const;

/** Why a project cannot go on so. */
export const projectRefusals = {
  keyContents: { code: 'key-project-contents', vi: 'Đề án điểm phải có ít nhất hai nội dung khuyến công.', en: 'A key project has at least two contents.' },
  keyBeneficiaries: { code: 'key-project-beneficiaries', vi: 'Đề án điểm phải có ít nhất hai đối tượng thụ hưởng.', en: 'A key project has at least two beneficiaries.' },
  keyYears: { code: 'key-project-years', vi: 'Đề án điểm thực hiện trong 2 đến 3 năm.', en: 'A key project runs for two to three years.' },
  groupBeneficiaries: { code: 'group-project-beneficiaries', vi: 'Đề án nhóm phải có ít nhất hai đối tượng thụ hưởng.', en: 'A group project has at least two beneficiaries.' },
  groupContents: { code: 'group-project-contents', vi: 'Đề án nhóm chỉ có một nội dung khuyến công.', en: 'A group project has one content.' },
  noNationalMoney: { code: 'no-national-money', vi: 'Đề án chưa có dòng nào dùng kinh phí khuyến công quốc gia.', en: 'No line of the project uses national money.' },
  aboveNorm: (lines: readonly { place: number; most: string }[]) => ({ code: 'above-norm', vi: `${lines.map(({ place, most }) => `Dòng ${place} vượt mức hỗ trợ tối đa (${writtenDong(most)} đ)`).join('; ')}.`, en: `${lines.map(({ place, most }) => `Line ${place} is above the highest support (${writtenDong(most)} đ)`).join('; ')}.` }),
  inFuture: (day: string) => ({ code: 'in-the-future', vi: `Văn bản đề ngày ${day}, chưa tới.`, en: `The paper is dated ${day}, which has not come.` }),
  codeTaken: (code: string) => ({ code: 'project-code-taken', vi: `Mã đề án ${code} đã có; hãy đặt mã khác.`, en: `The code ${code} is taken; choose another.` }),
  noProvince: (code: string) => ({ code: 'no-such-province', vi: `Không có tỉnh, thành phố mã ${code} vào ngày này.`, en: `No province has the code ${code} on that day.` }),
  noEstablishment: (place: number) => ({ code: 'no-such-establishment', vi: `Dòng ${place}: không tìm thấy cơ sở thụ hưởng.`, en: `Line ${place}: there is no such establishment.` }),
  sharesOverCost: (place: number) => ({ code: 'shares-over-cost', vi: `Dòng ${place}: tổng các nguồn vượt chi phí.`, en: `Line ${place}: the shares exceed the cost.` }),
  endsBeforeStart: { code: 'ends-before-start', vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day lies before the first.' },
  taxCodeTaken: (name: string) => ({ code: 'tax-code-taken', vi: `Mã số thuế này đã ghi cho ${name}.`, en: `This tax code is ${name}'s.` }),
  placeBefore: (day: string) => ({ code: 'place-before-last', vi: `Địa điểm hiện tại có từ ngày ${day}; địa điểm mới phải sau ngày ấy.`, en: `The present place counts from ${day}; the new one must come after.` }),
  normBefore: (day: string) => ({ code: 'norm-before-last', vi: `Mức đang áp dụng có từ ngày ${day}; mức mới phải sau ngày ấy.`, en: `The present norm counts from ${day}; the new one must come after.` }),
} as const;
