import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { writtenDay, writtenMoney } from '../../../../ui/formats.ts';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import { projectWords } from '../../../projects/project.words.ts';
import { EstablishmentPicker } from '../../../projects/web/parts/EstablishmentPicker.tsx';
import type { About } from '../../adjustment.schema.ts';
import { adjustmentWords } from '../../adjustment.words.ts';
import type { AdjustmentKind } from '../../changes/change.schema.ts';
import { adjustmentPageWords as words } from '../pages.words.ts';
import type { Typed } from './typed-change.ts';

interface FieldsProps {
  readonly kind: AdjustmentKind;
  readonly about: About;
  readonly typed: Typed;
  readonly today: string;
  readonly onChange: (typed: Typed) => void;
}

/** What a person fills in for one kind of change. */
export function ChangeFields(props: FieldsProps) {
  const { say } = useWords();
  const { kind } = props;
  if (kind === 'to-local') return null;
  return (
    <fieldset className="change-fields">
      <legend>{say(adjustmentWords.kind[kind])}</legend>
      <Fields {...props} />
    </fieldset>
  );
}

function Fields({ kind, about, typed, onChange }: FieldsProps) {
  const { say, language } = useWords();
  const { base } = about;
  const text = (name: 'partner' | 'code', label: string) => (
    <TextInput
      label={label}
      required={name === 'code'}
      maxLength={200}
      value={typed[name]}
      onChange={({ currentTarget: { value } }) => onChange({ ...typed, [name]: value })}
    />
  );
  switch (kind) {
    case 'increase-total':
    case 'decrease-total':
    case 'add':
      return (
        <div className="form-row">
          <MoneyField
            label={say(words.national(writtenMoney(base.nationalDong)))}
            required
            zero
            value={typed.nationalDong}
            onChange={(nationalDong) => onChange({ ...typed, nationalDong })}
          />
          <MoneyField
            label={say(words.counterpartField(writtenMoney(base.counterpartDong)))}
            required
            zero
            value={typed.counterpartDong}
            onChange={(counterpartDong) => onChange({ ...typed, counterpartDong })}
          />
        </div>
      );
    case 'term':
    case 'next-year':
      return (
        <DayInput
          label={say(words.endsOn(writtenDay(base.endsOn, language)))}
          required
          value={typed.endsOn}
          onChange={(endsOn) => onChange({ ...typed, endsOn })}
        />
      );
    case 'stop':
      return (
        <DayInput
          label={say(words.recoverByField)}
          required
          value={typed.recoverBy}
          onChange={(recoverBy) => onChange({ ...typed, recoverBy })}
        />
      );
    case 'next-plan':
      return text('code', say(words.codeField));
    case 'coordinating-unit':
      return text('partner', say(words.partner));
    case 'other':
      return (
        <Textarea
          label={say(words.textField)}
          required
          minLength={3}
          maxLength={1_000}
          autosize
          minRows={2}
          value={typed.text}
          onChange={({ currentTarget: { value } }) => onChange({ ...typed, text: value })}
        />
      );
    case 'place':
      return <PlaceFields typed={typed} onChange={onChange} />;
    case 'content':
      return (
        <fieldset className="choices">
          <legend>{say(words.contentsField)}</legend>
          {Object.entries(projectWords.content).map(([key, said]) => {
            const content = Number(key);
            return (
              <label key={key} className="choose">
                <input
                  type="checkbox"
                  checked={typed.contents.includes(content)}
                  onChange={() =>
                    onChange({
                      ...typed,
                      contents: typed.contents.includes(content)
                        ? typed.contents.filter((each) => each !== content)
                        : [...typed.contents, content].toSorted(),
                    })
                  }
                />
                <span>{say(said)}</span>
              </label>
            );
          })}
        </fieldset>
      );
    case 'beneficiary':
    case 'recast':
      return <LineFields kind={kind} about={about} typed={typed} onChange={onChange} />;
    case 'to-local':
      return null;
  }
}

function PlaceFields({ typed, onChange }: Pick<FieldsProps, 'typed' | 'onChange'>) {
  const { say } = useWords();
  const provinces = useProvinces();
  return (
    <div className="form-row">
      <NativeSelect
        label={say(words.provinceField)}
        value={typed.provinceCode}
        data={[{ value: '', label: '' }, ...provinces]}
        onChange={({ currentTarget: { value } }) => onChange({ ...typed, provinceCode: value })}
      />
      <TextInput
        label={say(words.placeField)}
        maxLength={200}
        value={typed.place}
        onChange={({ currentTarget: { value } }) => onChange({ ...typed, place: value })}
      />
    </div>
  );
}

function LineFields({ kind, about: { base, establishments }, typed, onChange }: Omit<FieldsProps, 'today'>) {
  const { say } = useWords();
  const put = (at: number, given: Partial<Typed['lines'][number]>) =>
    onChange({ ...typed, lines: typed.lines.map((row, place) => (place === at ? { ...row, ...given } : row)) });
  const who = (at: number) => establishments.find(({ id }) => id === base.lines[at]!.establishmentId)?.name ?? say(words.own);
  return (
    <>
      {typed.lines.map((row, at) =>
        kind === 'beneficiary' ? (
          <div key={row.line}>
            <p className="small">{say(words.lineField(row.line, who(at)))}</p>
            <EstablishmentPicker value={row.establishment} onChange={(establishment) => put(at, { establishment })} />
          </div>
        ) : (
          <div key={row.line} className="form-row">
            <MoneyField
              label={say(words.lineMoney(row.line, say(adjustmentWords.field.nationalDong)))}
              required
              zero
              value={row.nationalDong}
              onChange={(nationalDong) => put(at, { nationalDong })}
            />
            <MoneyField
              label={say(words.lineMoney(row.line, say(adjustmentWords.field.counterpartDong)))}
              required
              zero
              value={row.counterpartDong}
              onChange={(counterpartDong) => put(at, { counterpartDong })}
            />
          </div>
        ),
      )}
    </>
  );
}
