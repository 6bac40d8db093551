import '../tasks.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { OfficesField } from '../../../organizations/web/parts/OfficesField.tsx';
import { useStandingOffices } from '../../../organizations/web/parts/standing-offices.ts';
import type { DraftDuty, DutyList } from '../../duties/duty-list.schema.ts';
import { dutyListWords } from '../../duties/duty-list.words.ts';
import { taskWords } from '../../task.words.ts';
import { dutyListPageWords as words } from '../pages.words.ts';
import { RecallDialog, ReasonDialog } from '../task/dialogs.tsx';
import { dutiesQuery, useDutyList } from '../tasks.client.ts';

const TONE = { drafted: 'soon', submitted: 'busy', approved: 'done', recalled: 'exempt' } as const;

/** The list of duties on its letter's page: corrected and submitted by an officer, approved by a leader with one click. */
export function DutyListCard({ dispatchId }: { dispatchId: string }) {
  const { data } = useQuery(dutiesQuery(dispatchId));
  return data === undefined || data.duties.length === 0 ? null : <Card key={`${data.state ?? ''} ${data.history.length}`} list={data} />;
}

function Card({ list }: { list: DutyList }) {
  const { say } = useWords();
  const acts = useDutyList(list.dispatchId);
  const [duties, setDuties] = useState(list.duties);
  const [editing, setEditing] = useState<DraftDuty | null>(null);
  const [open, setOpen] = useState<'send-back' | 'recall' | null>(null);
  const answer = (step: string) => ownStep(list.steps, step);
  const changed = duties !== list.duties;
  const editable = (list.state === null || list.state === 'drafted') && answer('submit') !== undefined;
  const failed = [acts.submit, acts.approve, acts.save].find(({ isError }) => isError);
  const draft = { duties, copyIds: list.copyIds };
  const last = list.history.at(-1);
  const offices = new Set(duties.flatMap(({ leadIds }) => leadIds)).size;
  return (
    <section className="card duty-list" aria-labelledby="duty-list-title">
      <header>
        <h2 id="duty-list-title">{say(words.title)}</h2>
        {list.state !== null && <State tone={TONE[list.state]}>{say(dutyListWords.state[list.state])}</State>}
        <span className="quiet small">{say(words.summary(duties.length, offices))} · {say(words.copies(list.copyIds.length))}</span>
      </header>
      {last?.step === 'send-back' && last.remark !== null && <p className="small">{say(words.sentBack(last.remark))}</p>}
      {last?.step === 'recall' && last.remark !== null && <p className="small">{say(words.recalled(last.remark))}</p>}
      {list.submittedBy !== null && <p className="small quiet">{say(words.submittedBy(list.submittedBy))}</p>}
      {editable && list.unknown.length > 0 && <p className="small quiet">{say(words.unknown(list.unknown.join('; ')))}</p>}
      <ol className="plain-list entries">{duties.map((duty) => <DutyLine key={duty.ref} duty={duty} list={list} onEdit={editable ? () => setEditing(duty) : null} onRemove={editable ? () => setDuties(duties.filter((other) => other !== duty)) : null} />)}</ol>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      <div className="duty-list-steps no-print">
        <StepButton answer={answer('submit')} label={say(dutyListWords.step.submit)} busy={acts.submit.isPending} onTake={() => acts.submit.mutate(changed ? draft : null)} />
        {editable && changed && <Button variant="default" loading={acts.save.isPending} onClick={() => acts.save.mutate(draft)}>{say(words.save)}</Button>}
        <StepButton answer={answer('approve')} label={say(dutyListWords.step.approve)} busy={acts.approve.isPending} onTake={() => acts.approve.mutate()} />
        <StepButton answer={answer('send-back')} label={say(dutyListWords.step['send-back'])} variant="default" onTake={() => setOpen('send-back')} />
        {(list.state === 'approved' || list.state === 'recalled') && <Link to="/nhiem-vu/van-ban/$id" params={{ id: list.dispatchId }}>{say(words.matrix)}</Link>}
        <StepButton answer={answer('recall')} label={say(dutyListWords.step.recall)} variant="subtle" onTake={() => setOpen('recall')} />
      </div>
      {open === 'send-back' && <ReasonDialog title={say(dutyListWords.step['send-back'])} sending={acts.sendBack} onClose={() => setOpen(null)} />}
      {open === 'recall' && <RecallDialog title={say(dutyListWords.step.recall)} sending={acts.recall} onClose={() => setOpen(null)} />}
      {editing !== null && <EditDuty duty={editing} parents={list.parents} offices={list.offices} onClose={() => setEditing(null)} onSave={(duty) => { setDuties(duties.map((other) => (other === editing ? duty : other))); setEditing(null); }} />}
    </section>
  );
}

