import type { DocumentKind, ReadTask, Reading } from './reading.schema.ts';

/** What a reading says, for a person at a terminal: calm, in Vietnamese, nothing that is not there. */

const KINDS: Record<DocumentKind, string> = {
  'official-letter': 'Công văn', directive: 'Chỉ thị', decision: 'Quyết định', plan: 'Kế hoạch', notice: 'Thông báo', telegram: 'Công điện', report: 'Báo cáo',
  invitation: 'Giấy mời', submission: 'Tờ trình', resolution: 'Nghị quyết', circular: 'Thông tư', decree: 'Nghị định', other: 'Không phải văn bản hành chính',
};
const URGENCIES = { khan: 'KHẨN', 'thuong-khan': 'THƯỢNG KHẨN', 'hoa-toc': 'HỎA TỐC' } as const;

/** The summary of a reading, lines parted by newlines. */
export function readingSummary(reading: Reading): string {
  const { stamp, signature } = reading;
  return [
    `${reading.file}: ${KINDS[reading.kind]}${reading.code === null ? '' : ` số ${reading.code}`}${reading.issuedOn === null ? '' : `, ngày ${spoken(reading.issuedOn)}`}`,
    line('Cơ quan ban hành', reading.issuer),
    line('Độ khẩn', reading.urgency === null ? null : URGENCIES[reading.urgency]),
    line('Trích yếu', reading.subject),
    line('Kính gửi', reading.addressees.map((each) => each.text + (each.count === null || each.count === 1 ? '' : ` (${each.count} đơn vị)`)).join('; ')),
    line('Dấu đến', stamp === null ? null : [stamp.organization, stamp.number && `số ${stamp.number}`, stamp.receivedOn && `ngày ${spoken(stamp.receivedOn)}`].filter(Boolean).join(', ')),
    line('Căn cứ, viện dẫn', reading.references.map((each) => [each.code, each.issuedOn && `ngày ${spoken(each.issuedOn)}`].filter(Boolean).join(' ')).join('; ')),
    ...(reading.tasks.length === 0 ? [] : ['  Nhiệm vụ:', ...reading.tasks.flatMap((task) => taskLines(task, reading, '    '))]),
    line('Nơi nhận', reading.recipients.map((each) => each.name).join('; ')),
    line('Người ký', signature === null ? null : [signature.authority, signature.title, signature.name].filter(Boolean).join(' – ')),
    ...reading.corrections.map((each) => `  Đề nghị sửa: “${each.raw}” → “${each.suggested}”`),
    ...reading.problems.map((each) => `  Lưu ý: ${each.vi}`),
    `  Độ tin cậy: ${Math.round(reading.confidence * 100)}%`,
  ].filter((each) => each !== null).join('\n');
}

function line(label: string, value: string | null): string | null {
  return value === null || value === '' ? null : `  ${label}: ${value}`;
}

function taskLines(task: ReadTask, reading: Reading, indent: string): string[] {
  const due = reading.deadlines.filter((each) => each.taskRef === task.ref).map((each) => ` [${each.dueOn === null ? each.phrase : `hạn ${spoken(each.dueOn)}${each.time === undefined ? '' : ` ${each.time}`}`}]`).join('');
  const except = task.exemptions.length === 0 ? [] : [`${indent}   Không thuộc diện áp dụng: ${task.exemptions.join('; ')}`];
  return [`${indent}${task.ref}. ${shortened(task.text)}${due}`, ...except, ...task.items.flatMap((item) => taskLines(item, reading, `${indent}  `))];
}

const shortened = (text: string) => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 138))} …`);
const spoken = (day: string) => day.split('-').toReversed().map(Number).join('/');

