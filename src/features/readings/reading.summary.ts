import { recurrenceInWords } from '../../platform/pure/recurrence.ts';
import type { ReadDeadline, ReadTask, Reading } from './reading.schema.ts';
import { kindWords, urgencyWords } from './reading.words.ts';

/** What a reading says, for a person at a terminal: calm, in Vietnamese, nothing that is not there. */

// A terminal's reader has no desk at which to choose the kind: what is none of them is said to be no dispatch.
const kindOf = ({ kind }: Reading) => (kind === 'other' ? 'Không phải văn bản hành chính' : kindWords[kind].vi);

/** The summary of a reading, lines parted by newlines. */
export function readingSummary(reading: Reading): string {
  const { stamp, signature } = reading;
  if (reading.problems.some((each) => each.code === NOTHING_READ)) return unreadSummary(reading);
  return [
    `${reading.file}: ${kindOf(reading)}${reading.code === null ? '' : ` số ${reading.code}`}${reading.issuedOn === null ? '' : `, ngày ${spoken(reading.issuedOn)}`}`,
    line('Cơ quan ban hành', reading.issuer),
    line('Độ khẩn', reading.urgency === null ? null : urgencyWords[reading.urgency].vi.toUpperCase()),
    line('Trích yếu', reading.subject),
    line(
      'Kính gửi',
      reading.addressees.map((each) => each.text + (each.count === null || each.count === 1 ? '' : ` (${each.count} đơn vị)`)).join('; '),
    ),
    line(
      'Dấu đến',
      stamp === null
        ? null
        : [stamp.organization, stamp.number && `số ${stamp.number}`, stamp.receivedOn && `ngày ${spoken(stamp.receivedOn)}`]
            .filter(Boolean)
            .join(', '),
    ),
    line(
      'Căn cứ, viện dẫn',
      reading.references.map((each) => [each.code, each.issuedOn && `ngày ${spoken(each.issuedOn)}`].filter(Boolean).join(' ')).join('; '),
    ),
    ...(reading.tasks.length === 0 ? [] : ['  Nhiệm vụ:', ...reading.tasks.flatMap((task) => taskLines(task, reading, '    '))]),
    line('Nơi nhận', reading.recipients.map((each) => each.name).join('; ')),
    line('Người ký', signature === null ? null : [signature.authority, signature.title, signature.name].filter(Boolean).join(' – ')),
    ...reading.corrections.map((each) => `  Đề nghị sửa: “${each.raw}” → “${each.suggested}”`),
    ...reading.problems.map((each) => `  Lưu ý: ${each.vi}`),
    `  Độ tin cậy: ${Math.round(reading.confidence * 100)}%`,
  ]
    .filter((each) => each !== null)
    .join('\n');
}

/** Where there is nothing to read, why there is nothing is all that is said; the general sentence only where no other gives the cause. */
function unreadSummary({ file, problems }: Reading): string {
  const causes = problems.filter((each) => each.code !== NOTHING_READ);
  return [`${file}: Không đọc được`, ...(causes.length === 0 ? problems : causes).map((each) => `  ${each.vi}`)].join('\n');
}
const NOTHING_READ = 'nothing-to-read';

function line(label: string, value: string | null): string | null {
  return value === null || value === '' ? null : `  ${label}: ${value}`;
}

function taskLines(task: ReadTask, reading: Reading, indent: string): string[] {
  const due = reading.deadlines
    .filter((each) => each.taskRef === task.ref)
    .map((each) => ` [${termOf(each)}]`)
    .join('');
  const except = task.exemptions.length === 0 ? [] : [`${indent}   Không thuộc diện áp dụng: ${task.exemptions.join('; ')}`];
  return [
    `${indent}${task.ref}. ${shortened(task.text)}${due}`,
    ...except,
    ...task.items.flatMap((item) => taskLines(item, reading, `${indent}  `)),
  ];
}

function termOf({ phrase, dueOn, time, lastWorkingDay, recurrence }: ReadDeadline): string {
  const again = recurrence === undefined ? null : recurrenceInWords(recurrence, 'vi');
  if (dueOn === null) return [phrase, again, 'chưa tính được ngày'].filter((each) => each !== null).join('; ');
  const working = lastWorkingDay === null || lastWorkingDay === dueOn ? null : `ngày làm việc cuối cùng ${spoken(lastWorkingDay)}`;
  return [`hạn ${spoken(dueOn)}${time === undefined ? '' : ` ${time}`}`, working, again].filter((each) => each !== null).join('; ');
}

const shortened = (text: string) => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 138))} …`);
const spoken = (day: string) => day.split('-').toReversed().map(Number).join('/');
