import { writtenDay, writtenMoney, writtenSize } from '../../../../ui/formats.ts';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { disruptionWords } from '../../../disruptions/disruption.words.ts';
import type { Proposal } from '../../proposal.schema.ts';
import { proposalWords } from '../../proposal.words.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import type { ProposalActs } from '../proposals.client.ts';

/** The papers of the dossier, each with its basis; files beside them. */
export function DossierCard({ data, acts: { attach } }: { data: Proposal; acts: ProposalActs }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="dossier-title">
      <header>
        <h2 id="dossier-title">{say(words.dossier)}</h2>
      </header>
      <ul className="plain-list dated-list">
        {data.papers.map(({ item, basis, paper }) => (
          <li key={item}>
            <p>
              {say(proposalWords.item[item])} ·{' '}
              {paper === null ? (
                <State tone="late">{say(words.noPaper)}</State>
              ) : (
                <State tone="done">{say(words.letterOf(paper.code, writtenDay(paper.on, language)))}</State>
              )}
            </p>
            <p className="small quiet">{basis === 'unverified' ? say(words.unverified) : basis}</p>
          </li>
        ))}
      </ul>
      <h3>{say(words.files)}</h3>
      {data.files.length === 0 ? (
        <p className="quiet">{say(words.noFiles)}</p>
      ) : (
        <ul className="plain-list entries">
          {data.files.map((each) => (
            <li key={each.id}>
              <p>
                <a href={`/api/proposal-files/${each.id}`}>{each.name}</a>{' '}
                <span className="quiet small">
                  {writtenSize(each.sizeBytes, language)} · {each.by} · {writtenDay(each.on, language)}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {attach.isError && <Problem said={problemOf(attach.error)} onClose={() => attach.reset()} />}
      {ownStep(data.steps, 'attach')?.allowed === true && (
        <FilePick
          label={say(words.attach)}
          busy={attach.isPending}
          onPick={([file]) => {
            if (file !== undefined) attach.mutate(file);
          }}
        />
      )}
    </section>
  );
}

/** Why it is needed, and what hit its place and its establishments. */
export function NeedCard({ data }: { data: Proposal }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="need-title">
      <header>
        <h2 id="need-title">{say(words.why)}</h2>
      </header>
      <p>{data.need}</p>
      {data.disruption !== null && (
        <p className="small quiet">
          {say(words.cause)}: {data.disruption.name}
        </p>
      )}
      {data.disruptions.length > 0 && (
        <>
          <h3>{say(words.heldThere)}</h3>
          <ul className="plain-list">
            {data.disruptions.map((each) => (
              <li key={each.id}>
                {each.name} · {say(disruptionWords.severity[each.severity])}
                {!each.counts && <span className="quiet small"> · {say(words.notCounted)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.impacts.length > 0 && (
        <>
          <h3>{say(words.impacts)}</h3>
          <ul className="plain-list">
            {data.impacts.map((each) => (
              <li key={each.id}>
                {each.establishment}: {say(words.lost(writtenMoney(each.lossDong), writtenMoney(each.needDong)))}{' '}
                <span className="quiet small">{writtenDay(each.statedOn, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
