import './contracts.css';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, type Day } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { usePrinting } from '../../../ui/printing.ts';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { YearPick } from '../../../ui/YearPick.tsx';
import { WholeNumberField } from '../../../ui/WholeNumberField.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { ContractRow } from '../contract.schema.ts';
import { contractWords } from '../contract.words.ts';
import { campaignsQuery, contractsQuery, useOpenCampaign } from './contracts.client.ts';
import { SigningList } from './parts/SigningList.tsx';
import { campaignPageWords, contractsPageWords as words } from './pages.words.ts';

const TONE = { drafted: 'soon', reviewed: 'busy', signed: 'term', liquidated: 'done', terminated: 'exempt' } as const;
const STEP = 50;

/** Signing campaigns, and the contracts of a year. */
export function ContractsPage({ year }: { year: number }) {
  const { say, language } = useWords();
  const campaigns = useQuery(campaignsQuery);
  const { data, error } = useQuery(contractsQuery(year));
  const [opening, setOpening] = useState(false);
  useTitle(say(words.page));
  useIllustration(data?.some(({ illustrative }) => illustrative) === true);
  const navigate = useNavigate();
  const me = useMe();
  const failed = campaigns.error ?? error;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.page)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <YearPick
            label={say(words.year)}
            year={year}
            today={me?.today}
            onPick={(other) => {
              void navigate({ to: '/hop-dong', search: { year: other } });
            }}
          />
          <StepButton
            answer={ownStep(campaigns.data?.steps ?? [], 'open-campaign')}
            label={say(words.open)}
            onTake={() => setOpening(true)}
          />
        </div>
      </div>
      {failed !== null && <Problem said={problemOf(failed)} />}
      <section className="card" aria-labelledby="campaigns-title">
        <header>
          <h2 id="campaigns-title">{say(words.campaigns)}</h2>
        </header>
        {campaigns.data?.rows.length === 0 ? (
          <EmptyPage title={say(words.none)}>{say(words.noneLead)}</EmptyPage>
        ) : (
          <table className="plain-table cards">
            <thead>
              <tr>
                <th scope="col">{say(words.name)}</th>
                <th scope="col">{say(words.namedOn)}</th>
                {[
                  campaignPageWords.population,
                  campaignPageWords.signed,
                  campaignPageWords.exempt,
                  campaignPageWords.open,
                  campaignPageWords.overdue,
                ].map((word) => (
                  <th key={word.en} scope="col" className="number">
                    {say(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <LongBody>
              {campaigns.data?.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to="/hop-dong/dot/$id" params={{ id: row.id }}>
                      {row.name}
                    </Link>
                    {row.closedOn !== null && (
                      <span className="under">{say(campaignPageWords.closed(writtenDay(row.closedOn, language)))}</span>
                    )}
                  </th>
                  <td data-name={say(words.namedOn)}>{writtenDay(row.namedOn, language)}</td>
                  {(
                    [
                      ['population', row.population],
                      ['signed', row.signed],
                      ['exempt', row.exempt],
                      ['open', row.open],
                    ] as const
                  ).map(([name, count]) => (
                    <td key={name} className="number" data-name={say(campaignPageWords[name])}>
                      {count}
                    </td>
                  ))}
                  <td className="number" data-name={say(campaignPageWords.overdue)}>
                    {row.overdue === 0 ? '0' : <State tone="late">{row.overdue}</State>}
                  </td>
                </tr>
              ))}
            </LongBody>
          </table>
        )}
      </section>
      <SigningList year={year} />
      {data !== undefined && <Contracts year={year} rows={data} />}
      {opening && <OpenDialog year={year} onClose={() => setOpening(false)} />}
    </div>
  );
}

function Contracts({ year, rows }: { year: number; rows: readonly ContractRow[] }) {
  const { say, language } = useWords();
  const [most, setMost] = useState(STEP);
  const printing = usePrinting();
  return (
    <section className="card listed" aria-labelledby="contracts-title">
      <header>
        <h2 id="contracts-title">
          {say(words.contracts)} {year}
        </h2>
        <span className="quiet small">{say(words.shown(Math.min(most, rows.length), rows.length))}</span>
      </header>
      {rows.length === 0 ? (
        <p className="quiet">{say(words.noContract)}</p>
      ) : (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              {[words.project, words.unit, words.state, words.number].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
              <th scope="col" className="number">
                {say(words.value)}
              </th>
            </tr>
          </thead>
          <LongBody>
            {rows.slice(0, printing ? undefined : most).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/de-an/$id" params={{ id: row.projectId }}>
                    {row.name}
                  </Link>
                  <span className="under">{row.code}</span>
                </th>
                <td data-name={say(words.unit)} data-bare data-wide>
                  {row.unit}
                </td>
                <td data-name={say(words.state)} data-beside>
                  <State tone={TONE[row.state]}>{say(contractWords.state[row.state])}</State>
                </td>
                <td data-name={say(words.number)} data-bare>
                  <span className="one-line">{row.number ?? '–'}</span>
                  {row.signedOn !== null && <span className="under">{writtenDay(row.signedOn, language)}</span>}
                </td>
                <td className="number" data-name={say(words.value)} data-key>
                  {writtenDong(row.nationalDong)}
                </td>
              </tr>
            ))}
          </LongBody>
        </table>
      )}
      {most < rows.length && (
        <p className="more no-print">
          <Button variant="default" onClick={() => setMost(most + STEP)}>
            {say(words.more)}
          </Button>
        </p>
      )}
    </section>
  );
}

function OpenDialog({ year: now, onClose }: { year: number; onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const open = useOpenCampaign();
  const [value, setValue] = useState({
    name: '',
    year: now,
    dispatchCode: '',
    namedOn: null as string | null,
    dueOn: null as string | null,
  });
  const onSend = () => {
    if (value.namedOn === null) return;
    open.mutate(
      {
        ...value,
        dispatchCode: value.dispatchCode.trim() === '' ? null : value.dispatchCode,
        namedOn: value.namedOn,
        dueOn: value.dueOn ?? addDays(value.namedOn as Day, -1),
      },
      {
        onSuccess: ({ id }) => {
          void navigate({ to: '/hop-dong/dot/$id', params: { id } });
        },
      },
    );
  };
  return (
    <FormDialog
      title={say(words.open)}
      lead={say(words.noneLead)}
      send={say(words.open)}
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSend={onSend}
    >
      <TextInput
        label={say(words.name)}
        required
        minLength={5}
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => setValue({ ...value, name })}
      />
      <div className="form-row">
        <WholeNumberField
          label={say(words.year)}
          required
          min={2010}
          max={2050}
          value={value.year}
          onChange={(typed) => typed !== null && setValue({ ...value, year: typed })}
        />
        <TextInput
          label={say(words.dispatch)}
          value={value.dispatchCode}
          onChange={({ currentTarget: { value: dispatchCode } }) => setValue({ ...value, dispatchCode })}
        />
      </div>
      <div className="form-row">
        <DayInput label={say(words.namedOn)} required value={value.namedOn} onChange={(namedOn) => setValue({ ...value, namedOn })} />
        <DayInput label={say(words.dueOn)} value={value.dueOn} onChange={(dueOn) => setValue({ ...value, dueOn })} />
      </div>
    </FormDialog>
  );
}
