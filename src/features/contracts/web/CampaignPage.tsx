import './contracts.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { State, type StateTone } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import type { Campaign, CampaignProject, CampaignStanding } from '../campaigns/campaign.schema.ts';
import { campaignWords, contractWords, dossierWords } from '../contract.words.ts';
import { BlockerDialog, CloseDialog, ExemptDialog } from './campaign/dialogs.tsx';
import { campaignQuery, type CampaignActs, useCampaign } from './contracts.client.ts';
import { SigningList } from './parts/SigningList.tsx';
import { campaignPageWords as words } from './pages.words.ts';

const TONES: Readonly<Record<CampaignStanding, StateTone>> = {
  'signed-on-time': 'done',
  'signed-late': 'done',
  exempt: 'exempt',
  'in-term': 'term',
  due: 'soon',
  overdue: 'late',
};
const GROUPS = { all: null, open: ['in-term', 'due', 'overdue'], signed: ['signed-on-time', 'signed-late'], exempt: ['exempt'] } as const;
type Group = keyof typeof GROUPS;

/** A campaign to sign before a day: how far it has come, who holds it up and why, province by province. */
export function CampaignPage({ id, province }: { id: string; province: string | undefined }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(campaignQuery(id));
  const acts = useCampaign(id);
  const [closing, setClosing] = useState(false);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data !== undefined);
  if (data === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/hop-dong">{say(words.toList)}</Link>} />;
  const day = (on: string) => writtenDay(on, language);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <Link to="/hop-dong" className="small">
            ‹ {say(words.back)}
          </Link>
          <h1>{data.name}</h1>
          <p className="lead-words">
            {say(words.lead(data.dispatchCode, day(data.dueOn), day(data.namedOn)))} ·{' '}
            <strong>{data.closedOn === null ? say(words.left(data.workingDaysLeft)) : say(words.closed(day(data.closedOn)))}</strong>
          </p>
        </div>
        <StepButton
          answer={ownStep(data.steps, 'close-campaign')}
          label={say(words.closeAct)}
          variant="default"
          onTake={() => setClosing(true)}
        />
      </div>
      <Progress campaign={data} />
      {data.closedOn === null && <SigningList year={data.year} />}
      {data.closingMinutes !== null && (
        <section className="card listed" aria-label={say(words.minutes)}>
          <header>
            <h2>{say(words.minutes)}</h2>
          </header>
          <p>{data.closingMinutes}</p>
        </section>
      )}
      <div className="campaign-grid">
        <Projects campaign={data} acts={acts} province={province} />
        <Provinces campaign={data} province={province} />
      </div>
      {closing && <CloseDialog acts={acts} onClose={() => setClosing(false)} />}
    </div>
  );
}

