import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { AreaPick } from '../../../areas/web/parts/AreaPick.tsx';
import { useOffices } from '../../../organizations/web/parts/offices.ts';
import { EstablishmentPicker, type Picked } from '../../../projects/web/parts/EstablishmentPicker.tsx';
import { useStandingOffices } from '../../../organizations/web/parts/standing-offices.ts';
import { useProvinces } from '../../../organizations/web/parts/provinces.ts';
import { type DisruptionKind, disruptionKinds, type NewArea, severities, type Severity } from '../../disruption.schema.ts';
import { disruptionWords } from '../../disruption.words.ts';
import { type ImpactRow, type Situation, situations } from '../../impacts/impact.schema.ts';
import { type DisruptionActs, useEnterDisruption } from '../disruptions.client.ts';
import { disruptionPageWords as words } from '../pages.words.ts';

type Area = Omit<NewArea, 'validFrom' | 'validTo'>;
const ANYWHERE: Area = { provinceCode: null, district: null, commune: null, severity: 'serious' };

/** The one province in which offices may say what holds; null where one of them is the Agency, which speaks of the nation. */
function useHome(offices: readonly string[]): string | null {
  const standing = useStandingOffices();
  const homes = new Set(offices.map((office) => standing.find(({ id }) => id === office)?.provinceCode ?? null));
  return homes.size === 1 ? [...homes][0]! : null;
}
const at = (area: Area, home: string | null): Area => (home === null ? area : { ...area, provinceCode: home });

/** A place as of a day and how bad it is there; a district's fields once a province is chosen. A department says it of its own province only. */
function AreaFields({
  value,
  home,
  on,
  onChange,
}: {
  value: Area;
  home: string | null;
  on: string | null;
  onChange: (area: Area) => void;
}) {
  const { say } = useWords();
  const provinces = useProvinces();
  const offered =
    home === null ? [{ value: '', label: say(words.nation) }, ...provinces] : provinces.filter((province) => province.value === home);
  const nameless = { district: null, commune: null };
  return (
    <>
      <div className="form-row">
        <NativeSelect
          label={say(words.province)}
          value={value.provinceCode ?? ''}
          data={offered}
          onChange={({ currentTarget: { value: code } }) => onChange({ ...value, ...nameless, provinceCode: code === '' ? null : code })}
        />
        <NativeSelect
          label={say(words.severity)}
          value={value.severity}
          data={severities.map((severity) => ({ value: severity, label: say(disruptionWords.severity[severity]) }))}
          onChange={({ currentTarget }) => onChange({ ...value, severity: currentTarget.value as Severity })}
        />
      </div>
      {value.provinceCode !== null && (
        <AreaPick province={value.provinceCode} on={on} value={value} onChange={(picked) => onChange({ ...value, ...picked })} />
      )}
      <p className="small quiet">{say(words.scale)}</p>
    </>
  );
}

/** A disaster or an epidemic, with the first place where it holds. */
export function EnterDisruptionDialog({ onEntered, onClose }: { onEntered: (id: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const entering = useEnterDisruption();
  const { offices, office, setOffice } = useOffices();
  const [{ kind, name, code, issuer }, set] = useState({ kind: 'storm' as DisruptionKind, name: '', code: '', issuer: '' });
  const [startedOn, setStartedOn] = useState<string | null>(null);
  const [basisOn, setBasisOn] = useState<string | null>(null);
  const home = useHome(office === undefined ? [] : [office]);
  const [picked, setArea] = useState(ANYWHERE);
  const area = at(picked, home);
  const value = { kind, name, code, issuer };
  const send = () => {
    if (startedOn === null || office === undefined) return;
    entering.mutate(
      {
        officeId: office,
        kind,
        name,
        startedOn,
        basis: code.trim() === '' || basisOn === null ? null : { code, on: basisOn, issuer: orNull(issuer) },
        areas: [{ ...area, validFrom: startedOn, validTo: null }],
      },
      { onSuccess: onEntered },
    );
  };
  return (
    <FormDialog
      title={say(words.enter)}
      lead={say(words.enterLead)}
      send={say(words.save)}
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
          onChange={({ currentTarget }) => setOffice(currentTarget.value)}
        />
      )}
      <TextInput
        label={say(words.name)}
        required
        minLength={3}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => set({ ...value, name: currentTarget.value })}
      />
      <div className="form-row">
        <NativeSelect
          label={say(words.kind)}
          value={kind}
          data={disruptionKinds.map((each) => ({ value: each, label: say(disruptionWords.kind[each]) }))}
          onChange={({ currentTarget }) => set({ ...value, kind: currentTarget.value as DisruptionKind })}
        />
        <DayInput label={say(words.startedOn)} required value={startedOn} onChange={setStartedOn} />
      </div>
      <AreaFields value={area} home={home} on={startedOn} onChange={setArea} />
      <div className="form-row">
        <TextInput
          label={say(words.basisCode)}
          maxLength={120}
          value={code}
          onChange={({ currentTarget }) => set({ ...value, code: currentTarget.value })}
        />
        <DayInput label={say(words.basisOn)} required={code.trim() !== ''} value={basisOn} onChange={setBasisOn} />
        <TextInput
          label={say(words.basisIssuer)}
          maxLength={200}
          value={issuer}
          onChange={({ currentTarget }) => set({ ...value, issuer: currentTarget.value })}
        />
      </div>
    </FormDialog>
  );
}

