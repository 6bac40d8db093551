// Introspected from a migrated database; `npm run generate` writes it, a test compares it. Never edited.
import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Day } from '../../src/platform/pure/dates.ts';

/** JSON as it is sent: text in, parsed out; the slice's schema says its shape. */
export type Json = ColumnType<unknown, string, string>;
type Id<Table extends string> = string & { readonly __id: Table };

/** dự toán năm, chưa phân bổ, thỏa thuận với Bộ Tài chính, đã thỏa thuận, đã giao chưa ký, đã ký chưa nghiệm thu, đã nghiệm thu chưa quyết toán, đã quyết toán, Kho bạc, dư tạm ứng, đã chi, nguồn tự có cam kết, chuyển giữa hai năm (luôn bằng không) */
export type Account = 'estimate' | 'unallocated' | 'agreement' | 'agreed' | 'assigned' | 'contracted' | 'accepted' | 'settled' | 'treasury' | 'advanced' | 'spent' | 'pledge' | 'carried';

/** Bộ Công Thương; Cục Công Thương địa phương; Ủy ban nhân dân cấp tỉnh */
export type AdjustmentAuthority = 'ministry' | 'agency' | 'peoples-committee';

/** tăng tổng kinh phí, thay đổi nội dung, kéo dài sang năm sau, bổ sung đề án, ngừng đề án, chuyển nguồn địa phương, chuyển kế hoạch năm sau; địa điểm, đơn vị thụ hưởng, đơn vị phối hợp, thời gian trong năm, giảm kinh phí, cơ cấu lại, khác (Điều 11 Thông tư số 36/2013/TT-BCT) */
export type AdjustmentKind = 'increase-total' | 'content' | 'next-year' | 'add' | 'stop' | 'to-local' | 'next-plan' | 'place' | 'beneficiary' | 'coordinating-unit' | 'term' | 'decrease-total' | 'recast' | 'other';

/** đã đề nghị, chờ Sở xác nhận; đã xác nhận, chờ Cục thẩm định; đã thẩm định, chờ quyết định; đã quyết định; trả lại; không chấp thuận; đã rút */
export type AdjustmentState = 'requested' | 'confirmed' | 'appraised' | 'decided' | 'returned' | 'refused' | 'withdrawn';

/** A proposed correction accepted or refused, or a value set by hand */
export type AmendmentVerdict = 'accepted' | 'refused' | 'set';

/** đã thực hiện xong; đã rà soát, không đề xuất; đang thực hiện */
export type AnswerOutcome = 'done' | 'nothing-to-propose' | 'in-progress';

/** thẩm định cấp cơ sở (Sở Công Thương), thẩm định cấp Bộ (Cục) */
export type AppraisalLevel = 'base' | 'ministry';

/** District (until 30/6/2025) or commune */
export type AreaLevel = 'district' | 'commune';

/** điện thoại, Zalo, gặp trực tiếp, thư */
export type ContactChannel = 'phone' | 'zalo' | 'meeting' | 'mail';

/** đang soạn, hồ sơ đã rà soát xong, đã ký, đã thanh lý, chấm dứt */
export type ContractState = 'drafted' | 'reviewed' | 'signed' | 'liquidated' | 'terminated';

/** granted: counts between its days; revoked: counts no longer from the day it was taken back */
export type DeputyGrantState = 'granted' | 'revoked';

/** tạm ứng, thanh toán tạm ứng, thanh toán, thu hồi tạm ứng, quyết toán */
export type DisbursementKind = 'advance' | 'clearance' | 'payment' | 'recovery' | 'settlement';

/** đề nghị, kế toán đã kiểm tra, đã duyệt, Kho bạc xác nhận, trả lại, hủy */
export type DisbursementState = 'requested' | 'checked' | 'approved' | 'confirmed' | 'returned' | 'cancelled';

/** văn bản đến, văn bản đi */
export type DispatchDirection = 'in' | 'out';

/** received: kept, waiting or being read; read: facts wait for a person; unreadable: kept, says why; confirmed: a person stands by the facts */
export type DispatchState = 'received' | 'read' | 'unreadable' | 'confirmed';

/** Kinds of disasters and epidemics */
export type DisruptionKind = 'epidemic' | 'saltwater-intrusion' | 'drought' | 'storm' | 'flood' | 'landslide' | 'hail-frost' | 'other';

/** How bad, by the programme's own scale, the worst last */
export type DisruptionSeverity = 'light' | 'serious' | 'very-serious';

/** States of a disruption */
export type DisruptionState = 'under-way' | 'ended';

/** chưa có, đã nộp, Cục xác nhận, Cục trả lại */
export type DossierState = 'missing' | 'submitted' | 'confirmed' | 'returned';

/** tài liệu kèm theo, bản đã ký */
export type DraftPaperKind = 'attached' | 'signed';

/** đang soạn, đã soạn xong */
export type DraftSetState = 'asked' | 'made';

/** dự thảo, đã trình, đã kiểm tra thể thức, đã ký, đã cấp số, đã gửi, trả lại, đã rút */
export type DraftState = 'drawn-up' | 'submitted' | 'checked' | 'signed' | 'numbered' | 'sent' | 'returned' | 'withdrawn';

/** drafted: an officer draws it up; submitted: waits for a leader; approved: assigned; recalled: its letter was withdrawn */
export type DutyListState = 'drafted' | 'submitted' | 'approved' | 'recalled';

/** Where an entry's number comes from: our numbering, the incoming stamp, the letter itself, edXML, typed from the paper book */
export type EntrySource = 'own' | 'stamp' | 'document' | 'edxml' | 'hand';

/** đã nhận, bị từ chối, chờ lấy đi, đã lấy đi */
export type EnvelopeState = 'accepted' | 'refused' | 'waiting' | 'taken';

/** lãnh đạo cơ quan thực hiện, Cục */
export type EscalationLevel = 'leader' | 'agency';

/** đã chuẩn bị, đã báo cáo, đã xem xét, thôi báo cáo */
export type EscalationState = 'prepared' | 'sent' | 'noted' | 'dropped';

/** doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, khác */
export type EstablishmentKind = 'company' | 'cooperative' | 'cooperative-group' | 'household' | 'other';

/** quyết định giao dự toán, ý kiến thống nhất của Bộ Tài chính theo đợt, quyết định cắt giảm */
export type EstimatePaperKind = 'appropriation' | 'agreement' | 'withdrawal';

/** gói tin đến, gói tin đi */
export type ExchangeDirection = 'in' | 'out';

/** văn bản, trạng thái */
export type ExchangeKind = 'letter' | 'receipt';

/** đề nghị, chấp thuận, không chấp thuận */
export type ExtensionState = 'asked' | 'granted' | 'refused';

/** projects, contracted, exempt, overdue: đề án (count); the others money; overdue: past the day of a sign-by campaign; carried-in, carried-out: from the year before, into the next */
export type FigureMeasure = 'projects' | 'approved' | 'contracted' | 'exempt' | 'overdue' | 'advanced' | 'paid' | 'accepted' | 'settled' | 'recovered' | 'cleared' | 'carried-in' | 'carried-out';

/** What a finding is about: tiến độ, khối lượng, kinh phí, hồ sơ, cơ sở thụ hưởng, an toàn – môi trường, khác */
export type FindingKind = 'progress' | 'outputs' | 'money' | 'papers' | 'beneficiary' | 'safety' | 'other';

/** nhẹ, nghiêm trọng, đặc biệt nghiêm trọng */
export type FindingSeverity = 'minor' | 'serious' | 'grave';

/** forwarded: on its way; acknowledged: signed for; returned: given back with a reason */
export type ForwardingState = 'forwarded' | 'acknowledged' | 'returned';

/** Bộ Công Thương; Ủy ban nhân dân cấp tỉnh */
export type GatheringAuthority = 'ministry' | 'peoples-committee';

/** lớp đào tạo, hội nghị, hội thảo, hội chợ, khác */
export type GatheringKind = 'training' | 'conference' | 'workshop' | 'fair' | 'other';

/** What becomes of it: held, held with measures, on line, later, not at all */
export type GatheringOutcome = 'hold' | 'hold-with-measures' | 'online' | 'postpone' | 'cancel';

/** đề án khuyến công quốc gia; đề án khuyến công địa phương */
export type GatheringSource = 'national' | 'local';

/** States of a gathering */
export type GatheringState = 'planned' | 'reviewed' | 'decided' | 'held';

/** States of a statement */
export type ImpactState = 'stated' | 'confirmed' | 'returned';

/** chờ đọc hoặc đang đọc; đã đọc, chờ người quyết định; không đọc được; đã dừng; đã lấy; đã bỏ */
export type ImportState = 'received' | 'read' | 'failed' | 'stopped' | 'taken' | 'discarded';

/** lỗi, phải sửa trước khi lấy; lưu ý */
export type ImportWeight = 'fault' | 'note';

/** States of a finding */
export type InspectionFindingState = 'open' | 'remedied' | 'closed';

/** States of an inspection plan */
export type InspectionPlanState = 'drawn' | 'adopted';

/** States of a visit */
export type InspectionState = 'begun' | 'concluded';

/** What happens at the cut-line: dừng tại đề án đầu tiên không đủ kinh phí; bỏ qua và xét tiếp */
export type LineRule = 'stop' | 'skip';

/** đưa vào, để lại, theo thứ tự xếp hạng */
export type ListChoice = 'in' | 'out' | 'ranked';

/** giao đầu năm, bổ sung, cắt giảm */
export type LocalBudgetKind = 'assigned' | 'raised' | 'cut';

/** States of an advice to the People's Committee */
export type LocalFundingState = 'drafted' | 'sent' | 'granted' | 'declined' | 'withdrawn';

/** States of a project of local money */
export type LocalProjectState = 'expected' | 'planned' | 'done' | 'dropped';

/** đã họp, kết luận đang soạn; đã ra thông báo kết luận */
export type MeetingState = 'held' | 'issued';

/** kinh phí khuyến công quốc gia; vốn đối ứng */
export type MoneySource = 'national' | 'counterpart';

/** giao dự toán, cắt giảm, thỏa thuận phân bổ, giao kế hoạch, thu về chưa phân bổ, ký hợp đồng, giảm giá trị hợp đồng, tạm ứng, thu hồi tạm ứng, nghiệm thu, điều chỉnh giảm nghiệm thu, thanh toán tạm ứng, thanh toán, quyết toán; chuyển sang năm sau và nhận từ năm trước: kinh phí chưa ký, kinh phí đã ký, dư tạm ứng */
export type MovementKind = 'appropriate' | 'withdraw' | 'agree' | 'assign' | 'release' | 'contract' | 'reduce' | 'advance' | 'recover' | 'accept' | 'correct' | 'clear' | 'pay' | 'settle' | 'pass-assigned' | 'take-assigned' | 'pass-contracted' | 'take-contracted' | 'pass-advance' | 'take-advance';

/** chủ trì, phối hợp, để biết */
export type NotePart = 'lead' | 'coordinate' | 'inform';

/** văn thư, chuyên viên, trưởng phòng, lãnh đạo, kế toán, thanh tra, quản trị */
export type OfficeRole = 'records-clerk' | 'officer' | 'head-of-division' | 'leader' | 'finance-officer' | 'inspector' | 'administrator';

/** nhất trí, đề nghị sửa */
export type OpinionAnswer = 'agrees' | 'amends';

/** Bộ, Vụ, Cục, đơn vị trực thuộc Cục, UBND cấp tỉnh, Sở Công Thương, Trung tâm Khuyến công, phòng chuyên môn của UBND cấp huyện (đến 30/6/2025), phòng trong một cơ quan */
export type OrganizationKind = 'ministry' | 'ministry-unit' | 'agency' | 'central-unit' | 'peoples-committee' | 'department' | 'promotion-centre' | 'district-office' | 'division';

/** standing: bears its duties; ended: merged or dissolved, its duties passed on */
export type OrganizationState = 'standing' | 'ended';

/** active: may sign in; left: no longer, their acts stay under their name */
export type PersonState = 'active' | 'left';

/** giao kế hoạch; điều chỉnh kế hoạch; chuyển sang năm sau; điều chỉnh, bổ sung kế hoạch */
export type PlanDecisionKind = 'assign' | 'adjust' | 'carry' | 'supplement';

/** đang lập, đã trình, đã ban hành */
export type PlanDecisionState = 'drafted' | 'submitted' | 'approved';

/** đề án thông thường, đề án nhóm, đề án điểm (Điều 2 Thông tư số 36/2013/TT-BCT), nhiệm vụ của Cục */
export type ProjectKind = 'ordinary' | 'group' | 'key' | 'agency-task';

/** đăng ký, thẩm định cấp cơ sở, thẩm định cấp Bộ, được giao kế hoạch, đang thực hiện, đã nghiệm thu, đã quyết toán, không chọn, dừng, chuyển nguồn địa phương, chuyển kế hoạch năm sau */
export type ProjectState = 'registered' | 'base-appraised' | 'appraised' | 'approved' | 'implementing' | 'accepted' | 'settled' | 'refused' | 'stopped' | 'moved-to-local' | 'moved-to-next-year';

/** nêu, thôi nêu (đơn vị, Sở); xác nhận, gạch bỏ (Cục) */
export type ProposalFactStep = 'state' | 'drop' | 'confirm' | 'strike';

/** đang nhận, đã kết thúc; that its last day is over is computed, not kept */
export type ProposalRoundState = 'open' | 'done';

/** đang lập, đã gửi Cục, Cục đã tiếp nhận, trả lại bổ sung, đưa vào thẩm định, đã rút */
export type ProposalState = 'draft' | 'sent' | 'received' | 'returned' | 'accepted' | 'withdrawn';

/** đang lập, đã trình, đã ban hành */
export type RebalancingState = 'drafted' | 'submitted' | 'approved';

/** đang tính, đã có kết quả (or that there is none), đã dừng, lỗi */
export type ReferenceState = 'asked' | 'found' | 'stopped' | 'failed';

/** mirror: the official register stands elsewhere, ours follows it; own: we give the numbers */
export type RegisterNumberingKind = 'mirror' | 'own';

/** ngày giao, thời hạn */
export type ReminderAnchor = 'assigned' | 'due';

/** chờ gửi, đã gửi, bị từ chối, thôi gửi sau nhiều lần, không cần gửi nữa, đã báo cách khác */
export type ReminderMailState = 'waiting' | 'sent' | 'refused' | 'given-up' | 'needless' | 'settled';

/** gửi ngay, gộp hằng ngày, gộp hằng tuần, chỉ trong chương trình */
export type ReminderManner = 'at-once' | 'daily' | 'weekly' | 'in-app';

/** đang áp dụng, đã bỏ */
export type ReminderRuleState = 'set' | 'dropped';

/** Who fills: each province's promotion centre (its department where it has none), or the departments themselves */
export type ReportAudience = 'centres' | 'departments';

/** States of a version of a form: a published one never changes */
export type ReportFormState = 'draft' | 'published';

/** tuần, tháng, quý, sáu tháng, năm, một lần */
export type ReportPeriod = 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'once';

/** chưa nộp, đã nộp chờ Sở xác nhận, Sở trả lại, Sở đã xác nhận */
export type ReportState = 'due' | 'submitted' | 'returned' | 'confirmed';

/** What a row of a form is counted in: đồng, things, percent, words */
export type ReportUnit = 'dong' | 'count' | 'percent' | 'text';

/** đã rà soát, đề xuất; đã rà soát, không đề xuất */
export type RoundOutcome = 'proposes' | 'none';

/** confirmed: the text was seen; local: seen as a local norm, the national one inferred; unverified: recalled (chưa đối chiếu) */
export type RuleMark = 'confirmed' | 'local' | 'unverified';

