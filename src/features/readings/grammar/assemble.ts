import type { Reading, ReadTask, Signature } from '../reading.schema.ts';
import type { SourceText } from '../source-text.ts';
import { confidenceOf } from './confidence.ts';
import { corrected, type Field, type FoundCorrection, readCorrections } from './corrections.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Parts } from './parts.ts';
import type { Passage } from './passage.ts';
import { problemsOf } from './problems.ts';
import { spansOf } from './spans.ts';
import type { FoundTask } from './tasks.ts';

/** Puts the facts of the parts together into a reading: best readings, corrections, places, problems. */
export function assembled(parts: Parts, source: SourceText, file: string): Reading {
  const facts = factsOf(parts, source.stated);
  const corrections = facts.signs < 2 ? [] : correctionsOf(facts);
  const read = valuesOf(facts, corrections, file);
  const stated = Object.fromEntries(
    Object.entries(source.stated).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Reading>;
  const reading: Reading = { ...read, ...stated, file, spans: spansOf(facts, corrections), ocr: source.ocr };
  const { problems, doubts } = problemsOf(reading, facts, source);
  const whole = { ...reading, problems };
  return { ...whole, confidence: confidenceOf(whole, source, doubts) };
}

function valuesOf(facts: Facts, corrections: readonly FoundCorrection[], file: string): Reading {
  const best = (value: string | null | undefined, path: string) => (value == null ? null : corrected(value, path, corrections));
  const { number, issued, stamp } = facts;
  return {
    file,
    kind: facts.kind,
    number: number?.number?.value ?? null,
    symbol: number?.symbol.value ?? null,
    code: number?.code?.value ?? null,
    issuedOn: issued?.on.value ?? null,
    place: facts.signs < 2 ? null : (issued?.place?.value ?? null),
    issuer: facts.issuer?.value ?? null,
    subject: best(facts.subject?.value, 'subject'),
    urgency: facts.urgency?.value ?? null,
    addressees: facts.addressees.map(({ value }) => value),
    stamp: stampOf(stamp?.fields ?? null),
    references: facts.references.map(({ kind, code, issuedOn, title }) => ({
      kind,
      code: code?.value ?? null,
      issuedOn: issuedOn?.value ?? null,
      title: title?.value ?? null,
    })),
    tasks: facts.orders.tasks.map(taskValue),
    deadlines: facts.deadlines.map(({ value }) => value),
    recipients: facts.recipients.map(({ name, purpose }) => ({ name: name.value, purpose: purpose?.value ?? null })),
    closing: facts.orders.closing?.text.text ?? null,
    signature: signatureOf(facts, best),
    corrections: corrections.map(({ raw, suggested, field, confidence }) => ({ raw, suggested, field, confidence })),
    confidence: 0,
    ocr: null,
    problems: [],
    spans: {},
  };
}

function stampOf(fields: NonNullable<Facts['stamp']>['fields'] | null): Reading['stamp'] {
  if (fields === null) return null;
  const { organization, number, receivedOn, forwardedTo, fileNumber } = fields;
  return {
    organization: organization?.value ?? null,
    number: number?.value ?? null,
    receivedOn: receivedOn?.value ?? null,
    forwardedTo: forwardedTo?.value ?? null,
    fileNumber: fileNumber?.value ?? null,
  };
}

function signatureOf({ signature }: Facts, best: (value: string | null | undefined, path: string) => string | null): Signature | null {
  if (signature === null) return null;
  return {
    authority: best(signature.authority?.value, 'signature.authority'),
    title: best(signature.title?.value, 'signature.title'),
    name: best(signature.name?.value, 'signature.name'),
  };
}

function taskValue(task: FoundTask): ReadTask {
  return { ref: task.ref, text: task.text.text, exemptions: task.exemptions.map(({ value }) => value), items: task.items.map(taskValue) };
}

function correctionsOf(facts: Facts): FoundCorrection[] {
  const fields: Field[] = [];
  const add = (path: string, from: Passage | null | undefined, as: Field['as']) => {
    if (from != null) fields.push({ path, from, as });
  };
  add('subject', facts.subject?.from, 'text');
  const tasks = (list: readonly FoundTask[], path: string): void =>
    list.forEach((task, at) => {
      add(`${path}.${at}.text`, task.text, 'text');
      tasks(task.items, `${path}.${at}.items`);
    });
  tasks(facts.orders.tasks, 'tasks');
  add('closing', facts.orders.closing?.text, 'text');
  const covered = new Set(fields.flatMap(({ from }) => from.at));
  for (const paragraph of facts.paragraphs) if (!paragraph.at.some((at) => covered.has(at))) add('text', paragraph, 'text');
  add('signature.authority', facts.signature?.authority?.from, 'authority');
  add('signature.title', facts.signature?.title?.from, 'title');
  add('signature.name', facts.signature?.name?.from, 'name');
  facts.recipients.forEach(({ name }, at) => add(`recipients.${at}.name`, name.from, 'file'));
  const symbol = facts.number?.symbol.value ?? '';
  const signing = {
    office:
      symbol
        .replace(/^\d{4}\//, '')
        .split('-')
        .find((part) => part === 'BCT' || part === 'CTĐP') ?? null,
    year: facts.issued?.on.value == null ? null : Number(facts.issued.on.value.slice(0, 4)),
    authority: facts.signature?.authority?.value ?? null,
  };
  return [...numberFault(facts), ...readCorrections(fields, signing)];
}

function numberFault({ number }: Facts): FoundCorrection[] {
  if (number?.raw == null || number.number === null) return [];
  return [{ raw: number.raw, suggested: number.number.value, field: 'number', confidence: 0.85, from: number.number.from }];
}
