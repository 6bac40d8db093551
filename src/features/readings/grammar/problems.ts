import type { Problem, Reading } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import type { Facts } from './facts.ts';
import { grammarProblem } from './problem.words.ts';

/** What the reading cannot answer for, first what the source said of itself. `doubts` counts those that lower its confidence. */
export function problemsOf(reading: Reading, facts: Facts, source: SourceText): { readonly problems: Problem[]; readonly doubts: number } {
  const own =
    facts.signs < 2 && reading.kind === 'other'
      ? [noDispatch(source)]
      : [...headProblems(reading, facts), ...footProblems(reading), ...deadlineProblems(reading, facts)];
  // A period whose first day is not yet known is so by nature, and no fault of the reading.
  return { problems: [...source.problems, ...own], doubts: own.filter(({ code }) => code !== 'period-without-start').length };
}

function noDispatch(source: SourceText): Problem {
  return /[\p{L}\p{N}]/u.test(source.text) ? grammarProblem('not-a-dispatch', 'kind') : grammarProblem('nothing-to-read');
}

function headProblems(reading: Reading, facts: Facts): Problem[] {
  const problems: Problem[] = [];
  if (reading.kind === 'other') problems.push(grammarProblem('kind-unknown', 'kind'));
  if (reading.number === null) problems.push(grammarProblem('number-missing', 'number'));
  if (reading.issuedOn === null) {
    const written = facts.issued?.on.from.text ?? '';
    problems.push(
      /\d[^\d]+\d/.test(written) && !/\s{2,}/.test(written) && /\d.*\d.*\d{4}/.test(written)
        ? grammarProblem('date-impossible', 'issuedOn', written)
        : grammarProblem('date-missing', 'issuedOn'),
    );
    if (reading.addressees.some(({ group, count }) => group !== null && count === null))
      problems.push(grammarProblem('addressees-undated', 'addressees'));
  }
  if (reading.issuer === null) problems.push(grammarProblem('issuer-missing', 'issuer'));
  if (reading.subject === null) problems.push(grammarProblem('subject-missing', 'subject'));
  return problems;
}

function footProblems(reading: Reading): Problem[] {
  if (reading.signature === null && reading.recipients.length === 0) return [grammarProblem('cut-off')];
  const unsigned = reading.signature?.name == null ? [grammarProblem('signature-missing', 'signature')] : [];
  return reading.corrections.length > 12 ? [...unsigned, grammarProblem('many-corrections', 'corrections')] : unsigned;
}

function deadlineProblems(reading: Reading, facts: Facts): Problem[] {
  return reading.deadlines.flatMap((deadline, at) => {
    const field = `deadlines.${at}`;
    if (deadline.dueOn !== null)
      return reading.issuedOn !== null && deadline.dueOn < reading.issuedOn
        ? [grammarProblem('deadline-before-issue', field, deadline.phrase)]
        : [];
    if (deadline.period !== undefined)
      return deadline.period.unit === 'hours' && deadline.period.fromOn !== null
        ? []
        : [grammarProblem('period-without-start', field, deadline.phrase)];
    return [
      grammarProblem(facts.deadlines[at]?.impossible === true ? 'deadline-impossible' : 'deadline-without-year', field, deadline.phrase),
    ];
  });
}
