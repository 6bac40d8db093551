import './projects.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { WholeNumberField } from '../../../ui/WholeNumberField.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import { type NewNorm, type NormLine, normUnits } from '../norms/norm.schema.ts';
import { activities, type Activity, ruleMarks, type RuleMark } from '../project.schema.ts';
import { projectWords } from '../project.words.ts';
import { normsPageWords as words } from './pages.words.ts';
import { normsQuery, useSetNorm } from './project.client.ts';

/** Norms of support through time, each with its article and whether its text was seen. */
export function NormsPage() {
  const { say } = useWords();
  const { data, error } = useQuery(normsQuery);
  const [setting, setSetting] = useState(false);
  useTitle(say(words.title));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/de-an">{say(words.back)}</Link>
          </p>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <div className="lead-actions no-print">
          <StepButton
            answer={data === undefined ? undefined : ownStep(data.steps, 'set-norm')}
            label={say(words.set)}
            onTake={() => setSetting(true)}
          />
        </div>
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card" aria-label={say(words.title)}>
          {data.rows.length === 0 ? (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          ) : (
            <NormTable rows={data.rows} />
          )}
        </section>
      )}
      {setting && <NormDialog onClose={() => setSetting(false)} />}
    </div>
  );
}

function NormTable({ rows }: { rows: readonly NormLine[] }) {
  const { say, language } = useWords();
  const today = useMe()?.today ?? '';
  const isPast = ({ validTo }: NormLine) => validTo !== null && validTo < today;
  const none = <span className="quiet">{say(words.none)}</span>;
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief">
        <caption className="unseen">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.what)}</th>
            <th scope="col" className="number">
              {say(words.share)}
            </th>
            <th scope="col" className="number">
              {say(words.cap)}
            </th>
            <th scope="col">{say(words.per)}</th>
            <th scope="col">{say(words.from)}</th>
            <th scope="col">{say(words.basis)}</th>
            <th scope="col">{say(words.mark)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} {...(isPast(row) ? { className: 'past' } : {})}>
              <th scope="row">{say(projectWords.activity[row.activity])}</th>
              <td data-name={say(words.share)} className="number">
                <span>{row.sharePercent === null ? none : `${row.sharePercent}%`}</span>
              </td>
              <td data-name={say(words.cap)} className="number">
                <span>{row.capDong === null ? none : writtenDong(row.capDong)}</span>
              </td>
              <td data-name={say(words.per)}>
                <span>{say(words.unit[row.per])}</span>
              </td>
              <td data-name={say(words.from)}>
                <span>
                  {writtenDay(row.validFrom, language)}
                  {row.validTo === null ? '' : ` ${say(words.to)} ${writtenDay(row.validTo, language)}`}
                  {isPast(row) && <span className="under">{say(words.past)}</span>}
                </span>
              </td>
              <td data-name={say(words.basis)}>
                <span>{row.basis}</span>
              </td>
              <td data-name={say(words.mark)}>
                <span>
                  {row.mark === 'confirmed' ? (
                    <State tone="done">{say(projectWords.mark.confirmed)}</State>
                  ) : (
                    <span className="unchecked">{say(projectWords.mark[row.mark])}</span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NormDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const setting = useSetNorm();
  const [norm, setNorm] = useState<Omit<NewNorm, 'validFrom'> & { readonly validFrom: string | null }>({
    activity: 'advanced-machinery',
    sharePercent: null,
    capDong: null,
    per: 'establishment',
    validFrom: null,
    basis: '',
    mark: 'unverified',
  });
  // One of the two is enough, and one is needed.
  const neither = norm.sharePercent === null && norm.capDong === null;
  return (
    <FormDialog
      title={say(words.set)}
      lead={say(words.setLead)}
      send={say(words.set)}
      busy={setting.isPending}
      error={setting.error}
      onClose={onClose}
      onSend={() => norm.validFrom !== null && setting.mutate({ ...norm, validFrom: norm.validFrom }, { onSuccess: onClose })}
    >
      <div className="form-row">
        <NativeSelect
          label={say(words.what)}
          value={norm.activity}
          data={activities.map((value) => ({ value, label: say(projectWords.activity[value]) }))}
          onChange={({ currentTarget: { value } }) => setNorm({ ...norm, activity: value as Activity })}
        />
        <NativeSelect
          label={say(words.per)}
          value={norm.per}
          data={normUnits.map((value) => ({ value, label: say(words.unit[value]) }))}
          onChange={({ currentTarget: { value } }) => setNorm({ ...norm, per: value as NewNorm['per'] })}
        />
      </div>
      <p className="small quiet">{say(words.oneOf)}</p>
      <div className="form-row">
        <WholeNumberField
          label={say(words.sharePercent)}
          required={neither}
          min={1}
          max={100}
          value={norm.sharePercent}
          onChange={(typed) => setNorm({ ...norm, sharePercent: typed })}
        />
        <MoneyField label={say(words.capDong)} value={norm.capDong} onChange={(capDong) => setNorm({ ...norm, capDong })} />
      </div>
      <TextInput
        label={say(words.basis)}
        description={say(words.basisHint)}
        required
        minLength={3}
        maxLength={300}
        value={norm.basis}
        onChange={({ currentTarget: { value: basis } }) => setNorm({ ...norm, basis })}
      />
      <div className="form-row">
        <DayInput label={say(words.from)} required value={norm.validFrom} onChange={(validFrom) => setNorm({ ...norm, validFrom })} />
        <NativeSelect
          label={say(words.mark)}
          value={norm.mark}
          data={ruleMarks.map((value) => ({ value, label: say(projectWords.mark[value]) }))}
          onChange={({ currentTarget: { value } }) => setNorm({ ...norm, mark: value as RuleMark })}
        />
      </div>
    </FormDialog>
  );
}