/** đã nhắc, gộp vào lần nhắc mới hơn, để yên */
export type RungOutcome = 'told' | 'folded' | 'left';

/** ký thay, thừa lệnh, thừa ủy quyền, quyền (NĐ 30/2020/NĐ-CP Điều 13) */
export type SigningForm = 'KT' | 'TL' | 'TUQ' | 'Q';

/** How an establishment works */
export type Situation = 'normal' | 'reduced' | 'stopped';

/** đang mở; đã thu hồi */
export type StatementLinkState = 'open' | 'withdrawn';

/** chủ trì, phối hợp */
export type TaskPart = 'lead' | 'coordinate';

/** giao, tiếp nhận, đã trả lời, trả lại, hoàn thành, không thuộc diện áp dụng, thu hồi */
export type TaskState = 'assigned' | 'received' | 'answered' | 'returned' | 'accepted' | 'exempt' | 'recalled';

/** chờ gửi, đã gửi, gửi nhiều lần không được */
export type WebhookDeliveryState = 'waiting' | 'delivered' | 'given-up';

/** đang gửi, đã dừng */
export type WebhookState = 'active' | 'stopped';

/** open: papers are still added; closed: the work has ended, the retention runs */
export type WorkFileState = 'open' | 'closed';

export type AcceptanceId = Id<'acceptance'>;

/** Work of a contract accepted at base (nghiệm thu cơ sở): minutes and value */
export interface AcceptanceTable {
  /** Identifier */
  id: AcceptanceId;
  /** The contract */
  contract_id: ContractId;
  /** The implementing unit */
  office_id: string;
  /** Value in national money */
  national_dong: bigint;
  /** Value in counterpart money */
  counterpart_dong: bigint;
  /** Minutes: number */
  minutes_code: string;
  /** Minutes: date */
  minutes_on: Day;
  /** Whether nothing more is to be accepted */
  last: boolean;
  /** Day */
  accepted_on: Day;
  /** Who entered it */
  accepted_by: string;
}

export type AdjustmentId = Id<'adjustment'>;

/** A request to change what was decided of projects (hồ sơ đề nghị điều chỉnh): one set of changes over one project or many, confirmed, appraised, decided by whom it belongs to */
export interface AdjustmentTable {
  /** Identifier */
  id: AdjustmentId;
  /** Who drew it up: the implementing unit, or the Agency */
  office_id: OrganizationId;
  /** The department that confirms it; null where none directs the unit, or the Agency drew it up */
  department_id: OrganizationId | null;
  /** The plan year it changes */
  year: number;
  /** What it asks for */
  title: string;
  /** Why */
  reason: string;
  /** The legal basis it names */
  basis: string;
  /** The disaster or epidemic that causes it */
  disruption_id: DisruptionId | null;
  /** Who decides it: the highest that any of its changes needs */
  authority: AdjustmentAuthority;
  /** Cache of the last step, for today */
  state: AdjustmentState;
  /** Day it was drawn up */
  drawn_on: Day;
  /** Who drew it up last: decides it not */
  drawn_by: PersonId | null;
  /** Who appraised it last: decides it not */
  appraised_by: PersonId | null;
  /** The decision that carried it out */
  decision_id: PlanDecisionId | null;
  /** The decided request that this one takes back */
  reverses_id: AdjustmentId | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** One change of one project in a request, with the facts it was drawn up against and those it led to */
export interface AdjustmentChangeTable {
  /** The request */
  adjustment_id: AdjustmentId;
  /** Order */
  place: number;
  /** The implementing unit of the project */
  office_id: OrganizationId;
  /** The project */
  project_id: ProjectId;
  /** What it changes */
  kind: AdjustmentKind;
  /** What is to be instead */
  wanted: Json;
  /** The facts of the project it is drawn up against */
  base: Json;
  /** The facts it was first drawn up against, where it was drawn anew */
  earlier_base: ColumnType<unknown, string | null, string | null>;
  /** Day it was drawn anew */
  rebased_on: Day | null;
  /** The facts of the project once decided */
  result: ColumnType<unknown, string | null, string | null>;
}

/** Each step a request took; its state at a day is the last step on or before it */
export interface AdjustmentStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The request */
  adjustment_id: AdjustmentId;
  /** Who drew it up */
  office_id: OrganizationId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: AdjustmentState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** The paper it rests on */
  paper_code: string | null;
  /** The paper's date */
  paper_on: Day | null;
  /** What was said */
  remark: string | null;
}

/** An advance that a stopped project is to give back: until then its contract stands */
export interface AdvanceRecoveryTable {
  /** The request that stopped it */
  adjustment_id: AdjustmentId;
  /** The project */
  project_id: ProjectId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** The contract */
  contract_id: ContractId;
  /** Out as advances when it was stopped */
  amount_dong: bigint;
  /** Day of the decision */
  stopped_on: Day;
  /** Last day for giving it back */
  due_on: Day;
  /** Day the contract ended and the rest was given back */
  closed_on: Day | null;
  /** The decision that gave the rest back */
  decision_id: PlanDecisionId | null;
}

export type AdvanceShareId = Id<'advance_share'>;

/** How much of a contract may be advanced, by kind of support: dated rows */
export interface AdvanceShareTable {
  /** Identifier */
  id: AdvanceShareId;
  /** The Agency */
  office_id: OrganizationId;
  /** Kind of support */
  activity: string;
  /** Share of the value, in thousandths */
  share_permille: number;
  /** Papers needed beside the contract */
  papers: string[];
  /** First day of force */
  valid_from: Day;
  /** Last day of force */
  valid_to: Day | null;
  /** The article */
  basis: string;
  /** Whether the text was seen */
  mark: RuleMark;
}

/** What a decision gives one project, or takes from it */
export interface AllocationTable {
  /** The decision */
  decision_id: PlanDecisionId;
  /** The project */
  project_id: ProjectId;
  /** The Agency */
  office_id: OrganizationId;
  /** National money more or less; nothing where the decision changes something else of the project */
  national_dong: bigint;
  /** Counterpart money more or less */
  counterpart_dong: bigint;
  /** Why */
  remark: string | null;
}

export type AppraisalId = Id<'appraisal'>;

/** An appraisal of a project: minutes, score, result */
export interface AppraisalTable {
  /** Identifier */
  id: AppraisalId;
  /** The project */
  project_id: ProjectId;
  /** Its office */
  office_id: OrganizationId;
  /** At base or at the Ministry */
  level: AppraisalLevel;
  /** Whether it goes on */
  passed: boolean;
  /** Score */
  score: number | null;
  /** Minutes: number */
  minutes_code: string;
  /** Minutes: date */
  minutes_on: Day;
  /** What was asked to be changed */
  remark: string | null;
  /** Day */
  appraised_on: Day;
  /** Who entered it */
  appraised_by: string;
}

export type ApprovalThresholdId = Id<'approval_threshold'>;

/** Above which amount a third person approves: dated rows set by the finance officer */
export interface ApprovalThresholdTable {
  /** Identifier */
  id: ApprovalThresholdId;
  /** First day of force */
  valid_from: Day;
  /** The Agency */
  office_id: OrganizationId;
  /** Đồng; above it two approve */
  threshold_dong: bigint;
  /** Who set it */
  set_by: string;
}

/** One line of a projects budget: what for, of whom, by whose money */
export interface BudgetLineTable {
  /** The project */
  project_id: ProjectId;
  /** Order */
  place: number;
  /** Its office */
  office_id: OrganizationId;
  /** Whom it benefits; null for costs of the unit itself */
  establishment_id: EstablishmentId | null;
  /** The kind of support, by which its norm is found */
  activity: string;
  /** What it is for */
  description: string;
  /** Whole cost */
  cost_dong: bigint;
  /** National money */
  national_dong: bigint;
  /** Counterpart money */
  counterpart_dong: bigint;
}

/** The national estimate of a year (dự toán kinh phí khuyến công quốc gia): its balances as they stand after the last movement */
export interface BudgetYearTable {
  /** Budget year */
  year: number;
  /** The Agency */
  office_id: OrganizationId;
  /** Given by the budget, less what was withdrawn */
  appropriated_dong: bigint;
  /** Agreed by the Finance Ministry, all rounds */
  agreed_dong: bigint;
  /** Assigned to plan lines, those of carried money among them */
  assigned_dong: bigint;
  /** Business date of the last movement: none is dated before it */
  last_on: Day;
  /** Taken from the year before */
  carried_in_dong: bigint;
  /** Passed on to the next year */
  carried_out_dong: bigint;
}

export type CalendarFeedId = Id<'calendar_feed'>;

/** A secret address under which a calendar follows a person's deadlines; one in force at a time */
export interface CalendarFeedTable {
  /** Identifier */
  id: CalendarFeedId;
  /** Whose deadlines */
  person_id: PersonId;
  /** Hash of the secret: the address itself is shown once and not kept */
  sha256: string;
  /** When it was made */
  made_at: Date;
  /** When it was renewed or revoked */
  revoked_at: Date | null;
}

export type CampaignId = Id<'campaign'>;

/** A campaign to sign contracts before a day (đợt ký hợp đồng): its population is fixed when it opens */
export interface CampaignTable {
  /** Identifier */
  id: CampaignId;
  /** The Agency */
  office_id: OrganizationId;
  /** Its name */
  name: string;
  /** Plan year */
  year: number;
  /** The letter that asks it */
  dispatch_code: string | null;
  /** The day the letter names: on it due, after it overdue */
  named_on: Day;
  /** Last day on time */
  due_on: Day;
  /** Day of opening */
  opened_on: Day;
  /** Who opened it */
  opened_by: string;
  /** Day of closing */
  closed_on: Day | null;
  /** Closing minutes */
  closing_minutes: string | null;
}

/** A project that a campaign asks to be signed, and why it is not subject to the day where it is not */
export interface CampaignProjectTable {
  /** The campaign */
  campaign_id: CampaignId;
  /** The project */
  project_id: ProjectId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** Day from which it counts */
  joined_on: Day;
  /** Day from which it is not subject to the day */
  exempt_on: Day | null;
  /** Why: one by one, never a province as a whole */
  exempt_reason: string | null;
  /** On which law or paper */
  exempt_basis: string | null;
  /** Who said so */
  exempt_by: string | null;
  /** What holds the signing up, in the unit's words */
  blocker: string | null;
  /** Day of signing */
  signed_on: Day | null;
}

export type ClosedMonthId = Id<'closed_month'>;

/** A month of the book that is closed: no movement is dated in it */
export interface ClosedMonthTable {
  /** Identifier */
  id: ClosedMonthId;
  /** Its first day */
  month: Day;
  /** The Agency */
  office_id: OrganizationId;
  /** Day of closing */
  closed_on: Day;
  /** When it was recorded */
  closed_at: Date;
  /** Who closed it */
  closed_by: string;
}

export type ContactNoteId = Id<'contact_note'>;

/** A conversation about an assignment (ghi nhận trao đổi): who, when, promised for which day */
export interface ContactNoteTable {
  /** Identifier */
  id: ContactNoteId;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigned */
  office_id: string;
  /** The office spoken with */
  to_id: OrganizationId;
  /** By telephone, Zalo, in person or by mail */
  channel: ContactChannel;
  /** With whom */
  spoken_with: string;
  /** What was said */
  text: string;
  /** Day it was said */
  spoken_on: Day;
  /** The day promised: reminders wait until then */
  promised_for: Day | null;
  /** When it was recorded */
  noted_at: Date;
  /** Who wrote it down */
  noted_by: string;
}

export type ContractId = Id<'contract'>;

/** A contract between the Agency and an implementing unit for one project (hợp đồng thực hiện đề án) */
export interface ContractTable {
  /** Identifier */
  id: ContractId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** The project */
  project_id: ProjectId;
  /** Cache of the last step, for today */
  state: ContractState;
  /** Number, once signed */
  number: string | null;
  /** Day of signing */
  signed_on: Day | null;
  /** National money when drawn up; what is in force stands in the ledger */
  national_dong: bigint;
  /** Counterpart money when drawn up */
  counterpart_dong: bigint;
  /** First day of the term */
  starts_on: Day;
  /** Last day of the term; an annex may set a later one */
  ends_on: Day;
  /** Who signed for the Agency */
  agency_signer: string | null;
  /** Who signed for the unit */
  unit_signer: string | null;
  /** Who drew it up: signs it not for the Agency */
  drafted_by: PersonId | null;
  /** Of a story, not of life */
  illustrative: boolean;
  /** Words of its number, by which it is found */
  lexemes: GeneratedAlways<string>;
}

export type ContractAnnexId = Id<'contract_annex'>;

/** An annex to a contract (phụ lục hợp đồng): what it changed */
export interface ContractAnnexTable {
  /** Identifier */
  id: ContractAnnexId;
  /** The contract */
  contract_id: ContractId;
  /** Its office */
  office_id: string;
  /** Number */
  code: string;
  /** Day of signing */
  signed_on: Day;
  /** National money more or less */
  national_dong: bigint;
  /** Counterpart money more or less */
  counterpart_dong: bigint;
  /** New last day of the term */
  ends_on: Day | null;
  /** Why */
  reason: string;
  /** Who entered it */
  entered_by: string;
}

/** The money of one contract from one plan line: a row a source and a year; the inequalities of the chain are its checks */
export interface ContractBalanceTable {
  /** The contract; its table proves it */
  contract_id: ContractId;
  /** The plan line it spends */
  line_id: PlanLineId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** National or counterpart money */
  source: MoneySource;
  /** How much of the value may be out as advances, in thousandths */
  share_permille: number;
  /** Value in force */
  contracted_dong: bigint;
  /** Advances drawn, all */
  advanced_dong: bigint;
  /** Advances given back, all */
  recovered_dong: bigint;
  /** Work accepted */
  accepted_dong: bigint;
  /** Advances cleared against accepted work */
  cleared_dong: bigint;
  /** Paid beside the advances */
  paid_dong: bigint;
  /** Settled; nothing until the settlement */
  settled_dong: bigint;
  /** Day of the settlement; nothing moves after it */
  settled_on: Day | null;
  /** Business date of the last movement */
  last_on: Day;
  /** Value passed on to the next year */
  carried_out_dong: bigint;
  /** Day on which all that was not spent was passed on; after it nothing moves here but the settlement */
  carried_on: Day | null;
  /** Value of the same contract that stayed in the years this money came from */
  earlier_contracted_dong: bigint;
  /** Advances, less recovered, that stayed there: the share is one for the whole contract */
  earlier_advanced_dong: bigint;
}

/** Each step a contract took; its state at a day is the last step on or before it */
export interface ContractStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The contract */
  contract_id: ContractId;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: ContractState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** The paper it rests on */
  paper_code: string | null;
  /** The paper's date */
  paper_on: Day | null;
  /** Why, where it needs a reason */
  remark: string | null;
}

export type DeputyGrantId = Id<'deputy_grant'>;

/** Who may act and sign for a leader, in which form, between which days (NĐ 30/2020/NĐ-CP Điều 13) */
export interface DeputyGrantTable {
  /** Identifier */
  id: DeputyGrantId;
  /** The office */
  office_id: OrganizationId;
  /** The leader */
  grantor_id: PersonId;
  /** Who acts */
  deputy_id: PersonId;
  /** KT., TL., TUQ. or Q. */
  form: SigningForm;
  /** The title printed after the form: CỤC TRƯỞNG */
  on_behalf: string;
  /** What it covers, in words */
  scope: string;
  /** Number and date of the written authority; TUQ. cannot be without */
  paper: string | null;
  /** First day */
  valid_from: Day;
  /** Last day; TUQ. cannot be without */
  valid_to: Day | null;
  /** granted or revoked */
  state: DeputyGrantState;
  /** First day it counts no longer */
  revoked_on: Day | null;
  /** When it was recorded */
  granted_at: Date;
}

