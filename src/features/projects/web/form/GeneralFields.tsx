import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { activities, type Activity, projectKinds, type ProjectKind } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectFormWords as words } from '../pages.words.ts';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import type { TypedProject } from './typed-project.ts';
import { useUnits } from './units.ts';

const CONTENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Who, what, where and when. The unit of a project that is revised stays as it was. */
export function GeneralFields({
  value,
  revised,
  onChange,
}: {
  value: TypedProject;
  revised: { readonly unit: string } | null;
  onChange: (change: Partial<TypedProject>) => void;
}) {
  const { say } = useWords();
  const [units, provinces] = [useUnits(), useProvinces()];
  return (
    <section className="card form-card" aria-labelledby="general-title">
      <header>
        <h2 id="general-title">{say(words.general)}</h2>
      </header>
      <div className="form-row unit-row">
        {revised === null ? (
          <NativeSelect
            label={say(words.unit)}
            required
            value={value.unitId}
            data={[{ value: '', label: '' }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={({ currentTarget: { value: unitId } }) => {
              const unit = units.find(({ id }) => id === unitId);
              onChange({ unitId, ...(unit === undefined ? {} : { provinceCode: unit.provinceCode }) });
            }}
          />
        ) : (
          <div className="picked">
            <span className="picked-label">{say(words.unit)}</span>
            <strong>{revised.unit}</strong>
          </div>
        )}
        <TextInput
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={say(words.code)}
          description={say(words.codeHint)}
          required
          minLength={3}
          maxLength={30}
          pattern="[0-9A-Za-zĐđ.\/\-]{3,30}"
          title={say(words.codeHint)}
          value={value.code}
          onChange={({ currentTarget: { value: code } }) => onChange({ code })}
        />
        <WholeNumberField
          label={say(words.year)}
          required
          min={2010}
          max={2050}
          value={value.year}
          onChange={(typed) => typed !== null && onChange({ year: typed })}
        />
        <NativeSelect
          label={say(words.kind)}
          value={value.kind}
          data={projectKinds.map((kind) => ({ value: kind, label: say(projectWords.kind[kind]) }))}
          onChange={({ currentTarget: { value: kind } }) => onChange({ kind: kind as ProjectKind })}
        />
      </div>
      <Textarea
        label={say(words.name)}
        required
        minLength={10}
        maxLength={400}
        autosize
        minRows={2}
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => onChange({ name })}
      />
      <ContentTicks value={value.contents} onChange={(contents) => onChange({ contents })} />
      <div className="form-row">
        <NativeSelect
          label={say(words.activity)}
          value={value.activity}
          data={activities.map((each) => ({ value: each, label: say(projectWords.activity[each]) }))}
          onChange={({ currentTarget: { value: activity } }) => onChange({ activity: activity as Activity })}
        />
        <NativeSelect
          label={say(words.province)}
          value={value.provinceCode ?? ''}
          data={[{ value: '', label: say(words.noProvince) }, ...provinces]}
          onChange={({ currentTarget: { value: code } }) => onChange({ provinceCode: code === '' ? null : code })}
        />
        <TextInput
          label={say(words.place)}
          maxLength={200}
          value={value.place}
          onChange={({ currentTarget: { value: place } }) => onChange({ place })}
        />
      </div>
      <div className="form-row">
        <DayInput label={say(words.startsOn)} required value={value.startsOn} onChange={(startsOn) => onChange({ startsOn })} />
        <DayInput label={say(words.endsOn)} required value={value.endsOn} onChange={(endsOn) => onChange({ endsOn })} />
        <label className="tick bidding">
          <input type="checkbox" checked={value.bidding} onChange={({ currentTarget: { checked: bidding } }) => onChange({ bidding })} />
          {say(words.bidding)}
        </label>
      </div>
    </section>
  );
}

/** The contents of promotion that a project has, one at least. */
function ContentTicks({ value, onChange }: { value: TypedProject['contents']; onChange: (contents: TypedProject['contents']) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="ticks">
      <legend>{say(words.contents)}</legend>
      {CONTENTS.map((content, at) => (
        <label key={content} className="tick">
          {/* The first says for all that one at least is needed. */}
          <input
            ref={(input) => {
              if (at === 0) input?.setCustomValidity(value.length === 0 ? say(words.contents) : '');
            }}
            type="checkbox"
            checked={value.includes(content)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(CONTENTS.filter((each) => (each === content ? checked : value.includes(each))))
            }
          />
          {say(projectWords.content[content]!)}
        </label>
      ))}
    </fieldset>
  );
}
