import type { OfficialDocument } from '../document.schema.ts';
import { about, addresseeLines, annexNotes, bodyLines, numberLine, placeAndDay, recipientLines } from './lines.ts';
import { MOTTO, STATE, typeName } from './measures.ts';

/** A document as plain text: what a reader of text files gets of it; annexes as rows of cells parted by bars. */
export function textOf(document: OfficialDocument): string {
  const {
    superior,
    issuer,
    kind,
    subject,
    signature: { authority, title, name },
    annexes,
  } = document;
  const [type, v, to] = [typeName(kind), about(document), addresseeLines(document)];
  return [
    ...(superior === null ? [] : [superior.toLocaleUpperCase('vi')]),
    issuer.toLocaleUpperCase('vi'),
    STATE,
    MOTTO,
    numberLine(document),
    ...(v === null ? [] : [v]),
    placeAndDay(document),
    '',
    ...(type === null ? [] : [type, subject, '']),
    ...(to.length === 0 ? [] : [...to, '']),
    ...bodyLines(document).flatMap(({ text }) => [text, '']),
    ...(document.counterpart === undefined
      ? ['Nơi nhận:', ...recipientLines(document), '']
      : [document.counterpart.title, '', ...(document.counterpart.name === null ? [] : [document.counterpart.name, ''])]),
    ...(authority === null ? [] : [authority]),
    title,
    '',
    ...(name === null ? [] : [name, '']),
    ...annexes.flatMap((annex) => {
      const { title: of, columns, rows, sum } = annex;
      return [
        of.toLocaleUpperCase('vi'),
        ...annexNotes(document, annex),
        columns.map((column) => column.name).join(' | '),
        ...rows.map((row) => row.join(' | ')),
        ...(sum === null ? [] : [sum.join(' | ')]),
        '',
      ];
    }),
  ].join('\n');
}
