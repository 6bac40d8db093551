import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { KeptVisit } from '../device/kept.ts';
import { forgetVisit } from '../device/store.ts';
import { onDevice, sendVisit } from '../device/sync.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

type Here = { readonly visit: KeptVisit; readonly unsent: number };

/** Visits a person has on this device, with what is unsent of each; sent when the network returns, whichever page of them is open. */
export function OnDevice({ person }: { person: string }) {
  const { say } = useWords();
  const [here, setHere] = useState<readonly Here[]>([]);
  useEffect(() => {
    const look = async () => {
      const found = await onDevice(person);
      setHere(found);
      for (const { visit, unsent } of found) if (unsent > 0) await sendVisit(visit.id);
      if (found.some(({ unsent }) => unsent > 0)) setHere(await onDevice(person));
    };
    // A browser that keeps nothing has nothing here.
    const again = () => void look().catch(() => undefined);
    again();
    globalThis.addEventListener('online', again);
    return () => globalThis.removeEventListener('online', again);
  }, [person]);
  if (here.length === 0) return null;
  return (
    <section className="card listed" aria-labelledby="device-title">
      <header>
        <h2 id="device-title">{say(words.onDevice)}</h2>
        <span className="quiet small">{say(words.onDeviceLead)}</span>
      </header>
      <ul className="plain-list inspection-list">
        {here.map(({ visit, unsent }) => (
          <li key={visit.id}>
            <span>
              <Link to="/kiem-tra/lan/$id" params={{ id: visit.id }}>
                {visit.pack.project.code}
              </Link>{' '}
              {visit.pack.project.name}
            </span>
            <State tone={unsent > 0 ? 'soon' : 'done'}>{say(unsent > 0 ? words.unsent(unsent) : words.allSent)}</State>
            {unsent === 0 && visit.conflict === null && (
              <button
                type="button"
                className="text-button"
                aria-label={`${say(words.forget)}: ${visit.pack.project.code}`}
                onClick={() => void forgetVisit(visit.id).then(() => setHere(here.filter((each) => each.visit.id !== visit.id)))}
              >
                {say(words.forget)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
