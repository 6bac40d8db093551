import '../projects.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { writtenMoney } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { JudgedDraft } from '../../drafts/draft.schema.ts';
import type { Project } from '../../project.schema.ts';
import { EnterEstablishmentDialog } from '../establishments/dialogs.tsx';
import { GeneralFields } from '../form/GeneralFields.tsx';
import { LineFields } from '../form/LineFields.tsx';
import { OutputFields } from '../form/OutputFields.tsx';
import { useSettled } from '../form/settled.ts';
import { draftOf, newLine, projectOf, type TypedLine, type TypedProject, typedFrom } from '../form/typed-project.ts';
import { projectFormWords as words } from '../pages.words.ts';
import { sumsWords } from './sums.words.ts';
import { uncoveredSaid } from './Uncovered.tsx';
import { judgeQuery, useSaveProject } from '../project.client.ts';

/** A project as it is registered or revised; norms, earlier support and what its kind asks are answered while it is typed. */
export function ProjectForm({ start, revised }: { start: TypedProject; revised: Project | null }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [value, setValue] = useState(start);
  const [entering, setEntering] = useState<{ key: number; typed: string } | null>(null);
  const saving = useSaveProject(revised?.id ?? null);
  const judged = useQuery(judgeQuery(useSettled(draftOf(value, revised?.id ?? null)))).data;
  const change = (changed: Partial<TypedProject>) => setValue((before) => ({ ...before, ...changed }));
  const setLine = (key: number, changed: Partial<TypedLine>) =>
    setValue((before) => ({ ...before, lines: before.lines.map((line) => (line.key === key ? { ...line, ...changed } : line)) }));
  const sum = (of: 'costDong' | 'nationalDong' | 'counterpartDong') =>
    writtenMoney(value.lines.reduce((total, line) => total + BigInt(line[of] ?? '0'), 0n));
  const refusals = judged === undefined ? [] : [...judged.step.refusals, ...judged.faults];
  const send = () => {
    const project = projectOf(value);
    if (project !== null) saving.mutate(project, { onSuccess: (id) => void navigate({ to: '/de-an/$id', params: { id } }) });
  };
  return (
    <>
      <form
        ref={form}
        className="stack project-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isPending) send();
        }}
      >
        <GeneralFields value={value} revised={revised === null ? null : { unit: revised.unit.name }} onChange={change} />
        <section className="card form-card" aria-labelledby="budget-title">
          <header>
            <h2 id="budget-title">{say(words.lines)}</h2>
          </header>
          {value.lines.map((line, at) => (
            <LineFields
              key={line.key}
              place={at + 1}
              line={line}
              judged={judged?.lines[at]}
              onChange={(changed) => setLine(line.key, changed)}
              onEnter={(typed) => setEntering({ key: line.key, typed })}
              {...(value.lines.length > 1 ? { onRemove: () => change({ lines: value.lines.filter(({ key }) => key !== line.key) }) } : {})}
            />
          ))}
          <Button
            className="add"
            variant="default"
            size="compact-md"
            onClick={() => change({ lines: [...value.lines, newLine(value.activity)] })}
          >
            {say(words.addLine)}
          </Button>
        </section>
        <OutputFields outputs={value.outputs} onChange={(outputs) => change({ outputs })} />
        <section className="card form-card" aria-labelledby="sums-title">
          <header>
            <h2 id="sums-title">{say(words.sums)}</h2>
          </header>
          <p role="status">{say(words.sum(sum('costDong'), sum('nationalDong'), sum('counterpartDong')))}</p>
          <BeforeSending lines={value.lines} judged={judged} />
          {saving.error !== null && <Problem said={problemOf(saving.error)} onClose={() => saving.reset()} />}
          <div className="form-end">
            {revised !== null && (
              <Link to="/de-an/$id" params={{ id: revised.id }}>
                {say(words.toProject)}
              </Link>
            )}
            <StepButton
              answer={{ step: 'save', allowed: refusals.length === 0, refusals }}
              label={say(revised === null ? words.send : words.save)}
              busy={saving.isPending}
              onTake={() => form.current?.requestSubmit()}
            />
          </div>
        </section>
      </form>
      {entering !== null && (
        <EnterEstablishmentDialog
          name={entering.typed}
          provinceCode={value.provinceCode}
          onClose={() => setEntering(null)}
          onEntered={(establishment) => {
            setLine(entering.key, { establishment });
            setEntering(null);
          }}
        />
      )}
    </>
  );
}

/** What is said of the lines once more before they are sent: sources that do not make up a cost, support above its ceiling. */
function BeforeSending({ lines, judged }: { lines: readonly TypedLine[]; judged: JudgedDraft | undefined }) {
  const { say } = useWords();
  const remarks = lines.flatMap((line, at) => {
    const [uncovered, judgement] = [uncoveredSaid(line), judged?.lines[at]?.judgement];
    return [
      ...(uncovered === null ? [] : [sumsWords.sumsLine(at + 1, uncovered)]),
      ...(judgement?.verdict === 'above' && judgement.mostDong !== null
        ? [sumsWords.aboveLine(at + 1, writtenMoney(judgement.mostDong))]
        : []),
    ];
  });
  if (remarks.length === 0) return null;
  return (
    <Problem tone="note" said={sumsWords.beforeSending}>
      <ul>
        {remarks.map((said) => (
          <li key={said.vi}>{say(said)}</li>
        ))}
      </ul>
    </Problem>
  );
}

/** The form over a project that stands. */
export function ReviseForm({ project }: { project: Project }) {
  return <ProjectForm start={typedFrom(project)} revised={project} />;
}
