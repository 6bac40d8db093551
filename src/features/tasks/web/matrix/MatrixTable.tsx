import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Matrix, MatrixCell } from '../../task.schema.ts';
import { taskWords } from '../../task.words.ts';
import { matrixWords as words } from '../pages.words.ts';
import { standingName, TONES, waits } from '../parts/Standing.tsx';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk the cells; Home and End go to a row's ends. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (cell == null || row == null) return;
  const body = row.parentElement as HTMLTableSectionElement;
  const move = MOVES[event.key];
  const column = event.key === 'Home' ? 1 : event.key === 'End' ? row.cells.length - 1 : cell.cellIndex + (move?.[1] ?? 0);
  if (move === undefined && event.key !== 'Home' && event.key !== 'End') return;
  const next = body.rows[row.sectionRowIndex + (move?.[0] ?? 0)]?.cells[column]?.querySelector('a');
  if (next == null) return;
  event.preventDefault();
  next.focus();
}

/** The table itself: an office a row, a duty a column, what stands of each duty on top. */
export function MatrixTable({ matrix, offices }: { matrix: Matrix; offices: Matrix['organizations'] }) {
  const { say, language } = useWords();
  const place = new Map(matrix.organizations.map((office, at) => [office.id, at]));
  return (
    <div className="matrix-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside take the focus; the table only hears which way they are left */}
      <table className="matrix" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            {matrix.tasks.map((task) => (
              <Column key={task.ref} task={task} shown={offices.map(({ id }) => task.cells[place.get(id)!]!)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <tr key={office.id}>
              <th scope="row">
                <Link to="/nhiem-vu/co-quan/$id" params={{ id: office.id }} title={office.name}>
                  {office.shortName.replace(/^Sở Công Thương |^Sở CT |^SCT /, '')}
                </Link>
                {office.now !== null && <span className="under">{say(words.now(office.now))}</span>}
              </th>
              {matrix.tasks.map((task) => (
                <Cell key={task.ref} cell={task.cells[place.get(office.id)!]!} label={`${office.name}, ${task.ref}`} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Column({ task, shown }: { task: Matrix['tasks'][number]; shown: readonly MatrixCell[] }) {
  const { say, language } = useWords();
  const count = (fits: (cell: MatrixCell) => boolean) => shown.filter(fits).length;
  const [done, overdue, waiting] = [
    count(({ state }) => state.startsWith('done')),
    count((cell) => cell.state === 'overdue' && !waits(cell)),
    count(waits),
  ];
  return (
    <th scope="col">
      <strong>{task.ref}</strong> <span className="matrix-title">{task.title}</span>
      <span className="under">
        {task.dueOn === null ? say(taskWords.standing.undated) : say(words.until(writtenDay(task.dueOn, language)))}
      </span>
      <span className="under">
        {say(
          words.done(
            done,
            count(({ task: id }) => id !== null),
          ),
        )}
        {overdue > 0 && <b className="late"> · {say(words.overdue(overdue))}</b>}
        {waiting > 0 && <> · {say(words.waiting(waiting))}</>}
      </span>
    </th>
  );
}

function Cell({ cell, label, language }: { cell: MatrixCell; label: string; language: 'vi' | 'en' }) {
  const { say } = useWords();
  const [measured, waiting] = [cell.verifiedBy === 'programme data', waits(cell)];
  const state = say(standingName(cell.state, cell.dueOn, waiting));
  if (cell.task === null)
    return (
      <td data-state={cell.state}>
        <span className="unseen">{state}</span>
      </td>
    );
  const figure = cell.target === null ? '' : `${cell.done ?? 0}/${cell.target}`;
  // What is measured shows its figures first, the office's own letter beside them.
  const said = measured
    ? [
        state,
        say(words.measuredCell(cell.done ?? 0, cell.target ?? 0)),
        ...(cell.letter === null ? [] : [say(words.withLetter(cell.letter))]),
      ].join(', ')
    : state;
  const note = measured
    ? `${figure}${(cell.exempt ?? 0) > 0 ? ` (${say(words.less(cell.exempt!))})` : ''}`
    : cell.promisedFor !== null
      ? say(words.promised(writtenDay(cell.promisedFor, language)))
      : waiting
        ? say(taskWords.state.answered)
        : figure;
  return (
    <td data-state={cell.state} data-waiting={waiting}>
      <Link to="/nhiem-vu/$id" params={{ id: cell.task }} {...(measured ? { hash: 'so-lieu' } : {})} title={`${label}: ${said}`}>
        <span className="state" data-tone={waiting ? 'busy' : TONES[cell.state]} aria-hidden />{' '}
        <span className="unseen">
          {label}: {said}
        </span>
        {note !== '' && (
          <span className="matrix-note" aria-hidden={measured}>
            {note}
          </span>
        )}
        {measured && cell.letter !== null && (
          <span className="matrix-note" aria-hidden>
            ✉
          </span>
        )}
        {cell.down > 0 && <span className="matrix-note">↳{cell.down}</span>}
      </Link>
    </td>
  );
}
