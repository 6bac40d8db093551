import { fieldWords, inputFaultWords as words } from './input-faults.words.ts';

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}
/** What a schema finds, as far as it is read here: zod's issues, whose own words are for programmers. */
export interface InputIssue {
  readonly code?: string | undefined;
  readonly path?: readonly unknown[] | undefined;
  readonly message?: string | undefined;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly params?: unknown;
}

/** What a schema of ours says by itself where it refuses: `.refine(fits, { params: saying(sentence) })`. */
export const saying = (said: Sentence) => ({ said });

/** All that is wrong with what was sent, each fault with the field it is in, once. */
export function faultsOf(issues: readonly InputIssue[]): Sentence {
  const each = issues.map(faultOf);
  const joined = (language: 'vi' | 'en') => [...new Set(each.map((fault) => fault[language]))].join(' ');
  return each.length === 0 ? words.unreadable : { vi: joined('vi'), en: joined('en') };
}

function faultOf(issue: InputIssue): Sentence {
  const own = (issue.params as { said?: Sentence } | undefined)?.said;
  if (own !== undefined) return own;
  const [field, fault] = [fieldOf(issue.path ?? []), whatIsWrong(issue)];
  return { vi: `${field.vi}: ${fault.vi}.`, en: `${field.en}: ${fault.en}.` };
}

/** A field by the name people know it by; one that only programs send, by its own. */
function fieldOf(path: readonly unknown[]): Sentence {
  const names = path.map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part));
  const last = names.findLast((name) => !/^\d+$/.test(name));
  const known = last === undefined ? words.whole : fieldWords[last];
  if (known === undefined) return { vi: `“${names.join('.')}”`, en: `“${names.join('.')}”` };
  const row = names.findLast((name) => /^\d+$/.test(name));
  return row === undefined ? known : { vi: `${known.vi} (dòng ${Number(row) + 1})`, en: `${known.en} (row ${Number(row) + 1})` };
}

/** One fault without its field, to be said after it: “chưa có”, “phải từ 2000 trở lên”. */
export function whatIsWrong(issue: InputIssue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message?.endsWith('received undefined') === true ? words.missing : words.type(String(issue.expected));
    case 'too_small':
      return bound('least', issue, issue.minimum);
    case 'too_big':
      return bound('most', issue, issue.maximum);
    case 'invalid_format':
      return words.format(String(issue.format));
    case 'invalid_value':
      return words.oneOf(Array.isArray(issue.values) ? issue.values.map(String) : []);
    case 'unrecognized_keys':
      return words.unknownFields(Array.isArray(issue.keys) ? issue.keys.map(String) : []);
    case 'not_multiple_of':
      return words.type('int');
    default:
      return words.other;
  }
}

function bound(end: 'least' | 'most', { origin, inclusive }: InputIssue, limit: unknown): Sentence {
  const figure = String(limit);
  if (origin === 'string') return end === 'least' && figure === '1' ? words.missing : words.characters(end, figure);
  if (origin === 'array' || origin === 'set') return words.items(end, figure);
  return inclusive === false ? words.beyond(end, figure) : words.bound(end, figure);
}
