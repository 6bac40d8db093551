import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { projectWords } from '../../../projects/project.words.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import { type Base, type BaseField, baseFields, type NewChange } from '../../changes/change.schema.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';

interface Difference {
  readonly field: BaseField;
  readonly before: string;
  readonly after: string;
}

/** The facts that differ between two moments of a project, each written as people read it. */
export function useDifferences(): (before: Base, after: Base) => Difference[] {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const written: { readonly [Field in BaseField]: (facts: Base, other: Base) => string } = {
    state: ({ state }) => say(projectWords.state[state]),
    year: ({ year }) => String(year),
    endsOn: ({ endsOn }) => day(endsOn),
    place: ({ place }) => place ?? say(words.none),
    provinceCode: ({ provinceCode }) => provinceCode ?? say(words.none),
    coordinatingUnit: ({ coordinatingUnit }) => coordinatingUnit ?? say(words.none),
    contents: ({ contents }) => contents.map((content) => say(projectWords.content[content]!)).join('; '),
    nationalDong: ({ nationalDong }) => writtenMoney(nationalDong),
    counterpartDong: ({ counterpartDong }) => writtenMoney(counterpartDong),
    contract: ({ contract }, { contract: other }) => {
      if (contract === null) return say(words.none);
      // Of a contract that stays only what differs of it.
      const money = contract.nationalDong !== other?.nationalDong || contract.counterpartDong !== other.counterpartDong;
      return [
        money
          ? `${writtenMoney(contract.nationalDong)}${contract.counterpartDong === other?.counterpartDong ? '' : ` + ${writtenMoney(contract.counterpartDong)}`}`
          : null,
        contract.endsOn === other?.endsOn ? null : say(words.until(day(contract.endsOn))),
      ]
        .filter((part) => part !== null)
        .join(', ');
    },
    lines: ({ lines }, other) =>
      lines
        .filter((line, at) => JSON.stringify(line) !== JSON.stringify(other.lines[at]))
        .map(({ line, nationalDong, establishmentId }) =>
          other.lines.find((each) => each.line === line)?.establishmentId === establishmentId
            ? say(words.line(line, writtenMoney(nationalDong)))
            : say(words.beneficiaryOf(line)),
        )
        .join('; '),
  };
  return (before, after) =>
    baseFields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => ({ field, before: written[field](before, after), after: written[field](after, before) }));
}

/** What one change does to a project: each fact before and after. */
export function Differences({ wanted, before, after }: { wanted: NewChange; before: Base; after: Base }) {
  const { say } = useWords();
  const differences = useDifferences()(before, after);
  return (
    <>
      <p className="change-kind">{say(adjustmentWords.kind[wanted.kind])}</p>
      {wanted.kind === 'other' && <p className="small">{wanted.text}</p>}
      {differences.length > 0 && (
        <dl className="differences">
          {differences.map((each) => (
            <div key={each.field}>
              <dt>{say(adjustmentWords.field[each.field])}</dt>
              <dd>
                {each.field === 'lines' && wanted.kind === 'beneficiary' ? (
                  each.after
                ) : (
                  <>
                    <del>{each.before}</del> <span aria-hidden="true">→</span> <ins>{each.after}</ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
