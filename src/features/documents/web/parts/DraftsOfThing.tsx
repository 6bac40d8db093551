import '../drafts.css';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useChanged } from '../../../../ui/changed.ts';
import { clientFor } from '../../../../ui/client.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { SourceKind } from '../../draft.schema.ts';
import { draftWords } from '../../drafts/draft.words.ts';
import type { draftRoutes } from '../../drafts/draft.routes.ts';
import { draftPageWords as words } from '../pages.words.ts';
import { DraftStanding } from './DraftStanding.tsx';

const drafts = clientFor<typeof draftRoutes>('drafts');
const ofThingQuery = (source: SourceKind, thing: string) =>
  queryOptions({ queryKey: ['drafts', 'of', source, thing], queryFn: () => drafts.ofThing({ source, thing }) });

/** The documents written from a thing, on its own page: two of one thing are seen; the button draws up another. */
export function DraftsOfThing({ source, thing, title }: { source: SourceKind; thing: string; title?: string }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(ofThingQuery(source, thing));
  const draw = useMutation({
    mutationFn: (officeId: string) => drafts.drawUp({ officeId, source, thing }),
    onSuccess: useChanged(['drafts'], ['desk']),
  });
  if (data === undefined || (data.rows.length === 0 && !data.steps.some(({ allowed }) => allowed))) return null;
  const office = data.officeId;
  const titleId = `drafts-of-${source}-${thing}`;
  return (
    <section className="card listed drafts-of" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>
          {say(words.ofThing)}
          {title !== undefined && `: ${title}`}
        </h2>
      </header>
      {draw.isError && <Problem said={problemOf(draw.error)} onClose={() => draw.reset()} />}
      {data.rows.length === 0 ? (
        <p className="quiet">{say(words.noneOfThing)}</p>
      ) : (
        <ul className="plain-list entries">
          {data.rows.map((row) => (
            <li key={row.id}>
              <span>
                <Link to="/du-thao/$id" params={{ id: row.id }}>
                  {row.subject}
                </Link>
                {row.number !== null && ` · ${row.number}/${row.symbol}, ${writtenDay(row.issuedOn!, language)}`}
              </span>
              <DraftStanding state={row.state} />
            </li>
          ))}
        </ul>
      )}
      {office !== null && data.steps.some(({ allowed }) => allowed) && (
        <div className="row-actions no-print">
          <StepButton
            answer={data.steps[0]}
            label={say(draftWords.step['draw-up'])}
            variant="default"
            busy={draw.isPending}
            onTake={() => draw.mutate(office, { onSuccess: ({ id }) => void navigate({ to: '/du-thao/$id', params: { id } }) })}
          />
        </div>
      )}
    </section>
  );
}
