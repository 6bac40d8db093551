import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { Desk } from '../dispatch.client.ts';
import { deskWords } from '../pages.words.ts';
import { type Chosen, DeskContext, type DeskView } from './desk-view.ts';
import { FactsPane } from './FactsPane.tsx';
import { SourcePane } from './SourcePane.tsx';

/** Source and facts side by side; on a narrow screen one at a time, facts first, the source a tap away. */
export function ReadingDesk({ dispatch, desk }: { dispatch: Dispatch; desk: Desk }) {
  const { say } = useWords();
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false }) && !matchMedia('print').matches;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [side, setSide] = useState<Chosen['on']>('facts');
  const choose = useCallback((key: string, on: Chosen['on']) => {
    setChosen((before) => ({ key, on, time: (before?.time ?? 0) + 1 }));
    setSide(on === 'facts' ? 'source' : 'facts');
  }, []);
  const editable = dispatch.steps.find(({ step }) => step === 'correct')?.allowed === true;
  const view = useMemo<DeskView>(
    () => ({ dispatch, facts: dispatch.facts!, desk, editable, chosen, choose }),
    [dispatch, desk, editable, chosen, choose],
  );
  return (
    <DeskContext value={view}>
      {narrow && (
        <fieldset className="sides no-print">
          <legend className="unseen">{say(deskWords.views)}</legend>
          <button type="button" aria-pressed={side === 'facts'} onClick={() => setSide('facts')}>
            {say(deskWords.facts)}
          </button>
          <button type="button" aria-pressed={side === 'source'} onClick={() => setSide('source')}>
            {say(deskWords.source)}
          </button>
        </fieldset>
      )}
      <div className="desk">
        {(!narrow || side === 'source') && <SourcePane />}
        {(!narrow || side === 'facts') && <FactsPane />}
      </div>
    </DeskContext>
  );
}
