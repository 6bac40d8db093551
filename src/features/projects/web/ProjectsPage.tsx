import './projects.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../platform/pure/money.ts';
import { asOf } from '../../../ui/as-of.ts';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { writtenDay, writtenMoney } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { Pages } from '../../dispatches/web/parts/Paging.tsx';
import { useProvinces } from '../../organizations/web/parts/provinces.ts';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { ProjectListRow } from '../project.schema.ts';
import { useColumns } from './list/kept.ts';
import { ListTools } from './list/ListTools.tsx';
import { ProjectFilter } from './list/ProjectFilter.tsx';
import { ProjectTable } from './list/ProjectTable.tsx';
import { TogetherBar } from './list/TogetherBar.tsx';
import { projectsPageWords as words } from './pages.words.ts';
import { askedProjects, projectsQuery, type SoughtProjects } from './project.client.ts';

/** Rows of one page of the list, as the server cuts them. */
const PAGE = 50;

/** The projects of the programme: found, counted, exported, and appraised several at once. */
export function ProjectsPage({ search }: { search: SoughtProjects }) {
  const { say, language } = useWords();
  const me = useMe();
  const asked = askedProjects(search);
  const { data, error } = useQuery(projectsQuery(asked));
  const [columns, keepColumns] = useColumns();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ProjectListRow>>(new Map());
  const rows = data?.rows ?? [];
  // What was chosen on another page stays; what is on this one is as it was answered last.
  const chosenRows = [...chosen.values()].map((kept) => rows.find(({ id }) => id === kept.id) ?? kept);
  const choose = (those: readonly ProjectListRow[], on: boolean) =>
    setChosen(
      (before) =>
        new Map([
          ...[...before].filter(([id]) => on || !those.some((row) => row.id === id)),
          ...(on ? those.map((row) => [row.id, row] as const) : []),
        ]),
    );
  const sought = Object.keys(search).some((name) => name !== 'sort' && name !== 'page');
  useTitle(say(words.title));
  useIllustration(rows.some(({ illustrative }) => illustrative));
  return (
    <div className="page">
      <ListHead asked={asked} register={data?.steps.find(({ step }) => step === 'register')} />
      {error !== null && <Problem said={problemOf(error)} />}
      <ProjectFilter search={search} year={data?.year ?? null} thisYear={Number((me?.today ?? data?.asOf ?? '2020').slice(0, 4))} />
      {data !== undefined && (
        <section className="card" aria-label={say(words.table)}>
          <div className="project-list-head">
            <p role="status">
              {say(words.found(writtenDong(String(data.total)), writtenMoney(data.approvedDong), writtenDay(data.asOf, language)))}
            </p>
            <ListTools search={search} chosen={columns} onColumns={keepColumns} />
          </div>
          <Counted search={search} />
          {chosen.size > 0 && <TogetherBar rows={chosenRows} onDone={() => setChosen(new Map())} />}
          {rows.length > 0 ? (
            <ProjectTable rows={rows} columns={columns} chosen={new Set(chosen.keys())} onChoose={choose} />
          ) : sought ? (
            <EmptyPage title={say(words.noneTitle)} actions={<Link to="/de-an">{say(words.dropFilter)}</Link>}>
              {say(words.none)}
            </EmptyPage>
          ) : (
            <EmptyPage title={say(words.emptyTitle)}>{say(words.empty)}</EmptyPage>
          )}
          <Pages
            total={data.total}
            size={PAGE}
            page={data.page}
            to={(page) => {
              const { page: _, ...rest } = search;
              return { to: '/de-an', search: { ...rest, ...(page === 1 ? {} : { page }) } };
            }}
          />
        </section>
      )}
    </div>
  );
}

/** Where the list is what one figure of the nation's page counts: which, where, and the way back to all. */
function Counted({ search: { figure, unitProvince, page: _page, ...rest } }: { search: SoughtProjects }) {
  const { say } = useWords();
  const provinces = useProvinces();
  if (figure === undefined && unitProvince === undefined) return null;
  const place =
    unitProvince === undefined
      ? undefined
      : unitProvince === 'central'
        ? say(words.central)
        : (provinces.find(({ value }) => value === unitProvince)?.label ?? unitProvince);
  return (
    <p className="small">
      {say(words.counted(figure === undefined ? null : say(words.figures[figure]), place ?? null))}{' '}
      <Link to="/de-an" search={rest}>
        {say(words.dropFigure)}
      </Link>
    </p>
  );
}

function ListHead({ asked, register }: { asked: ReturnType<typeof askedProjects>; register: Parameters<typeof StepButton>[0]['answer'] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { page: _, ...rows } = asked;
  const day = asOf();
  const query = new URLSearchParams(
    Object.entries({ ...rows, ...(day === null ? {} : { asOf: day }) }).map(([name, value]) => [name, String(value)]),
  ).toString();
  const exportAt = (form: 'xlsx' | 'csv') => `/api/projects.${form}${query === '' ? '' : `?${query}`}`;
  return (
    <div className="lead">
      <div>
        <h1>{say(words.title)}</h1>
        <p className="lead-words">{say(words.lead)}</p>
        <p className="link-line no-print">
          <Link to="/dinh-muc">{say(words.norms)}</Link> <Link to="/co-so">{say(words.establishments)}</Link>
        </p>
      </div>
      <div className="lead-actions no-print">
        <a className="link-button" href={exportAt('xlsx')} download>
          {say(words.excel)}
        </a>
        <a className="link-button" href={exportAt('csv')} download>
          {say(words.csv)}
        </a>
        {register?.allowed === true && (
          <StepButton answer={register} label={say(words.register)} onTake={() => void navigate({ to: '/de-an/dang-ky' })} />
        )}
      </div>
    </div>
  );
}