export type DisbursementId = Id<'disbursement'>;

/** A request for money of a contract: advance, clearance, payment, recovery or settlement, by two persons or three */
export interface DisbursementTable {
  /** Identifier */
  id: DisbursementId;
  /** The implementing unit */
  office_id: string;
  /** The contract */
  contract_id: ContractId;
  /** What is asked */
  kind: DisbursementKind;
  /** Cache of the last step, for today */
  state: DisbursementState;
  /** Đồng */
  amount_dong: bigint;
  /** Papers handed in with it */
  papers: string[];
  /** The request's number */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** Who asked: approves it not */
  requested_by: PersonId | null;
  /** Who checked it */
  checked_by: PersonId | null;
  /** Who approved it first */
  approved_by: PersonId | null;
  /** Who approved it second, above the threshold */
  seconded_by: PersonId | null;
  /** Day of the request */
  requested_on: Day;
  /** The Treasury's paper; of a settlement, the minutes of liquidation */
  treasury_code: string | null;
  /** Its date */
  treasury_on: Day | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a request took; its state at a day is the last step on or before it */
export interface DisbursementStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The request */
  disbursement_id: DisbursementId;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: DisbursementState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** The paper it rests on */
  paper_code: string | null;
  /** The paper's date */
  paper_on: Day | null;
  /** Why, where it needs a reason */
  remark: string | null;
}

export type DispatchId = Id<'dispatch'>;

/** One uploaded dispatch (văn bản) with what was read in it */
export interface DispatchTable {
  /** Identifier */
  id: DispatchId;
  /** Cache of the last step, for today */
  state: DispatchState;
  /** The file it came as */
  file_id: StoredFileId;
  /** When it was uploaded */
  received_at: Date;
  /** Which reading of the file this is (or will be): 1 for the first */
  reading_no: number;
  /** The decoded text that the spans of the reading count in */
  source_text: string | null;
  /** What the machine read; changed only by reading again */
  reading: ColumnType<unknown, string | null, string | null>;
  /** The reading with people's words applied; what is confirmed */
  facts: ColumnType<unknown, string | null, string | null>;
  /** Number and symbol as in the facts; no identifier: numbers restart every year */
  code: string | null;
  /** Issuing office as in the facts */
  issuer: string | null;
  /** Date of issue as in the facts */
  issued_on: Day | null;
  /** Folded words for finding it without marks: file name, code, issuer, subject */
  search_text: string;
  /** When a person confirmed the facts */
  confirmed_at: Date | null;
  /** The office that keeps it: the same letter in another office is another row, with its own stamp and handling */
  office_id: OrganizationId;
  /** Incoming or outgoing for that office */
  direction: DispatchDirection;
  /** Of a story or a sample, not of life */
  illustrative: boolean;
  /** The dispatch of another office it is a copy of, where it was forwarded inside the programme */
  origin_id: DispatchId | null;
  /** The issuing office where the catalogue knows it by that name on that day */
  issuer_id: OrganizationId | null;
  /** Words of its head and its text, by which it is found */
  lexemes: GeneratedAlways<string>;
  /** Day it was set aside from the list of letters; null while it stands in it. Cache of its steps, for today */
  set_aside_on: Day | null;
}

/** People's words on a reading, in order; the last one on a path counts */
export interface DispatchAmendmentTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Which reading of the file it speaks of: 1 for the first, one more for each reading again */
  reading_no: number;
  /** Path of the value in the reading, or corrections.N */
  path: string;
  /** The value before */
  raw: string | null;
  /** The value after; null clears it */
  value: string | null;
  /** accepted, refused or set */
  verdict: AmendmentVerdict;
  /** When */
  amended_at: Date;
  /** Who */
  actor: string;
  /** The dispatch's office */
  office_id: OrganizationId;
}

export type DispatchNoteId = Id<'dispatch_note'>;

/** A leader's note on a letter (bút phê): who leads, who coordinates, by when; never changed, a later note stands beside it */
export interface DispatchNoteTable {
  /** Identifier */
  id: DispatchNoteId;
  /** The office */
  office_id: OrganizationId;
  /** The letter */
  dispatch_id: DispatchId;
  /** The leader's words */
  text: string;
  /** By when inside the office; null where none is set */
  due_on: Day | null;
  /** Who wrote it */
  person_id: PersonId;
  /** Title, with the signing form of a deputy: TL. CỤC TRƯỞNG */
  signed_as: string;
  /** The grant a deputy acted under */
  grant_id: DeputyGrantId | null;
  /** Its day */
  noted_on: Day;
  /** When it was recorded */
  noted_at: Date;
}

/** Whom a leader's note names */
export interface DispatchNotePartyTable {
  /** The note */
  note_id: DispatchNoteId;
  /** The note's office */
  office_id: string;
  /** A division of the office, or an office it directs */
  organization_id: OrganizationId;
  /** Leads, coordinates, or is told */
  part: NotePart;
}

/** Pictures of a scan's pages, upright, on which places are marked */
export interface DispatchPageTable {
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Page number from 1 */
  page: number;
  /** Width in pixels: boxes count in them */
  width: number;
  /** Height in pixels */
  height: number;
  /** Where the file store keeps the picture */
  storage_key: string;
  /** The dispatch's office */
  office_id: OrganizationId;
}

/** Each step a dispatch took; the state at a day is the last step on or before it */
export interface DispatchStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The dispatch */
  dispatch_id: DispatchId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: DispatchState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The paper it rests on, where it needs one */
  paper: string | null;
  /** The dispatch's office */
  office_id: OrganizationId;
  /** Why a letter was set aside */
  reason: string | null;
}

export type DisruptionId = Id<'disruption'>;

/** A natural disaster or an epidemic, as a dated event */
export interface DisruptionTable {
  /** Identifier */
  id: DisruptionId;
  /** The office that entered it: the Agency, or the department of the province */
  office_id: OrganizationId;
  /** What it is */
  kind: DisruptionKind;
  /** How people call it */
  name: string;
  /** The paper that declares it; null where none is known */
  basis_code: string | null;
  /** The day of that paper */
  basis_on: Day | null;
  /** Who issued it */
  basis_issuer: string | null;
  /** Its state of today */
  state: DisruptionState;
  /** First day */
  started_on: Day;
  /** Last day; null while it goes on */
  ended_on: Day | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

export type DisruptionAreaId = Id<'disruption_area'>;

/** Where a disruption holds and how bad, by period */
export interface DisruptionAreaTable {
  /** Identifier */
  id: DisruptionAreaId;
  /** The disruption */
  disruption_id: DisruptionId;
  /** Its office */
  office_id: OrganizationId;
  /** The province, named as of the first day; null for the whole country */
  province_id: ProvinceId | null;
  /** The district; null for the whole province */
  district: string | null;
  /** The commune; null for the whole district */
  commune: string | null;
  /** How bad, by the programme's own scale */
  severity: DisruptionSeverity;
  /** First day */
  valid_from: Day;
  /** Last day; null while it holds */
  valid_to: Day | null;
  /** The district or commune in the register, where it is one of it */
  area_id: LocalAreaId | null;
}

/** Each step a disruption took */
export interface DisruptionStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The disruption */
  disruption_id: DisruptionId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: DisruptionState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What they said */
  remark: string | null;
}

/** One paper of the dossier before a contract, reviewed with the Agency item by item */
export interface DossierItemTable {
  /** The project */
  project_id: ProjectId;
  /** Which paper */
  item: string;
  /** Its office */
  office_id: OrganizationId;
  /** Where it stands */
  state: DossierState;
  /** Number of the paper */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** What the Agency asks */
  remark: string | null;
  /** Day of the last change */
  changed_on: Day;
  /** Who */
  changed_by: string;
}

/** Each change of a paper of the dossier */
export interface DossierStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The project */
  project_id: string;
  /** Which paper */
  item: string;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: DossierState;
  /** Day */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who */
  actor: string;
  /** Number of the paper */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** What was asked */
  remark: string | null;
}

export type DraftId = Id<'draft'>;

/** A document on its way out: drawn up, submitted, checked, signed, numbered, sent (dự thảo văn bản) */
export interface DraftTable {
  /** Identifier */
  id: DraftId;
  /** The office that issues it */
  office_id: OrganizationId;
  /** Type of document */
  kind: string;
  /** What it is written from */
  source: string;
  /** Which of these: an office that is late, a decision, a contract … */
  thing: string;
  /** The set it was drawn up in */
  set_id: DraftSetId | null;
  /** Its place there: numbers are given in this order */
  place_in_set: number | null;
  /** What its newest version is about */
  subject: string;
  /** Its state of today */
  state: DraftState;
  /** Its newest version */
  version: number;
  /** Day it was drawn up */
  drawn_on: Day;
  /** Who drew it up */
  drawn_by: PersonId | null;
  /** The slip it was last submitted with */
  submission_id: DraftSubmissionId | null;
  /** Line of authority above the signer's title: KT., TL., TUQ., Q. */
  authority: string | null;
  /** The signer's title as printed */
  signer_title: string | null;
  /** Who signed */
  signer: string | null;
  /** The person */
  signer_id: PersonId | null;
  /** The grant a deputy signed under */
  grant_id: DeputyGrantId | null;
  /** Day it was signed */
  signed_on: Day | null;
  /** Its number, given after it was signed */
  number: string | null;
  /** The day it bears */
  issued_on: Day | null;
  /** The outgoing letter it became */
  dispatch_id: DispatchId | null;
  /** The original is a paper signed by hand: no signed file comes back */
  on_paper: boolean;
  /** The sent document it replaces (Điều 18 Nghị định số 30/2020/NĐ-CP) */
  replaces_id: DraftId | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Offices of the programme that get a draft once it is sent */
export interface DraftAddresseeTable {
  /** The draft */
  draft_id: DraftId;
  /** Who gets it */
  organization_id: OrganizationId;
  /** The draft's office */
  office_id: OrganizationId;
  /** To act on it, or to know */
  part: NotePart;
}

export type DraftOpinionId = Id<'draft_opinion'>;

/** An opinion asked of a person or a division on a draft, and what they said */
export interface DraftOpinionTable {
  /** Identifier */
  id: DraftOpinionId;
  /** The draft */
  draft_id: DraftId;
  /** Its office */
  office_id: OrganizationId;
  /** Who is asked */
  person_id: PersonId | null;
  /** Which division is asked, anybody of it */
  division_id: OrganizationId | null;
  /** The draft waits for it */
  blocking: boolean;
  /** What is asked */
  question: string | null;
  /** Day it was asked */
  asked_on: Day;
  /** When */
  asked_at: Date;
  /** Who asked */
  asked_by: string;
  /** Agrees, or asks for changes */
  answer: OpinionAnswer | null;
  /** Their words */
  text: string | null;
  /** Day they answered */
  answered_on: Day | null;
  /** Who answered */
  answered_by: string | null;
  /** In the order in which they were asked */
  place: GeneratedAlways<bigint>;
}

export type DraftPaperId = Id<'draft_paper'>;

/** A file with a draft: what is attached to it, or the signed document as it came back, unchanged */
export interface DraftPaperTable {
  /** Identifier */
  id: DraftPaperId;
  /** The draft */
  draft_id: DraftId;
  /** Its office */
  office_id: OrganizationId;
  /** Attached, or the signed document; of these the newest counts */
  kind: DraftPaperKind;
  /** The file, kept under its hash */
  file_id: StoredFileId;
  /** What was found of the signatures in the signed file when it came */
  checked: ColumnType<unknown, string | null, string | null>;
  /** Day it came */
  kept_on: Day;
  /** When */
  kept_at: Date;
  /** Who brought it */
  kept_by: string;
  /** In the order in which they came */
  place: GeneratedAlways<bigint>;
}

export type DraftSetId = Id<'draft_set'>;

/** Letters of one kind drawn up together, each its own letter (bộ dự thảo) */
export interface DraftSetTable {
  /** Identifier */
  id: DraftSetId;
  /** The office that writes */
  office_id: OrganizationId;
  /** What they are written from */
  source: string;
  /** The things chosen, one letter each */
  things: Json;
  /** Being written, or written */
  state: DraftSetState;
  /** Of the things, those that have nothing to be written of any more */
  empty: Json;
  /** Day they were asked for */
  asked_on: Day;
  /** When */
  asked_at: Date;
  /** Who asked */
  asked_by: PersonId | null;
  /** Who asked, as history writes it */
  actor: string;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a draft took; its state at a day is that of the last one */
export interface DraftStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The draft */
  draft_id: DraftId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: DraftState;
  /** The version it was taken on */
  version: number;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What they said */
  remark: string | null;
}

export type DraftSubmissionId = Id<'draft_submission'>;

/** The slip that drafts are submitted with, one for a set (phiếu trình) */
export interface DraftSubmissionTable {
  /** Identifier */
  id: DraftSubmissionId;
  /** The office */
  office_id: OrganizationId;
  /** What is submitted */
  about: string;
  /** Why */
  reasons: string;
  /** What is asked of the leader */
  asks: string;
  /** Day it was submitted */
  submitted_on: Day;
  /** When */
  submitted_at: Date;
  /** Who submitted it */
  submitted_by: string;
}

/** Each version of a draft's text; a new one keeps the old */
export interface DraftVersionTable {
  /** The draft */
  draft_id: DraftId;
  /** In order */
  version: number;
  /** Its office */
  office_id: OrganizationId;
  /** The document as its parts say it, without number and signer */
  content: Json;
  /** What was changed */
  remark: string | null;
  /** Day it was made */
  made_on: Day;
  /** When */
  made_at: Date;
  /** Who made it */
  made_by: string;
}

export type DutyId = Id<'duty'>;

/** One duty (nhiệm vụ) of a list: what a letter orders, of whom, by when */
export interface DutyTable {
  /** Identifier */
  id: DutyId;
  /** The office that assigns */
  office_id: string;
  /** The list */
  list_id: DutyListId;
  /** Order in the letter */
  place: number;
  /** Number in the letter: 1.1 */
  ref: string;
  /** Short name, for the matrix */
  title: string;
  /** The order in full */
  text: string;
  /** What the order does not cover, as it says itself */
  exemptions: string[];
  /** The letter's words on time */
  phrase: string | null;
  /** The day the words name: on it the duty is due, after it overdue */
  named_on: Day | null;
  /** Last day on time; null where the letter names no period */
  due_on: Day | null;
  /** Where it returns, as an RRULE */
  recurrence: string | null;
  /** Offices that carry it out */
  lead_ids: string[];
  /** Offices that coordinate */
  coordinate_ids: string[];
  /** The assignment from above that it passes on; its task's foreign key proves it once it is assigned */
  parent_id: string | null;
  /** By which measure of the programme's data it is followed; null for one answered by report and evidence */
  measure: string | null;
  /** The words of the order that led to the measure; null where a person chose it */
  measure_phrase: string | null;
  /** Words of its text, by which it is found */
  lexemes: GeneratedAlways<string>;
}

export type DutyListId = Id<'duty_list'>;

/** A list of duties (danh mục nhiệm vụ) drawn up from a confirmed letter: a leader's approval makes the assignments */
export interface DutyListTable {
  /** Identifier */
  id: DutyListId;
  /** The office that assigns */
  office_id: OrganizationId;
  /** Its letter */
  dispatch_id: DispatchId;
  /** Cache of the last step, for today */
  state: DutyListState;
  /** Number and symbol of the letter when the list was drawn up */
  code: string;
  /** Who issued the letter */
  issuer: string;
  /** The letter's date */
  issued_on: Day;
  /** Its subject */
  subject: string | null;
  /** Of a story, not of life */
  illustrative: boolean;
  /** Offices that get a copy without a duty (Nơi nhận) */
  copy_ids: string[];
  /** Who submitted it last: approves it not */
  submitted_by: PersonId | null;
  /** Day of approval */
  approved_on: Day | null;
}

/** Each step a list of duties took */
export interface DutyListStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The list */
  list_id: DutyListId;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: DutyListState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** Title of the leader who approved, with the signing form of a deputy */
  signed_as: string | null;
  /** Why it was sent back; the paper and reason of a recall */
  remark: string | null;
}

