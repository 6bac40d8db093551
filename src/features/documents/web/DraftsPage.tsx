import './drafts.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { roleWords } from '../../organizations/person.words.ts';
import { documentKindWords } from '../document.words.ts';
import { type DraftList, type DraftRow, type DraftSet, draftViews } from '../draft.schema.ts';
import { draftWords } from '../drafts/draft.words.ts';
import { type DraftSearch, draftsQuery, useBringAll, useDraftActs } from './drafts.client.ts';
import { draftPageWords as words } from './pages.words.ts';
import { DraftStanding } from './parts/DraftStanding.tsx';
import { TOGETHER, type Together, TogetherDialog } from './parts/TogetherDialogs.tsx';

/** Drafts that wait for who asks, their own, all of their offices, or one set; what is done with several is done together. */
export function DraftsPage({ search }: { search: DraftSearch }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(draftsQuery(search));
  const title =
    data?.set == null
      ? say(words.title)
      : say(words.setTitle(say(draftWords.source[data.set.source]).toLowerCase(), writtenDay(data.set.askedOn, language)));
  useTitle(title);
  useIllustration(data?.rows.some(({ illustrative }) => illustrative) === true);
  const go = (next: DraftSearch) => {
    void navigate({ to: '/du-thao', search: next });
  };
  return (
    <div className="page">
      <div className="lead">
        <div>
          {search.set !== undefined && (
            <p className="quiet no-print">
              <Link to="/du-thao" search={{}}>
                ‹ {say(words.toAll)}
              </Link>
            </p>
          )}
          <h1>{title}</h1>
          {search.set === undefined && <p className="lead-words">{say(words.lead)}</p>}
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {search.set === undefined && (
        <div className="chips draft-views no-print">
          {draftViews.map((view) => (
            <button
              key={view}
              type="button"
              className="chip"
              aria-pressed={(search.view ?? 'waiting') === view}
              onClick={() => go(view === 'waiting' ? {} : { view })}
            >
              {say(words.views[view])}
            </button>
          ))}
        </div>
      )}
      {data?.set != null && <SetProgress set={data.set} />}
      {data?.set != null && data.rows.length > 0 && (
        <p className="link-line small above-cards">
          <a href={`/api/draft-sets/${data.set.id}/docx.zip`}>{say(words.allWord)}</a>
          <a href={`/api/draft-sets/${data.set.id}/pdf.zip`}>{say(words.allPdf)}</a>
        </p>
      )}
      {data !== undefined && (data.rows.length > 0 || data.set?.state !== 'asked') && (
        <section className="card" aria-label={say(words.list)}>
          {data.rows.length === 0 ? <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage> : <Rows data={data} />}
          <Pager page={data.page} pages={data.pages} onPage={(page) => go({ ...search, page })} />
        </section>
      )}
    </div>
  );
}

/** How far the writing of a set has come; read out as it changes. */
function SetProgress({ set: { state, made, wanted, empty } }: { set: DraftSet }) {
  const { say } = useWords();
  const said = say(words.setMade(made, wanted));
  if (state === 'made')
    return empty === 0 ? null : (
      <p className="small above-cards">
        {said}. {say(words.setEmpty(empty))}
      </p>
    );
  return (
    <section className="card above-cards" aria-label={say(words.list)}>
      <p role="status">{said}…</p>
      <ProgressBar share={wanted === 0 ? 0 : made / wanted} label={said} />
      <p className="small quiet">{say(words.leave)}</p>
    </section>
  );
}

