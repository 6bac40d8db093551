import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../../ui/words.tsx';
import { gatheringsQuery } from '../gatherings.client.ts';
import { gatheringPageWords as words } from '../pages.words.ts';
import { GatheringTable } from './GatheringTable.tsx';

/** Gatherings still to come where and when a disruption holds. */
export function GatheringsTouched({ disruption }: { disruption: string }) {
  const { say } = useWords();
  const { data } = useQuery(gatheringsQuery({ disruption }));
  if (data === undefined) return null;
  return (
    <section className="card above-cards" aria-labelledby="gatherings-title">
      <header>
        <h2 id="gatherings-title">{say(words.touched)}</h2>
        <span className="quiet small">{data.total}</span>
      </header>
      {data.rows.length === 0 ? <p className="quiet">{say(words.touchedNone)}</p> : <GatheringTable rows={data.rows} />}
    </section>
  );
}
