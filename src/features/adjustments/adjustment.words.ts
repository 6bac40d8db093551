import { writtenDong } from '../../platform/pure/money.ts';
import type { AdjustmentAuthority } from './adjustment.schema.ts';
import type { BaseField } from './changes/change.schema.ts';

interface Said {
  readonly vi: string;
  readonly en: string;
}

export const adjustmentWords = {
  kind: {
    'increase-total': { vi: 'Tăng tổng kinh phí', en: 'More money in all' },
    content: { vi: 'Thay đổi nội dung khuyến công', en: 'Other contents' },
    'next-year': { vi: 'Kéo dài sang năm ngân sách sau', en: 'Into the next budget year' },
    add: { vi: 'Bổ sung đề án', en: 'A project added' },
    stop: { vi: 'Ngừng đề án', en: 'A project stopped' },
    'to-local': { vi: 'Chuyển nguồn địa phương', en: 'To local money' },
    'next-plan': { vi: 'Chuyển kế hoạch năm sau', en: 'Registered for the next year' },
    place: { vi: 'Địa điểm thực hiện', en: 'Place' },
    beneficiary: { vi: 'Đơn vị thụ hưởng', en: 'Beneficiary' },
    'coordinating-unit': { vi: 'Đơn vị phối hợp', en: 'Coordinating unit' },
    term: { vi: 'Thời gian trong năm', en: 'Time within the year' },
    'decrease-total': { vi: 'Giảm tổng kinh phí', en: 'Less money in all' },
    recast: { vi: 'Cơ cấu lại, tổng không đổi', en: 'Recast, the total unchanged' },
    other: { vi: 'Thay đổi khác', en: 'Other' },
  },
  state: {
    requested: { vi: 'Chờ Sở xác nhận', en: 'Waits for the department' },
    confirmed: { vi: 'Chờ Cục thẩm định', en: 'Waits for appraisal' },
    appraised: { vi: 'Chờ quyết định', en: 'Waits for a decision' },
    decided: { vi: 'Đã quyết định', en: 'Decided' },
    returned: { vi: 'Trả lại để hoàn thiện', en: 'Given back' },
    refused: { vi: 'Không chấp thuận', en: 'Refused' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  },
  step: {
    request: { vi: 'Đề nghị điều chỉnh', en: 'Ask for an adjustment' },
    'request-own': { vi: 'Lập hồ sơ điều chỉnh', en: 'Draw up an adjustment' },
    redraw: { vi: 'Sửa và gửi lại', en: 'Draw up anew' },
    'redraw-own': { vi: 'Sửa và gửi lại', en: 'Draw up anew' },
    confirm: { vi: 'Sở xác nhận', en: 'Confirm' },
    return: { vi: 'Trả lại', en: 'Give back' },
    'return-unconfirmed': { vi: 'Sở trả lại', en: 'Give back' },
    appraise: { vi: 'Thẩm định, trình quyết định', en: 'Appraise' },
    rebase: { vi: 'Lập lại trên số liệu mới', en: 'Redraw on the new facts' },
    decide: { vi: 'Cục quyết định', en: 'Decide' },
    'decide-ministry': { vi: 'Bộ quyết định', en: 'Decide' },
    refuse: { vi: 'Không chấp thuận', en: 'Refuse' },
    'refuse-ministry': { vi: 'Bộ không chấp thuận', en: 'Refuse' },
    'return-ministry': { vi: 'Bộ trả lại', en: 'Give back' },
    withdraw: { vi: 'Rút đề nghị', en: 'Withdraw' },
    reverse: { vi: 'Lập hồ sơ hủy bỏ điều chỉnh', en: 'Take it back' },
    'close-recovery': { vi: 'Chấm dứt hợp đồng, trả kinh phí còn lại', en: 'End the contract, give the rest back' },
  },
  authority: {
    ministry: { vi: 'Bộ Công Thương', en: 'the Ministry' },
    agency: { vi: 'Cục Công Thương địa phương', en: 'the Agency' },
    'peoples-committee': { vi: 'Ủy ban nhân dân cấp tỉnh', en: 'the provincial People’s Committee' },
  } satisfies Readonly<Record<AdjustmentAuthority, Said>>,
  field: {
    state: { vi: 'trạng thái đề án', en: 'state' },
    year: { vi: 'năm kế hoạch', en: 'plan year' },
    endsOn: { vi: 'ngày kết thúc', en: 'last day' },
    place: { vi: 'địa điểm', en: 'place' },
    provinceCode: { vi: 'tỉnh', en: 'province' },
    contents: { vi: 'nội dung', en: 'contents' },
    coordinatingUnit: { vi: 'đơn vị phối hợp', en: 'coordinating unit' },
    nationalDong: { vi: 'kinh phí quốc gia', en: 'national money' },
    counterpartDong: { vi: 'vốn đối ứng', en: 'counterpart money' },
    contract: { vi: 'hợp đồng', en: 'contract' },
    lines: { vi: 'dự toán, đơn vị thụ hưởng', en: 'budget lines, beneficiaries' },
  } satisfies Readonly<Record<BaseField, Said>>,
} as const;

export const adjustmentStateSentences = {
  requested: { vi: 'Hồ sơ đang chờ Sở Công Thương xác nhận.', en: 'The request waits for the department.' },
  confirmed: { vi: 'Hồ sơ đang chờ Cục thẩm định.', en: 'The request waits for appraisal.' },
  appraised: { vi: 'Hồ sơ đã thẩm định, đang chờ quyết định.', en: 'The request waits for a decision.' },
  decided: { vi: 'Hồ sơ đã có quyết định.', en: 'The request is decided.' },
  returned: { vi: 'Hồ sơ đã trả lại để hoàn thiện.', en: 'The request was given back.' },
  refused: { vi: 'Hồ sơ không được chấp thuận.', en: 'The request was refused.' },
  withdrawn: { vi: 'Hồ sơ đã rút.', en: 'The request was withdrawn.' },
} as const;

/** Why a request does not go on so. */
export const adjustmentRefusals = {
  ofMinistry: {
    code: 'of-the-ministry',
    vi: 'Hồ sơ có nội dung thuộc thẩm quyền của Bộ Công Thương; Cục không quyết định.',
    en: 'It is the Ministry’s to decide, not the Agency’s.',
  },
  ofAgency: {
    code: 'of-the-agency',
    vi: 'Mọi nội dung của hồ sơ thuộc thẩm quyền của Cục Công Thương địa phương.',
    en: 'It is the Agency’s to decide.',
  },
  ofCommittee: {
    code: 'of-the-committee',
    vi: 'Đề án đã chuyển nguồn địa phương: thẩm quyền của Ủy ban nhân dân cấp tỉnh.',
    en: 'The project is paid with local money: the People’s Committee decides.',
  },
  fourEyes: {
    code: 'four-eyes',
    vi: 'Người lập hoặc thẩm định hồ sơ không đồng thời quyết định.',
    en: 'Who drew it up or appraised it does not decide it.',
  },
  inFuture: (on: string) => ({
    code: 'in-the-future',
    vi: `Văn bản đề ngày ${on}, chưa tới.`,
    en: `The paper is dated ${on}, which has not come.`,
  }),
  beforeLast: (on: string) => ({
    code: 'before-last-step',
    vi: `Văn bản đề trước bước gần nhất của hồ sơ (${on}).`,
    en: `The paper is dated before the last step of the request (${on}).`,
  }),
  baseMoved: (list: Said) => ({
    code: 'base-moved',
    vi: `Số liệu đã thay đổi từ khi lập hồ sơ: ${list.vi}. Hãy lập lại hồ sơ trên số liệu mới rồi mới quyết định.`,
    en: `The facts have moved since it was drawn up: ${list.en}. Redraw it on the new facts first.`,
  }),
  baseStands: {
    code: 'base-stands',
    vi: 'Số liệu chưa thay đổi, không phải lập lại.',
    en: 'Nothing has moved: there is nothing to redraw.',
  },
  more: (count: number) => ({ code: 'more-faults', vi: `Và ${count} lỗi khác.`, en: `And ${count} more.` }),
  projectEnded: (code: string, state: Said) => ({
    code: 'project-ended',
    vi: `${code}: đề án đã ở trạng thái “${state.vi}” theo quyết định khác; hồ sơ không xác nhận được nữa, chỉ rút hoặc không chấp thuận.`,
    en: `${code} is “${state.en}” by another decision: the request cannot be confirmed any more, only withdrawn or refused.`,
  }),
  noProject: {
    code: 'no-project-touched',
    vi: 'Sự kiện này không ảnh hưởng đề án nào cần kéo dài theo bộ lọc đã chọn.',
    en: 'The disruption touches no project that would be extended.',
  },
  otherUnit: (code: string) => ({
    code: 'other-units-project',
    vi: `${code} không phải đề án của đơn vị.`,
    en: `${code} is not the unit’s project.`,
  }),
  otherYear: (code: string, year: number) => ({
    code: 'other-year',
    vi: `${code} không có kinh phí trong kế hoạch năm ${year}.`,
    en: `${code} has no money in the plan of ${year}.`,
  }),
  twice: (code: string, kind: Said) => ({
    code: 'change-twice',
    vi: `${code}: ghi hai lần “${kind.vi}”.`,
    en: `${code}: “${kind.en}” is named twice.`,
  }),
  alone: (code: string, kind: Said) => ({
    code: 'change-alone',
    vi: `${code}: “${kind.vi}” không đi cùng thay đổi khác của cùng đề án.`,
    en: `${code}: “${kind.en}” goes with no other change of the project.`,
  }),
  conflicting: (code: string) => ({
    code: 'changes-conflict',
    vi: `${code}: hai thay đổi trái nhau trong cùng hồ sơ.`,
    en: `${code}: two changes contradict each other.`,
  }),
  estimate: (after: bigint, given: bigint) => ({
    code: 'assigned-over-estimate',
    vi: `Sau điều chỉnh, kế hoạch là ${writtenDong(after)} đ, vượt dự toán được giao ${writtenDong(given)} đ.`,
    en: `The plan would be ${writtenDong(after)} đ, above the estimate of ${writtenDong(given)} đ.`,
  }),
  agreed: (after: bigint, agreed: bigint) => ({
    code: 'over-agreed-rounds',
    vi: `Sau điều chỉnh, kế hoạch là ${writtenDong(after)} đ, vượt số Bộ Tài chính đã thống nhất qua các đợt (${writtenDong(agreed)} đ).`,
    en: `The plan would be ${writtenDong(after)} đ, above what the Finance Ministry agreed (${writtenDong(agreed)} đ).`,
  }),
  irreversible: (kinds: Said) => ({
    code: 'not-to-be-reversed',
    vi: `Không hủy bỏ được bằng hồ sơ ngược: ${kinds.vi}.`,
    en: `Cannot be taken back so: ${kinds.en}.`,
  }),
  changedSince: (code: string, fields: Said) => ({
    code: 'changed-since',
    vi: `${code} đã thay đổi sau quyết định (${fields.vi}), không trả về được.`,
    en: `${code} has changed since the decision (${fields.en}).`,
  }),
  reversedAlready: { code: 'reversed-already', vi: 'Đã có hồ sơ hủy bỏ quyết định này.', en: 'A request that takes it back exists.' },
  advanceOpen: (left: bigint) => ({
    code: 'advance-open',
    vi: `Còn ${writtenDong(left)} đ tạm ứng chưa thu hồi.`,
    en: `${writtenDong(left)} đ of advances are not given back yet.`,
  }),
  closedAlready: {
    code: 'recovery-closed',
    vi: 'Hợp đồng đã chấm dứt, kinh phí còn lại đã trả.',
    en: 'The contract is ended and the rest given back.',
  },
} as const;

/** Why a change of a project cannot be so; each begins with the project's code. */
export const changeRefusals = {
  settled: (code: string) => ({
    code: 'project-settled',
    vi: `${code}: đề án đã quyết toán, không điều chỉnh được nữa.`,
    en: `${code}: the project is settled and is changed no more.`,
  }),
  local: (code: string) => ({
    code: 'project-local',
    vi: `${code}: đã chuyển nguồn địa phương, do Ủy ban nhân dân cấp tỉnh quyết định.`,
    en: `${code}: paid with local money, the People’s Committee decides.`,
  }),
  closed: (code: string, state: Said) => ({
    code: 'project-not-open',
    vi: `${code}: không điều chỉnh được khi ở trạng thái “${state.vi}”.`,
    en: `${code}: not to be changed so while “${state.en}”.`,
  }),
  same: (code: string) => ({
    code: 'nothing-changed',
    vi: `${code}: nội dung đề nghị giống hiện tại, không có gì thay đổi.`,
    en: `${code}: it is so already, nothing would change.`,
  }),
  notMore: (code: string) => ({
    code: 'not-more',
    vi: `${code}: tổng kinh phí đề nghị không cao hơn hiện tại.`,
    en: `${code}: it is not more than now.`,
  }),
  notLess: (code: string) => ({
    code: 'not-less',
    vi: `${code}: kinh phí đề nghị không được cao hơn hiện tại; tăng kinh phí thuộc thẩm quyền của Bộ.`,
    en: `${code}: it is more than now, which is the Ministry’s.`,
  }),
  belowPaid: (code: string, paid: bigint) => ({
    code: 'below-paid',
    vi: `${code}: không giảm dưới số đã chi, đã nghiệm thu (${writtenDong(paid)} đ).`,
    en: `${code}: not below what is paid or accepted (${writtenDong(paid)} đ).`,
  }),
  belowAdvanced: (code: string, least: bigint) => ({
    code: 'below-advanced',
    vi: `${code}: tạm ứng chưa thu hồi đòi giá trị hợp đồng ít nhất ${writtenDong(least)} đ; thu hồi bớt tạm ứng trước.`,
    en: `${code}: the open advance needs a contract of at least ${writtenDong(least)} đ.`,
  }),
  aboveNorm: (code: string, most: bigint) => ({
    code: 'above-norm',
    vi: `${code}: vượt mức hỗ trợ tối đa của các dòng dự toán (${writtenDong(most)} đ).`,
    en: `${code}: above the highest support of its lines (${writtenDong(most)} đ).`,
  }),
  beyondYear: (code: string, year: number) => ({
    code: 'beyond-the-year',
    vi: `${code}: ngày kết thúc mới ra ngoài năm ngân sách ${year}; kéo dài sang năm sau thuộc thẩm quyền của Bộ.`,
    en: `${code}: beyond the budget year ${year}; into the next is the Ministry’s.`,
  }),
  notNextYear: (code: string, year: number) => ({
    code: 'not-the-next-year',
    vi: `${code}: kéo dài sang năm sau phải kết thúc trong năm ${year}.`,
    en: `${code}: it must end in ${year}.`,
  }),
  noProgramme: (code: string, year: number, on: string) => ({
    code: 'programme-ended',
    vi: `${code}: đến ngày ${on} chưa có chương trình khuyến công quốc gia cho năm ${year}.`,
    en: `${code}: on ${on} no programme covers ${year}.`,
  }),
  beforeStart: (code: string, starts: string) => ({
    code: 'ends-before-start',
    vi: `${code}: ngày kết thúc trước ngày bắt đầu ${starts}.`,
    en: `${code}: it would end before ${starts}, when it begins.`,
  }),
  past: (code: string, on: string) => ({
    code: 'ends-in-the-past',
    vi: `${code}: ngày kết thúc mới trước ngày ${on}.`,
    en: `${code}: the new last day lies before ${on}.`,
  }),
  noProvince: (code: string, province: string) => ({
    code: 'no-such-province',
    vi: `${code}: không có tỉnh, thành phố mã ${province}.`,
    en: `${code}: no province has the code ${province}.`,
  }),
  noPlace: (code: string, place: string) => ({
    code: 'no-such-place',
    vi: `${code}: không tìm thấy địa điểm “${place}”.`,
    en: `${code}: there is no place “${place}”.`,
  }),
  noLine: (code: string, line: number) => ({
    code: 'no-such-line',
    vi: `${code}: dự toán không có dòng ${line}.`,
    en: `${code}: the budget has no line ${line}.`,
  }),
  noEstablishment: (code: string, line: number) => ({
    code: 'no-such-establishment',
    vi: `${code}, dòng ${line}: không tìm thấy cơ sở thụ hưởng.`,
    en: `${code}, line ${line}: there is no such establishment.`,
  }),
  totalChanged: (code: string) => ({
    code: 'total-changed',
    vi: `${code}: cơ cấu lại phải giữ nguyên tổng kinh phí.`,
    en: `${code}: a recast keeps the total.`,
  }),
  overCost: (code: string, line: number) => ({
    code: 'shares-over-cost',
    vi: `${code}, dòng ${line}: tổng các nguồn vượt chi phí.`,
    en: `${code}, line ${line}: the shares exceed the cost.`,
  }),
  notAppraised: (code: string) => ({
    code: 'not-appraised',
    vi: `${code}: chưa thẩm định cấp Bộ nên chưa bổ sung vào kế hoạch được.`,
    en: `${code}: not appraised at the Ministry.`,
  }),
  unpaidWork: (code: string, unpaid: bigint) => ({
    code: 'accepted-unpaid',
    vi: `${code}: còn ${writtenDong(unpaid)} đ đã nghiệm thu chưa thanh toán; thanh toán xong mới ngừng.`,
    en: `${code}: ${writtenDong(unpaid)} đ of accepted work is unpaid; pay it first.`,
  }),
  requestsOpen: (code: string, count: number) => ({
    code: 'requests-open',
    vi: `${code}: còn ${count} đề nghị rút vốn đang xử lý.`,
    en: `${code}: ${count} requests for money are under way.`,
  }),
  recoverPast: (code: string) => ({
    code: 'recover-by-past',
    vi: `${code}: hạn thu hồi tạm ứng phải sau ngày quyết định.`,
    en: `${code}: the day to give the advance back must come after the decision.`,
  }),
  signed: (code: string) => ({
    code: 'contract-signed',
    vi: `${code}: đã ký hợp đồng nên không chuyển nguồn, không chuyển năm; hãy đề nghị ngừng đề án.`,
    en: `${code}: the contract is signed; ask to stop it.`,
  }),
  codeTaken: (code: string, taken: string) => ({
    code: 'project-code-taken',
    vi: `${code}: mã ${taken} đã có; hãy đặt mã khác cho năm sau.`,
    en: `${code}: the code ${taken} is taken.`,
  }),
} as const;