function Rows({ data }: { data: DraftList }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [doing, setDoing] = useState<Together | null>(null);
  const acts = useDraftActs();
  const rows = data.rows.filter(({ id }) => chosen.includes(id));
  const choosable = data.rows.filter((row) => TOGETHER.some((step) => ownStep(row.steps, step) !== undefined));
  // Only what may be done to every one of those chosen is offered.
  const offered = rows.length === 0 ? [] : TOGETHER.filter((step) => rows.every(({ steps }) => ownStep(steps, step) !== undefined));
  const answerOf = (step: Together) => ({
    step,
    allowed: rows.every(({ steps }) => ownStep(steps, step)!.allowed),
    refusals: [...new Map(rows.flatMap(({ steps }) => ownStep(steps, step)!.refusals).map((refusal) => [refusal.code, refusal])).values()],
  });
  return (
    <>
      {choosable.length > 0 && (
        <div
          className="together no-print"
          {...(rows.length === 0 ? { 'data-none': true } : {})}
          role="group"
          aria-label={say(words.chosen(rows.length))}
        >
          <label className="choose">
            <input
              type="checkbox"
              checked={choosable.every(({ id }) => chosen.includes(id))}
              onChange={({ currentTarget: { checked } }) => setChosen(checked ? choosable.map(({ id }) => id) : [])}
            />{' '}
            {say(words.chooseAll)}
          </label>
          {rows.length > 0 && <span className="small">{say(words.chosen(rows.length))}</span>}
          {data.rows.some(({ steps }) => ownStep(steps, 'keep-signed')?.allowed === true) && <SignedFiles rows={data.rows} />}
          {offered.map((step) => (
            <StepButton
              key={step}
              answer={answerOf(step)}
              label={say(draftWords.step[step])}
              variant={step === 'return' || step === 'withdraw' ? 'default' : 'filled'}
              onTake={() => setDoing(step)}
            />
          ))}
        </div>
      )}
      <div className="table-scroll">
        <table className="plain-table cards draft-list">
          <caption className="unseen">{say(words.list)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.document)}</th>
              <th scope="col">{say(words.to)}</th>
              <th scope="col">{say(words.state)}</th>
              <th scope="col">{say(words.waitsFor)}</th>
              <th scope="col" className="one-line">
                {say(words.since)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                chosen={chosen.includes(row.id)}
                onChoose={
                  choosable.includes(row)
                    ? (checked) => setChosen(checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      {doing !== null && (
        <TogetherDialog
          step={doing}
          chosen={{
            ids: rows.map(({ id }) => id),
            subject: rows[0]?.subject ?? '',
            ownNumbers: data.ownNumbers,
            hasFile: false,
            today: data.asOf,
          }}
          acts={acts}
          onClose={() => {
            setDoing(null);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** Signed files of many letters at once, each known by the number its name opens with; a name that fits none is told. */
function SignedFiles({ rows }: { rows: readonly DraftRow[] }) {
  const { say } = useWords();
  const bring = useBringAll();
  const [strange, setStrange] = useState<readonly string[]>([]);
  const take = (files: File[]) => {
    const known = files.map((file) => ({
      file,
      id: rows.find(
        (row) =>
          row.number !== null &&
          row.number === /^0*(\d+[a-zđ]?)(?!\d)/iu.exec(file.name)?.[1] &&
          ownStep(row.steps, 'keep-signed')?.allowed === true,
      )?.id,
    }));
    setStrange(known.filter(({ id }) => id === undefined).map(({ file }) => file.name));
    bring.mutate(known.flatMap(({ file, id }) => (id === undefined ? [] : [{ file, id }])));
  };
  return (
    <div>
      <FilePick label={say(words.signedFiles)} multiple accept="application/pdf,.pdf" busy={bring.isPending} onPick={take} />
      {strange.length > 0 && (
        <p className="small" role="status">
          {say(words.strangeFiles(strange.join(', ')))}
        </p>
      )}
      {bring.isError && <Problem said={problemOf(bring.error)} onClose={() => bring.reset()} />}
    </div>
  );
}

function Row({ row, chosen, onChoose }: { row: DraftRow; chosen: boolean; onChoose: ((checked: boolean) => void) | null }) {
  const { say, language } = useWords();
  const [first, ...others] = row.to;
  return (
    <tr>
      <th scope="row">
        <span className="draft-name">
          {onChoose !== null && (
            <label className="choose no-print">
              <input type="checkbox" checked={chosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
              <span className="unseen">{say(words.choose(`${row.subject}, ${first ?? ''}`))}</span>
            </label>
          )}
          <span>
            <Link to="/du-thao/$id" params={{ id: row.id }}>
              {row.subject}
            </Link>
            <span className="under">
              {say(documentKindWords[row.kind])}
              {row.number !== null && ` ${row.number}/${row.symbol}`} · {say(words.version(row.version))}
              {row.faults.length > 0 && ` · ${say(words.faultsCount(row.faults.length))}`}
              {row.opinionsOpen > 0 && ` · ${say(words.opinionsCount(row.opinionsOpen))}`} {row.illustrative && <IllustrativeTag />}
            </span>
          </span>
        </span>
      </th>
      <td data-name={say(words.to)}>
        {first !== undefined && (
          <span>
            {first}
            {others.length > 0 && ` (+${others.length})`}
          </span>
        )}
      </td>
      <td data-name={say(words.state)}>
        <DraftStanding state={row.state} />
      </td>
      <td data-name={say(words.waitsFor)}>
        {row.waitsFor !== null && <span>{say(roleWords[row.waitsFor as keyof typeof roleWords])}</span>}
      </td>
      <td data-name={say(words.since)} className="one-line">
        <span>{writtenDay(row.stateOn, language)}</span>
      </td>
    </tr>
  );
}
