import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Draft, SignatureFinding } from '../../draft.schema.ts';
import { draftWords } from '../../drafts/draft.words.ts';
import { draftPageWords as words } from '../pages.words.ts';
import { DraftStanding } from './DraftStanding.tsx';

interface Of {
  readonly data: Draft;
}
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      {children}
    </section>
  );
}

/** What stands beside a draft's pages: its form, slip, opinions, signed file, to whom it goes, versions and steps. */
export function DraftSide({ data }: Of) {
  return (
    <div className="stack">
      <Form data={data} />
      <Signed data={data} />
      <Slip data={data} />
      <Opinions data={data} />
      <Papers data={data} />
      <SentTo data={data} />
      <Others data={data} />
      <Versions data={data} />
      <History data={data} />
    </div>
  );
}

function Form({ data: { faults, state } }: Of) {
  const { say } = useWords();
  if (state === 'sent' || state === 'withdrawn') return null;
  return (
    <Part id="draft-form" title={say(words.faults)}>
      {faults.length === 0 ? (
        <p>
          <State tone="done">{say(words.noFaults)}</State>
        </p>
      ) : (
        <>
          <p>
            <State tone="late">{say(words.faultsLead)}</State>
          </p>
          <ul className="draft-faults">
            {faults.map((fault) => (
              <li key={fault.vi}>
                {say(fault)}
                {fault.basis !== null && <span className="under">{fault.basis}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

const FOUND: Readonly<Record<SignatureFinding, StateTone>> = { none: 'open', intact: 'done', 'root-unknown': 'soon', changed: 'late' };
function Signed({ data: { signed, state, onPaper, reading } }: Of) {
  const { say, language } = useWords();
  if (state !== 'numbered' && state !== 'sent') return null;
  return (
    <Part id="draft-signed" title={say(words.signed)}>
      {signed === null ? (
        <p className="quiet">{say(onPaper ? words.onPaper : words.signedNone)}</p>
      ) : (
        <div className="draft-lines">
          <p>
            <State tone={FOUND[signed.finding]}>{say(draftWords.finding[signed.finding])}</State>
          </p>
          <p>
            <a href={`/api/draft-papers/${signed.id}`}>{signed.name}</a>
            <span className="under">
              {say(words.hash(signed.sha256))} · {signed.by}, {writtenDay(signed.keptOn, language)}
            </span>
          </p>
          <ul className="plain-list entries">
            {signed.signatures.map((each) => (
              <li key={`${each.signer} ${each.signedAt}`}>
                <span>
                  {say(
                    words.signedBy(
                      each.signer ?? say(words.unnamed),
                      each.signedAt === null ? null : writtenDay(each.signedAt.slice(0, 10), language),
                    ),
                  )}
                </span>
                {each.issuer !== null && <span className="under">{say(words.issuedBy(each.issuer))}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reading?.state === 'received' && (
        <p className="small quiet" role="status">
          {say(words.reading)}
        </p>
      )}
      {reading !== null && reading.differences.length > 0 && (
        <>
          <p>
            <State tone="late">{say(words.differs)}</State>
          </p>
          <ul className="draft-faults">
            {reading.differences.map((each) => (
              <li key={each.code}>{say(each)}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function Slip({ data: { slip } }: Of) {
  const { say, language } = useWords();
  if (slip === null) return null;
  return (
    <Part id="draft-slip" title={say(words.slip)}>
      <p className="small quiet">{say(words.slipOf(slip.by, writtenDay(slip.on, language), slip.drafts))}</p>
      <dl className="draft-slip">
        {(['about', 'reasons', 'asks'] as const).map((name) => (
          <div key={name}>
            <dt>{say(words[name])}</dt>
            <dd>{slip[name]}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Opinions({ data: { opinions } }: Of) {
  const { say, language } = useWords();
  return (
    <Part id="draft-opinions" title={say(words.opinions)}>
      {opinions.length === 0 ? (
        <p className="quiet">{say(words.noOpinions)}</p>
      ) : (
        <ul className="plain-list entries">
          {opinions.map((each) => (
            <li key={each.id}>
              <span>
                {each.of}:{' '}
                <State tone={each.answer === null ? 'soon' : each.answer === 'agrees' ? 'done' : 'late'}>
                  {say(each.answer === null ? words.waitingOpinion : draftWords.answer[each.answer])}
                </State>
              </span>
              {each.text !== null && <span>{each.text}</span>}
              <span className="small quiet">
                {say(words.asked(each.askedBy, writtenDay(each.askedOn, language)))}
                {each.blocking && ` · ${say(words.blocking)}`}
                {each.question !== null && `: ${each.question}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Papers({ data: { papers } }: Of) {
  const { say, language } = useWords();
  if (papers.length === 0) return null;
  return (
    <Part id="draft-papers" title={say(words.papers)}>
      <ul className="plain-list entries">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={`/api/draft-papers/${paper.id}`}>{paper.name}</a>
            <span className="small quiet">
              {paper.by}, {writtenDay(paper.keptOn, language)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function SentTo({ data: { sentTo } }: Of) {
  const { say } = useWords();
  if (sentTo.length === 0) return null;
  return (
    <Part id="draft-sent" title={say(words.sentTo)}>
      <ul className="plain-list entries">
        {sentTo.map(({ name, state }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="small quiet">
              {say(state === null ? words.gets : words.forwarding[state as keyof typeof words.forwarding])}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Others({ data: { others, replaces, replacedBy } }: Of) {
  const { say, language } = useWords();
  if (others.length === 0 && replaces === null && replacedBy === null) return null;
  const other = (said: string, { id, code }: { readonly id: string; readonly code: string }) => (
    <p>
      {said}:{' '}
      <Link to="/du-thao/$id" params={{ id }}>
        {code === '' ? say(words.newDraft) : code}
      </Link>
    </p>
  );
  return (
    <Part id="draft-others" title={say(words.others)}>
      {replaces !== null && other(say(words.replaces), replaces)}
      {replacedBy !== null && other(say(words.replacedBy), replacedBy)}
      <ul className="plain-list entries">
        {others.map(({ id, code, state, drawnOn }) => (
          <li key={id}>
            <span>
              <Link to="/du-thao/$id" params={{ id }}>
                {code ?? say(words.newDraft)}
              </Link>
              , {writtenDay(drawnOn, language)}
            </span>
            <DraftStanding state={state} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Versions({ data: { id, versions } }: Of) {
  const { say, language } = useWords();
  return (
    <Part id="draft-versions" title={say(words.versions)}>
      <ul className="plain-list entries">
        {versions.map(({ version, on, by, remark }) => (
          <li key={version}>
            <span>
              {say(words.version(version))}: {writtenDay(on, language)}, {by}
            </span>
            {remark !== null && <span>{remark}</span>}
            <span className="small link-line">
              <a href={`/api/drafts/${id}/pages/docx?version=${version}`} aria-label={`${say(words.word)}, ${say(words.version(version))}`}>
                DOCX
              </a>
              <a href={`/api/drafts/${id}/pages/pdf?version=${version}`} aria-label={`${say(words.pdf)}, ${say(words.version(version))}`}>
                PDF
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function History({ data: { history } }: Of) {
  const { say, language } = useWords();
  return (
    <Part id="draft-history" title={say(words.history)}>
      <ol className="plain-list entries">
        {history.map(({ step, on, by, remark }, at) => (
          <li key={`${at} ${step}`}>
            <span>
              {say(draftWords.step[step as keyof typeof draftWords.step])}: {writtenDay(on, language)}, {by}
            </span>
            {remark !== null && <span className="small quiet">{remark}</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