export type EnvelopeId = Id<'envelope'>;

/** One edXML envelope that came or went (gói tin edXML), kept as it is under its hash */
export interface EnvelopeTable {
  /** Identifier */
  id: EnvelopeId;
  /** The office of the programme that got or sends it */
  office_id: OrganizationId;
  /** In or out */
  direction: ExchangeDirection;
  /** A letter or what is said of one; null where it could not be read */
  kind: ExchangeKind | null;
  /** Cache of the last step */
  state: EnvelopeState;
  /** The other side's code */
  organ_id: string | null;
  /** The other side, as the envelope or the address book names it */
  organ_name: string | null;
  /** The letter it carries or speaks of, as offices name it between them */
  document_id: string | null;
  /** Number and symbol of the letter */
  code: string | null;
  /** What the letter is about */
  subject: string | null;
  /** new, recall, update or replace, of a letter */
  business: string | null;
  /** What is said, of a receipt */
  receipt: string | null;
  /** The words it is said with */
  said: string | null;
  /** The letter here */
  dispatch_id: DispatchId | null;
  /** The envelope it answers or stands for */
  about_id: EnvelopeId | null;
  /** Why it was refused, in both languages */
  faults: ColumnType<unknown, string | null, string | null>;
  /** Hash of its bytes */
  sha256: string;
  /** Where its bytes lie */
  storage_key: string;
  /** Its size */
  size_bytes: bigint;
  /** Of a story */
  illustrative: boolean;
  /** Day it came or was made */
  made_on: Day;
  /** When it came or was made */
  made_at: Date;
}

/** What happened to an envelope, and when */
export interface EnvelopeStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The envelope */
  envelope_id: EnvelopeId;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: EnvelopeState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
}

export type EscalationId = Id<'escalation'>;

/** A late duty laid before a leader (báo cáo lãnh đạo): prepared after reminders in vain, one a level and deadline, and sent by a person or not at all */
export interface EscalationTable {
  /** Identifier */
  id: EscalationId;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigned, whose people send it */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** Before the leader of the office assigned, or before the Agency */
  level: EscalationLevel;
  /** The office whose leader it is laid before */
  receiver_id: OrganizationId;
  /** The deadline that passed */
  due_on: Day;
  /** Reminders in vain until then */
  rungs: number;
  /** Cache of the last step, for today */
  state: EscalationState;
  /** Day it was prepared */
  prepared_on: Day;
  /** Day a person sent it */
  sent_on: Day | null;
  /** Who */
  sent_by: string | null;
  /** What they added */
  words: string | null;
}

/** After how many reminders of a late duty that nobody touched it is prepared for whom; settings of the programme */
export interface EscalationRuleTable {
  /** Before whom it is laid */
  level: EscalationLevel;
  /** After so many reminders: since the deadline, or since the leader was told */
  rungs: number;
  /** The article, internal, or unverified */
  basis: string;
  /** Day it was changed; null for the first setting */
  set_on: Day | null;
  /** Who changed it */
  set_by: string | null;
}

/** Each step an escalation took */
export interface EscalationStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The escalation */
  escalation_id: EscalationId;
  /** The office that assigned */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: EscalationState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** What was added, why it was dropped, what the leader said */
  remark: string | null;
}

export type EstablishmentId = Id<'establishment'>;

/** A rural industrial establishment (cơ sở công nghiệp nông thôn), by its tax code */
export interface EstablishmentTable {
  /** Identifier */
  id: EstablishmentId;
  /** The department in whose province it was first entered */
  office_id: OrganizationId;
  /** Tax code of 10 or 13 digits; null for a household without one */
  tax_code: string | null;
  /** Its registered name */
  name: string;
  /** What it is in law */
  kind: EstablishmentKind;
  /** What it makes */
  industry: string | null;
  /** Of a story, not of life */
  illustrative: boolean;
  /** Name and tax code without diacritics, for search */
  search_text: string;
  /** Words of its tax code, name and place, by which it is found */
  lexemes: GeneratedAlways<string>;
}

/** Where an establishment stands, from a day on */
export interface EstablishmentPlaceTable {
  /** The establishment */
  establishment_id: EstablishmentId;
  /** Its office */
  office_id: OrganizationId;
  /** First day */
  valid_from: Day;
  /** Province */
  province_id: ProvinceId;
  /** District, until 30/6/2025 */
  district: string | null;
  /** Commune, ward */
  commune: string | null;
  /** The district or commune in the register, where it is one of it */
  area_id: LocalAreaId | null;
}

export type EstablishmentTransferId = Id<'establishment_transfer'>;

/** The last leg: what the unit passed on to an establishment */
export interface EstablishmentTransferTable {
  /** Identifier */
  id: EstablishmentTransferId;
  /** The contract */
  contract_id: ContractId;
  /** The implementing unit */
  office_id: string;
  /** The establishment */
  establishment_id: EstablishmentId;
  /** Đồng */
  amount_dong: bigint;
  /** Voucher number */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** Who entered it */
  entered_by: string;
}

export type EstimatePaperId = Id<'estimate_paper'>;

/** A paper that gives or takes from the years estimate, or by which the Finance Ministry agrees a round */
export interface EstimatePaperTable {
  /** Identifier */
  id: EstimatePaperId;
  /** The Agency */
  office_id: OrganizationId;
  /** Budget year */
  year: number;
  /** What it does */
  kind: EstimatePaperKind;
  /** Round (đợt) of an agreement */
  round: number | null;
  /** Number and symbol */
  code: string;
  /** Its date */
  issued_on: Day;
  /** Đồng */
  amount_dong: bigint;
  /** Who entered it */
  entered_by: string;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** By which code an office is reached on the exchange of letters (mã định danh cơ quan) */
export interface ExchangeAddressTable {
  /** The code, as it was given out */
  organ_id: string;
  /** The office it stands for */
  name: string;
  /** The office, where it is of the programme */
  office_id: OrganizationId | null;
  /** Day it was entered */
  set_on: Day;
  /** Who entered it */
  set_by: string;
}

export type ExtensionId = Id<'extension'>;

/** An office's request for a later deadline and what became of it */
export interface ExtensionTable {
  /** Identifier */
  id: ExtensionId;
  /** The assignment */
  task_id: TaskId;
  /** The office that decides */
  office_id: string;
  /** The office that asks */
  to_id: OrganizationId;
  /** asked, granted or refused */
  state: ExtensionState;
  /** Last day it asks for */
  asked_until: Day;
  /** Why */
  reason: string;
  /** Its letter */
  letter_code: string | null;
  /** The letter's date */
  letter_on: Day | null;
  /** Day of asking */
  asked_on: Day;
  /** Who asked */
  asked_by: string;
  /** Day of the decision */
  decided_on: Day | null;
  /** Who decided */
  decided_by: string | null;
  /** The document that granted it, or why it was refused */
  answer: string | null;
}

/** Dated deltas of the programmes figures, one row an office, year, source, measure and day: any date is a sum of those up to it; no row is shared between offices */
export interface FigureTable {
  /** The implementing unit */
  office_id: string;
  /** Budget year */
  year: number;
  /** National or counterpart money */
  source: MoneySource;
  /** What is counted */
  measure: FigureMeasure;
  /** Day from which the delta counts */
  business_on: Day;
  /** Projects more or fewer */
  count: number;
  /** Đồng more or fewer */
  dong: bigint;
  /** Of money that came from the year before: it stands beside the year's own plan */
  carried: boolean;
}

/** The text of a file that is no dispatch, read once for finding it */
export interface FileTextTable {
  /** The file */
  file_id: StoredFileId;
  /** The office that keeps it */
  office_id: OrganizationId;
  /** Its name */
  name: string;
  /** Its text; empty where none could be read */
  text: string;
  /** When it was read */
  read_at: Date;
  /** Words of its name and text, by which it is found */
  lexemes: GeneratedAlways<string>;
}

export type ForwardingId = Id<'forwarding'>;

/** A letter passed on inside the programme (chuyển giao): to a division or an office, signed for there or given back */
export interface ForwardingTable {
  /** Identifier */
  id: ForwardingId;
  /** The office that passes it on */
  office_id: OrganizationId;
  /** Its letter */
  dispatch_id: DispatchId;
  /** The note it carries out */
  note_id: DispatchNoteId | null;
  /** The division or office it goes to */
  to_id: OrganizationId;
  /** The letter as the receiving office keeps it; null for a division */
  copy_id: DispatchId | null;
  /** Leads, coordinates, or is told */
  part: NotePart;
  /** By when, as the note says */
  due_on: Day | null;
  /** forwarded, acknowledged or returned */
  state: ForwardingState;
  /** Ngày chuyển */
  forwarded_on: Day;
  /** When it was recorded */
  forwarded_at: Date;
  /** Who passed it on */
  forwarded_by: string;
  /** Day of signing for it or giving it back */
  answered_on: Day | null;
  /** Ký nhận: who signed for it or gave it back */
  answered_by: string | null;
  /** Why it was given back */
  reason: string | null;
}

export type FundingAdviceId = Id<'funding_advice'>;

/** A department's advice to its People's Committee to give local promotion more money */
export interface FundingAdviceTable {
  /** Identifier */
  id: FundingAdviceId;
  /** The department */
  office_id: OrganizationId;
  /** Budget year */
  year: number;
  /** Its state of today */
  state: LocalFundingState;
  /** How much more it asks for, in whole đồng */
  asked_dong: bigint;
  /** What establishments hit were known to need on the day it was drawn up */
  need_dong: bigint;
  /** The budget of the year on that day */
  budget_dong: bigint;
  /** Why, in words */
  reason: string;
  /** The day it was drawn up */
  drafted_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step an advice took; its state at a day is that of the last one */
export interface FundingAdviceStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The advice */
  advice_id: FundingAdviceId;
  /** Its department */
  office_id: string;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: LocalFundingState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The letter sent, the opinion of the Department of Finance, the answer */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** How much the People's Committee gave, once it did */
  granted_dong: bigint | null;
  /** What else was said */
  remark: string | null;
}

export type GatheringId = Id<'gathering'>;

/** An activity that gathers people, as it was planned */
export interface GatheringTable {
  /** Identifier */
  id: GatheringId;
  /** The unit that organises it */
  office_id: OrganizationId;
  /** The department above the unit, or the unit itself; null for the Agency and central units */
  department_id: OrganizationId | null;
  /** The department of the province where it is held */
  host_id: OrganizationId;
  /** The project whose plan it is of; null where it was only entered */
  project_id: ProjectId | null;
  /** Whose money pays it */
  source: GatheringSource;
  /** What it is */
  kind: GatheringKind;
  /** Its name */
  name: string;
  /** Where */
  province_id: ProvinceId;
  /** The district, where known */
  district: string | null;
  /** The place, where known */
  venue: string | null;
  /** First day as planned */
  starts_on: Day;
  /** Last day as planned */
  ends_on: Day;
  /** People expected */
  people: number;
  /** Cost as planned, in whole đồng */
  budget_dong: bigint;
  /** Its state of today */
  state: GatheringState;
  /** The day it was entered */
  planned_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
  /** The district in the register, where it is one of it */
  area_id: LocalAreaId | null;
}

export type GatheringConsentId = Id<'gathering_consent'>;

/** The second record: the word of the place where it is held, on the control of epidemics; the newest counts, for the days it was asked of */
export interface GatheringConsentTable {
  /** Identifier */
  id: GatheringConsentId;
  /** The gathering */
  gathering_id: GatheringId;
  /** Its unit */
  office_id: OrganizationId;
  /** The department of its place, which recorded it */
  host_id: OrganizationId;
  /** Whose money pays it */
  source: GatheringSource;
  /** Whether the place consents */
  granted: boolean;
  /** The paper that says so */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** The first day it was asked for: of other days it says nothing */
  starts_on: Day;
  /** On what conditions, or why not */
  remark: string | null;
  /** When it was written */
  recorded_at: Date;
  /** Who recorded it */
  actor: string;
}

export type GatheringDecisionId = Id<'gathering_decision'>;

/** The first record: what whose money it is decided of the plan of a gathering; the newest counts */
export interface GatheringDecisionTable {
  /** Identifier */
  id: GatheringDecisionId;
  /** The gathering */
  gathering_id: GatheringId;
  /** Its unit */
  office_id: OrganizationId;
  /** The department of its place */
  host_id: OrganizationId;
  /** Whose money pays it */
  source: GatheringSource;
  /** Who decided: the Ministry of national money, the People's Committee of local */
  authority: GatheringAuthority;
  /** What becomes of it */
  outcome: GatheringOutcome;
  /** The paper that decides */
  paper_code: string;
  /** Its date: the decision counts from it */
  paper_on: Day;
  /** The measures without which it is not held */
  measures: string[];
  /** New first day, where postponed */
  starts_on: Day | null;
  /** New last day, where postponed */
  ends_on: Day | null;
  /** What it may cost after the decision, in whole đồng */
  budget_dong: bigint;
  /** What else there is to say */
  remark: string | null;
  /** When it was written */
  recorded_at: Date;
  /** Who recorded it */
  actor: string;
}

/** Each step a gathering took; its state at a day is that of the last one */
export interface GatheringStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The gathering */
  gathering_id: GatheringId;
  /** Its unit */
  office_id: OrganizationId;
  /** The department of its place */
  host_id: OrganizationId;
  /** Whose money pays it */
  source: GatheringSource;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: GatheringState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What a review proposes */
  outcome: GatheringOutcome | null;
  /** Whether a review finds it necessary */
  necessary: boolean | null;
  /** How many came, once held */
  people: number | null;
  /** What they said */
  remark: string | null;
}

/** Every act, one row or more, written in the act's own transaction; append-only */
export interface HistoryTable {
  /** Order of recording within one server; gaps are rolled-back acts */
  id: GeneratedAlways<bigint>;
  /** When it was recorded */
  recorded_at: Date;
  /** The calendar day of Viet Nam on which it counts */
  business_on: Day;
  /** Who acted: a person's sign-in, or the name of a job */
  actor: string;
  /** The command's name */
  act: string;
  /** The noun acted on */
  thing: string;
  /** The thing acted on */
  thing_id: string;
  /** What changed, in the act's own words */
  detail: Json;
  /** The office whose thing was acted on; null for the state catalogue and the system's own */
  office_id: OrganizationId | null;
  /** Who acted; null for a job */
  person_id: PersonId | null;
}

/** The chain: each hash is SHA-256 of the one before and its history row; what is not yet here is the unsealed tail */
export interface HistorySealTable {
  /** Place in the chain, from 1 without gap */
  place: bigint;
  /** The row it seals */
  history_id: bigint;
  /** SHA-256 in hex */
  hash: string;
  /** When */
  sealed_at: Date;
}

/** Keys of acts that must happen once however often they are sent */
export interface IdempotencyKeyTable {
  /** Chosen by the sender */
  key: string;
  /** The command it was used for */
  command: string;
  /** SHA-256 of what was sent: the same key with another content is refused */
  input_hash: string;
  /** What the act answered; given again */
  answer: ColumnType<unknown, string | null, string | null>;
  /** When it was first used */
  used_at: Date;
  /** The person's id, or the job's name: two senders may choose the same key */
  sender: string;
}

