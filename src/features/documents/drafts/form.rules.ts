import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import type { DocumentKind, OfficialDocument } from '../document.schema.ts';
import { formFaults as words } from './form.words.ts';
import { gapsOf } from './gap.rules.ts';

const FORM = 'Điều 8, Phụ lục I Nghị định số 30/2020/NĐ-CP';
const TYPES = 'Phụ lục III ban hành theo Điều 8 Nghị định số 30/2020/NĐ-CP';
/** Abbreviations of the types that the programme writes (Phụ lục III); an official letter and minutes by two parties have none of their own in the number. */
export const ABBREVIATIONS: Readonly<Record<DocumentKind, string | null>> = {
  'official-letter': null,
  decision: 'QĐ',
  notice: 'TB',
  report: 'BC',
  submission: 'TTr',
  invitation: 'GM',
  minutes: 'BB',
  contract: 'HĐ',
  'contract-annex': 'HĐ',
};
/** Types whose text is spoken to somebody. */
const ADDRESSED: readonly DocumentKind[] = ['official-letter', 'submission', 'invitation'];

const opens = (symbol: string, abbreviation: string) =>
  symbol === abbreviation || symbol.startsWith(`${abbreviation}-`) || symbol.startsWith(`${abbreviation}/`);

function symbolFaults({ kind, symbol }: OfficialDocument): Refusal[] {
  const own = ABBREVIATIONS[kind];
  const borne = Object.values(ABBREVIATIONS).find((each) => each !== null && opens(symbol, each));
  return [
    ...(own !== null && !opens(symbol, own) ? [because(words.symbolNeeds(own), TYPES)] : []),
    ...(own === null && borne !== undefined ? [because(words.symbolBears(borne!), TYPES)] : []),
    ...(/^[\p{Lu}\p{Ll}\d/.-]+$/u.test(symbol) ? [] : [because(words.symbolSigns, FORM)]),
  ];
}

/** Tasks and articles count up from one, each kind by itself; tasks within a task by theirs. */
function orderFaults({ blocks }: OfficialDocument): Refusal[] {
  return (['task', 'article'] as const).flatMap((kind) =>
    blocks
      .flatMap((block) => (block.kind === kind ? [block.ref] : []))
      .filter((ref) => /^\d+$/.test(ref))
      .flatMap((ref, at, all) =>
        Number(ref) === (at === 0 ? 1 : Number(all[at - 1]) + 1) ? [] : [because(words.order(ref, at === 0 ? '0' : all[at - 1]!), FORM)],
      ),
  );
}

function annexFaults({ annexes, blocks, closing, basis }: OfficialDocument): Refusal[] {
  const text = JSON.stringify([blocks, closing, basis]).toLocaleLowerCase('vi');
  return [
    ...(annexes.length > 0 && !text.includes('phụ lục') ? [because(words.annexUnnamed, FORM)] : []),
    ...(annexes.length === 0 && /phụ lục kèm theo/u.test(text) ? [because(words.annexMissing, FORM)] : []),
    ...(annexes.length > 1 && annexes.some(({ title }) => !/^phụ lục [ivx]+\b/iu.test(title)) ? [because(words.annexNumbers, FORM)] : []),
    ...annexes.flatMap(({ title, columns, rows }) => {
      const row = rows.findIndex((cells) => cells.length !== columns.length);
      return row < 0 ? [] : [because(words.annexCells(title, row + 1), FORM)];
    }),
  ];
}

function partiesFaults({ kind, addressees, recipients, counterpart }: OfficialDocument): Refusal[] {
  const twice = addressees.find((name, at) => addressees.indexOf(name) !== at);
  return [
    ...(ADDRESSED.includes(kind) && addressees.length === 0 ? [because(words.noAddressee, FORM)] : []),
    ...(twice === undefined ? [] : [because(words.sameAddressee(twice), FORM)]),
    ...(counterpart !== undefined
      ? []
      : recipients.length === 0
        ? [because(words.noRecipients, FORM)]
        : recipients.some(({ name }) => /^lưu\b/iu.test(name))
          ? []
          : [because(words.noFile, FORM)]),
    ...(addressees.length === 0 && recipients.some(({ name }) => /^như trên/iu.test(name)) ? [because(words.asAbove, FORM)] : []),
  ];
}

/**
 * What stands against signing a document, by its form: every missing value by its name, and what the decree asks of its parts. Number, day and the signer's
 * name are no faults: they come with the signature and after it.
 */
export function formFaultsOf(document: OfficialDocument): Refusal[] {
  const { kind, subject, place, blocks, signature } = document;
  return [
    ...gapsOf(document).map((name) => because(words.gap(name), FORM)),
    ...(subject === '' ? [because(words.noSubject, FORM)] : []),
    ...(/[.;:,]$/u.test(subject) ? [because(words.subjectEnds, FORM)] : []),
    ...(/^(v\/v|về việc)\b/iu.test(subject) && kind === 'official-letter' ? [because(words.subjectRepeats, FORM)] : []),
    ...symbolFaults(document),
    ...(place === '' ? [because(words.noPlace, FORM)] : []),
    ...partiesFaults(document),
    ...(blocks.length === 0 ? [because(words.noBody, FORM)] : []),
    ...(kind === 'decision' && document.basis.length === 0 ? [because(words.noBasis, FORM)] : []),
    ...(kind === 'decision' && !blocks.some((block) => block.kind === 'article') ? [because(words.noArticle, FORM)] : []),
    ...orderFaults(document),
    ...annexFaults(document),
    ...(signature.title !== signature.title.toLocaleUpperCase('vi') ? [because(words.titleCapitals, FORM)] : []),
  ];
}
