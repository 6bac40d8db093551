import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { uiWords } from '../../../../ui/ui.words.ts';
import { useWords } from '../../../../ui/words.tsx';
import { OfficesField } from '../../../organizations/web/parts/OfficesField.tsx';
import type { DutyList, ListedDuty } from '../../duties/duty-list.schema.ts';
import { type MeasureKey, measureKeys } from '../../measures/measure.schema.ts';
import { measureWords } from '../../measures/measure.words.ts';
import { dutyListPageWords as words } from '../pages.words.ts';

/** One duty of a list corrected by hand: its name, its day, whose it is, what it is followed by, what it passes on. */
export function EditDuty({
  duty,
  list: { parents, offices },
  onSave,
  onClose,
}: {
  duty: ListedDuty;
  list: DutyList;
  onSave: (duty: ListedDuty) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const [value, setValue] = useState(duty);
  return (
    <FormDialog title={say(words.editTitle(duty.ref))} send={say(uiWords.save)} onClose={onClose} onSend={() => onSave(value)}>
      <Textarea
        label={say(words.name)}
        required
        autosize
        minRows={1}
        maxLength={500}
        value={value.title}
        onChange={({ currentTarget: { value: title } }) => setValue({ ...value, title })}
      />
      <DayInput
        label={say(words.dueOn)}
        value={value.dueOn}
        onChange={(dueOn) => setValue({ ...value, dueOn, namedOn: dueOn === duty.dueOn ? duty.namedOn : dueOn })}
      />
      <OfficesField
        label={say(words.leads)}
        known={offices}
        value={value.leadIds}
        onChange={(leadIds) => setValue({ ...value, leadIds })}
      />
      <OfficesField
        label={say(words.coordinates)}
        known={offices}
        value={value.coordinateIds}
        onChange={(coordinateIds) => setValue({ ...value, coordinateIds })}
      />
      <NativeSelect
        label={say(words.measure)}
        value={value.measure ?? ''}
        onChange={({ currentTarget: { value: key } }) =>
          setValue({
            ...value,
            measure: key === '' ? null : (key as MeasureKey),
            measurePhrase: key === duty.measure ? duty.measurePhrase : null,
          })
        }
        data={[{ value: '', label: say(words.noMeasure) }, ...measureKeys.map((key) => ({ value: key, label: say(measureWords[key]) }))]}
      />
      {parents.length > 0 && (
        <NativeSelect
          label={say(words.parent)}
          value={value.parentId ?? ''}
          onChange={({ currentTarget: { value: id } }) => setValue({ ...value, parentId: id === '' ? null : id })}
          data={[
            { value: '', label: say(words.noParent) },
            ...parents.map((parent) => ({ value: parent.id, label: `${parent.ref}. ${parent.title}` })),
          ]}
        />
      )}
    </FormDialog>
  );
}