export type ImpactId = Id<'impact'>;

/** What an establishment says a disruption did to it; the newest of a day on counts */
export interface ImpactTable {
  /** Identifier */
  id: ImpactId;
  /** The centre or department that entered it */
  office_id: OrganizationId;
  /** The department that confirms it */
  department_id: OrganizationId;
  /** The disruption */
  disruption_id: DisruptionId;
  /** The establishment */
  establishment_id: EstablishmentId;
  /** How it works now */
  situation: Situation;
  /** Workers before */
  workers_before: number;
  /** Workers now */
  workers_now: number;
  /** Loss, in whole đồng */
  loss_dong: bigint;
  /** What it asks for, in whole đồng */
  need_dong: bigint;
  /** What it asks for, in words */
  need: string | null;
  /** Its state of today */
  state: ImpactState;
  /** The day it tells of */
  stated_on: Day;
  /** Who entered it */
  stated_by: string | null;
  /** Of a story, not of life */
  illustrative: boolean;
  /** The link through which the establishment itself told it; null where an office entered it */
  link_id: StatementLinkId | null;
  /** Who told it, as they named themselves */
  told_by: string | null;
  /** Where they may be called */
  told_phone: string | null;
  /** The text they agreed to, by its code */
  consent: string | null;
}

/** Each step a statement took */
export interface ImpactStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The statement */
  impact_id: ImpactId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: ImpactState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What they said */
  remark: string | null;
}

export type ImportId = Id<'import'>;

/** A workbook handed in to be read as a proposal: nothing is taken until a person agrees, then all or nothing */
export interface ImportTable {
  /** Identifier */
  id: ImportId;
  /** The office it was handed in for */
  office_id: OrganizationId;
  /** What it is read as; the feature that owns the rows says how */
  kind: string;
  /** The year it is about, where it has one */
  year: number | null;
  /** Cache of the last step, for today */
  state: ImportState;
  /** The workbook as it came */
  file_id: StoredFileId;
  /** Its name */
  name: string;
  /** Day on which it was handed in */
  received_on: Day;
  /** Who handed it in: it is judged by what they may do */
  received_by: PersonId | null;
  /** Rows read; null until then */
  rows: number | null;
  /** What its kind counted while reading */
  summary: ColumnType<unknown, string | null, string | null>;
  /** What it became, once taken */
  outcome: ColumnType<unknown, string | null, string | null>;
}

/** What is wrong in an import, or worth saying, at its sheet and cell */
export interface ImportFindingTable {
  /** The import */
  import_id: ImportId;
  /** Its office */
  office_id: OrganizationId;
  /** In order: faults before notes, each as the rows go down */
  place: number;
  /** A fault holds the taking up, a note does not */
  weight: ImportWeight;
  /** Which fault */
  code: string;
  /** Sheet */
  sheet: string;
  /** Cell */
  cell: string;
  /** The sentence */
  vi: string;
  /** The sentence in English */
  en: string;
}

/** What one row of an import proposes, beside what stands */
export interface ImportRowTable {
  /** The import */
  import_id: ImportId;
  /** Its office */
  office_id: OrganizationId;
  /** In order */
  place: number;
  /** What it would do, or how it compares, by the words of its kind */
  verdict: string;
  /** Sheet; empty where it stands only in the books */
  sheet: string;
  /** Cell; empty where it stands only in the books */
  cell: string;
  /** The row as its kind tells it */
  detail: Json;
}

/** Each step an import took; its state at a day is the last step on or before it */
export interface ImportStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The import */
  import_id: ImportId;
  /** Its office */
  office_id: OrganizationId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: ImportState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
}

export type InspectionId = Id<'inspection'>;

/** A visit to a project (lần kiểm tra), under the identifier that the device gave it */
export interface InspectionTable {
  /** Identifier, made on the device: the same visit sent twice is one */
  id: InspectionId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The unit that carries the project out */
  unit_id: OrganizationId;
  /** The project */
  project_id: ProjectId;
  /** The choice of a plan that it follows; null outside a plan */
  choice_id: InspectionChoiceId | null;
  /** Why it is made, outside a plan */
  reason: string | null;
  /** Its state of today */
  state: InspectionState;
  /** The newest revision */
  revision: number;
  /** The day of the visit, as the newest revision has it */
  visited_on: Day;
  /** Number of its minutes */
  minutes_code: string | null;
  /** Their date */
  minutes_on: Day | null;
  /** The day the server first heard of it */
  begun_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

export type InspectionChoiceId = Id<'inspection_choice'>;

/** A project of a plan, with what it was chosen for; one dropped stays to be seen */
export interface InspectionChoiceTable {
  /** Identifier, and that of the visit it leads to: two devices that begin it begin the same one */
  id: InspectionChoiceId;
  /** The plan */
  plan_id: InspectionPlanId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The project */
  project_id: ProjectId;
  /** Points of risk on the day it was drawn */
  points: number;
  /** Each rule that gave points, in words, as of that day */
  reasons: Json;
  /** Why a person added it; null where risk chose it */
  added_why: string | null;
  /** The day a person dropped it */
  dropped_on: Day | null;
  /** Why */
  dropped_why: string | null;
}

export type InspectionFindingId = Id<'inspection_finding'>;

/** What a visit found, as its minutes have it: the unit's to remedy by a day */
export interface InspectionFindingTable {
  /** Identifier, made on the device */
  id: InspectionFindingId;
  /** The visit */
  inspection_id: InspectionId;
  /** The office that inspects, which closes it */
  office_id: OrganizationId;
  /** The unit that remedies it */
  unit_id: OrganizationId;
  /** The project */
  project_id: ProjectId;
  /** The establishment it is about, where it is about one */
  establishment_id: EstablishmentId | null;
  /** What it is about */
  kind: FindingKind;
  /** How bad */
  severity: FindingSeverity;
  /** What was found */
  description: string;
  /** What is to be done */
  demand: string;
  /** Last day to do it */
  due_on: Day;
  /** The day of the minutes */
  given_on: Day;
  /** Its state of today */
  state: InspectionFindingState;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a finding took: given, remedied, given back, closed */
export interface InspectionFindingStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The finding */
  finding_id: InspectionFindingId;
  /** The office that inspects */
  office_id: string;
  /** The unit that remedies */
  unit_id: string;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: InspectionFindingState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The unit's report, or the paper that closes it */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** What was done, or why it is not enough */
  remark: string | null;
}

export type InspectionPhotoId = Id<'inspection_photo'>;

/** A picture of a visit, made smaller on the device */
export interface InspectionPhotoTable {
  /** Identifier, made on the device: the same picture sent twice is one */
  id: InspectionPhotoId;
  /** The visit */
  inspection_id: InspectionId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The unit visited */
  unit_id: OrganizationId;
  /** The file, as the office that inspects keeps it */
  file_id: StoredFileId;
  /** Its name on the device */
  name: string;
  /** Its size as kept */
  size_bytes: bigint;
  /** Its size before the device made it smaller */
  original_bytes: bigint;
  /** SHA-256 of what is kept */
  sha256: string;
  /** Where its bytes lie */
  storage_key: string;
  /** When it came */
  kept_at: Date;
  /** Who sent it */
  kept_by: string;
}

export type InspectionPlanId = Id<'inspection_plan'>;

/** Which projects an office inspects in a year; the Agency and each department have their own */
export interface InspectionPlanTable {
  /** Identifier */
  id: InspectionPlanId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The year */
  year: number;
  /** Its state of today */
  state: InspectionPlanState;
  /** The decision that adopted it */
  decision_code: string | null;
  /** Its date */
  decision_on: Day | null;
  /** The day whose facts it was drawn by */
  drawn_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step an inspection plan took */
export interface InspectionPlanStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The plan */
  plan_id: InspectionPlanId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: InspectionPlanState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** Which project, and why */
  remark: string | null;
}

export type InspectionRevisionId = Id<'inspection_revision'>;

/** What a device sent of a visit: each revision stands on the one before, none is overwritten */
export interface InspectionRevisionTable {
  /** Identifier, made on the device: the same sending twice has one effect */
  id: InspectionRevisionId;
  /** The visit */
  inspection_id: InspectionId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The unit visited */
  unit_id: OrganizationId;
  /** In order, from 1 */
  revision: number;
  /** Checklist with its answers, who was present, findings, photos, remarks */
  content: Json;
  /** Which device, in its own words */
  device: string;
  /** When it came */
  recorded_at: Date;
  /** Whose it is */
  actor: string;
}

/** Each step a visit took */
export interface InspectionStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The visit */
  inspection_id: InspectionId;
  /** The office that inspects */
  office_id: OrganizationId;
  /** The unit visited */
  unit_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: InspectionState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
}

export type JobProgressId = Id<'job_progress'>;

/** How far a running job has come: no fact, lost in a crash and told anew */
export interface JobProgressTable {
  /** The thing the job works on */
  thing_id: JobProgressId;
  /** What it does now */
  stage: string;
  /** The page it is at, from 1 */
  page: number;
  /** How many there are; 0 while unknown */
  pages: number;
  /** When it said so */
  noted_at: Date;
  /** The office whose thing it is */
  office_id: string;
}

/** One side of a movement in the double-entry ledger: an account of a year, a line or a contract */
export interface LedgerEntryTable {
  /** The movement */
  movement_id: bigint;
  /** The account */
  account: Account;
  /** Debit */
  debit_dong: bigint;
  /** Credit */
  credit_dong: bigint;
  /** Office of the movement */
  office_id: string;
}

export type LocalAreaId = Id<'local_area'>;

/** Districts and communes, one row a name and its life */
export interface LocalAreaTable {
  /** Identifier */
  id: LocalAreaId;
  /** The Agency, which keeps the register */
  office_id: OrganizationId;
  /** Code of the official list, or of a story */
  code: string;
  /** District or commune */
  level: AreaLevel;
  /** Name with its kind: Huyện Bát Xát, Xã Trịnh Tường */
  name: string;
  /** The province, as of the first day */
  province_id: ProvinceId;
  /** The district of a commune; null from 1/7/2025 on */
  parent_id: LocalAreaId | null;
  /** First day of this code with this name */
  valid_from: Day;
  /** Last day; null while it holds */
  valid_to: Day | null;
  /** The resolution or decision that made it or ended it */
  decision: string | null;
  /** What it became, once it holds no more */
  became_id: LocalAreaId | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

export type LocalBudgetId = Id<'local_budget'>;

/** A paper by which a province gives its promotion money in a year, or takes some back; their sum by a day is the budget of that day */
export interface LocalBudgetTable {
  /** Identifier */
  id: LocalBudgetId;
  /** The department */
  office_id: OrganizationId;
  /** Budget year */
  year: number;
  /** Given first, raised or cut */
  kind: LocalBudgetKind;
  /** How much, in whole đồng */
  amount_dong: bigint;
  /** The paper */
  paper_code: string;
  /** Its date: it counts from it */
  paper_on: Day;
  /** The advice it answers */
  advice_id: FundingAdviceId | null;
  /** What else was said */
  remark: string | null;
  /** When it was written */
  recorded_at: Date;
  /** Who entered it */
  actor: string;
  /** Of a story, not of life */
  illustrative: boolean;
}

export type LocalProjectId = Id<'local_project'>;

/** A project of local money: of the province's own plan, or left to it by the national one */
export interface LocalProjectTable {
  /** Identifier */
  id: LocalProjectId;
  /** The department */
  office_id: OrganizationId;
  /** Budget year */
  year: number;
  /** Its state of today */
  state: LocalProjectState;
  /** Its name */
  name: string;
  /** Who carries it out */
  unit: string;
  /** Where, as far as known */
  district: string | null;
  /** The national project it was; null where it is the province's own */
  project_id: ProjectId | null;
  /** What it asks for, in whole đồng */
  asked_dong: bigint;
  /** What the province's plan holds for it today; once done, what it spent */
  local_dong: bigint;
  /** The day it was entered */
  entered_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a project of local money took, with what the plan held for it from then on */
export interface LocalProjectStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The project */
  local_project_id: LocalProjectId;
  /** The department */
  office_id: string;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: LocalProjectState;
  /** What the plan holds for it from then on, in whole đồng */
  local_dong: bigint;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The paper that says so */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** What else was said */
  remark: string | null;
}

/** The local money of a province and year as it stands today: the row that who changes it locks */
export interface LocalYearTable {
  /** The department of the province */
  office_id: OrganizationId;
  /** Budget year */
  year: number;
  /** What papers gave, less what they took, in whole đồng */
  budget_dong: bigint;
  /** What projects of local money hold of it */
  planned_dong: bigint;
}

/** The day on which what is done and what is exempt reached the target, once for a target: it decides on time or late, whatever is undone since */
export interface MeasureReachedTable {
  /** The assignment */
  task_id: TaskId;
  /** How many things it covered then; a decision that adds some opens a new target */
  target: number;
  /** The office that assigned */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** The day */
  reached_on: Day;
  /** When it was written */
  recorded_at: Date;
}

/** What a measured assignment covers: fixed on the day of issue, added to by a numbered decision only */
export interface MeasureTargetTable {
  /** The assignment */
  task_id: TaskId;
  /** A project, gathering, report, round or office, as the measure says */
  thing_id: string;
  /** The office that assigned */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** Its name on the day it was covered */
  label: string;
  /** The day it counts from */
  added_on: Day;
  /** The decision that added it; null for what was there on the day of issue */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** Who issued or added */
  actor: string;
}

export type MeetingId = Id<'meeting'>;

/** An office's meeting on one week */
export interface MeetingTable {
  /** Identifier */
  id: MeetingId;
  /** The office that meets */
  office_id: OrganizationId;
  /** Monday of the week it is about */
  week_from: Day;
  /** The day it was held */
  held_on: Day;
  /** Who chaired it, by name and post */
  chaired_by: string;
  /** Its state of today */
  state: MeetingState;
  /** Number and symbol of the notice of its conclusions */
  notice_code: string | null;
  /** Date of the notice */
  notice_on: Day | null;
  /** The notice among the office's letters */
  dispatch_id: DispatchId | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** A conclusion of a meeting as kept with its minutes: it becomes a duty of the notice */
export interface MeetingConclusionTable {
  /** The meeting */
  meeting_id: MeetingId;
  /** Its office */
  office_id: OrganizationId;
  /** Of which keeping */
  version: number;
  /** Its number in the notice */
  no: number;
  /** What is to be done */
  text: string;
  /** The offices that do it */
  to_ids: string[];
  /** The last day on time; null where none was set */
  due_on: Day | null;
}

/** What was written of a meeting, a row each time it was kept; the newest counts */
export interface MeetingMinutesTable {
  /** The meeting */
  meeting_id: MeetingId;
  /** Its office */
  office_id: OrganizationId;
  /** Which keeping, from 1 */
  version: number;
  /** Said of results, beside the figures */
  results: string | null;
  /** Said of obstacles */
  obstacles: string | null;
  /** What is asked for */
  asks: string | null;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who wrote it */
  actor: string;
}

/** Each step a meeting took */
export interface MeetingStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The meeting */
  meeting_id: MeetingId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: MeetingState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
}

export type MembershipId = Id<'membership'>;

/** A person's seat in an office: which role, under which title, between which days */
export interface MembershipTable {
  /** Identifier */
  id: MembershipId;
  /** Who */
  person_id: PersonId;
  /** In which office; where that office was merged the seat is in its successor */
  organization_id: OrganizationId;
  /** In which division of it */
  division_id: OrganizationId | null;
  /** What the person may do there */
  role: OfficeRole;
  /** Title as on letters: Cục trưởng, Chuyên viên */
  title: string;
  /** First day */
  valid_from: Day;
  /** Last day; null is open */
  valid_to: Day | null;
}

/** What a contract promises by when */
export interface MilestoneTable {
  /** The contract */
  contract_id: ContractId;
  /** Order */
  place: number;
  /** Its office */
  office_id: string;
  /** What */
  description: string;
  /** By when */
  due_on: Day;
  /** When it was done */
  done_on: Day | null;
}

/** One movement of money or of its binding: never changed; what it did is in its entries */
export interface MovementTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The implementing unit; the Agency for the estimate */
  office_id: OrganizationId;
  /** What moved */
  kind: MovementKind;
  /** Budget year */
  year: number;
  /** National or counterpart money */
  source: MoneySource;
  /** The plan line, where it concerns one */
  line_id: PlanLineId | null;
  /** The contract, where it concerns one */
  contract_id: string | null;
  /** Whole đồng */
  amount_dong: bigint;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** The decision or paper it rests on */
  paper_code: string;
  /** The paper's date */
  paper_on: Day;
  /** Who proposed it, by name */
  author: string;
  /** Who proposed it; null for the system */
  author_id: PersonId | null;
  /** Who approved it, by name */
  approver: string | null;
  /** What else there is to say */
  remark: string | null;
}

