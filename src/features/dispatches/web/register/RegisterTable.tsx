import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { type Language, useWords, type Words } from '../../../../ui/words.tsx';
import type { DocumentKind } from '../../../readings/reading.schema.ts';
import { kindWords } from '../../../readings/reading.words.ts';
import type { Register, RegisterLine } from '../../registers/register.schema.ts';
import { registerPageWords as words } from './register-pages.words.ts';

interface Column {
  readonly name: { vi: string; en: string };
  readonly of: (line: RegisterLine, say: Words['say'], language: Language) => ReactNode;
  readonly heads?: boolean;
}

const lines = (texts: readonly ReactNode[]) =>
  texts.map((text, at) => (
    <span key={at} className="cell-line">
      {text}
    </span>
  ));
const code = (line: RegisterLine) => (
  <Link to="/van-ban/$id" params={{ id: line.dispatchId }}>
    {line.code ?? '–'}
  </Link>
);
const subject: Column = {
  name: words.subject,
  of: (line, say) =>
    [line.kind === null || line.kind === 'other' ? null : say(kindWords[line.kind as DocumentKind]), line.subject]
      .filter(Boolean)
      .join(': '),
};
const passed: readonly Column[] = [
  { name: words.passedOn, of: (line, _, language) => lines(line.forwarded.map(({ on }) => writtenDay(on, language))) },
  { name: words.signedFor, of: (line) => lines(line.forwarded.map(({ acknowledgedBy }) => acknowledgedBy ?? '')) },
  { name: words.remark, of: (line) => line.remark },
];

/** The columns of NĐ 30/2020/NĐ-CP Phụ lục IV, in their order. */
const COLUMNS: Record<Register['direction'], readonly Column[]> = {
  in: [
    { name: words.receivedOn, of: (line, _, language) => writtenDay(line.registeredOn, language) },
    { name: words.number, of: (line) => line.number, heads: true },
    { name: words.author, of: (line) => line.issuer },
    { name: words.notation, of: code },
    { name: words.issuedOn, of: (line, _, language) => (line.issuedOn === null ? '' : writtenDay(line.issuedOn, language)) },
    subject,
    { name: words.receiver, of: (line) => lines(line.forwarded.map(({ to }) => to)) },
    ...passed,
  ],
  out: [
    { name: words.notation, of: code, heads: true },
    { name: words.issuedOn, of: (line, _, language) => writtenDay(line.registeredOn, language) },
    subject,
    { name: words.signer, of: (line) => line.signer },
    { name: words.recipients, of: (line) => lines(line.recipients) },
    { name: words.keptBy, of: (line) => line.keptBy },
    { name: words.copies, of: (line) => line.copies },
    ...passed,
  ],
};

/** The lines of a register, as the printed book has them. */
export function RegisterTable({ register }: { register: Register }) {
  const { say, language } = useWords();
  const columns = COLUMNS[register.direction];
  return (
    <table className="plain-table cards register-table">
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th key={name.en} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <LongBody>
        {register.lines.map((line) => (
          <tr key={line.id}>
            {columns.map(({ name, of, heads }) =>
              heads === true ? (
                <th key={name.en} scope="row" data-name={say(name)}>
                  {of(line, say, language)}
                </th>
              ) : (
                <td key={name.en} data-name={say(name)}>
                  {of(line, say, language)}
                </td>
              ),
            )}
          </tr>
        ))}
      </LongBody>
    </table>
  );
}
