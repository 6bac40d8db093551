import { Button, NativeSelect, TextInput } from '@mantine/core';
import { writtenMoney } from '../../../../ui/formats.ts';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { JudgedDraft } from '../../drafts/draft.schema.ts';
import { activities, type Activity } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectFormWords as words, projectPageWords } from '../pages.words.ts';
import { EstablishmentPicker } from '../parts/EstablishmentPicker.tsx';
import { NormVerdict } from '../parts/NormVerdict.tsx';
import { Uncovered } from '../parts/Uncovered.tsx';
import type { TypedLine } from './typed-project.ts';

interface LineFieldsProps {
  readonly place: number;
  readonly line: TypedLine;
  readonly judged: JudgedDraft['lines'][number] | undefined;
  readonly onChange: (change: Partial<TypedLine>) => void;
  readonly onEnter: (typed: string) => void;
  /** Absent where it is the only line. */
  readonly onRemove?: () => void;
}

/** One line of the budget as it is typed, with what the norm and earlier support say of it. */
export function LineFields({ place, line, judged, onChange, onEnter, onRemove }: LineFieldsProps) {
  const { say } = useWords();
  return (
    <fieldset className="line-fields">
      <legend>{say(words.line(place))}</legend>
      <div className="form-row">
        <EstablishmentPicker value={line.establishment} onChange={(establishment) => onChange({ establishment })} onEnter={onEnter} />
        <NativeSelect
          label={say(words.lineActivity)}
          value={line.activity}
          data={activities.map((value) => ({ value, label: say(projectWords.activity[value]) }))}
          onChange={({ currentTarget: { value } }) => onChange({ activity: value as Activity })}
        />
      </div>
      <TextInput
        label={say(words.description)}
        required
        minLength={3}
        maxLength={400}
        value={line.description}
        onChange={({ currentTarget: { value } }) => onChange({ description: value })}
      />
      <div className="form-row">
        <MoneyField label={say(words.cost)} required value={line.costDong} onChange={(costDong) => onChange({ costDong })} />
        <MoneyField
          label={say(words.national)}
          required
          zero
          value={line.nationalDong}
          onChange={(nationalDong) => onChange({ nationalDong })}
        />
        <MoneyField
          label={say(words.counterpart)}
          required
          zero
          value={line.counterpartDong}
          onChange={(counterpartDong) => onChange({ counterpartDong })}
        />
      </div>
      <div className="line-judged" aria-live="polite">
        <Uncovered line={line} />
        {judged !== undefined && line.costDong !== null && (
          <p>
            <span className="quiet small">{say(projectPageWords.most)}: </span>
            <NormVerdict judgement={judged.judgement} />
          </p>
        )}
        {judged?.supportedBefore.map((before) => (
          <p key={before.id}>
            <State tone="soon">{say(projectPageWords.before(before.code, before.year, writtenMoney(before.nationalDong)))}</State>
          </p>
        ))}
      </div>
      {onRemove !== undefined && (
        <Button className="remove" variant="subtle" color="gray" size="compact-sm" onClick={onRemove}>
          {say(words.removeLine(place))}
        </Button>
      )}
    </fieldset>
  );
}