export type NormId = Id<'norm'>;

/** How much national money a line of a project may take (mức hỗ trợ): dated rows, so that a project of 2020 is judged by the rules of 2020 */
export interface NormTable {
  /** Identifier */
  id: NormId;
  /** The Agency */
  office_id: OrganizationId;
  /** Kind of support, as the programme names it */
  activity: string;
  /** Highest share of the cost; null where none is set */
  share_percent: number | null;
  /** Highest amount for each unit; null where none is set */
  cap_dong: bigint | null;
  /** What the cap counts for: in a group project it counts for each establishment */
  per: string;
  /** First day of force */
  valid_from: Day;
  /** Last day of force */
  valid_to: Day | null;
  /** The article */
  basis: string;
  /** Whether the text was seen */
  mark: RuleMark;
}

export type NoticeId = Id<'notice'>;

/** What an office is told on a day of its duties (thông báo nhắc việc): one, however many rungs it folds */
export interface NoticeTable {
  /** Identifier */
  id: NoticeId;
  /** The office told */
  office_id: OrganizationId;
  /** Day it was made */
  made_on: Day;
  /** When it was recorded */
  made_at: Date;
}

/** A notice for one person: in the programme always, by e-mail when and as they chose */
export interface NoticeDeliveryTable {
  /** The notice */
  notice_id: NoticeId;
  /** For whom */
  person_id: PersonId;
  /** The office told */
  office_id: OrganizationId;
  /** When it goes by e-mail; null for only in the programme */
  due_at: Date | null;
  /** The letter it went with */
  mail_id: ReminderMailId | null;
  /** When they opened it in the programme */
  read_at: Date | null;
}

export type OrganizationId = Id<'organization'>;

/** An office (cơ quan, đơn vị) or a division (phòng) inside one, through all its names */
export interface OrganizationTable {
  /** Identifier */
  id: OrganizationId;
  /** What kind of office it is */
  kind: OrganizationKind;
  /** Cache of today: standing or ended */
  state: OrganizationState;
  /** Its place in the state catalogue of offices; null for offices added by hand */
  catalogue_key: string | null;
  /** Its province, by the first row of the unit it was founded in; null for central offices */
  province_id: ProvinceId | null;
  /** The office that directs it in the programme; for a division its office */
  directed_by_id: OrganizationId | null;
  /** The office named above it on its letters */
  superior_id: OrganizationId | null;
  /** First day; null reaches back */
  valid_from: Day | null;
  /** Last day; null still stands */
  valid_to: Day | null;
}

/** The names an office bore, each with its days; letters keep the name of their day */
export interface OrganizationNameTable {
  /** The office */
  organization_id: OrganizationId;
  /** First day of the name; null reaches back */
  valid_from: Day | null;
  /** Last day of the name; null is still borne */
  valid_to: Day | null;
  /** Full name as on its letters */
  name: string;
  /** Usual short name */
  short_name: string | null;
  /** The decision that gave it, or internal, or unverified */
  basis: string;
}

/** Which office took over which: letters stay under the old name, duties and people pass on */
export interface OrganizationSuccessionTable {
  /** The office that ended */
  predecessor_id: OrganizationId;
  /** The office that took over */
  successor_id: OrganizationId;
  /** First day of the successor in its place */
  took_effect_on: Day;
  /** The resolution or decision */
  basis: string;
}

/** What acts told the rest of the programme; the jobs that answer are queued in the same transaction */
export interface OutboxTable {
  /** Order of telling within one server */
  id: GeneratedAlways<bigint>;
  /** When it was told */
  told_at: Date;
  /** noun.past-participle, as dispatch.received */
  event: string;
  /** Identifiers, never copies of facts */
  payload: Json;
}

export type PersonId = Id<'person'>;

/** People who sign in */
export interface PersonTable {
  /** Identifier, the same as the account's */
  id: PersonId;
  /** The office that keeps the person's record */
  office_id: OrganizationId;
  /** Name without academic titles */
  full_name: string;
  /** Sign-in address, in lower case */
  email: string;
  /** active or left */
  state: PersonState;
  /** A person of a story, not of life */
  illustrative: boolean;
  /** When the record was made */
  added_at: Date;
}

export type PlanDecisionId = Id<'plan_decision'>;

/** A decision that assigns or changes the plan (quyết định giao kế hoạch): each approved one makes the next version */
export interface PlanDecisionTable {
  /** Identifier */
  id: PlanDecisionId;
  /** The Agency */
  office_id: OrganizationId;
  /** Plan year */
  year: number;
  /** Assigns, or changes what was assigned */
  kind: PlanDecisionKind;
  /** Cache of the last step, for today */
  state: PlanDecisionState;
  /** Number and symbol, once issued */
  code: string | null;
  /** Its date */
  issued_on: Day | null;
  /** What it decides */
  title: string;
  /** Legal basis */
  basis: string;
  /** Who submitted it last: approves it not */
  submitted_by: PersonId | null;
  /** Which version of the year's plan it made */
  version: number | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a decision took; its state at a day is the last step on or before it */
export interface PlanDecisionStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The decision */
  plan_decision_id: PlanDecisionId;
  /** Its office */
  office_id: OrganizationId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: PlanDecisionState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** The paper it rests on */
  paper_code: string | null;
  /** The paper's date */
  paper_on: Day | null;
  /** Why, where it needs a reason */
  remark: string | null;
}

export type PlanLineId = Id<'plan_line'>;

/** A line of the plan: the money of one project, one year, one source, carried money apart from the year's own; its balances as they stand after the last movement */
export interface PlanLineTable {
  /** Identifier */
  id: PlanLineId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** The project; its table proves it */
  project_id: ProjectId;
  /** Budget year */
  year: number;
  /** National or counterpart money */
  source: MoneySource;
  /** Assigned by decisions (counterpart: pledged) */
  assigned_dong: bigint;
  /** Bound by contracts */
  contracted_dong: bigint;
  /** Business date of the last movement */
  last_on: Day;
  /** Whether its money came from the year before */
  carried: boolean;
}

export type ProjectId = Id<'project'>;

/** A project or task of the programme (đề án, nhiệm vụ khuyến công) */
export interface ProjectTable {
  /** Identifier */
  id: ProjectId;
  /** The implementing unit (đơn vị thực hiện) */
  office_id: OrganizationId;
  /** The department that directs it; null for the Agency's own tasks and central units */
  department_id: OrganizationId | null;
  /** Its code: 83-2020-04 */
  code: string;
  /** Plan year */
  year: number;
  /** Ordinary, group, key, or a task of the Agency */
  kind: ProjectKind;
  /** Its name */
  name: string;
  /** Which of the nine contents of promotion */
  contents: number[];
  /** The kind of support by which it advances */
  activity: string;
  /** Where it is carried out */
  province_id: ProvinceId | null;
  /** District, commune */
  place: string | null;
  /** First day of carrying out */
  starts_on: Day;
  /** Last day */
  ends_on: Day;
  /** It must follow the Bidding Law */
  bidding: boolean;
  /** Cache of the last step, for today */
  state: ProjectState;
  /** Day of registration */
  registered_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
  /** Code, name and unit without diacritics, for search */
  search_text: string;
  /** Business day of the step that led to its state of today */
  stepped_on: Day;
  /** The coordinating unit (đơn vị phối hợp), where one is named */
  coordinating_unit: string | null;
  /** Words of its code, name and unit, by which it is found */
  lexemes: string;
}

/** What a project promises to have made */
export interface ProjectOutputTable {
  /** The project */
  project_id: ProjectId;
  /** Order */
  place: number;
  /** Its office */
  office_id: OrganizationId;
  /** What */
  description: string;
  /** Unit */
  unit: string;
  /** How many */
  quantity: number;
}

/** Each step a project took; its state at a day is the last step on or before it */
export interface ProjectStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The project */
  project_id: ProjectId;
  /** Its office */
  office_id: OrganizationId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: ProjectState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** The paper it rests on */
  paper_code: string | null;
  /** The paper's date */
  paper_on: Day | null;
  /** Why, where it needs a reason */
  remark: string | null;
}

export type ProposalId = Id<'proposal'>;

/** A registered project that is proposed in a round */
export interface ProposalTable {
  /** Identifier */
  id: ProposalId;
  /** The round */
  round_id: ProposalRoundId;
  /** The department that proposes it; a unit of no department proposes its own */
  office_id: OrganizationId;
  /** The unit that would carry it out */
  unit_id: OrganizationId;
  /** The project as it is registered */
  project_id: ProjectId;
  /** Cache of its terms of today: the smallest support with which it would still be carried out */
  least_dong: bigint;
  /** What it asked for when it was last sent; null while a draft */
  sent_dong: bigint | null;
  /** Cache of its terms of today: the disaster or epidemic it answers */
  disruption_id: DisruptionId | null;
  /** Its state of today */
  state: ProposalState;
  /** The day it was drawn up */
  drafted_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** What the department states for a criterion that no data of the programme answers, and what the Agency found of it; of one criterion the last row counts */
export interface ProposalFactTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The proposal */
  proposal_id: ProposalId;
  /** Its department */
  office_id: OrganizationId;
  /** Its unit */
  unit_id: string;
  /** The criterion it speaks to */
  criterion: string;
  /** Stated or dropped by who proposes, confirmed or struck by the Agency */
  step: ProposalFactStep;
  /** What is stated; or why it is struck */
  words: string | null;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who said it */
  actor: string;
}

export type ProposalFileId = Id<'proposal_file'>;

/** A file of a proposal's dossier */
export interface ProposalFileTable {
  /** Identifier */
  id: ProposalFileId;
  /** The proposal */
  proposal_id: ProposalId;
  /** Its department */
  office_id: OrganizationId;
  /** Its unit */
  unit_id: string;
  /** The file, as the department keeps it */
  file_id: StoredFileId;
  /** Its name */
  name: string;
  /** Its size */
  size_bytes: bigint;
  /** Where its bytes lie: who sees the proposal may open it */
  storage_key: string;
  /** Day it was attached */
  kept_on: Day;
  /** When it was recorded */
  kept_at: Date;
  /** Who attached it */
  kept_by: string;
}

/** A paper of a proposal's dossier (thành phần hồ sơ) as it was entered; of one item the newest counts */
export interface ProposalPaperTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The proposal */
  proposal_id: ProposalId;
  /** Its department */
  office_id: OrganizationId;
  /** Its unit */
  unit_id: string;
  /** Which paper of the dossier */
  item: string;
  /** Its number */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** The day it was entered */
  entered_on: Day;
  /** Who entered it */
  actor: string;
}

export type ProposalRoundId = Id<'proposal_round'>;

/** A round in which projects are proposed to supplement a year's plan (đợt đề xuất bổ sung) */
export interface ProposalRoundTable {
  /** Identifier */
  id: ProposalRoundId;
  /** The office that opens it: the Agency */
  office_id: OrganizationId;
  /** The plan year to be supplemented */
  year: number;
  /** Its name */
  name: string;
  /** The numbered letter it stems from */
  paper_code: string;
  /** The letter's date */
  paper_on: Day;
  /** The day the letter names */
  named_on: Day;
  /** The last day on time: the day before the one named by "trước ngày" */
  due_on: Day;
  /** Its state of today */
  state: ProposalRoundState;
  /** Day of opening */
  opened_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a round took */
export interface ProposalRoundStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The round */
  round_id: ProposalRoundId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: ProposalRoundState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What they said */
  remark: string | null;
}

/** Each step a proposal took; its state at a day is that of the last one */
export interface ProposalStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The proposal */
  proposal_id: ProposalId;
  /** Its department */
  office_id: OrganizationId;
  /** Its unit */
  unit_id: string;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: ProposalState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The department's letter, where it was sent */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** Papers asked for, where it was returned */
  missing: string[] | null;
  /** What they said */
  remark: string | null;
}

/** What a proposal says from a day on: of one proposal the last row by a day counts */
export interface ProposalTermsTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The proposal */
  proposal_id: ProposalId;
  /** Its department */
  office_id: OrganizationId;
  /** Its unit */
  unit_id: string;
  /** The smallest support with which it would still be carried out, in whole đồng */
  least_dong: bigint;
  /** Why it is needed this year */
  need: string;
  /** The disaster or epidemic it answers */
  disruption_id: DisruptionId | null;
  /** The day it counts from */
  business_on: Day;
  /** Who said it */
  actor: string;
}

export type ProvinceId = Id<'province'>;

/** Provinces and centrally-run cities, one row a name and its life; the key is code and first day, never the code alone */
export interface ProvinceTable {
  /** Identifier */
  id: ProvinceId;
  /** Code of the General Statistics Office; from 1/7/2025 seven codes name other units */
  code: string;
  /** First day of this code with this name; null reaches back */
  valid_from: Day | null;
  /** Last day; null is still in force */
  valid_to: Day | null;
  /** Name without "tỉnh" or "thành phố" */
  name: string;
  /** city or province */
  kind: string;
  /** Region of the programme's conferences; not drawn anew for the 34 */
  region: string | null;
  /** Code of the unit of 1/7/2025 it became */
  successor_code: string | null;
}

export type RebalancingId = Id<'rebalancing'>;

/** A balancing of a year's free money against the proposals of a round (cân đối nguồn kinh phí, bổ sung kế hoạch) */
export interface RebalancingTable {
  /** Identifier */
  id: RebalancingId;
  /** The Agency, which draws it up */
  office_id: OrganizationId;
  /** Plan year */
  year: number;
  /** The round whose proposals are weighed */
  round_id: ProposalRoundId;
  /** What its decision is about */
  title: string;
  /** Its state of today */
  state: RebalancingState;
  /** Who submitted it */
  submitted_by: PersonId | null;
  /** The numbered decision it became */
  decision_id: PlanDecisionId | null;
  /** Day it was begun */
  opened_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Where an officer departs from the ranked list, with a word; the newest of a project counts */
export interface RebalancingChangeTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its office */
  office_id: OrganizationId;
  /** The proposed project */
  project_id: ProjectId;
  /** Taken in, left out, or left to the ranking again */
  choice: ListChoice;
  /** What it is given where that is less than it asks */
  dong: bigint | null;
  /** Why */
  reason: string;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who changed it */
  actor: string;
}