function Progress({ campaign }: { campaign: Campaign }) {
  const { say } = useWords();
  const toSign = campaign.population - campaign.exempt;
  const share = toSign === 0 ? 100 : (campaign.signed / toSign) * 100;
  return (
    <section className="card campaign-progress" aria-label={say(words.progress(campaign.signed, toSign))}>
      <p>
        <strong>{say(words.progress(campaign.signed, toSign))}</strong>
      </p>
      <div className="campaign-bar" aria-hidden>
        <span style={{ width: `${share}%` }} />
      </div>
      <dl>
        {(
          [
            ['population', campaign.population, null],
            ['signed', campaign.signed, 'done'],
            ['open', campaign.open, 'soon'],
            ['overdue', campaign.overdue, 'late'],
            ['exempt', campaign.exempt, 'exempt'],
          ] as const
        ).map(([name, count, tone]) => (
          <div key={name}>
            <dt>{tone === null ? say(words[name]) : <State tone={tone}>{say(words[name])}</State>}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Projects({ campaign, acts, province }: { campaign: Campaign; acts: CampaignActs; province: string | undefined }) {
  const { say } = useWords();
  const [group, setGroup] = useState<Group>(campaign.open > 0 ? 'open' : 'all');
  const [open, setOpen] = useState<{ project: CampaignProject; what: 'exempt' | 'note-blocker' } | null>(null);
  const standings = GROUPS[group] as readonly string[] | null;
  const rows = campaign.projects.filter(
    ({ standing, provinceCode }) =>
      (standings === null || standings.includes(standing)) && (province === undefined || provinceCode === province),
  );
  const only = campaign.provinces.find(({ code }) => code === province);
  return (
    <section className="card" aria-labelledby="campaign-projects">
      <header>
        <h2 id="campaign-projects">{say(words.project)}</h2>
        <div className="chips no-print">
          {(Object.keys(GROUPS) as Group[]).map((each) => (
            <button key={each} type="button" className="chip" aria-pressed={group === each} onClick={() => setGroup(each)}>
              {say(words.show[each])}
            </button>
          ))}
          {province !== undefined && (
            <Link to="/hop-dong/dot/$id" params={{ id: campaign.id }} className="chip">
              {only?.name ?? province}
              <span aria-hidden> ✕</span>
              <span className="unseen">, {say(words.everywhere)}</span>
            </Link>
          )}
        </div>
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{say(words.nothing)}</p>
      ) : (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col">{say(words.standing)}</th>
              <th scope="col">{say(words.holds)}</th>
              <th scope="col" className="number">
                {say(words.money)}
              </th>
            </tr>
          </thead>
          <LongBody>
            {rows.map((row) => (
              <ProjectRow key={row.projectId} row={row} onOpen={(what) => setOpen({ project: row, what })} />
            ))}
          </LongBody>
        </table>
      )}
      {open?.what === 'exempt' && <ExemptDialog project={open.project} today={campaign.asOf} acts={acts} onClose={() => setOpen(null)} />}
      {open?.what === 'note-blocker' && <BlockerDialog project={open.project} acts={acts} onClose={() => setOpen(null)} />}
    </section>
  );
}

function ProjectRow({ row, onOpen }: { row: CampaignProject; onOpen: (what: 'exempt' | 'note-blocker') => void }) {
  const { say, language } = useWords();
  const unsigned = row.signedOn === null && row.exemptOn === null;
  const allowed = (step: string) => ownStep(row.steps, step)?.allowed === true;
  const stage = row.contract === null ? words.noContract : row.contract === 'reviewed' ? words.waits : words.drafted;
  return (
    <tr>
      <th scope="row">
        <Link to="/de-an/$id" params={{ id: row.projectId }}>
          {row.name}
        </Link>
        <span className="under">
          {row.code} · {row.unit}
        </span>
      </th>
      <td data-name={say(words.standing)} data-beside>
        <State tone={TONES[row.standing]}>{say(campaignWords.standing[row.standing])}</State>
        {row.signedOn !== null && <span className="under">{say(words.signedOn(writtenDay(row.signedOn, language)))}</span>}
      </td>
      <td data-name={say(words.holds)} data-bare data-wide>
        <div>
          {row.exemptReason !== null && (
            <p>
              {row.exemptReason}
              {row.exemptBasis !== null && <span className="under">{row.exemptBasis}</span>}
            </p>
          )}
          {row.selection !== null && (
            <p className="small">
              {say(words.selection(say(contractWords.selection[row.selection as keyof typeof contractWords.selection])))}
            </p>
          )}
          {row.blocker !== null && unsigned && <p>{row.blocker}</p>}
          {unsigned && row.missing.length > 0 && (
            <p className="small quiet">
              {say(words.unconfirmed(row.missing.map((item) => say(dossierWords.item[item]).toLowerCase()).join('; ')))}
            </p>
          )}
          {unsigned && <p className="small quiet">{say(stage)}</p>}
          {unsigned && (allowed('exempt') || allowed('note-blocker')) && (
            <div className="row-actions no-print">
              {allowed('note-blocker') && (
                <button
                  type="button"
                  className="text-button"
                  aria-label={`${say(words.blockerAct)} ${row.code}`}
                  onClick={() => onOpen('note-blocker')}
                >
                  {say(words.blockerAct)}
                </button>
              )}
              {allowed('exempt') && (
                <button
                  type="button"
                  className="text-button"
                  aria-label={`${say(words.exemptAct)} ${row.code}`}
                  onClick={() => onOpen('exempt')}
                >
                  {say(words.exemptAct)}
                </button>
              )}
            </div>
          )}
        </div>
      </td>
      <td className="number" data-name={say(words.money)} data-key>
        {writtenDong(row.nationalDong)}
      </td>
    </tr>
  );
}

function Provinces({ campaign, province }: { campaign: Campaign; province: string | undefined }) {
  const { say } = useWords();
  return (
    <section className="card" aria-labelledby="campaign-provinces">
      <header>
        <h2 id="campaign-provinces">{say(words.provinces)}</h2>
        <span className="quiet small">{say(words.provincesLead)}</span>
      </header>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(words.province)}</th>
            <th scope="col" className="number">
              {say(words.signed)}
            </th>
            <th scope="col" className="number">
              {say(words.open)}
            </th>
          </tr>
        </thead>
        <LongBody>
          {campaign.provinces.map((row) => (
            <tr key={row.code ?? 'central'}>
              <th scope="row">
                {row.code === null ? (
                  say(words.central)
                ) : (
                  <Link
                    to="/hop-dong/dot/$id"
                    params={{ id: campaign.id }}
                    search={{ province: row.code }}
                    {...(row.code === province ? { 'aria-current': true as const } : {})}
                  >
                    {row.name}
                  </Link>
                )}
              </th>
              <td className="number">
                {row.signed}/{row.population - row.exempt}
              </td>
              <td className="number">{row.open === 0 ? '0' : <State tone={row.overdue > 0 ? 'late' : 'soon'}>{row.open}</State>}</td>
            </tr>
          ))}
        </LongBody>
      </table>
    </section>
  );
}
