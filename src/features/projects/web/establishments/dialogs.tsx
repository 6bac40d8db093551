import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { useOffices } from '../../../organizations/web/parts/offices.ts';
import { type EstablishmentKind, establishmentKinds } from '../../establishments/establishment.schema.ts';
import { establishmentWords as words } from '../pages.words.ts';
import type { Picked } from '../parts/EstablishmentPicker.tsx';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import { useEnterEstablishment, useMoveEstablishment } from '../project.client.ts';

interface Located {
  readonly provinceCode: string;
  readonly district: string;
  readonly commune: string;
}

function PlaceFields({ value, onChange }: { value: Located; onChange: (value: Located) => void }) {
  const { say } = useWords();
  const provinces = useProvinces();
  return (
    <div className="form-row">
      <NativeSelect
        label={say(words.province)}
        required
        value={value.provinceCode}
        data={[{ value: '', label: '' }, ...provinces]}
        onChange={({ currentTarget: { value: provinceCode } }) => onChange({ ...value, provinceCode })}
      />
      <TextInput
        label={say(words.district)}
        maxLength={100}
        value={value.district}
        onChange={({ currentTarget: { value: district } }) => onChange({ ...value, district })}
      />
      <TextInput
        label={say(words.commune)}
        maxLength={100}
        value={value.commune}
        onChange={({ currentTarget: { value: commune } }) => onChange({ ...value, commune })}
      />
    </div>
  );
}

/** A new establishment, entered from one of the asker's offices. */
export function EnterEstablishmentDialog({
  name: typed = '',
  provinceCode = null,
  onEntered,
  onClose,
}: {
  name?: string;
  provinceCode?: string | null;
  onEntered: (establishment: Picked) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const entering = useEnterEstablishment();
  const { offices, office, setOffice } = useOffices();
  // A tax code typed to find it is its tax code.
  const [value, setValue] = useState({
    name: /^[\d-]+$/.test(typed) ? '' : typed,
    taxCode: /^[\d-]+$/.test(typed) ? typed : '',
    kind: 'company' as EstablishmentKind,
    industry: '',
  });
  const [place, setPlace] = useState<Located>({ provinceCode: provinceCode ?? '', district: '', commune: '' });
  const send = () => {
    if (office !== undefined)
      entering.mutate(
        {
          officeId: office,
          establishment: {
            name: value.name,
            taxCode: orNull(value.taxCode),
            kind: value.kind,
            industry: orNull(value.industry),
            provinceCode: place.provinceCode,
            district: orNull(place.district),
            commune: orNull(place.commune),
          },
        },
        { onSuccess: (id) => onEntered({ id, name: value.name.trim() }) },
      );
  };
  return (
    <FormDialog
      title={say(words.enter)}
      send={say(words.enter)}
      busy={entering.isPending}
      error={entering.error}
      onClose={onClose}
      onSend={send}
    >
      {offices.length > 1 && (
        <NativeSelect
          label={say(words.office)}
          value={office ?? ''}
          data={offices}
          onChange={({ currentTarget: { value: id } }) => setOffice(id)}
        />
      )}
      <TextInput
        label={say(words.name)}
        required
        minLength={3}
        maxLength={300}
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => setValue({ ...value, name })}
      />
      <div className="form-row">
        <TextInput
          label={say(words.taxCode)}
          description={say(words.taxHint)}
          inputMode="numeric"
          pattern="\d{10}(-?\d{3})?"
          title={say(words.taxHint)}
          value={value.taxCode}
          onChange={({ currentTarget: { value: taxCode } }) => setValue({ ...value, taxCode })}
        />
        <NativeSelect
          label={say(words.kindOf)}
          value={value.kind}
          data={establishmentKinds.map((kind) => ({ value: kind, label: say(words.kind[kind]) }))}
          onChange={({ currentTarget: { value: kind } }) => setValue({ ...value, kind: kind as EstablishmentKind })}
        />
      </div>
      <TextInput
        label={say(words.industry)}
        maxLength={200}
        value={value.industry}
        onChange={({ currentTarget: { value: industry } }) => setValue({ ...value, industry })}
      />
      <PlaceFields value={place} onChange={setPlace} />
    </FormDialog>
  );
}

/** An establishment stands elsewhere from a day on. */
export function MoveEstablishmentDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { say } = useWords();
  const moving = useMoveEstablishment(id);
  const [place, setPlace] = useState<Located>({ provinceCode: '', district: '', commune: '' });
  const [from, setFrom] = useState<string | null>(null);
  return (
    <FormDialog
      title={say(words.move)}
      lead={say(words.moveLead)}
      send={say(words.move)}
      busy={moving.isPending}
      error={moving.error}
      onClose={onClose}
      onSend={() =>
        from !== null &&
        moving.mutate(
          { provinceCode: place.provinceCode, district: orNull(place.district), commune: orNull(place.commune), validFrom: from },
          { onSuccess: onClose },
        )
      }
    >
      <PlaceFields value={place} onChange={setPlace} />
      <DayInput label={say(words.from)} required value={from} onChange={setFrom} />
    </FormDialog>
  );
}