/** A project in the plan that gives money back in the same decision; its newest row counts, nothing given takes it off */
export interface RebalancingGiverTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its office */
  office_id: OrganizationId;
  /** The project that gives */
  project_id: ProjectId;
  /** How much of the money no contract binds, in whole đồng */
  dong: bigint;
  /** Why */
  reason: string;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who entered it */
  actor: string;
}

/** The list as it was submitted, one row a proposal, in or out, each with why; seen by whose project it is */
export interface RebalancingRowTable {
  /** The submission */
  step_id: bigint;
  /** The proposed project */
  project_id: ProjectId;
  /** Its unit */
  office_id: OrganizationId;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its place by Điều 7 then */
  rank: number;
  /** Its points then */
  points: number;
  /** What it asked, in whole đồng */
  asked_dong: bigint;
  /** The smallest support with which it would be carried out */
  least_dong: bigint;
  /** What it is given; nothing where it is out */
  given_dong: bigint;
  /** What the ranked list alone would give it: where that differs, the list departs from it */
  ranked_dong: bigint;
  /** Why it is in or out */
  why: string;
  /** The officer's word, where the list was changed by hand */
  reason: string | null;
}

/** How a ranked list is drawn: what is kept back and what happens at the line; the newest counts */
export interface RebalancingSettingTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its office */
  office_id: OrganizationId;
  /** Money kept back, in whole đồng */
  reserve_dong: bigint;
  /** Stop at the first that does not fit, or pass it over */
  line_rule: LineRule;
  /** Whether the one at the line may take a part, down to its least */
  part_at_line: boolean;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who set it */
  actor: string;
}

/** Each step a rebalancing took; its state at a day is that of the last one */
export interface RebalancingStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: RebalancingState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** The free money of the year when it was submitted: it is refused once that has moved */
  free_dong: bigint | null;
  /** The decision's number, once approved */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** What they said */
  remark: string | null;
}

export type ReferenceListId = Id<'reference_list'>;

/** A reference list (phương án tham khảo): the exact optimum under wishes, with its proof or the gap that was left; never adopted by itself */
export interface ReferenceListTable {
  /** Identifier */
  id: ReferenceListId;
  /** The rebalancing */
  rebalancing_id: RebalancingId;
  /** Its office */
  office_id: OrganizationId;
  /** Being looked for, found (or found that there is none), stopped, failed */
  state: ReferenceState;
  /** What it was to obey */
  wishes: Json;
  /** The money there was */
  total_dong: bigint;
  /** The list, its proof or gap, alternatives, prices; or the conflict and what would have to give way */
  outcome: ColumnType<unknown, string | null, string | null>;
  /** Day it was asked for */
  asked_on: Day;
  /** When */
  asked_at: Date;
  /** Who asked */
  asked_by: string;
  /** When it was found or stopped */
  ended_at: Date | null;
}

export type RefusedUploadId = Id<'refused_upload'>;

/** Uploads refused while streaming: nothing is kept of them but this line */
export interface RefusedUploadTable {
  /** Identifier */
  id: RefusedUploadId;
  /** The sender's file name */
  name: string;
  /** Declared size in bytes, or what had come when it was refused */
  size_bytes: bigint;
  /** Key of the sentence in the words files */
  reason_code: string;
  /** When it was refused */
  refused_at: Date;
  /** The office that sent it */
  office_id: OrganizationId;
}

export type RegisterBookId = Id<'register_book'>;

/** A register (sổ văn bản đến, đi) of one office, year and series; its row is locked while a number is taken, so none is skipped or given twice */
export interface RegisterBookTable {
  /** Identifier */
  id: RegisterBookId;
  /** The office */
  office_id: OrganizationId;
  /** in or out */
  direction: DispatchDirection;
  /** Numbers begin at 1 each year (Điều 15) */
  year: number;
  /** Empty for the common series; else its name, as quyết định */
  series: string;
  /** The highest number in it */
  last_number: number;
}

export type RegisterEntryId = Id<'register_entry'>;

/** One line of a register; what the letter says itself stays with the dispatch */
export interface RegisterEntryTable {
  /** Identifier */
  id: RegisterEntryId;
  /** The register's office */
  office_id: OrganizationId;
  /** The register */
  book_id: RegisterBookId;
  /** The letter; entered once */
  dispatch_id: DispatchId;
  /** Số đến, or the number of an outgoing letter */
  number: number;
  /** The letter after an inserted number, as 631a; mostly empty */
  suffix: string;
  /** Ngày đến, or the date of an outgoing letter */
  registered_on: Day;
  /** Where the number comes from */
  source: EntrySource;
  /** Số lượng bản (outgoing) */
  copies: number | null;
  /** Đơn vị, người nhận bản lưu (outgoing) */
  kept_by: string | null;
  /** Ghi chú */
  remark: string | null;
  /** When it was recorded here */
  recorded_at: Date;
  /** Who recorded it */
  recorded_by: string;
}

/** How an office numbers, from which day; without a row it mirrors */
export interface RegisterNumberingTable {
  /** The office */
  office_id: OrganizationId;
  /** Of its register in or out */
  direction: DispatchDirection;
  /** From this day */
  since: Day;
  /** mirror or own */
  numbering: RegisterNumberingKind;
  /** Who set it */
  set_by: string;
  /** When */
  set_at: Date;
}

export type RegistrationRoundId = Id<'registration_round'>;

/** The yearly round in which projects are registered (đăng ký kế hoạch) */
export interface RegistrationRoundTable {
  /** Identifier */
  id: RegistrationRoundId;
  /** Plan year */
  year: number;
  /** The Agency */
  office_id: OrganizationId;
  /** Last day on time; later ones are marked, not lost */
  closes_on: Day;
  /** The article or letter */
  basis: string;
  /** Day of opening */
  opened_on: Day;
  /** Who opened it */
  opened_by: string;
}

export type ReminderMailId = Id<'reminder_mail'>;

/** A letter by e-mail that carries notices to a person (thư nhắc việc): its Message-ID is fixed by the row, so that one handed over twice is recognised */
export interface ReminderMailTable {
  /** Identifier, of the Message-ID too */
  id: ReminderMailId;
  /** The office told */
  office_id: OrganizationId;
  /** To whom; null where nobody sits in the office who could be told */
  person_id: PersonId | null;
  /** Their address on that day */
  address: string | null;
  /** The notice of which nobody could be told */
  notice_id: NoticeId | null;
  /** Cache of the last step, for today */
  state: ReminderMailState;
  /** How often it was handed over or tried to be */
  attempts: number;
  /** Not tried before */
  try_after: Date;
  /** What the last attempt failed with: no-person, left, unreachable, refused, refused-for-now */
  fault: string | null;
  /** What the mail server said */
  said: string | null;
  /** When it was made */
  made_at: Date;
  /** When it was sent, refused, given up, needless or settled */
  settled_at: Date | null;
  /** Who settled it otherwise, or sent it again */
  settled_by: string | null;
  /** How the office was told otherwise */
  remark: string | null;
}

/** How a person wants to be reminded; who chose nothing is written to at once */
export interface ReminderPreferenceTable {
  /** Who */
  person_id: PersonId;
  /** At once, one letter a day or a week, or only in the programme */
  manner: ReminderManner;
  /** Hour of the day for a letter a day or a week */
  hour: number;
  /** Day of the week for a letter a week, 1 for Monday */
  weekday: number;
  /** When it was chosen */
  set_at: Date;
}

export type ReminderRuleId = Id<'reminder_rule'>;

/** One rung of the ladder of a kind of duty (mốc nhắc việc); settings of the programme */
export interface ReminderRuleTable {
  /** Identifier */
  id: ReminderRuleId;
  /** measured, report, or the key of a measure, whose own rungs take the place of those of measured */
  kind: string;
  /** Counted from the assignment or from the deadline */
  anchor: ReminderAnchor;
  /** Working days after the deadline; below nothing before it */
  days: number;
  /** Every week from that day on, first a week after it */
  weekly: boolean;
  /** Cache of the last step */
  state: ReminderRuleState;
  /** Rungs after this day are made */
  since: Day;
  /** The article, internal, or unverified */
  basis: string;
}

/** Who set or dropped a rung of a ladder, and when */
export interface ReminderRuleStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The rule */
  rule_id: ReminderRuleId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: ReminderRuleState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
}

/** A rung that came due (lần nhắc): a rule, an assignment, a day; made once, whatever stood still meanwhile */
export interface ReminderRungTable {
  /** The rule */
  rule_id: ReminderRuleId;
  /** The assignment */
  task_id: TaskId;
  /** The day it fell on */
  fell_on: Day;
  /** The office that assigned */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** The deadline it speaks of */
  due_on: Day | null;
  /** told, folded into a newer one of the same notice, or left in peace */
  outcome: RungOutcome;
  /** Why it was left in peace: what was done about the duty since */
  why: string | null;
  /** The day of that */
  why_on: Day | null;
  /** The notice that tells it */
  notice_id: NoticeId | null;
  /** Day it was made */
  made_on: Day;
  /** When it was recorded */
  made_at: Date;
}

export type ReportId = Id<'report'>;

/** What one office owes for one period of a duty to report */
export interface ReportTable {
  /** Identifier */
  id: ReportId;
  /** The office that fills it */
  office_id: OrganizationId;
  /** The department that confirms it */
  department_id: OrganizationId;
  /** The duty to report */
  schedule_id: ReportScheduleId;
  /** The form */
  form_code: string;
  /** First day it tells of */
  starts_on: Day;
  /** Last day it tells of */
  ends_on: Day;
  /** Last day on time */
  due_on: Day;
  /** Its state of today */
  state: ReportState;
  /** The day it was opened */
  opened_on: Day;
  /** Of a story, not of life */
  illustrative: boolean;
}

export type ReportCallId = Id<'report_call'>;

/** What an establishment said on the telephone, entered for it by who called */
export interface ReportCallTable {
  /** Identifier */
  id: ReportCallId;
  /** In the order they were entered */
  entered: GeneratedAlways<bigint>;
  /** The report it was asked for */
  report_id: ReportId;
  /** The office that called */
  office_id: OrganizationId;
  /** The establishment */
  establishment_id: EstablishmentId;
  /** Who spoke for it */
  spoken_with: string;
  /** When */
  spoken_on: Day;
  /** How it works */
  situation: Situation;
  /** Workers it has now, where told */
  workers: number | null;
  /** What was said */
  told: string;
  /** When it was written */
  recorded_at: Date;
  /** Who called and entered it */
  actor: string;
}

/** What was typed into a report and not yet handed in; its revision tells two people apart */
export interface ReportDraftTable {
  /** The report */
  report_id: ReportId;
  /** Its office */
  office_id: OrganizationId;
  /** Counts the savings */
  revision: number;
  /** Values by the key of their row */
  cells: Json;
  /** When it was last saved */
  saved_at: Date;
  /** By whom */
  saved_by: string;
}

/** A row of a version of a form */
export interface ReportFieldTable {
  /** The version */
  form_id: ReportFormId;
  /** The office that sets it */
  office_id: OrganizationId;
  /** Its place, from 1 */
  position: number;
  /** What the row is known by from version to version */
  key: string;
  /** What it asks */
  label: string;
  /** What it is counted in */
  unit: ReportUnit;
  /** The row it is part of: the parts add up to it, and it is never counted beside them */
  parent: string | null;
  /** What must hold of it, as data: must, at-most another row, between two numbers */
  checks: Json;
  /** The measure of the programme's own data that fills it; null where none does */
  prefill: string | null;
}

export type ReportFormId = Id<'report_form'>;

/** One version of a form of report (biểu mẫu báo cáo) */
export interface ReportFormTable {
  /** Identifier */
  id: ReportFormId;
  /** The office that sets it: the Agency */
  office_id: OrganizationId;
  /** What the form is called in short, the same for all its versions */
  code: string;
  /** 1, 2, … */
  version: number;
  /** Its name */
  name: string;
  /** The paper it was held against; null: not checked against one (chưa đối chiếu) */
  basis: string | null;
  /** Draft or published */
  state: ReportFormState;
  /** From which day a published version is filled; until the next one's */
  valid_from: Day | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a version of a form took */
export interface ReportFormStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The version */
  form_id: ReportFormId;
  /** The office that sets it */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: ReportFormState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
}

export type ReportScheduleId = Id<'report_schedule'>;

/** A duty to report: which form, how often, by which days, and on what paper */
export interface ReportScheduleTable {
  /** Identifier */
  id: ReportScheduleId;
  /** The office that asks: the Agency */
  office_id: OrganizationId;
  /** What it is called */
  name: string;
  /** The form to fill, in the version in force */
  form_code: string;
  /** Who fills */
  audience: ReportAudience;
  /** How often */
  period: ReportPeriod;
  /** The day of its last month (of the week: 1 Monday) on which a period closes; null for the last */
  closes_day: number | null;
  /** Days after the period closes by which it is due */
  due_days: number;
  /** First day; of a single report the first day it tells of */
  valid_from: Day;
  /** Last day; of a single report the last day it tells of */
  valid_to: Day | null;
  /** The numbered document that asks for it: only against one is anybody late; null for a setting not checked against one */
  paper_code: string | null;
  /** Its date */
  paper_on: Day | null;
  /** Of a story, not of life */
  illustrative: boolean;
}

/** Each step a report took; its state at a day is that of the last one, its figures those of the last one confirmed */
export interface ReportStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The report */
  report_id: ReportId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: ReportState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What was handed in, confirmed or returned */
  submission_id: ReportSubmissionId | null;
  /** Why it was returned */
  remark: string | null;
}

export type ReportSubmissionId = Id<'report_submission'>;

/** A report as it was handed in; handed in again, the earlier ones stay */
export interface ReportSubmissionTable {
  /** Identifier */
  id: ReportSubmissionId;
  /** The report */
  report_id: ReportId;
  /** Its office */
  office_id: OrganizationId;
  /** 1, 2, … */
  no: number;
  /** The version of the form it was filled in */
  form_id: ReportFormId;
  /** Values by the key of their row, totals included */
  cells: Json;
  /** The office's signed letter beside the figures */
  letter_code: string | null;
  /** Its date */
  letter_on: Day | null;
  /** The day */
  submitted_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who handed it in */
  actor: string;
  /** The same as a person: another one confirms */
  person_id: PersonId | null;
}

export type RoundAnswerId = Id<'round_answer'>;

/** A department's answer to a round: so many projects, or "đã rà soát, không đề xuất"; the first says whether it was on time, the newest what it is */
export interface RoundAnswerTable {
  /** Identifier */
  id: RoundAnswerId;
  /** The round */
  round_id: ProposalRoundId;
  /** The department that answers */
  office_id: OrganizationId;
  /** Whether it proposes */
  outcome: RoundOutcome;
  /** How many projects this letter proposes */
  proposals: number;
  /** The department's letter */
  letter_code: string;
  /** Its date */
  letter_on: Day;
  /** The day it was sent, or came to the Agency on paper */
  answered_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who recorded it */
  actor: string;
  /** What else it says */
  remark: string | null;
}

/** What speaks for a proposal of a round, and how much within its rank of Điều 7 Thông tư số 36/2013/TT-BCT */
export interface RoundCriterionTable {
  /** The round */
  round_id: ProposalRoundId;
  /** Its office */
  office_id: OrganizationId;
  /** The criterion */
  criterion: string;
  /** The most it gives; none: it does not count in this round */
  points: number;
  /** The article or letter */
  basis: string;
  /** Whether the weight was seen in a text; unverified: the Agency's own setting */
  mark: RuleMark;
}

/** Which disasters and epidemics count in a round; where none is named, all that hold in its year */
export interface RoundDisruptionTable {
  /** The round */
  round_id: ProposalRoundId;
  /** Its office */
  office_id: OrganizationId;
  /** The disruption */
  disruption_id: DisruptionId;
}

