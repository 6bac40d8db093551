import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { FoundedKind, Organization } from '../../organization.schema.ts';
import { type OfficeActs, organizationsQuery } from '../organization.client.ts';
import { organizationPageWords as words } from '../pages.words.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';

type Open = 'rename' | FoundedKind | 'merge' | 'person';

/** What may be done with an office; where nothing may, the reason stands once. */
export function OfficeSteps({ office, acts }: { office: Organization; acts: OfficeActs }) {
  const { say } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const answer = (step: string) => office.steps.find((each) => each.step === step);
  if (office.kind === 'division') return null;
  const rename = answer('rename');
  const close = () => setOpen(null);
  // One reason for all where all are closed for the same: it is not said four times.
  if (rename?.allowed === false && answer('merge')?.allowed === false)
    return (
      <div className="lead-actions no-print">
        <StepButton answer={rename} label={say(words.rename)} variant="default" onTake={() => setOpen('rename')} />
      </div>
    );
  return (
    <div className="lead-actions no-print">
      <StepButton answer={rename} label={say(words.addPerson)} onTake={() => setOpen('person')} />
      <StepButton answer={rename} label={say(words.foundDivision)} variant="default" onTake={() => setOpen('division')} />
      {office.kind === 'department' && (
        <StepButton answer={rename} label={say(words.foundDistrict)} variant="default" onTake={() => setOpen('district-office')} />
      )}
      <StepButton answer={rename} label={say(words.rename)} variant="default" onTake={() => setOpen('rename')} />
      <StepButton answer={answer('merge')} label={say(words.merge)} variant="default" onTake={() => setOpen('merge')} />
      {open === 'person' && <AddPersonDialog office={office} acts={acts} onClose={close} />}
      {(open === 'division' || open === 'district-office') && <FoundDialog kind={open} acts={acts} onClose={close} />}
      {open === 'rename' && <RenameDialog office={office} acts={acts} onClose={close} />}
      {open === 'merge' && <MergeDialog office={office} acts={acts} onClose={close} />}
    </div>
  );
}

function FoundDialog({ kind, acts: { found }, onClose }: { kind: FoundedKind; acts: OfficeActs; onClose: () => void }) {
  const { say } = useWords();
  const district = kind === 'district-office';
  const [[name, shortName], set] = useState(['', '']);
  return (
    <FormDialog
      title={say(district ? words.foundDistrict : words.foundDivision)}
      lead={district ? say(words.districtLead) : undefined}
      send={say(words.save)}
      busy={found.isPending}
      error={found.error}
      onClose={onClose}
      onSend={() => found.mutate({ kind, name, shortName: orNull(shortName) }, { onSuccess: onClose })}
    >
      <TextInput label={say(words.newName)} required value={name} onChange={({ currentTarget: { value } }) => set([value, shortName])} />
      <TextInput label={say(words.shortName)} value={shortName} onChange={({ currentTarget: { value } }) => set([name, value])} />
    </FormDialog>
  );
}

interface Renaming {
  readonly name: string;
  readonly shortName: string;
  readonly on: string | null;
  readonly basis: string;
}
const NOTHING: Renaming = { name: '', shortName: '', on: null, basis: '' };

/** What a renaming and a merger both ask: the name, from which day, on which paper. */
function RenamingFields({ value, label, onChange }: { value: Renaming; label: string; onChange: (value: Renaming) => void }) {
  const { say } = useWords();
  return (
    <>
      <TextInput
        label={label}
        required
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => onChange({ ...value, name })}
      />
      <div className="form-row">
        <TextInput
          label={say(words.shortName)}
          value={value.shortName}
          onChange={({ currentTarget: { value: shortName } }) => onChange({ ...value, shortName })}
        />
        <DayInput label={say(words.on)} required value={value.on} onChange={(on) => onChange({ ...value, on })} />
      </div>
      <TextInput
        label={say(words.basis)}
        required
        value={value.basis}
        onChange={({ currentTarget: { value: basis } }) => onChange({ ...value, basis })}
      />
    </>
  );
}

function RenameDialog({ office, acts: { rename }, onClose }: { office: Organization; acts: OfficeActs; onClose: () => void }) {
  const { say } = useWords();
  const [value, setValue] = useState<Renaming>({ ...NOTHING, name: office.name, shortName: office.shortName ?? '' });
  return (
    <FormDialog
      title={say(words.rename)}
      send={say(words.save)}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onSend={() =>
        value.on !== null && rename.mutate({ ...value, on: value.on, shortName: orNull(value.shortName) }, { onSuccess: onClose })
      }
    >
      <RenamingFields value={value} label={say(words.newName)} onChange={setValue} />
    </FormDialog>
  );
}

function MergeDialog({ office, acts: { merge }, onClose }: { office: Organization; acts: OfficeActs; onClose: () => void }) {
  const { say } = useWords();
  const { data } = useQuery(organizationsQuery(undefined));
  const [value, setValue] = useState<Renaming>(NOTHING);
  const [other, setOther] = useState('');
  const others = (data?.rows ?? []).filter((row) => row.kind === office.kind && row.id !== office.id);
  return (
    <FormDialog
      title={say(words.merge)}
      lead={say(words.mergeLead)}
      send={say(words.save)}
      busy={merge.isPending}
      error={merge.error}
      onClose={onClose}
      onSend={() =>
        value.on !== null &&
        merge.mutate({ ...value, on: value.on, shortName: orNull(value.shortName), with: other }, { onSuccess: onClose })
      }
    >
      <NativeSelect
        label={say(words.mergeWith)}
        required
        value={other}
        data={[{ value: '', label: '' }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget: { value: id } }) => setOther(id)}
      />
      <RenamingFields value={value} label={say(words.mergedName)} onChange={setValue} />
    </FormDialog>
  );
}
