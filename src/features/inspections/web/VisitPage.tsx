import './inspections.css';
import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { later } from '../../../ui/later.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { Content, Item } from '../inspection.schema.ts';
import { businessDay, type KeptVisit } from './device/kept.ts';
import { inspectionPageWords as words } from './pages.words.ts';
import { lastPerson, rememberPerson } from './parts/device-person.ts';
import { serveOffline } from './parts/offline.ts';
import { ChecklistCard } from './visit/ChecklistCard.tsx';
import { FindingsCard } from './visit/FindingsCard.tsx';
import { PhotosCard } from './visit/PhotosCard.tsx';
import { SaveBar } from './visit/SaveBar.tsx';
import { type About, type HeldVisit, useVisit } from './visit/useVisit.ts';
import { Written } from './visit/Written.tsx';

/** What only some visits need comes after the page; it is fetched at once all the same, for later there may be no network. */
const comesLater = { conflict: () => import('./visit/ConflictCard.tsx'), finding: () => import('./visit/FindingDialog.tsx') };
const ConflictCard = later(async () => ({ default: (await comesLater.conflict()).ConflictCard }));

/** One visit, written on this device with or without network. */
export function VisitPage({ id, about }: { id: string; about: About }) {
  const { say } = useWords();
  const me = useMe();
  const person = me?.email ?? lastPerson();
  const held = useVisit(id, person, about);
  useEffect(() => {
    if (me !== undefined) rememberPerson(me.email);
  }, [me]);
  useEffect(serveOffline, []);
  useEffect(() => {
    for (const fetchLater of Object.values(comesLater)) void fetchLater().catch(() => undefined);
  }, []);
  useTitle(held.visit === null ? say(words.visit) : `${say(words.visit)} ${held.visit.pack.project.code}`);
  useIllustration(held.visit?.pack.illustrative === true);
  if (held.visit !== null) return <Visit id={id} visit={held.visit} held={held} />;
  const back = <Link to="/kiem-tra">‹ {say(words.back)}</Link>;
  if (held.missing === null && person !== null)
    return (
      <div className="page">
        <h1 className="unseen">{say(words.opening)}</h1>
      </div>
    );
  return held.missing === null || held.missing instanceof TypeError ? (
    <div className="page">
      <h1 className="unseen">{say(words.notTaken)}</h1>
      <EmptyPage title={say(words.notTaken)} actions={back}>
        {say(words.notTakenLead)}
      </EmptyPage>
    </div>
  ) : (
    <div className="page">
      <h1 className="unseen">{say(words.visit)}</h1>
      <Problem said={problemOf(held.missing)} />
      <p>{back}</p>
    </div>
  );
}

const byId = <Thing extends { readonly id: string }>(list: readonly Thing[], id: string, change: Partial<Thing>): Thing[] =>
  list.map((each) => (each.id === id ? { ...each, ...change } : each));

function Visit({ id, visit, held }: { id: string; visit: KeptVisit; held: HeldVisit }) {
  const { say } = useWords();
  const { pack, content } = visit;
  const closed = pack.state === 'concluded';
  const set = (change: Partial<Content> | ((before: Content) => Partial<Content>)) =>
    void held.write((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) }));
  const area = (name: 'present' | 'remark', label: string, hint?: string) => (
    <Written value={content[name]} onWrite={(text) => set({ [name]: text })}>
      {(value, change) => (
        <Textarea
          label={label}
          {...(hint === undefined ? {} : { description: hint })}
          autosize
          minRows={3}
          maxLength={2000}
          disabled={closed}
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Written>
  );
  return (
    <div className="page visit">
      <p className="quiet no-print">
        <Link to="/kiem-tra">‹ {say(words.back)}</Link>
      </p>
      <Lead visit={visit} />
      {closed && <Problem tone="note" said={words.concluded} />}
      {visit.conflict !== null && (
        <ConflictCard
          key={visit.conflict.revision}
          mine={content}
          theirs={visit.conflict}
          onSettle={(chosen) => void held.settle(chosen)}
        />
      )}
      <section className="card stack" aria-label={say(words.visit)}>
        {closed ? null : (
          <DayInput
            key={visit.conflict === null ? `${visit.base > 0}` : 'conflict'}
            label={say(words.visitedOn)}
            required
            value={content.visitedOn}
            onChange={(visitedOn) => {
              if (visitedOn !== null) set({ visitedOn });
            }}
          />
        )}
        {area('present', say(words.present), say(words.presentHint))}
      </section>
      <ChecklistCard
        items={content.items}
        closed={closed}
        onItem={(key, change: Partial<Item>) =>
          set(({ items }) => ({ items: items.map((item) => (item.key === key ? { ...item, ...change } : item)) }))
        }
      />
      <FindingsCard
        findings={content.findings}
        pack={pack}
        today={() => businessDay(visit, Date.now())}
        closed={closed}
        onKeep={(finding) =>
          set(({ findings }) => ({
            findings: findings.some((each) => each.id === finding.id) ? byId(findings, finding.id, finding) : [...findings, finding],
          }))
        }
        onRemove={(gone) => set(({ findings }) => ({ findings: findings.filter((each) => each.id !== gone) }))}
      />
      <PhotosCard
        visitId={id}
        photos={content.photos}
        kept={held.photos}
        closed={closed}
        onCaption={(photo, caption) => set(({ photos }) => ({ photos: byId(photos, photo, { caption }) }))}
        onTake={async (photo) => {
          await held.addPhoto(photo);
          await held.write((before) => ({
            ...before,
            photos: [...before.photos, { id: photo.id, name: photo.name, caption: '', originalBytes: photo.originalBytes }],
          }));
        }}
        onRemove={(gone) => {
          set(({ photos }) => ({ photos: photos.filter((each) => each.id !== gone) }));
          void held.dropPhoto(gone);
        }}
      />
      <section className="card" aria-label={say(words.summary)}>
        {area('remark', say(words.summary))}
      </section>
      <SaveBar id={id} held={held} />
    </div>
  );
}

function Lead({ visit: { pack } }: { visit: KeptVisit }) {
  const { say } = useWords();
  return (
    <div className="lead">
      <div>
        <h1>{pack.project.code}</h1>
        <p className="lead-words">
          {pack.project.name} {pack.illustrative && <IllustrativeTag />}
        </p>
        <p className="small quiet">
          {[
            pack.project.unit,
            pack.project.place,
            pack.project.contract === null ? null : `${say(words.contract)} ${pack.project.contract}`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {pack.reason !== null && (
          <p className="small">
            {say(words.reason)}: {pack.reason}
          </p>
        )}
      </div>
    </div>
  );
}
