import '../contracts.css';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { later } from '../../../../ui/later.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { DraftsOfThing } from '../../../documents/web/parts/DraftsOfThing.tsx';
import type { Contract, ProjectContract } from '../../contract.schema.ts';
import { contractWords, dossierWords } from '../../contract.words.ts';
import type { Dossier, DossierState } from '../../dossier/dossier.schema.ts';
import { type ContractActs, useContract } from '../contracts.client.ts';
import { contractCardWords as words } from '../pages.words.ts';

const AnnexDialog = later(async () => ({ default: (await import('./dialogs.tsx')).AnnexDialog }));
const DraftDialog = later(async () => ({ default: (await import('./dialogs.tsx')).DraftDialog }));
const HandInDialog = later(async () => ({ default: (await import('./dialogs.tsx')).HandInDialog }));
const ReturnDialog = later(async () => ({ default: (await import('./dialogs.tsx')).ReturnDialog }));
const SelectionDialog = later(async () => ({ default: (await import('./dialogs.tsx')).SelectionDialog }));
const SignDialog = later(async () => ({ default: (await import('./dialogs.tsx')).SignDialog }));
const TerminateDialog = later(async () => ({ default: (await import('./dialogs.tsx')).TerminateDialog }));

const PAPER_TONES: Readonly<Record<DossierState, StateTone>> = {
  missing: 'exempt',
  submitted: 'soon',
  confirmed: 'done',
  returned: 'late',
};
const TONES = { drafted: 'soon', reviewed: 'busy', signed: 'term', liquidated: 'done', terminated: 'exempt' } as const;
type Open = 'draft' | 'sign' | 'annex' | 'terminate' | 'hand-in' | 'selection' | { giveBack: Dossier['papers'][number]['item'] };

/** The dossier of a project, its contract, the choice of a contractor and the campaigns that ask for it: the slot of the project's page. */
export function ContractCards({
  projectId,
  today,
  data,
  proposed,
  bidding,
}: {
  projectId: string;
  today: string;
  data: ProjectContract;
  proposed: { nationalDong: string; counterpartDong: string; startsOn: string; endsOn: string };
  bidding: boolean;
}) {
  const acts = useContract(projectId);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const failed = [acts.completeReview, acts.review, acts.markMilestone].find(({ isError }) => isError);
  return (
    <>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      <ContractCard data={data} acts={acts} today={today} onOpen={setOpen} />
      {data.contract !== null && <DraftsOfThing source="contract" thing={data.contract.id} />}
      {data.contract?.annexes.map(({ id, code }) => (
        <DraftsOfThing key={id} source="annex" thing={id} title={code} />
      ))}
      <DossierCard dossier={data.dossier} acts={acts} onOpen={setOpen} />
      {bidding && <SelectionCard data={data} onOpen={setOpen} />}
      {open === 'draft' && <DraftDialog proposed={proposed} acts={acts} onClose={close} />}
      {open === 'sign' && data.contract !== null && <SignDialog contract={data.contract} today={today} acts={acts} onClose={close} />}
      {open === 'annex' && data.contract !== null && <AnnexDialog contract={data.contract} today={today} acts={acts} onClose={close} />}
      {open === 'terminate' && data.contract !== null && (
        <TerminateDialog contract={data.contract} today={today} acts={acts} onClose={close} />
      )}
      {open === 'hand-in' && <HandInDialog dossier={data.dossier} today={today} acts={acts} onClose={close} />}
      {open === 'selection' && <SelectionDialog taken={data.selection} today={today} acts={acts} onClose={close} />}
      {typeof open === 'object' && open !== null && <ReturnDialog item={open.giveBack} acts={acts} onClose={close} />}
    </>
  );
}

function ContractCard({
  data,
  acts,
  today,
  onOpen,
}: {
  data: ProjectContract;
  acts: ContractActs;
  today: string;
  onOpen: (open: Open) => void;
}) {
  const { say, language } = useWords();
  const { contract } = data;
  const answer = (step: string) => ownStep(contract?.steps ?? data.steps, step);
  return (
    <section className="card" aria-labelledby="contract-title">
      <header>
        <h2 id="contract-title">{say(words.contract)}</h2>
        {contract !== null && <State tone={TONES[contract.state]}>{say(contractWords.state[contract.state])}</State>}
      </header>
      {contract === null ? <p className="quiet">{say(words.none)}</p> : <ContractFacts contract={contract} acts={acts} today={today} />}
      {data.campaigns.map((campaign) => (
        <p key={campaign.id} className="small">
          <Link to="/hop-dong/dot/$id" params={{ id: campaign.id }}>
            {campaign.name}
          </Link>{' '}
          · {campaign.exemptReason === null ? writtenDay(campaign.dueOn, language) : say(words.exempt(campaign.exemptReason))}
        </p>
      ))}
      <div className="contract-steps no-print">
        <StepButton answer={answer('draft')} label={say(contractWords.step.draft)} onTake={() => onOpen('draft')} />
        <StepButton
          answer={answer('complete-review')}
          label={say(contractWords.step['complete-review'])}
          busy={acts.completeReview.isPending}
          onTake={() => acts.completeReview.mutate(contract!.id)}
        />
        <StepButton answer={answer('sign')} label={say(contractWords.step.sign)} onTake={() => onOpen('sign')} />
        {contract?.state === 'signed' && (
          <StepButton answer={answer('annex')} label={say(contractWords.step.annex)} variant="default" onTake={() => onOpen('annex')} />
        )}
        {answer('terminate')?.allowed === true && (
          <StepButton
            answer={answer('terminate')}
            label={say(contractWords.step.terminate)}
            variant="default"
            onTake={() => onOpen('terminate')}
          />
        )}
      </div>
    </section>
  );
}

