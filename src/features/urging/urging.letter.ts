import { type Day, daysBetween, writtenInFigures } from '../../platform/pure/dates.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { dayInWords } from '../documents/index.ts';
import { urgingLetterWords as words } from './urging.words.ts';

/** A duty that an office is late with, as its letter gave it. */
export interface LateDuty {
  readonly ref: string;
  readonly code: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly text: string;
  readonly phrase: string | null;
  readonly dueOn: Day;
  readonly promisedFor: Day | null;
  readonly returnedFor: string | null;
  /** Answered after its day and not accepted yet; the letter by which it was. */
  readonly answered: { readonly letter: string | null } | null;
  /** The letters of the writing office that urged it before, oldest first. */
  readonly urgedBy: readonly { readonly code: string; readonly on: Day }[];
  /** How much is left by the programme's data, where it is measured: of how many, and their codes. */
  readonly figures: { readonly left: number; readonly due: number; readonly undone: readonly string[] } | null;
}
/** What an urging letter is written from: who urges whom, the duties, and the day by which they are now to be done. */
export interface UrgingOf {
  readonly superior: string | null;
  readonly issuer: string;
  readonly symbol: string;
  readonly place: string;
  readonly title: string;
  readonly office: string;
  readonly asOf: Day;
  readonly newDueOn: Day;
  readonly duties: readonly LateDuty[];
}

const first = (text: string, how: 'toLocaleUpperCase' | 'toLocaleLowerCase') => `${text.charAt(0)[how]('vi')}${text.slice(1)}`;
/** The duty with its new day: where the old one stood, or, where it named none, at the end. What was answered is to be made whole by that day. */
function ordered({ ref, code, text, phrase, answered }: LateDuty, by: string): string {
  const [before, after] =
    phrase !== null && text.includes(phrase)
      ? [text.slice(0, text.indexOf(phrase)), text.slice(text.indexOf(phrase) + phrase.length)]
      : [text, null];
  const trimmed = (part: string) => part.replace(/\s+/g, ' ').replace(/^[\s,;:.-]+|[\s,;:./-]+$/g, '');
  const said =
    after !== null && answered === null && before.trim() !== ''
      ? `${before.trimEnd()} ${by}${/^[\s]*[,;.)]/.test(after) ? '' : ' '}${after.trimStart()}`
      : null;
  if (said !== null) return `${first(trimmed(said), 'toLocaleUpperCase')} ${words.ofLetter(ref, code)}.`;
  const bare = trimmed(after === null ? text : `${before} ${after}`).replace(/\s+([,;.)])/g, '$1');
  return `${answered === null ? first(bare, 'toLocaleUpperCase') : words.complete(first(bare, 'toLocaleLowerCase'), answered.letter)} ${words.ofLetter(ref, code)}, ${by}.`;
}

/** What was written before of the same duties, as a sentence; empty where nothing was. */
function writtenBefore(duties: readonly LateDuty[], issuer: string, office: string): string {
  const letters = [...new Map(duties.flatMap(({ urgedBy }) => urgedBy).map((letter) => [letter.code, letter])).values()].toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.code.localeCompare(b.code, undefined, { numeric: true }),
  );
  if (letters.length === 0) return '';
  const orders = duties.flatMap(({ urgedBy }, at) => (urgedBy.length === 0 ? [] : [`${at + 1}`]));
  const said = letters.map(({ code, on }) => words.urgedBy(code, dayInWords(on))).join('; ');
  return words.before(issuer, said, orders.length === duties.length ? [] : orders, office);
}

/** How a duty stands, as the annex says it. */
function standingOf({ figures, answered, returnedFor, promisedFor, urgedBy }: LateDuty): string {
  const stands =
    figures !== null
      ? words.figures(figures.left, figures.due, figures.undone)
      : answered !== null
        ? words.answered(answered.letter)
        : returnedFor !== null
          ? words.returned(returnedFor)
          : promisedFor !== null
            ? words.promised(writtenInFigures(promisedFor))
            : words.silent;
  return urgedBy.length === 0
    ? stands
    : words.urgedIn(
        stands,
        urgedBy.map(({ code }) => code),
      );
}

/** The letter that urges one office, not yet numbered or signed: each duty with its new day, what is late in the annex. */
export function urgingLetter({ superior, issuer, symbol, place, title, office, asOf, newDueOn, duties }: UrgingOf): OfficialDocument {
  const codes = [...new Set(duties.map(({ code }) => code))];
  const on = writtenInFigures(asOf);
  const letters = codes.map((code) => duties.find((duty) => duty.code === code)!);
  const cited = letters.map(({ code, issuedOn, issuer: by }) => words.letter(code, dayInWords(issuedOn), by)).join('; ');
  const { columns } = words;
  return {
    kind: 'official-letter',
    superior,
    issuer,
    number: null,
    symbol,
    place,
    issuedOn: null,
    urgency: null,
    subject: codes.length <= 2 ? words.subject(codes) : words.subjectOfMany(codes.length),
    addressees: [office],
    basis: [],
    blocks: [
      { kind: 'paragraph', text: words.lead(cited, on, office, duties.length, issuer, writtenBefore(duties, issuer, office)) },
      ...duties.map((duty, at) => ({
        kind: 'task' as const,
        ref: `${at + 1}`,
        text: ordered(duty, words.by(dayInWords(newDueOn))),
        items: [],
      })),
    ],
    closing: words.closing(office, issuer),
    recipients: [
      { name: 'Như trên', purpose: null },
      { name: words.leaders(issuer), purpose: 'để báo cáo' },
      { name: 'Lưu: VT', purpose: null },
    ],
    signature: { authority: null, title, name: null },
    annexes: [
      {
        title: words.annex,
        note: words.annexNote(on),
        sum: null,
        columns: [
          { name: columns.no, share: 0.6, align: 'centre' },
          { name: columns.duty, share: 5, align: 'start' },
          { name: columns.letter, share: 2, align: 'start' },
          { name: columns.due, share: 1.3, align: 'centre' },
          { name: columns.late, share: 1, align: 'end' },
          { name: columns.standing, share: 2.4, align: 'start' },
        ],
        rows: duties.map((duty, at) => [
          `${at + 1}`,
          `${duty.ref}. ${duty.text}`,
          duty.code,
          writtenInFigures(duty.dueOn),
          String(daysBetween(duty.dueOn, asOf)),
          standingOf(duty),
        ]),
      },
    ],
  };
}
