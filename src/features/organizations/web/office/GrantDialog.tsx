import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { type SigningForm, signingForms } from '../../person.schema.ts';
import { signingFormWords } from '../../person.words.ts';
import { organizationQuery } from '../organization.client.ts';
import { deputyWords as words } from '../pages.words.ts';
import { people } from '../parts/me.ts';

interface GrantDialogProps {
  readonly officeId: string;
  readonly title: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A leader lends their place to somebody of the office: in which form, for what, between which days. */
export function GrantDialog({ officeId, title, today, onClose }: GrantDialogProps) {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data: office } = useQuery(organizationQuery(officeId));
  const [value, setValue] = useState<{
    deputyId: string;
    form: SigningForm;
    onBehalf: string;
    scope: string;
    paper: string;
    validFrom: string | null;
    validTo: string | null;
  }>({ deputyId: '', form: 'TL', onBehalf: title.toUpperCase(), scope: '', paper: '', validFrom: today, validTo: null });
  const set = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  const grant = useMutation({
    mutationFn: () =>
      people.grant({ ...value, officeId, paper: value.paper.trim() === '' ? null : value.paper, validFrom: value.validFrom ?? today }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['deputies'] });
      onClose();
    },
  });
  const colleagues = [
    ...new Map(
      (office?.seats ?? [])
        .filter(({ left, validTo }) => !left && validTo === null)
        .map((seat) => [seat.personId, `${seat.fullName} – ${seat.title}`]),
    ),
  ];
  const writtenOnly = value.form === 'TUQ';
  return (
    <FormDialog
      title={say(words.grant)}
      send={say(words.grant)}
      busy={grant.isPending}
      error={grant.error}
      onClose={onClose}
      onSend={() => grant.mutate()}
    >
      <NativeSelect
        label={say(words.deputy)}
        required
        value={value.deputyId}
        data={[{ value: '', label: '' }, ...colleagues.map(([id, label]) => ({ value: id, label }))]}
        onChange={({ currentTarget: { value: deputyId } }) => set({ deputyId })}
      />
      <div className="form-row">
        <NativeSelect
          label={say(words.form)}
          value={value.form}
          data={signingForms.map((form) => ({ value: form, label: say(signingFormWords[form]) }))}
          onChange={({ currentTarget: { value: form } }) => set({ form: form as SigningForm })}
        />
        <TextInput
          label={say(words.onBehalf)}
          required
          value={value.onBehalf}
          onChange={({ currentTarget: { value: onBehalf } }) => set({ onBehalf })}
        />
      </div>
      <TextInput label={say(words.scope)} required value={value.scope} onChange={({ currentTarget: { value: scope } }) => set({ scope })} />
      <TextInput
        label={say(words.paper)}
        required={writtenOnly}
        value={value.paper}
        onChange={({ currentTarget: { value: paper } }) => set({ paper })}
      />
      <div className="form-row">
        <DayInput label={say(words.from)} required value={value.validFrom} onChange={(validFrom) => set({ validFrom })} />
        <DayInput label={say(words.to)} required={writtenOnly} value={value.validTo} onChange={(validTo) => set({ validTo })} />
      </div>
    </FormDialog>
  );
}
