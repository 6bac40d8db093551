import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDong } from '../../../../platform/pure/money.ts';
import { writtenMoney } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Bench } from '../../rebalancing.schema.ts';
import { benchWords as words } from '../pages.words.ts';
import type { BenchActs } from '../rebalancing.client.ts';
import { GiverDialog } from './dialogs.tsx';

/** Projects in the plan that give unbound money back in this very decision. */
export function GiversCard({ data, acts }: { data: Bench; acts: BenchActs }) {
  const { say } = useWords();
  const [giving, setGiving] = useState(false);
  const takeBack = ownStep(data.steps, 'take-back');
  return (
    <section className="card" aria-labelledby="givers-title">
      <header>
        <h2 id="givers-title">{say(words.giversTitle)}</h2>
      </header>
      {data.givers.length === 0 ? (
        <p className="small quiet">{say(words.noGiver)}</p>
      ) : (
        <ul className="plain-list bench-givers">
          {data.givers.map((giver) => (
            <li key={giver.projectId}>
              <p className="bench-pair">
                <span>
                  <Link to="/de-an/$id" params={{ id: giver.projectId }}>
                    {giver.code}
                  </Link>{' '}
                  <span className="small quiet">{giver.unit}</span>
                </span>
                <strong>{writtenDong(giver.dong)}</strong>
              </p>
              <p className="small">
                {giver.reason}{' '}
                {data.state === 'drafted' && <span className="quiet">({say(words.unbound(writtenMoney(giver.unboundDong)))})</span>}
                {data.state === 'drafted' && takeBack?.allowed === true && (
                  <>
                    {' '}
                    <button
                      type="button"
                      className="text-button no-print"
                      onClick={() => acts.takeBack.mutate({ projectId: giver.projectId, dong: '0', reason: say(words.takenOff) })}
                    >
                      {say(words.takeOff)}
                    </button>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {data.state === 'drafted' && (
        <div className="bench-act no-print">
          <StepButton answer={takeBack} label={say(words.takeBack)} variant="default" onTake={() => setGiving(true)} />
        </div>
      )}
      {giving && <GiverDialog data={data} acts={acts} onClose={() => setGiving(false)} />}
    </section>
  );
}