function DutyLine({ duty, list, onEdit, onRemove }: { duty: DraftDuty; list: DutyList; onEdit: (() => void) | null; onRemove: (() => void) | null }) {
  const { say, language } = useWords();
  const standing = useStandingOffices();
  const parent = list.parents.find(({ id }) => id === duty.parentId);
  const named = duty.leadIds.length > 3 ? null : duty.leadIds.map((id) => list.offices.find((office) => office.id === id) ?? { name: standing.find((office) => office.id === id)?.name ?? '…', now: null }).map((office) => (office.now === null ? office.name : say(words.nowStands(office.name, office.now))));
  return (
    <li className="duty-line">
      <div>
        <p><strong>{duty.ref}</strong> {duty.title}</p>
        <p className="small quiet">{duty.dueOn === null ? say(taskWords.standing.undated) : writtenDay(duty.dueOn, language)}{duty.phrase !== null && ` · “${duty.phrase}”`}{named !== null && ` · ${named.join(', ')}`}{parent !== undefined && ` · ${say(words.passesOn)} ${parent.ref} (${parent.code})`}</p>
      </div>
      {onEdit !== null && <div className="row-actions no-print"><Button size="compact-sm" variant="subtle" aria-label={say(words.editTitle(duty.ref))} onClick={onEdit}>{say(words.edit)}</Button><Button size="compact-sm" variant="subtle" color="gray" aria-label={`${say(words.remove)} ${duty.ref}`} onClick={onRemove ?? undefined}>{say(words.remove)}</Button></div>}
    </li>
  );
}

function EditDuty({ duty, parents, offices, onSave, onClose }: { duty: DraftDuty; parents: DutyList['parents']; offices: DutyList['offices']; onSave: (duty: DraftDuty) => void; onClose: () => void }) {
  const { say } = useWords();
  const [value, setValue] = useState(duty);
  return (
    <FormDialog title={say(words.editTitle(duty.ref))} send={say(words.edit)} onClose={onClose} onSend={() => onSave(value)}>
      <TextInput label={say(words.name)} required maxLength={160} value={value.title} onChange={({ currentTarget: { value: title } }) => setValue({ ...value, title })} />
      <DayInput label={say(words.dueOn)} value={value.dueOn} onChange={(dueOn) => setValue({ ...value, dueOn, namedOn: dueOn === duty.dueOn ? duty.namedOn : dueOn })} />
      <OfficesField label={say(words.leads)} known={offices} value={value.leadIds} onChange={(leadIds) => setValue({ ...value, leadIds })} />
      <OfficesField label={say(words.coordinates)} known={offices} value={value.coordinateIds} onChange={(coordinateIds) => setValue({ ...value, coordinateIds })} />
      {parents.length > 0 && <NativeSelect label={say(words.passesOn)} value={value.parentId ?? ''} onChange={({ currentTarget: { value: id } }) => setValue({ ...value, parentId: id === '' ? null : id })} data={[{ value: '', label: say(words.noParent) }, ...parents.map((parent) => ({ value: parent.id, label: `${parent.ref}. ${parent.title}` }))]} />}
    </FormDialog>
  );
}
