import { Button } from '@mantine/core';
import { useState } from 'react';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { writtenDay, writtenInstant } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ReadForm, Report } from '../../report.schema.ts';
import { reportWords } from '../../report.words.ts';
import { reportPageWords as words } from '../pages.words.ts';
import type { ReportActs } from '../reports.client.ts';
import { shownCell } from './cells.ts';
import { FillRows } from './FillRows.tsx';
import { type Filling, useFilling } from './filling.ts';
import { SubmitDialog } from './dialogs.tsx';

interface FillCardProps {
  readonly data: Report;
  readonly acts: ReportActs;
  readonly onDone: (said: string | null) => void;
}

/** The rows of a report: typed, saved, handed in; what somebody else saved meanwhile is chosen row by row. */
export function FillCard({ data, acts, onDone }: FillCardProps) {
  const { say, language } = useWords();
  const filling = useFilling(data);
  const [submitting, setSubmitting] = useState(false);
  const [mending, setMending] = useState(false);
  const may = ownStep(data.steps, 'save')?.allowed === true;
  // What is handed in is read, and what was given back is the unit's to mend; anybody else types in it only where they mean to.
  const open = may && (data.state === 'due' || (data.state === 'returned' && data.own) || mending || filling.changed);
  const { form } = data;
  const keep = () => {
    onDone(null);
    acts.save.mutate(filling.toSend(), {
      onSuccess: () => {
        filling.sent();
        onDone(say(words.saved));
      },
      onError: filling.refused,
    });
  };
  const error = acts.save.error ?? acts.submit.error;
  return (
    <section className="card" aria-labelledby="fill-title">
      <header>
        <h2 id="fill-title">{form.name}</h2>
        <span className="small quiet">
          {form.code}, {say(words.version(form.version, writtenDay(form.validFrom, language)))}
        </span>{' '}
        {form.basis === null ? <span className="tag">{say(words.unverified)}</span> : <span className="small quiet">{form.basis}</span>}
      </header>
      <Files data={data} filling={filling} open={open} acts={acts} />
      <FillRows data={data} filling={filling} open={open} />
      {data.left.length > 0 && (
        <div className="problem more" data-tone="note">
          <span />
          <div>
            <p>{say(words.left)}</p>
            <ul className="report-changes">
              {data.left.map(({ key, value }) => (
                <li key={key}>
                  {key}: {shownCell('count', value)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {error !== null && !submitting && (
        <div className="more">
          <Problem said={problemOf(error)}>{filling.conflict && <p>{say(words.chosen)}</p>}</Problem>
        </div>
      )}
      {open && (
        <div className="report-form-acts no-print">
          <StepButton
            answer={ownStep(data.steps, 'submit')}
            label={say(reportWords.step.submit)}
            onTake={() => {
              acts.submit.reset();
              setSubmitting(true);
            }}
          />
          <StepButton
            answer={ownStep(data.steps, 'save')}
            label={say(words.keep)}
            variant="default"
            busy={acts.save.isPending}
            onTake={keep}
          />
          <span className="small quiet">
            {filling.changed
              ? say(words.unsaved)
              : data.savedBy === null
                ? ''
                : say(words.savedBy(data.savedBy, writtenInstant(data.savedAt!, language)))}
          </span>
        </div>
      )}
      {may && !open && (
        <div className="report-form-acts no-print">
          <Button variant="default" onClick={() => setMending(true)}>
            {say(data.own ? words.mend : words.mendFor)}
          </Button>
        </div>
      )}
      {submitting && (
        <SubmitDialog
          data={data}
          acts={acts}
          filling={filling}
          onClose={() => setSubmitting(false)}
          onDone={(said) => {
            setMending(false);
            onDone(said);
          }}
        />
      )}
    </section>
  );
}

/** The form as a workbook, out in three ways and back in; what was read is put into the rows, not saved. */
function Files({ data, filling, open, acts }: { data: Report; filling: Filling; open: boolean; acts: ReportActs }) {
  const { say } = useWords();
  const [read, setRead] = useState<ReadForm | null>(null);
  const link = (what: string, said: string) => (
    <a href={`/api/reports/${data.id}/form.xlsx?with=${what}`} download>
      {said}
    </a>
  );
  const empty = data.fields.filter(({ key, prefill }) => prefill !== null && filling.cell(key) === '' && data.prefill[key] !== undefined);
  const kept = data.fields.filter(({ key }) => read?.empty.includes(key) === true && filling.cell(key) !== '');
  const take = ([file]: File[]) => {
    if (file !== undefined)
      acts.read.mutate(file, {
        onSuccess: (found) => {
          setRead(found);
          filling.put(found.cells);
        },
      });
  };
  return (
    <>
      <div className="report-files no-print">
        <span className="quiet">{say(words.excel)}:</span>
        {link('nothing', say(words.emptyForm))}
        {link('prefill', say(words.prefilled))}
        {link('cells', say(words.asFilled))}
        {open && <FilePick label={say(words.upload)} accept=".xlsx" busy={acts.read.isPending} onPick={take} />}
        {open && empty.length > 0 && (
          <Button
            variant="default"
            size="compact-md"
            onClick={() => filling.put(Object.fromEntries(empty.map(({ key }) => [key, data.prefill[key]!])))}
          >
            {say(words.use)}
          </Button>
        )}
      </div>
      {acts.read.error !== null && <Problem said={problemOf(acts.read.error)} />}
      {read !== null && (
        <Problem tone="note" said={words.read(Object.keys(read.cells).length)} onClose={() => setRead(null)}>
          {read.faults.length > 0 && (
            <ul className="report-changes">
              {read.faults.map(({ cell, vi, en }) => (
                <li key={cell}>
                  {say(words.atCell(cell))}: {say({ vi, en })}
                </li>
              ))}
            </ul>
          )}
          {kept.length > 0 && (
            <p>
              {say(words.emptied(kept.map(({ label }) => label).join('; ')))}{' '}
              <button
                type="button"
                className="text-button"
                onClick={() => filling.put(Object.fromEntries(kept.map(({ key }) => [key, ''])))}
              >
                {say(words.asEmpty)}
              </button>
            </p>
          )}
        </Problem>
      )}
    </>
  );
}