interface About {
  readonly acts: DisruptionActs;
  readonly onClose: () => void;
}
/** It holds elsewhere too, or is worse or better from a day on. */
export function WidenDialog({ acts: { widen }, onClose }: About) {
  const { say } = useWords();
  const home = useHome(useOffices().offices.map(({ value }) => value));
  const [picked, setArea] = useState(ANYWHERE);
  const area = at(picked, home);
  const [from, setFrom] = useState<string | null>(null);
  return (
    <FormDialog
      title={say(words.widen)}
      lead={say(words.widenLead)}
      send={say(words.save)}
      busy={widen.isPending}
      error={widen.error}
      onClose={() => {
        widen.reset();
        onClose();
      }}
      onSend={() => from !== null && widen.mutate({ ...area, validFrom: from, validTo: null }, { onSuccess: onClose })}
    >
      <AreaFields value={area} home={home} on={from} onChange={setArea} />
      <DayInput label={say(words.validFrom)} required value={from} onChange={setFrom} />
    </FormDialog>
  );
}

export function EndDialog({ acts: { end }, onClose }: About) {
  const { say } = useWords();
  const [on, setOn] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={say(words.end)}
      lead={say(words.endLead)}
      send={say(words.save)}
      busy={end.isPending}
      error={end.error}
      onClose={() => {
        end.reset();
        onClose();
      }}
      onSend={() => on !== null && end.mutate({ on, remark: orNull(remark) }, { onSuccess: onClose })}
    >
      <DayInput label={say(words.endedOn)} required value={on} onChange={setOn} />
      <Textarea
        label={say(words.remark)}
        autosize
        minRows={2}
        maxLength={2000}
        value={remark}
        onChange={({ currentTarget }) => setRemark(currentTarget.value)}
      />
    </FormDialog>
  );
}

/** What an establishment said, as a centre or a department enters it. */
export function ImpactDialog({ acts: { state }, today, onClose }: About & { today: string }) {
  const { say } = useWords();
  const { offices, office, setOffice } = useOffices();
  const [establishment, setEstablishment] = useState<Picked | null>(null);
  const [value, set] = useState({ situation: 'reduced' as Situation, workersBefore: 0, workersNow: 0, need: '' });
  const [[lossDong, needDong], setMoney] = useState<readonly [string | null, string | null]>(['0', '0']);
  const [statedOn, setStatedOn] = useState<string | null>(today);
  const workers = (name: 'workersBefore' | 'workersNow') => (
    <WholeNumberField
      label={say(words[name])}
      required
      min={0}
      max={100_000}
      value={value[name]}
      onChange={(typed) => typed !== null && set({ ...value, [name]: typed })}
    />
  );
  const send = () => {
    if (establishment !== null && statedOn !== null && office !== undefined && lossDong !== null && needDong !== null)
      state.mutate(
        { ...value, lossDong, needDong, officeId: office, establishmentId: establishment.id, need: orNull(value.need), statedOn },
        { onSuccess: onClose },
      );
  };
  return (
    <FormDialog
      title={say(words.stateAct)}
      lead={say(words.stateLead)}
      send={say(words.save)}
      busy={state.isPending}
      error={state.error}
      onClose={() => {
        state.reset();
        onClose();
      }}
      onSend={send}
    >
      {offices.length > 1 && (
        <NativeSelect
          label={say(words.office)}
          value={office ?? ''}
          data={offices}
          onChange={({ currentTarget }) => setOffice(currentTarget.value)}
        />
      )}
      <EstablishmentPicker required value={establishment} onChange={setEstablishment} />
      <div className="form-row">
        <NativeSelect
          label={say(words.situation)}
          value={value.situation}
          data={situations.map((each) => ({ value: each, label: say(disruptionWords.situation[each]) }))}
          onChange={({ currentTarget }) => set({ ...value, situation: currentTarget.value as Situation })}
        />
        <DayInput label={say(words.statedOn)} required value={statedOn} onChange={setStatedOn} />
      </div>
      <div className="form-row">
        {workers('workersBefore')}
        {workers('workersNow')}
      </div>
      <div className="form-row">
        <MoneyField label={say(words.loss)} required zero value={lossDong} onChange={(dong) => setMoney([dong, needDong])} />
        <MoneyField label={say(words.needDong)} required zero value={needDong} onChange={(dong) => setMoney([lossDong, dong])} />
      </div>
      <Textarea
        label={say(words.need)}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.need}
        onChange={({ currentTarget }) => set({ ...value, need: currentTarget.value })}
      />
    </FormDialog>
  );
}

export function ReturnImpactDialog({ impact, acts: { giveBack }, onClose }: About & { impact: ImpactRow }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.giveBack)}
      lead={impact.establishment.name}
      send={say(words.giveBack)}
      busy={giveBack.isPending}
      error={giveBack.error}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
      onSend={() => giveBack.mutate({ id: impact.id, reason }, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  );
}
