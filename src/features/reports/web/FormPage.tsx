import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { because, type StepAnswer } from '../../../platform/pure/refusals.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Check, Field, Form, PrefillName } from '../forms/form.schema.ts';
import { formWords } from '../forms/form.words.ts';
import { formPageWords as words, reportPageWords } from './pages.words.ts';
import { useEditing } from './parts/editing.ts';
import { PublishDialog } from './parts/form-dialogs.tsx';
import { formStanding } from './parts/form-standing.ts';
import { FormEditor } from './parts/FormEditor.tsx';
import { formQuery, useForms } from './reports.client.ts';

/** One version of a form: read, or, while it is a draft, edited row by row by an officer. */
export function FormPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(formQuery(id));
  useTitle(data?.name ?? say(words.forms));
  if (data === undefined)
    return <UnopenedPage error={error} title={words.forms} words={words} back={<Link to="/bao-cao/bieu-mau">‹ {say(words.title)}</Link>} />;
  return <Opened key={`${data.id} ${data.state}`} data={data} />;
}

function Opened({ data }: { data: Form }) {
  const { say } = useWords();
  const [publishing, setPublishing] = useState(false);
  const navigate = useNavigate();
  const { draft } = useForms();
  const editing = useEditing(data);
  const edited = ownStep(data.steps, 'edit')?.allowed === true || (data.state === 'draft' && ownStep(data.steps, 'edit') !== undefined);
  const next = () =>
    draft.mutate(
      { code: data.code, name: data.name, basis: data.basis, fields: data.fields },
      { onSuccess: (drawn) => void navigate({ to: '/bao-cao/bieu-mau/$id', params: { id: drawn } }) },
    );
  // What is published is what is saved: edits that are not would be left out without a word.
  const unsaved = (answer: StepAnswer | undefined) =>
    answer === undefined || !editing.changed
      ? answer
      : { ...answer, allowed: false, refusals: [because({ code: 'unsaved', ...words.unsaved })] };
  return (
    <div className="page">
      <Lead data={data}>
        {data.state === 'draft' ? (
          <StepButton answer={unsaved(ownStep(data.steps, 'publish'))} label={say(words.publish)} onTake={() => setPublishing(true)} />
        ) : (
          <StepButton
            answer={ownStep(data.steps, 'draft')}
            label={say(words.next)}
            variant="default"
            busy={draft.isPending}
            onTake={next}
          />
        )}
      </Lead>
      {draft.error !== null && <Problem said={problemOf(draft.error)} />}
      {edited ? (
        <FormEditor form={data} editing={editing} />
      ) : (
        <section className="card" aria-label={data.name}>
          <Rows form={data} />
        </section>
      )}
      {publishing && <PublishDialog form={data} onClose={() => setPublishing(false)} />}
    </div>
  );
}

function Lead({ data, children }: { data: Form; children: ReactNode }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const { tone, said } = formStanding(data, data.asOf, day);
  return (
    <div className="lead">
      <div>
        <p className="quiet no-print">
          <Link to="/bao-cao/bieu-mau">‹ {say(words.title)}</Link>
        </p>
        <h1>{data.name}</h1>
        <p className="lead-words">
          {data.code} · {say(words.versions)} {data.version} · <State tone={tone}>{say(said)}</State>
          {data.validFrom !== null &&
            data.validFrom <= data.asOf &&
            ` · ${say(words.validFrom).toLowerCase()} ${day(data.validFrom)}`} ·{' '}
          {data.basis ?? <span className="tag">{say(reportPageWords.unverified)}</span>}
        </p>
        <p className="small quiet">
          {data.versions
            .filter(({ id: other }) => other !== data.id)
            .map((each) => (
              <span key={each.id}>
                <Link to="/bao-cao/bieu-mau/$id" params={{ id: each.id }}>
                  {say(words.versions)} {each.version}
                </Link>{' '}
              </span>
            ))}
        </p>
      </div>
      <div className="lead-actions no-print">{children}</div>
    </div>
  );
}

function Rows({ form }: { form: Form }) {
  const { say } = useWords();
  return (
    <table className="plain-table cards">
      <caption className="unseen">{form.name}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.label)}</th>
          <th scope="col">{say(words.key)}</th>
          <th scope="col">{say(words.unit)}</th>
          <th scope="col">{say(words.checks)}</th>
        </tr>
      </thead>
      <tbody>
        {form.fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">{field.label}</th>
            <td data-name={say(words.key)}>
              <span>{field.key}</span>
            </td>
            <td data-name={say(words.unit)}>
              <span>{say(formWords.unit[field.unit])}</span>
            </td>
            <td data-name={say(words.checks)}>
              <Checks field={field} fields={form.fields} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What must hold of a row, in words. */
function Checks({ field, fields }: { field: Field; fields: readonly Field[] }) {
  const { say } = useWords();
  const named = (key: string) => fields.find((each) => each.key === key)?.label ?? key;
  const said = (check: Check) =>
    say(
      check.kind === 'must' ? words.must : check.kind === 'at-most' ? words.atMostRow(named(check.key)) : words.range(check.from, check.to),
    );
  const all = [
    ...(field.parent === null ? [] : [say(words.partOf(named(field.parent)))]),
    ...field.checks.map(said),
    ...(field.prefill === null ? [] : [say(words.prefilledBy(say(formWords.prefill[field.prefill as PrefillName])))]),
  ];
  return <span className="small">{all.join(' · ')}</span>;
}
