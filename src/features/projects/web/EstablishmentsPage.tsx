import './projects.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { LongBody } from '../../../ui/LongBody.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { Pages } from '../../dispatches/web/parts/Paging.tsx';
import type { EstablishmentRow } from '../establishments/establishment.schema.ts';
import { EnterEstablishmentDialog } from './establishments/dialogs.tsx';
import { establishmentWords as words } from './pages.words.ts';
import { useProvinces } from '../../organizations/web/parts/provinces.ts';
import { establishmentsQuery, type SoughtEstablishments } from './project.client.ts';

/** Rows of one page of the list, as the server cuts them. */
const PAGE = 50;

/** Establishments by name or tax code, each with its support over the years. */
export function EstablishmentsPage({ search }: { search: SoughtEstablishments }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const { data, error } = useQuery(establishmentsQuery(search));
  const [entering, setEntering] = useState(false);
  const rows = data?.rows ?? [];
  const enter = data?.steps.find(({ step }) => step === 'enter');
  const seek = ({ q, province }: { q: string | undefined; province: string | undefined }) =>
    void navigate({
      to: '/co-so',
      search: { ...(q === undefined || q === '' ? {} : { q }), ...(province === undefined || province === '' ? {} : { province }) },
    });
  useTitle(say(words.title));
  useIllustration(rows.some(({ illustrative }) => illustrative));
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
        {enter?.allowed === true && (
          <div className="lead-actions no-print">
            <StepButton answer={enter} label={say(words.enter)} onTake={() => setEntering(true)} />
          </div>
        )}
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      <form
        className="project-filter no-print"
        aria-label={say(words.find)}
        onSubmit={(event) => {
          event.preventDefault();
          seek({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim(), province: search.province });
        }}
      >
        <div className="sought-words">
          <TextInput
            key={search.q}
            name="q"
            type="search"
            label={say(words.find)}
            placeholder={say(words.findHint)}
            defaultValue={search.q ?? ''}
            maxLength={200}
          />
          <Button type="submit" variant="default">
            {say(words.search)}
          </Button>
        </div>
        <NativeSelect
          label={say(words.province)}
          value={search.province ?? ''}
          data={[{ value: '', label: say(words.anyProvince) }, ...provinces]}
          onChange={({ currentTarget: { value } }) => seek({ q: search.q, province: value })}
        />
      </form>
      {data !== undefined && (
        <section className="card" aria-label={say(words.list)}>
          <p role="status">{say(words.found(writtenDong(String(data.total))))}</p>
          {rows.length === 0 ? <EmptyPage title={say(words.noneTitle)}>{say(words.none)}</EmptyPage> : <EstablishmentTable rows={rows} />}
          <Pages
            total={data.total}
            size={PAGE}
            page={data.page}
            to={(page) => {
              const { page: _, ...rest } = search;
              return { to: '/co-so', search: { ...rest, ...(page === 1 ? {} : { page }) } };
            }}
          />
        </section>
      )}
      {entering && (
        <EnterEstablishmentDialog
          onClose={() => setEntering(false)}
          onEntered={({ id }) => void navigate({ to: '/co-so/$id', params: { id } })}
        />
      )}
    </div>
  );
}

function EstablishmentTable({ rows }: { rows: readonly EstablishmentRow[] }) {
  const { say } = useWords();
  const allIllustrative = rows.every(({ illustrative }) => illustrative);
  return (
    <div className="table-scroll">
      <table className="plain-table cards brief">
        <caption className="unseen">{say(words.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.taxCode)}</th>
            <th scope="col">{say(words.kindOf)}</th>
            <th scope="col">{say(words.where)}</th>
            <th scope="col" className="number">
              {say(words.projects)}
            </th>
            <th scope="col" className="number">
              {say(words.support)}
            </th>
          </tr>
        </thead>
        <LongBody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/co-so/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                {row.illustrative && !allIllustrative && (
                  <>
                    {' '}
                    <IllustrativeTag />
                  </>
                )}
                {row.industry !== null && <span className="under">{row.industry}</span>}
              </th>
              <td data-name={say(words.taxCode)}>
                <span>{row.taxCode ?? <span className="quiet">{say(words.noTaxCode)}</span>}</span>
              </td>
              <td data-name={say(words.kindOf)} data-bare>
                <span>{say(words.kind[row.kind])}</span>
              </td>
              <td data-name={say(words.where)} data-bare data-wide>
                <span>{[row.commune, row.district, row.province].filter((part) => part !== null).join(', ')}</span>
              </td>
              <td data-name={say(words.projects)} className="number">
                <span>{row.projects}</span>
              </td>
              <td data-name={say(words.support)} data-key className="number">
                <span>{writtenDong(row.supportDong)}</span>
              </td>
            </tr>
          ))}
        </LongBody>
      </table>
    </div>
  );
}