/** A step of choosing a contractor under the Bidding Law, for a project that must follow it */
export interface SelectionStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The project */
  project_id: ProjectId;
  /** The implementing unit */
  office_id: OrganizationId;
  /** Plan approved, invited, closed, result approved */
  step: string;
  /** Day */
  taken_on: Day;
  /** The paper */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who entered it */
  actor: string;
}

export type StatementLinkId = Id<'statement_link'>;

/** A link by which one establishment tells what one disruption did to it */
export interface StatementLinkTable {
  /** Identifier; the link carries it, signed */
  id: StatementLinkId;
  /** The centre or department that sent it */
  office_id: OrganizationId;
  /** The department that confirms what is told */
  department_id: OrganizationId;
  /** The disruption it asks about */
  disruption_id: DisruptionId;
  /** The establishment it was sent to */
  establishment_id: EstablishmentId;
  /** Its state of today */
  state: StatementLinkState;
  /** The day it was made */
  sent_on: Day;
  /** The last day on which it may be used */
  valid_until: Day;
  /** Of a story, not of life */
  illustrative: boolean;
  /** The sending office's telephone, shown to the establishment; null of links sent before it was asked for */
  contact: string | null;
}

/** Each step a link took */
export interface StatementLinkStepTable {
  /** In order */
  id: GeneratedAlways<bigint>;
  /** The link */
  link_id: StatementLinkId;
  /** Its office */
  office_id: OrganizationId;
  /** The step */
  step: string;
  /** The state it led to */
  to_state: StatementLinkState;
  /** The day it counts from */
  business_on: Day;
  /** When it was written */
  recorded_at: Date;
  /** Who took it */
  actor: string;
  /** What they said */
  remark: string | null;
}

export type StoredFileId = Id<'stored_file'>;

/** Files as they came in, unchanged; the bytes lie in the file store */
export interface StoredFileTable {
  /** Identifier */
  id: StoredFileId;
  /** The sender's file name */
  name: string;
  /** Size in bytes */
  size_bytes: bigint;
  /** As declared by the sender; the reader looks for itself */
  media_type: string;
  /** SHA-256 of the bytes, computed while they were written */
  sha256: string;
  /** Where the file store keeps the bytes: under their SHA-256, the same bytes once */
  storage_key: string;
  /** When it was kept */
  kept_at: Date;
  /** The office that keeps it */
  office_id: OrganizationId;
}

/** The story this store was filled with, where it was: its people, firms and projects are illustrative */
export interface StoryTable {
  /** Its file in db/stories */
  name: string;
  /** The day the story has come to */
  today_on: Day;
  /** When the replay began, by the machine's clock */
  begun_at: Date;
  /** When the replay was complete; null where it broke off */
  ended_at: Date | null;
}

export type TaskId = Id<'task'>;

/** One assignment: a duty of one office, followed from assignment to acceptance */
export interface TaskTable {
  /** Identifier */
  id: TaskId;
  /** The office that assigns */
  office_id: string;
  /** The office assigned; where it was merged its successor answers */
  to_id: OrganizationId;
  /** The duty */
  duty_id: DutyId;
  /** The duty's list */
  list_id: DutyListId;
  /** Carries out, or coordinates */
  part: TaskPart;
  /** Cache of the last step, for today */
  state: TaskState;
  /** Day of assignment */
  assigned_on: Day;
  /** The assignment from above that this one passes on */
  parent_id: TaskId | null;
}

export type TaskAnswerId = Id<'task_answer'>;

/** What an office answered to an assignment, beside its own signed letter; a later answer stands beside the earlier */
export interface TaskAnswerTable {
  /** Identifier */
  id: TaskAnswerId;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigned */
  office_id: string;
  /** The office that answers */
  to_id: OrganizationId;
  /** 1 for the first answer */
  no: number;
  /** done, nothing to propose, or still going on */
  outcome: AnswerOutcome;
  /** The answer in words */
  text: string;
  /** How many are done, as the office reports */
  done: number | null;
  /** Of how many */
  target: number | null;
  /** Its signed letter as it keeps it */
  letter_id: DispatchId | null;
  /** Number and symbol of the signed letter */
  letter_code: string | null;
  /** Its date */
  letter_on: Day | null;
  /** Day the answer was handed in */
  answered_on: Day;
  /** When it was recorded */
  answered_at: Date;
  /** Who entered it */
  answered_by: string;
  /** Entered by the office that assigned, from paper or by telephone */
  on_behalf: boolean;
}

/** A later deadline that a numbered document set: a new fact, the letter's own date is never overwritten */
export interface TaskDeadlineTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigned */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** Last day on time from then on */
  due_on: Day;
  /** Number and symbol of the document */
  paper_code: string;
  /** Its date */
  paper_on: Day;
  /** Day from which it counts */
  set_on: Day;
  /** When it was recorded */
  set_at: Date;
  /** Who set it */
  set_by: string;
}

export type TaskEvidenceId = Id<'task_evidence'>;

/** A paper, sheet or picture that proves an answer (tài liệu minh chứng) */
export interface TaskEvidenceTable {
  /** Identifier */
  id: TaskEvidenceId;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigned */
  office_id: string;
  /** The office that attached it */
  to_id: OrganizationId;
  /** The file, as the office that attached it keeps it */
  file_id: StoredFileId;
  /** Its name */
  name: string;
  /** Its size */
  size_bytes: bigint;
  /** Where its bytes lie: both ends may open it */
  storage_key: string;
  /** Day it was attached */
  kept_on: Day;
  /** When it was recorded */
  kept_at: Date;
  /** Who attached it */
  kept_by: string;
}

/** Each step an assignment took; its state at a day is the last step on or before it */
export interface TaskStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The assignment */
  task_id: TaskId;
  /** The office that assigns */
  office_id: string;
  /** The office assigned */
  to_id: OrganizationId;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: TaskState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
  /** Why it was returned, exempted or recalled */
  remark: string | null;
}

export type WebhookId = Id<'webhook'>;

/** An address of another system that hears what is done here (địa chỉ nhận thông báo của hệ thống khác) */
export interface WebhookTable {
  /** Identifier */
  id: WebhookId;
  /** The office whose administrator set it */
  office_id: OrganizationId;
  /** Where it is sent */
  address: string;
  /** What it hears of: names of events, or * for all */
  events: string[];
  /** What its messages are signed with; shown once */
  secret: string;
  /** Cache of the last step */
  state: WebhookState;
  /** What was told after this is sent */
  since: Date;
  /** Day it was set */
  made_on: Day;
}

/** One thing told to one address, with every attempt */
export interface WebhookDeliveryTable {
  /** The address */
  webhook_id: WebhookId;
  /** What was told; with the address the message's own name, by which a second delivery is known */
  outbox_id: bigint;
  /** Its office */
  office_id: string;
  /** Waiting, delivered, or given up */
  state: WebhookDeliveryState;
  /** How often it was tried */
  attempts: number;
  /** When it is tried next */
  try_after: Date;
  /** The last answer's status */
  answered: number | null;
  /** Why the last attempt failed */
  fault: string | null;
  /** When it was delivered or given up */
  settled_at: Date | null;
}

/** Who set, stopped or started an address, and when */
export interface WebhookStepTable {
  /** Order of recording */
  id: GeneratedAlways<bigint>;
  /** The address */
  webhook_id: WebhookId;
  /** Its office */
  office_id: string;
  /** Name in the step table */
  step: string;
  /** State it led to */
  to_state: WebhookState;
  /** Calendar day on which it counts */
  business_on: Day;
  /** When it was recorded */
  recorded_at: Date;
  /** Who took it, by name */
  actor: string;
}

export type WorkFileId = Id<'work_file'>;

/** A work file (hồ sơ công việc): the papers of one piece of work, in order (NĐ 30/2020/NĐ-CP Điều 29–30) */
export interface WorkFileTable {
  /** Identifier */
  id: WorkFileId;
  /** The office that keeps it */
  office_id: OrganizationId;
  /** Số, ký hiệu hồ sơ: what the stamp calls "Lưu hồ sơ số" */
  code: string;
  /** What it is about */
  title: string;
  /** open or closed */
  state: WorkFileState;
  /** Years it is kept after it is closed; null for ever. The figure is the office's own: the table of retentions is not confirmed */
  retention_years: number | null;
  /** First day */
  opened_on: Day;
  /** Day the work ended; it goes to the archive within a year (Điều 30) */
  closed_on: Day | null;
  /** Who keeps it */
  keeper: string;
}

/** A paper in a work file; the list of contents is these in order */
export interface WorkFileItemTable {
  /** The file */
  work_file_id: WorkFileId;
  /** The file's office */
  office_id: OrganizationId;
  /** Its place in the list of contents, from 1 */
  place: number;
  /** The letter */
  dispatch_id: DispatchId;
  /** Day it was put there */
  added_on: Day;
  /** Who put it there */
  added_by: string;
}

export interface Database {
  acceptance: AcceptanceTable;
  adjustment: AdjustmentTable;
  adjustment_change: AdjustmentChangeTable;
  adjustment_step: AdjustmentStepTable;
  advance_recovery: AdvanceRecoveryTable;
  advance_share: AdvanceShareTable;
  allocation: AllocationTable;
  appraisal: AppraisalTable;
  approval_threshold: ApprovalThresholdTable;
  budget_line: BudgetLineTable;
  budget_year: BudgetYearTable;
  calendar_feed: CalendarFeedTable;
  campaign: CampaignTable;
  campaign_project: CampaignProjectTable;
  closed_month: ClosedMonthTable;
  contact_note: ContactNoteTable;
  contract: ContractTable;
  contract_annex: ContractAnnexTable;
  contract_balance: ContractBalanceTable;
  contract_step: ContractStepTable;
  deputy_grant: DeputyGrantTable;
  disbursement: DisbursementTable;
  disbursement_step: DisbursementStepTable;
  dispatch: DispatchTable;
  dispatch_amendment: DispatchAmendmentTable;
  dispatch_note: DispatchNoteTable;
  dispatch_note_party: DispatchNotePartyTable;
  dispatch_page: DispatchPageTable;
  dispatch_step: DispatchStepTable;
  disruption: DisruptionTable;
  disruption_area: DisruptionAreaTable;
  disruption_step: DisruptionStepTable;
  dossier_item: DossierItemTable;
  dossier_step: DossierStepTable;
  draft: DraftTable;
  draft_addressee: DraftAddresseeTable;
  draft_opinion: DraftOpinionTable;
  draft_paper: DraftPaperTable;
  draft_set: DraftSetTable;
  draft_step: DraftStepTable;
  draft_submission: DraftSubmissionTable;
  draft_version: DraftVersionTable;
  duty: DutyTable;
  duty_list: DutyListTable;
  duty_list_step: DutyListStepTable;
  envelope: EnvelopeTable;
  envelope_step: EnvelopeStepTable;
  escalation: EscalationTable;
  escalation_rule: EscalationRuleTable;
  escalation_step: EscalationStepTable;
  establishment: EstablishmentTable;
  establishment_place: EstablishmentPlaceTable;
  establishment_transfer: EstablishmentTransferTable;
  estimate_paper: EstimatePaperTable;
  exchange_address: ExchangeAddressTable;
  extension: ExtensionTable;
  figure: FigureTable;
  file_text: FileTextTable;
  forwarding: ForwardingTable;
  funding_advice: FundingAdviceTable;
  funding_advice_step: FundingAdviceStepTable;
  gathering: GatheringTable;
  gathering_consent: GatheringConsentTable;
  gathering_decision: GatheringDecisionTable;
  gathering_step: GatheringStepTable;
  history: HistoryTable;
  history_seal: HistorySealTable;
  idempotency_key: IdempotencyKeyTable;
  impact: ImpactTable;
  impact_step: ImpactStepTable;
  import: ImportTable;
  import_finding: ImportFindingTable;
  import_row: ImportRowTable;
  import_step: ImportStepTable;
  inspection: InspectionTable;
  inspection_choice: InspectionChoiceTable;
  inspection_finding: InspectionFindingTable;
  inspection_finding_step: InspectionFindingStepTable;
  inspection_photo: InspectionPhotoTable;
  inspection_plan: InspectionPlanTable;
  inspection_plan_step: InspectionPlanStepTable;
  inspection_revision: InspectionRevisionTable;
  inspection_step: InspectionStepTable;
  job_progress: JobProgressTable;
  ledger_entry: LedgerEntryTable;
  local_area: LocalAreaTable;
  local_budget: LocalBudgetTable;
  local_project: LocalProjectTable;
  local_project_step: LocalProjectStepTable;
  local_year: LocalYearTable;
  measure_reached: MeasureReachedTable;
  measure_target: MeasureTargetTable;
  meeting: MeetingTable;
  meeting_conclusion: MeetingConclusionTable;
  meeting_minutes: MeetingMinutesTable;
  meeting_step: MeetingStepTable;
  membership: MembershipTable;
  milestone: MilestoneTable;
  movement: MovementTable;
  norm: NormTable;
  notice: NoticeTable;
  notice_delivery: NoticeDeliveryTable;
  organization: OrganizationTable;
  organization_name: OrganizationNameTable;
  organization_succession: OrganizationSuccessionTable;
  outbox: OutboxTable;
  person: PersonTable;
  plan_decision: PlanDecisionTable;
  plan_decision_step: PlanDecisionStepTable;
  plan_line: PlanLineTable;
  project: ProjectTable;
  project_output: ProjectOutputTable;
  project_step: ProjectStepTable;
  proposal: ProposalTable;
  proposal_fact: ProposalFactTable;
  proposal_file: ProposalFileTable;
  proposal_paper: ProposalPaperTable;
  proposal_round: ProposalRoundTable;
  proposal_round_step: ProposalRoundStepTable;
  proposal_step: ProposalStepTable;
  proposal_terms: ProposalTermsTable;
  province: ProvinceTable;
  rebalancing: RebalancingTable;
  rebalancing_change: RebalancingChangeTable;
  rebalancing_giver: RebalancingGiverTable;
  rebalancing_row: RebalancingRowTable;
  rebalancing_setting: RebalancingSettingTable;
  rebalancing_step: RebalancingStepTable;
  reference_list: ReferenceListTable;
  refused_upload: RefusedUploadTable;
  register_book: RegisterBookTable;
  register_entry: RegisterEntryTable;
  register_numbering: RegisterNumberingTable;
  registration_round: RegistrationRoundTable;
  reminder_mail: ReminderMailTable;
  reminder_preference: ReminderPreferenceTable;
  reminder_rule: ReminderRuleTable;
  reminder_rule_step: ReminderRuleStepTable;
  reminder_rung: ReminderRungTable;
  report: ReportTable;
  report_call: ReportCallTable;
  report_draft: ReportDraftTable;
  report_field: ReportFieldTable;
  report_form: ReportFormTable;
  report_form_step: ReportFormStepTable;
  report_schedule: ReportScheduleTable;
  report_step: ReportStepTable;
  report_submission: ReportSubmissionTable;
  round_answer: RoundAnswerTable;
  round_criterion: RoundCriterionTable;
  round_disruption: RoundDisruptionTable;
  selection_step: SelectionStepTable;
  statement_link: StatementLinkTable;
  statement_link_step: StatementLinkStepTable;
  stored_file: StoredFileTable;
  story: StoryTable;
  task: TaskTable;
  task_answer: TaskAnswerTable;
  task_deadline: TaskDeadlineTable;
  task_evidence: TaskEvidenceTable;
  task_step: TaskStepTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_step: WebhookStepTable;
  work_file: WorkFileTable;
  work_file_item: WorkFileItemTable;
}
