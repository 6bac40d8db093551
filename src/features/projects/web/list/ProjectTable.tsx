import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../../ui/LongBody.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ProjectListRow } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectsPageWords as words } from '../pages.words.ts';
import { ProjectStanding } from '../parts/ProjectStanding.tsx';
import { type Column, moneyColumns } from './kept.ts';
import { canBeChosen } from './together.ts';

interface ProjectTableProps {
  readonly rows: readonly ProjectListRow[];
  readonly columns: readonly Column[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (rows: readonly ProjectListRow[], chosen: boolean) => void;
}
const isMoney = (column: Column): column is (typeof moneyColumns)[number] => (moneyColumns as readonly Column[]).includes(column);

/** On a phone: the state with the plan's money, the unit on a line of its own, figures that are nothing left out. */
const onPhone = (column: Column, row: ProjectListRow) =>
  column === 'approved'
    ? { 'data-key': true }
    : column === 'unit'
      ? { 'data-bare': true, 'data-wide': true }
      : column === 'state'
        ? { 'data-beside': true }
        : isMoney(column) && row[`${column}Dong`] === '0'
          ? { 'data-none': true }
          : {};

/** Projects one a row, with the columns a person chose; on a narrow screen each row stands as a card. */
export function ProjectTable({ rows, columns, chosen, onChoose }: ProjectTableProps) {
  const { say } = useWords();
  const open = rows.filter(canBeChosen);
  // Where all are, the bar says so once.
  const allIllustrative = rows.every(({ illustrative }) => illustrative);
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief project-table">
        <caption className="unseen">{say(words.table)}</caption>
        <thead>
          <tr>
            {open.length > 0 && (
              <td className="tick-cell">
                <input
                  type="checkbox"
                  aria-label={say(words.chooseAll)}
                  checked={open.every(({ id }) => chosen.has(id))}
                  onChange={({ currentTarget: { checked } }) => onChoose(open, checked)}
                />
              </td>
            )}
            <th scope="col">{say(words.project)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" {...(isMoney(column) ? { className: 'number' } : {})}>
                {say(words.column[column])}
                {isMoney(column) && <span className="under">{say(words.dong)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.id}>
              {open.length > 0 && (
                <td className="tick-cell">
                  {canBeChosen(row) && (
                    <input
                      type="checkbox"
                      aria-label={say(words.choose(row.code))}
                      checked={chosen.has(row.id)}
                      onChange={({ currentTarget: { checked } }) => onChoose([row], checked)}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <Link to="/de-an/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                {row.illustrative && !allIllustrative && (
                  <>
                    {' '}
                    <IllustrativeTag />
                  </>
                )}
                <span className="under">
                  {[
                    row.code,
                    ...(row.kind === 'ordinary' || columns.includes('kind') ? [] : [say(projectWords.kind[row.kind])]),
                    ...(row.bidding ? [say(words.bidding)] : []),
                    ...(row.late ? [say(words.late)] : []),
                  ].join(' · ')}
                </span>
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  data-name={say(words.column[column])}
                  {...onPhone(column, row)}
                  {...(isMoney(column) ? { className: 'number' } : {})}
                >
                  <span>
                    <Cell row={row} column={column} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}

function Cell({ row, column }: { row: ProjectListRow; column: Column }) {
  const { say, language } = useWords();
  if (isMoney(column)) return writtenDong(row[`${column}Dong`]);
  if (column === 'state') return <ProjectStanding state={row.state} />;
  if (column === 'unit') return row.unit.name;
  if (column === 'province') return row.province ?? '–';
  if (column === 'year') return row.year;
  if (column === 'kind') return say(projectWords.kind[row.kind]);
  return writtenDay(row.registeredOn, language);
}
