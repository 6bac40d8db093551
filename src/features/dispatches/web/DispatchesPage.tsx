import './dispatches.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { listQuery, type Sought } from './dispatch.client.ts';
import { asideWords, listWords } from './pages.words.ts';
import { DispatchFilter } from './parts/DispatchFilter.tsx';
import { DispatchTable } from './parts/DispatchTable.tsx';
import { Paging } from './parts/Paging.tsx';
import { RefusedUploads } from './parts/RefusedUploads.tsx';
import { UploadArea } from './parts/UploadArea.tsx';

/** The list of dispatches: where they come in, what was read of each, which were not taken. */
export function DispatchesPage({ search }: { search: Sought }) {
  const { say } = useWords();
  const { data, error } = useQuery(listQuery(search));
  const rows = data?.rows ?? [];
  const upload = data?.steps.find(({ step }) => step === 'upload');
  const sought = search.q !== undefined || search.year !== undefined || search.list !== undefined || (search.page ?? 1) > 1;
  useTitle(say(listWords.title));
  useIllustration(rows.some(({ illustrative }) => illustrative));
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(listWords.title)}</h1>
          <p className="lead-words">{say(listWords.lead)}</p>
        </div>
      </div>
      {upload?.allowed === false ? (
        <p className="quiet no-print upload-closed">
          {say(listWords.uploadClosed)} {upload.refusals.map((refusal) => say(refusal)).join(' ')}
        </p>
      ) : (
        <UploadArea limitMib={data?.uploadLimitMib} alreadySaid={error === null ? null : problemOf(error)} />
      )}
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined && (
        <section className="card list" aria-label={say(listWords.table)}>
          {(sought || rows.length > 0) && (
            <div className="list-head">
              <p role="status">{say(listWords.found(data.total))}</p>
              <DispatchFilter search={search} />
            </div>
          )}
          {rows.length > 0 ? (
            <DispatchTable rows={rows} />
          ) : sought ? (
            <EmptyPage title={say(listWords.noneTitle)} actions={<Link to="/van-ban">{say(listWords.dropFilter)}</Link>}>
              {say(search.list === undefined ? listWords.none : asideWords.none)}
            </EmptyPage>
          ) : (
            <EmptyPage title={say(listWords.emptyTitle)}>
              {say(upload?.allowed === false ? listWords.emptyClosed : listWords.empty)}
            </EmptyPage>
          )}
          <Paging search={search} total={data.total} />
        </section>
      )}
      <RefusedUploads refused={data?.refused ?? []} />
    </div>
  );
}