function ContractFacts({ contract, acts, today }: { contract: Contract; acts: ContractActs; today: string }) {
  const { say, language } = useWords();
  const day = (on: string) => writtenDay(on, language);
  const inForce = (source: 'national' | 'counterpart') => contract.chains.find((chain) => chain.source === source)?.contractedDong;
  return (
    <div className="contract-facts">
      {contract.number !== null && (
        <p>
          <strong>{contract.number}</strong>, {day(contract.signedOn!)}
        </p>
      )}
      <p>
        {say(
          words.value(
            writtenDong(inForce('national') ?? contract.nationalDong),
            writtenDong(inForce('counterpart') ?? contract.counterpartDong),
          ),
        )}
      </p>
      <p className="small quiet">
        {say(words.term(day(contract.startsOn), day(contract.endsOn)))}
        {contract.agencySigner !== null && ` · ${say(words.signers(contract.agencySigner, contract.unitSigner ?? ''))}`}
      </p>
      {contract.milestones.length > 0 && (
        <>
          <h3>{say(words.milestones)}</h3>
          <ul className="plain-list small">
            {contract.milestones.map((each) => (
              <li key={each.place}>
                {each.description} ·{' '}
                {each.doneOn === null ? say(words.due(day(each.dueOn))) : <State tone="done">{say(words.done(day(each.doneOn)))}</State>}
                {each.doneOn === null && ownStep(contract.steps, 'mark-milestone')?.allowed === true && (
                  <>
                    {' '}
                    <button
                      type="button"
                      className="text-button no-print"
                      onClick={() => acts.markMilestone.mutate({ id: contract.id, place: each.place, on: today })}
                    >
                      {say(words.mark)}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {contract.annexes.length > 0 && (
        <>
          <h3>{say(words.annexes)}</h3>
          <ul className="plain-list small">
            {contract.annexes.map((each) => (
              <li key={each.id}>
                {each.code}, {day(each.signedOn)}: {each.reason}
                {each.nationalDong !== '0' && ` · ${writtenDong(each.nationalDong)} đ`}
                {each.endsOn !== null && ` · ${day(each.endsOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function DossierCard({ dossier, acts, onOpen }: { dossier: Dossier; acts: ContractActs; onOpen: (open: Open) => void }) {
  const { say, language } = useWords();
  const allowed = (paper: Dossier['papers'][number], step: string) => ownStep(paper.steps, step)?.allowed === true;
  const waiting = dossier.papers.filter((paper) => allowed(paper, 'confirm'));
  const toHandIn = dossier.papers.some((paper) => allowed(paper, 'submit'));
  return (
    <section className="card" aria-labelledby="dossier-title">
      <header>
        <h2 id="dossier-title">{say(words.dossier)}</h2>
        <span className="quiet small">{say(words.confirmed(dossier.confirmed, dossier.required))}</span>
      </header>
      <ul className="dossier">
        {dossier.papers.map((paper) => (
          <li key={paper.item}>
            <div>
              {say(dossierWords.item[paper.item])}
              {paper.basis === 'unverified' && (
                <>
                  {' '}
                  <span className="tag">{say(words.unverified)}</span>
                </>
              )}
              {paper.paper !== null && (
                <span className="under">
                  {paper.paper.code}, {writtenDay(paper.paper.on, language)}
                </span>
              )}
              {paper.remark !== null && paper.state === 'returned' && <span className="under">{paper.remark}</span>}
            </div>
            <div>
              <State tone={PAPER_TONES[paper.state]}>{say(dossierWords.state[paper.state])}</State>
              {allowed(paper, 'return') && (
                <button
                  type="button"
                  className="text-button no-print"
                  aria-label={`${say(words.giveBack)} ${say(dossierWords.item[paper.item])}`}
                  onClick={() => onOpen({ giveBack: paper.item })}
                >
                  {' '}
                  {say(words.giveBack)}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="contract-steps no-print">
        {toHandIn && (
          <StepButton answer={{ step: 'submit', allowed: true, refusals: [] }} label={say(words.handIn)} onTake={() => onOpen('hand-in')} />
        )}
        {waiting.length > 0 && (
          <StepButton
            answer={{ step: 'confirm', allowed: true, refusals: [] }}
            label={say(words.confirmAll(waiting.length))}
            busy={acts.review.isPending}
            onTake={() => acts.review.mutate({ items: waiting.map(({ item }) => ({ item, verdict: 'confirm' as const, remark: null })) })}
          />
        )}
      </div>
    </section>
  );
}

function SelectionCard({ data, onOpen }: { data: ProjectContract; onOpen: (open: Open) => void }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="selection-title">
      <header>
        <h2 id="selection-title">{say(words.selection)}</h2>
      </header>
      <ul className="plain-list entries">
        {data.selection.map((each) => (
          <li key={each.step}>
            <p>
              <State tone="done">{say(contractWords.selection[each.step])}</State>
            </p>
            <p className="small quiet">
              {writtenDay(each.takenOn, language)} · {each.paper.code}
            </p>
          </li>
        ))}
      </ul>
      {data.selection.length < 4 && (
        <div className="contract-steps no-print">
          <StepButton
            answer={ownStep(data.steps, 'record-selection')}
            label={say(words.record)}
            variant="default"
            onTake={() => onOpen('selection')}
          />
        </div>
      )}
    </section>
  );
}
