import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Pack, WrittenFinding } from '../../inspection.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { findingKinds, findingSeverities } from '../../kinds.schema.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

/** One finding: what was seen, what is to be done, by when. */
export function FindingDialog({
  finding,
  pack,
  fresh,
  onKeep,
  onClose,
}: {
  finding: WrittenFinding;
  pack: Pack;
  fresh: boolean;
  onKeep: (finding: WrittenFinding) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [value, set] = useState(finding);
  const text = (name: 'description' | 'demand') => (
    <Textarea
      label={say(words[name])}
      required
      minLength={3}
      autosize
      minRows={2}
      maxLength={2000}
      value={value[name]}
      onChange={({ currentTarget }) => set({ ...value, [name]: currentTarget.value })}
    />
  );
  return (
    <FormDialog
      title={say(fresh ? words.addFinding : words.editFinding)}
      send={say(words.save)}
      onClose={onClose}
      onSend={() => {
        if (value.dueOn !== '') onKeep({ ...value, description: value.description.trim(), demand: value.demand.trim() });
      }}
    >
      <div className="form-row">
        <NativeSelect
          label={say(words.kind)}
          value={value.kind}
          data={findingKinds.map((kind) => ({ value: kind, label: say(inspectionWords.kind[kind]) }))}
          onChange={({ currentTarget }) => set({ ...value, kind: currentTarget.value as WrittenFinding['kind'] })}
        />
        <NativeSelect
          label={say(words.severity)}
          value={value.severity}
          data={findingSeverities.map((severity) => ({ value: severity, label: say(inspectionWords.severity[severity]) }))}
          onChange={({ currentTarget }) => set({ ...value, severity: currentTarget.value as WrittenFinding['severity'] })}
        />
      </div>
      {text('description')}
      {text('demand')}
      <DayInput label={say(words.due)} required value={value.dueOn} onChange={(dueOn) => set({ ...value, dueOn: dueOn ?? '' })} />
      {pack.establishments.length > 0 && (
        <NativeSelect
          label={say(words.establishment)}
          value={value.establishmentId ?? ''}
          data={[
            { value: '', label: say(words.noEstablishment) },
            ...pack.establishments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => set({ ...value, establishmentId: currentTarget.value === '' ? null : currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
