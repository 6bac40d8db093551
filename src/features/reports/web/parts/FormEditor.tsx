import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DoneNote } from '../../../../ui/DoneNote.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import {
  type Check,
  type Field,
  type Form,
  type PrefillName,
  prefillNames,
  type ReportUnit,
  reportUnits,
} from '../../forms/form.schema.ts';
import { formWords } from '../../forms/form.words.ts';
import { formPageWords as words } from '../pages.words.ts';
import { useForms } from '../reports.client.ts';
import type { Editing, Row } from './editing.ts';

/** The rows of a draft, edited on screen: no developer is asked. What is wrong is told row by row when it is saved. */
export function FormEditor({ form, editing }: { form: Form; editing: Editing }) {
  const { say } = useWords();
  const { edit } = useForms();
  const [done, setDone] = useState(false);
  const { name, basis, rows } = editing;
  const change = (edited: Parameters<Editing['set']>[0]) => {
    setDone(false);
    editing.set(edited);
  };
  const set = (next: readonly Row[]) => change({ rows: next });
  const save = () =>
    edit.mutate(
      { id: form.id, form: editing.toSend() },
      {
        onSuccess: () => {
          editing.drop();
          setDone(true);
        },
      },
    );
  const answer = ownStep(form.steps, 'edit');
  return (
    <section className="card" aria-label={form.name}>
      <DoneNote said={done ? say(words.saved) : null} />
      <div className="form-row">
        <TextInput
          label={say(words.name)}
          value={name}
          maxLength={300}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <TextInput
          label={say(words.basis)}
          description={say(words.basisHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={basis}
          maxLength={300}
          onChange={({ currentTarget }) => change({ basis: currentTarget.value })}
        />
      </div>
      <div className="more">
        {rows.map((row, at) => (
          <RowEditor
            key={row.id}
            row={row}
            no={at + 1}
            others={rows.filter(({ id }) => id !== row.id)}
            onChange={(changed) => set(rows.map((each) => (each.id === row.id ? { ...changed, id: row.id } : each)))}
            onUp={at === 0 ? null : () => set(rows.toSpliced(at - 1, 2, row, rows[at - 1]!))}
            onRemove={rows.length === 1 ? null : () => set(rows.filter(({ id }) => id !== row.id))}
          />
        ))}
      </div>
      {edit.error !== null && <Problem said={problemOf(edit.error)} />}
      <div className="report-form-acts no-print">
        {/* A draft that was saved wrong is mended by saving: the button asks only whose it is. */}
        <StepButton
          answer={answer === undefined ? undefined : { ...answer, allowed: true }}
          label={say(words.save)}
          busy={edit.isPending}
          onTake={save}
        />
        <Button
          variant="default"
          onClick={() =>
            set([
              ...rows,
              {
                id: Math.max(...rows.map(({ id }) => id)) + 1,
                key: `dong-${rows.length + 1}`,
                label: '',
                unit: 'count',
                parent: null,
                checks: [],
                prefill: null,
              },
            ])
          }
        >
          {say(words.add)}
        </Button>
        {editing.changed && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              edit.reset();
              editing.drop();
            }}
          >
            {say(words.drop)}
          </button>
        )}
      </div>
    </section>
  );
}

interface RowEditorProps {
  readonly row: Field;
  readonly no: number;
  readonly others: readonly Field[];
  readonly onChange: (row: Field) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: (() => void) | null;
}
function RowEditor({ row, no, others, onChange, onUp, onRemove }: RowEditorProps) {
  const { say } = useWords();
  const added = others
    .filter(({ unit }) => unit === row.unit && (unit === 'dong' || unit === 'count'))
    .map(({ key, label }) => ({ value: key, label: label || key }));
  const fitting = Object.entries(prefillNames)
    .filter(([, unit]) => unit === row.unit)
    .map(([value]) => ({ value, label: say(formWords.prefill[value as PrefillName]) }));
  return (
    <fieldset className="report-row-editor">
      <legend>{say(words.nth(no))}</legend>
      <TextInput
        label={say(words.label)}
        value={row.label}
        maxLength={300}
        onChange={({ currentTarget }) => onChange({ ...row, label: currentTarget.value })}
      />
      <div className="report-row-line">
        <TextInput
          label={say(words.key)}
          value={row.key}
          maxLength={40}
          onChange={({ currentTarget }) => onChange({ ...row, key: currentTarget.value })}
        />
        <NativeSelect
          label={say(words.unit)}
          value={row.unit}
          data={reportUnits.map((value) => ({ value, label: say(formWords.unit[value]) }))}
          onChange={({ currentTarget }) =>
            onChange({
              ...row,
              unit: currentTarget.value as ReportUnit,
              parent: null,
              prefill: null,
              checks: row.checks.filter(({ kind }) => kind === 'must'),
            })
          }
        />
        <NativeSelect
          label={say(words.parent)}
          value={row.parent ?? ''}
          data={[{ value: '', label: say(words.noParent) }, ...added]}
          onChange={({ currentTarget }) => onChange({ ...row, parent: orNull(currentTarget.value) })}
        />
        <NativeSelect
          label={say(words.prefill)}
          value={row.prefill ?? ''}
          data={[{ value: '', label: say(words.none) }, ...fitting]}
          onChange={({ currentTarget }) => onChange({ ...row, prefill: orNull(currentTarget.value) })}
        />
      </div>
      <CheckFields
        row={row}
        comparable={others.filter(({ unit }) => unit === row.unit && unit !== 'text')}
        onChange={(checks) => onChange({ ...row, checks })}
      />
      <div className="row-actions">
        {onUp !== null && (
          <button type="button" className="text-button" onClick={onUp}>
            {say(words.up(row.label))}
          </button>
        )}
        {onRemove !== null && (
          <button type="button" className="text-button" onClick={onRemove}>
            {say(words.remove(row.label))}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** The checks of a row as fields: must be filled, at most another row, between two numbers. */
function CheckFields({ row, comparable, onChange }: { row: Field; comparable: readonly Field[]; onChange: (checks: Check[]) => void }) {
  const { say } = useWords();
  const without = (kind: Check['kind']) => row.checks.filter((check) => check.kind !== kind);
  const atMost = row.checks.find((check) => check.kind === 'at-most');
  const between = row.checks.find((check) => check.kind === 'between');
  const range = (from: number, to: number) => onChange([...without('between'), { kind: 'between', from, to }]);
  return (
    <div className="report-row-line">
      <label className="choose">
        <input
          type="checkbox"
          checked={row.checks.some(({ kind }) => kind === 'must')}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? [...without('must'), { kind: 'must' }] : without('must'))}
        />
        {say(words.must)}
      </label>
      {row.unit !== 'text' && (
        <>
          <NativeSelect
            label={say(words.atMost)}
            value={atMost?.key ?? ''}
            data={[{ value: '', label: say(words.none) }, ...comparable.map(({ key, label }) => ({ value: key, label: label || key }))]}
            onChange={({ currentTarget: { value } }) =>
              onChange(value === '' ? without('at-most') : [...without('at-most'), { kind: 'at-most', key: value }])
            }
          />
          <WholeNumberField
            label={say(words.between)}
            min={0}
            value={between?.from ?? null}
            onChange={(typed) => (typed !== null ? range(typed, between?.to ?? Math.max(typed, 100)) : onChange(without('between')))}
          />
          <WholeNumberField
            label={say(words.and)}
            min={0}
            value={between?.to ?? null}
            onChange={(typed) => (typed !== null ? range(between?.from ?? 0, typed) : onChange(without('between')))}
          />
        </>
      )}
    </div>
  );
}
