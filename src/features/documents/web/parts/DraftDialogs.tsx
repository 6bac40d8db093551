import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog, WordsField } from '../../../../ui/ActDialog.tsx';
import { orNull } from '../../../../ui/typed.ts';
import { useWords } from '../../../../ui/words.tsx';
import { type Draft, type NewVersion, type OpinionAnswer, opinionAnswers } from '../../draft.schema.ts';
import { draftWords } from '../../drafts/draft.words.ts';
import { colleaguesQuery, type OneDraftActs } from '../drafts.client.ts';
import { draftPageWords as words } from '../pages.words.ts';

interface Of {
  readonly data: Draft;
  readonly acts: OneDraftActs;
  readonly onClose: () => void;
}
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const URGENCIES = ['none', 'khan', 'thuong-khan', 'hoa-toc'] as const;

/** The text of a draft, written anew as another version. */
export function VersionDialog({ data, acts: { revise }, onClose }: Of) {
  const { say } = useWords();
  const [text, set] = useState({
    subject: data.subject,
    place: data.writtenAt,
    addressees: data.to.join('\n'),
    basis: data.basisText.join('\n'),
    body: data.bodyText,
    closing: data.closing,
    recipients: data.recipients.join('\n'),
    remark: '',
  });
  const [urgency, setUrgency] = useState<(typeof URGENCIES)[number]>(data.urgency ?? 'none');
  const field = (name: keyof typeof text, rows: number, help?: string) => (
    <Textarea
      label={say(words[name])}
      autosize
      minRows={rows}
      maxRows={18}
      value={text[name]}
      {...(help === undefined ? {} : { description: help, inputWrapperOrder: ['label', 'input', 'description'] as const })}
      onChange={({ currentTarget: { value } }) => set((before) => ({ ...before, [name]: value }))}
    />
  );
  const send = () => {
    const version: NewVersion = {
      subject: text.subject.replaceAll('\n', ' '),
      place: text.place,
      urgency: urgency === 'none' ? null : urgency,
      addressees: lines(text.addressees),
      basis: lines(text.basis),
      body: text.body,
      closing: text.closing,
      recipients: lines(text.recipients),
      remark: orNull(text.remark),
      seen: data.version,
    };
    revise.mutate(version, { onSuccess: onClose });
  };
  return (
    <ActDialog act={revise} title={say(draftWords.step.revise)} send={say(words.save)} onClose={onClose} onSend={send}>
      {field('subject', 1)}
      <div className="form-row">
        <TextInput
          label={say(words.place)}
          value={text.place}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => set((before) => ({ ...before, place: value }))}
        />
        <NativeSelect
          label={say(words.urgency)}
          value={urgency}
          data={URGENCIES.map((value) => ({ value, label: say(words.urgent[value]) }))}
          onChange={({ currentTarget: { value } }) => setUrgency(value as typeof urgency)}
        />
      </div>
      {field('addressees', 1)}
      {(data.kind === 'decision' || data.basisText.length > 0) && field('basis', 2)}
      {field('body', 6, say(words.bodyHelp))}
      {field('closing', 1)}
      {field('recipients', 2)}
      {field('remark', 1)}
    </ActDialog>
  );
}

/** Whose opinion is asked. */
export function AskOpinionDialog({ data, acts: { askOpinion }, onClose }: Of) {
  const { say } = useWords();
  const colleagues = useQuery(colleaguesQuery(data.officeId)).data;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [blocking, setBlocking] = useState(false);
  const [question, setQuestion] = useState('');
  const among = (rows: readonly { readonly id: string }[]) => rows.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const choice = (id: string, label: string) => (
    <label key={id} className="choose">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={({ currentTarget: { checked } }) => setChosen(checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
      />{' '}
      {label}
    </label>
  );
  return (
    <ActDialog
      act={askOpinion}
      title={say(draftWords.step['ask-opinion'])}
      send={say(draftWords.step['ask-opinion'])}
      onClose={onClose}
      onSend={() =>
        askOpinion.mutate(
          {
            personIds: among(colleagues?.people ?? []),
            divisionIds: among(colleagues?.divisions ?? []),
            blocking,
            question: orNull(question),
          },
          { onSuccess: onClose },
        )
      }
    >
      {colleagues !== undefined && colleagues.divisions.length > 0 && (
        <fieldset className="choices">
          <legend>{say(words.divisions)}</legend>
          {colleagues.divisions.map(({ id, name }) => choice(id, name))}
        </fieldset>
      )}
      {colleagues !== undefined && (
        <fieldset className="choices">
          <legend>{say(words.people)}</legend>
          {colleagues.people.map(({ id, name, title }) => choice(id, `${name}, ${title}`))}
        </fieldset>
      )}
      <WordsField label={say(words.question)} value={question} onChange={setQuestion} />
      <label className="choose">
        <input type="checkbox" checked={blocking} onChange={({ currentTarget: { checked } }) => setBlocking(checked)} />{' '}
        {say(words.blockingLong)}
      </label>
    </ActDialog>
  );
}

/** What who was asked says. */
export function GiveOpinionDialog({ data, acts: { giveOpinion }, onClose }: Of) {
  const { say } = useWords();
  const [answer, setAnswer] = useState<OpinionAnswer>('agrees');
  const [text, setText] = useState('');
  const mine = data.opinions.find((opinion) => opinion.mine);
  if (mine === undefined) return null;
  return (
    <ActDialog
      act={giveOpinion}
      title={say(draftWords.step['give-opinion'])}
      lead={mine.question ?? ''}
      send={say(draftWords.step['give-opinion'])}
      onClose={onClose}
      onSend={() => giveOpinion.mutate({ id: mine.id, answer, text: orNull(text) }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={say(words.answer)}
        value={answer}
        data={opinionAnswers.map((value) => ({ value, label: say(draftWords.answer[value]) }))}
        onChange={({ currentTarget: { value } }) => setAnswer(value as OpinionAnswer)}
      />
      <WordsField label={say(words.words)} least={answer === 'amends' ? 3 : 0} value={text} onChange={setText} />
    </ActDialog>
  );
}
