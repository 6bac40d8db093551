import './inspections.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { DraftsOfThing } from '../../documents/web/parts/DraftsOfThing.tsx';
import type { Inspection } from '../inspection.schema.ts';
import { inspectionWords } from '../inspection.words.ts';
import { minutesQuery, useConclude } from './inspections.client.ts';
import { inspectionPageWords as words } from './pages.words.ts';
import { PaperDialog } from './parts/dialogs.tsx';
import { FindingStanding } from './parts/Standing.tsx';

/** The minutes of a visit, as a sheet to be read, printed and signed. */
export function MinutesPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(minutesQuery(id));
  const concluding = useConclude(id);
  const [open, setOpen] = useState(false);
  useTitle(data === undefined ? say(words.minutes) : `${say(words.minutes)} ${data.minutes?.code ?? ''} ${data.project.code}`);
  useIllustration(data?.illustrative === true);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.minutes} words={words} back={<Link to="/kiem-tra">‹ {say(words.back)}</Link>} />;
  const writing = ownStep(data.steps, 'save')?.allowed === true;
  return (
    <div className="page">
      <p className="quiet no-print">
        <Link to="/kiem-tra">‹ {say(words.back)}</Link>
      </p>
      <div className="inspection-acts no-print">
        <StepButton answer={ownStep(data.steps, 'conclude')} label={say(inspectionWords.step.conclude)} onTake={() => setOpen(true)} />
        {writing && (
          <Link className="link-button" to="/kiem-tra/lan/$id" params={{ id }}>
            {say(words.write)}
          </Link>
        )}
        <Button variant="default" onClick={() => globalThis.print()}>
          {say(words.print)}
        </Button>
      </div>
      <Sheet data={data} />
      <div className="no-print">
        <DraftsOfThing source="inspection" thing={id} />
      </div>
      {open && (
        <PaperDialog
          title={inspectionWords.step.conclude}
          code={words.code}
          cited
          today={data.asOf}
          act={concluding}
          onClose={() => setOpen(false)}
          onSend={(paper) => concluding.mutate({ revision: data.revision, paper }, { onSuccess: () => setOpen(false) })}
        />
      )}
    </div>
  );
}

function Sheet({ data }: { data: Inspection }) {
  const { say, language } = useWords();
  const { content } = data;
  return (
    <article className="minutes-sheet">
      <div className="minutes-head">
        <div>
          <strong>{data.office.toUpperCase()}</strong>
          <p>{data.minutes === null ? say(words.draft) : say(words.number(data.minutes.code))}</p>
        </div>
        <div>
          <strong>{say(words.nation)}</strong>
          <span className="motto">{say(words.motto)}</span>
        </div>
      </div>
      <h1>{say(words.minutesTitle)}</h1>
      <p className="centred">{say(words.about)}</p>
      <Facts data={data} />
      <h2>1. {say(words.present)}</h2>
      <p className="lines">{content.present}</p>
      <h2>2. {say(words.result)}</h2>
      <Judged data={data} />
      <h2>3. {say(words.asked)}</h2>
      <Asked data={data} />
      <h2>4. {say(words.closing)}</h2>
      <p className="lines">{content.remark}</p>
      {content.photos.length > 0 && <Photos data={data} />}
      <p className="minutes-place">
        {data.place !== null && `${data.place}, `}
        {language === 'vi' ? inWords(data.minutes?.on ?? content.visitedOn) : writtenDay(data.minutes?.on ?? content.visitedOn, language)}
      </p>
      <div className="minutes-signed">
        <span>{say(words.signed)}</span>
        <span>{say(words.signedBy)}</span>
      </div>
    </article>
  );
}

/** A day as documents write it: days below 10 and the months 1 and 2 with a nought (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function inWords(on: string): string {
  const [year, month, dayOfMonth] = on.split('-') as [string, string, string];
  return `ngày ${dayOfMonth} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function Facts({ data }: { data: Inspection }) {
  const { say, language } = useWords();
  const rows = [
    [words.subject, `${data.project.code} – ${data.project.name}`],
    [words.unit, data.unit],
    [words.contract, data.contract],
    [words.place, data.place],
    [
      words.basis,
      data.plan === null
        ? data.reason
        : say(words.ofPlan(data.plan.year, data.plan.decision.code, writtenDay(data.plan.decision.on, language))),
    ],
    [words.when, writtenDay(data.content.visitedOn, language)],
  ] as const;
  return (
    <div>
      {rows.map(
        ([said, value]) =>
          value !== null && (
            <p key={said.en}>
              <strong>{say(said)}:</strong> {value}
            </p>
          ),
      )}
    </div>
  );
}

function Judged({ data: { content } }: { data: Inspection }) {
  const { say } = useWords();
  return (
    <table className="plain-table">
      <caption className="unseen">{say(words.result)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.item)}</th>
          <th scope="col">{say(words.verdict)}</th>
          <th scope="col">{say(words.remark)}</th>
        </tr>
      </thead>
      <tbody>
        {content.items.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {say(item)}
              {item.detail !== null && <span className="under">{item.detail}</span>}
            </th>
            <td>{say(item.verdict === null ? words.unanswered : inspectionWords.verdict[item.verdict])}</td>
            <td>{item.remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was found: as written while the visit goes on, with what became of it once there are minutes. */
function Asked({ data: { content, rows } }: { data: Inspection }) {
  const { say, language } = useWords();
  if (content.findings.length === 0) return <p>{say(words.noneFound)}</p>;
  return (
    <ol>
      {content.findings.map((finding) => {
        const row = rows.find(({ id }) => id === finding.id);
        return (
          <li key={finding.id}>
            <p>
              {say(inspectionWords.kind[finding.kind])} – {say(inspectionWords.severity[finding.severity])}: {finding.description}
            </p>
            <p>
              {say(words.demand)}: {finding.demand.replace(/[\s.]*$/, '.')} {say(words.dueOn(writtenDay(finding.dueOn, language)))}.
            </p>
            {row !== undefined && (
              <p className="no-print small">
                <FindingStanding {...row} />
                {row.repeats > 0 && ` · ${say(words.repeats(row.repeats))}`}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Photos({ data: { content, photos } }: { data: Inspection }) {
  const { say } = useWords();
  return (
    <>
      <h2>{say(words.photos)}</h2>
      <ul className="minutes-photos">
        {content.photos.map((photo) => (
          <li key={photo.id}>
            {photos.some(({ id }) => id === photo.id) && (
              <img src={`/api/inspection-photos/${photo.id}`} alt={photo.caption === '' ? say(words.photoOf(photo.name)) : photo.caption} />
            )}
            <span>{photo.caption}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
