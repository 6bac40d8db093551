import { useWords } from '../../../../ui/words.tsx';
import type { Figures, Overview } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { inBillions } from './figures.ts';

/** The estimate behind the plan. */
export function EstimateLine({ overview }: { overview: Overview }) {
  const { say, language } = useWords();
  const rows = [
    [words.estimate, 'appropriatedDong', overview.appropriatedDong],
    [words.agreed, 'agreedDong', overview.agreedDong],
    [words.unallocated, 'unallocatedDong', overview.unallocatedDong],
    [words.recovered, 'recoveredDong', overview.national.recoveredDong],
  ] as const;
  return (
    <dl className="estimate-line">
      {rows.map(([name, figure, dong]) => (
        <div key={figure}>
          <dt>{say(name)}</dt>
          <dd>
            <Opens year={overview.year} figure={figure}>
              {inBillions(dong, language)}
            </Opens>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Money from the year before and into the next: beside the year's own plan, never in it. */
export function CarriedLine({ year, national }: { year: number; national: Figures }) {
  const { say, language } = useWords();
  const rows = [
    [words.assigned, 'carriedApprovedDong'],
    [words.contracted, 'carriedContractedDong'],
    [words.accepted, 'carriedAcceptedDong'],
    [words.paid, 'carriedPaidDong'],
    [words.settled, 'carriedSettledDong'],
  ] as const;
  return (
    <>
      {national.carriedProjects > 0 && (
        <>
          <h3 className="carried-title">
            <Opens year={year} figure="carriedProjects">
              {say(words.carriedIn(national.carriedProjects))}
            </Opens>
          </h3>
          <dl className="estimate-line">
            {rows.map(([name, figure]) => (
              <div key={figure}>
                <dt>{say(name)}</dt>
                <dd>
                  <Opens year={year} figure={figure}>
                    {inBillions(national[figure], language)}
                  </Opens>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {national.carriedOutDong !== '0' && (
        <p className="small quiet">
          <Opens year={year} figure="carriedOutDong">
            {say(words.carriedOut(year + 1, inBillions(national.carriedOutDong, language)))}
          </Opens>
        </p>
      )}
    </>
  );
}
