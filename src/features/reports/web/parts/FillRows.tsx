import { useState } from 'react';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Field } from '../../forms/form.schema.ts';
import { formWords } from '../../forms/form.words.ts';
import type { Report } from '../../report.schema.ts';
import { reportPageWords as words } from '../pages.words.ts';
import { CellInput } from './CellInput.tsx';
import { shownCell } from './cells.ts';
import type { Filling } from './filling.ts';
import { PrefillDialog } from './dialogs.tsx';

/** How many rows a row stands inside of. */
function depthIn(field: Field, fields: readonly Field[]): number {
  const parent = fields.find(({ key }) => key === field.parent);
  return parent === undefined ? 0 : 1 + depthIn(parent, fields);
}

/** Every row of the form: what it asks, what is typed, what the programme's own data says of it. */
export function FillRows({ data, filling, open }: { data: Report; filling: Filling; open: boolean }) {
  const { say } = useWords();
  const [behind, setBehind] = useState<Field | null>(null);
  return (
    <>
      <table className="report-fill">
        <caption className="unseen">{data.form.name}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.row)}</th>
            <th scope="col">{say(words.value)}</th>
            <th scope="col">{say(words.programme)}</th>
          </tr>
        </thead>
        <tbody>
          {data.fields.map((field) => (
            <tr key={field.key} data-total={data.fields.some(({ parent }) => parent === field.key)}>
              <th scope="row" style={{ '--depth': depthIn(field, data.fields) } as React.CSSProperties}>
                {field.label}
                {(field.unit === 'dong' || field.unit === 'percent') && (
                  <span className="quiet small"> ({say(formWords.unit[field.unit])})</span>
                )}
              </th>
              <td>
                <Value data={data} field={field} filling={filling} open={open} />
              </td>
              <td className="small">
                {field.prefill !== null && data.prefill[field.key] !== undefined && (
                  <Programme field={field} value={data.prefill[field.key]!} own={filling.cell(field.key)} onRows={() => setBehind(field)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {behind !== null && <PrefillDialog reportId={data.id} field={behind} onClose={() => setBehind(null)} />}
    </>
  );
}

function Value({ data, field, filling, open }: { data: Report; field: Field; filling: Filling; open: boolean }) {
  const { say } = useWords();
  const value = filling.cell(field.key);
  if (!open)
    return (
      <div className={field.unit === 'text' ? 'report-words' : 'report-figure'}>
        {value === '' ? <span className="absent">–</span> : shownCell(field.unit, value)}
      </div>
    );
  // Faults are told of what is saved: a row that was typed in since is judged when it is.
  const faults =
    filling.typed(field.key) || (data.revision === 0 && data.submissions.length === 0)
      ? []
      : data.faults.filter(({ key }) => key === field.key);
  return (
    <>
      <CellInput field={field} value={value} wrong={faults.length > 0} onChange={(next) => filling.type(field.key, next)} />
      {faults.map((fault) => (
        <p key={fault.code} className="report-fault">
          {say(fault)}
        </p>
      ))}
      {filling.toChoose(field.key) && (
        <div className="report-choice">
          <button type="button" className="text-button" onClick={() => filling.take(field.key)}>
            {say(words.theirs(data.savedBy ?? ''))}: {shownCell(field.unit, data.cells[field.key] ?? '') || say(words.nothing)}
          </button>
          <button type="button" className="text-button" onClick={() => filling.hold(field.key)}>
            {say(words.own)}: {shownCell(field.unit, value) || say(words.nothing)}
          </button>
        </div>
      )}
    </>
  );
}

/** The programme's figure beside a row, loud only where it differs. */
function Programme({ field, value, own, onRows }: { field: Field; value: string; own: string; onRows: () => void }) {
  const { say } = useWords();
  const figure = shownCell(field.unit, value);
  return (
    <>
      {own !== '' && own !== value ? <State tone="soon">{figure}</State> : figure}{' '}
      {value !== '0' && (
        <button type="button" className="text-button" onClick={onRows}>
          {say(words.rows)}
          <span className="unseen"> {say(words.showRows(field.label))}</span>
        </button>
      )}
    </>
  );
}
