import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { LongBody } from '../../../ui/LongBody.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ImportFrame } from '../../imports/web/parts/ImportFrame.tsx';
import type { AreaImport } from '../area.schema.ts';
import { areaWords } from '../area.words.ts';
import { areaImportQuery, useTakeAreas } from './areas.client.ts';
import { areasPageWords as words } from './pages.words.ts';

const TONE = { new: 'soon', changed: 'busy', same: 'done' } as const;

/** A list of areas as it was read: every fault at its cell, what it would enter; all of it or nothing. */
export function AreaListPage({ id }: { id: string }) {
  const { say } = useWords();
  const [pages, setPages] = useState({ page: 1, faultsPage: 1 });
  const { data, error } = useQuery(areaImportQuery(id, pages));
  const take = useTakeAreas(id);
  const [taking, setTaking] = useState(false);
  if (error !== null)
    return (
      <div className="page">
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined) return null;
  const province = data.areas[0]?.provinceCode ?? '10';
  return (
    <ImportFrame
      found={data}
      taken={say(areaWords.taken)}
      onFaultsPage={(faultsPage) => setPages({ ...pages, faultsPage })}
      back={
        <Link to="/dia-ban" search={{ province }}>
          ‹ {say(words.page)}
        </Link>
      }
      became={
        data.entered === null ? undefined : (
          <Link to="/dia-ban" search={{ province }}>
            {say(words.entered(data.entered))}
          </Link>
        )
      }
      take={
        <StepButton answer={ownStep(data.steps, 'take')} label={say(areaWords.take)} busy={take.isPending} onTake={() => setTaking(true)} />
      }
    >
      {take.isError && <Problem said={problemOf(take.error)} onClose={() => take.reset()} />}
      <Listed data={data} onPage={(page) => setPages({ ...pages, page })} />
      {taking && (
        <ConfirmDialog
          title={say(areaWords.take)}
          warning={say(words.agree(data.sums.new + data.sums.changed))}
          goOn={say(areaWords.take)}
          grave={false}
          onGoOn={() => {
            setTaking(false);
            take.mutate();
          }}
          onClose={() => setTaking(false)}
        />
      )}
    </ImportFrame>
  );
}

function Listed({ data, onPage }: { data: AreaImport; onPage: (page: number) => void }) {
  const { say, language } = useWords();
  const { sums } = data;
  return (
    <section className="card" aria-labelledby="listed-areas">
      <header>
        <h2 id="listed-areas">{say(words.areas)}</h2>
        <span className="quiet small">{say(words.counts(sums.new, sums.changed, sums.same))}</span>
      </header>
      {data.areas.length === 0 ? (
        <p className="quiet">{say(words.nothing)}</p>
      ) : (
        <table className="plain-table cards brief">
          <thead>
            <tr>
              {[words.name, words.said, words.since, words.until].map((word) => (
                <th key={word.en} scope="col">
                  {say(word)}
                </th>
              ))}
            </tr>
          </thead>
          <LongBody>
            {data.areas.map((row) => (
              <tr key={`${row.sheet} ${row.cell}`}>
                <th scope="row">
                  {row.name}
                  <span className="under">
                    {[row.code, row.parentCode, say(areaWords.level[row.level])].filter((part) => part !== null).join(' · ')} · {row.sheet}{' '}
                    {row.cell}
                  </span>
                </th>
                <td data-name={say(words.said)} data-bare data-beside>
                  <State tone={TONE[row.verdict]}>{say(words.verdict[row.verdict])}</State>
                </td>
                <td data-name={say(words.since)}>{writtenDay(row.validFrom, language)}</td>
                <td data-name={say(words.until)}>{row.validTo === null ? '–' : writtenDay(row.validTo, language)}</td>
              </tr>
            ))}
          </LongBody>
        </table>
      )}
      <Pager page={data.page} pages={data.pages} onPage={onPage} />
    </section>
  );
}
