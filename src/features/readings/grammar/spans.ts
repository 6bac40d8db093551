import type { Reading } from '../reading.schema.ts';
import type { FoundCorrection } from './corrections.ts';
import type { Facts } from './facts.ts';
import { type Passage, spanOf } from './passage.ts';
import type { FoundTask } from './tasks.ts';

/** Where each value stands in the decoded text, by its path. */
export function spansOf(facts: Facts, corrections: readonly FoundCorrection[]): Reading['spans'] {
  const spans: Record<string, [number, number]> = {};
  const put = (path: string, from: Passage | null | undefined) => {
    const span = from == null ? null : spanOf(from);
    if (span !== null) spans[path] = span;
  };
  headSpans(facts, put);
  facts.addressees.forEach(({ from }, at) => put(`addressees.${at}.text`, from));
  facts.references.forEach((reference, at) => {
    put(`references.${at}`, reference.from);
    put(`references.${at}.code`, reference.code?.from);
    put(`references.${at}.issuedOn`, reference.issuedOn?.from);
    put(`references.${at}.title`, reference.title?.from);
  });
  taskSpans(facts.orders.tasks, 'tasks', put);
  facts.deadlines.forEach(({ from }, at) => put(`deadlines.${at}.phrase`, from));
  facts.recipients.forEach(({ name, purpose }, at) => {
    put(`recipients.${at}`, name.from);
    put(`recipients.${at}.name`, name.from);
    put(`recipients.${at}.purpose`, purpose?.from);
  });
  put('closing', facts.orders.closing?.text);
  for (const part of ['authority', 'title', 'name'] as const) put(`signature.${part}`, facts.signature?.[part]?.from);
  corrections.forEach(({ from }, at) => put(`corrections.${at}`, from));
  return spans;
}

type Put = (path: string, from: Passage | null | undefined) => void;

function headSpans(facts: Facts, put: Put): void {
  put('number', facts.number?.number?.from);
  put('symbol', facts.number?.symbol.from);
  put('code', facts.number?.code?.from);
  put('issuedOn', facts.issued?.on.from);
  put('place', facts.issued?.place?.from);
  put('issuer', facts.issuer?.from);
  put('subject', facts.subject?.from);
  put('urgency', facts.urgency?.from);
  for (const [name, field] of Object.entries(facts.stamp?.fields ?? {})) put(`stamp.${name}`, field?.from);
}

function taskSpans(tasks: readonly FoundTask[], path: string, put: Put): void {
  tasks.forEach((task, at) => {
    put(`${path}.${at}`, task.text);
    put(`${path}.${at}.text`, task.text);
    task.exemptions.forEach(({ from }, each) => put(`${path}.${at}.exemptions.${each}`, from));
    taskSpans(task.items, `${path}.${at}.items`, put);
  });
}
