import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Said, useWords } from '../../../../ui/words.tsx';
import type { Content, Pack } from '../../inspection.schema.ts';
import { type Difference, differencesOf, mergedOf, type Side } from '../device/merge.ts';
import { inspectionPageWords as words } from '../pages.words.ts';

/** Two versions of one visit side by side, place by place: a person chooses, nothing is laid over anything. */
export function ConflictCard({ mine, theirs, onSettle }: { mine: Content; theirs: Pack; onSettle: (content: Content) => void }) {
  const { say } = useWords();
  const [chosen, choose] = useState<Readonly<Record<string, Side>>>({});
  const differences = differencesOf(mine, theirs.content);
  const all = (side: Side) => choose(Object.fromEntries(differences.map(({ key }) => [key, side])));
  const open = differences.some(({ key }) => chosen[key] === undefined);
  return (
    <section className="card conflict" aria-labelledby="conflict-title">
      <header>
        <h2 id="conflict-title">{say(words.conflict)}</h2>
      </header>
      <p role="alert">{say(words.conflictLead(theirs.by ?? '', theirs.device ?? ''))}</p>
      <p className="row-actions">
        <Button variant="default" onClick={() => all('mine')}>
          {say(words.allMine)}
        </Button>
        <Button variant="default" onClick={() => all('theirs')}>
          {say(words.allTheirs)}
        </Button>
      </p>
      <ul className="conflict-choices">
        {differences.map((difference) => (
          <li key={difference.key}>
            <Pair
              difference={difference}
              chosen={chosen[difference.key]}
              onChoose={(side) => choose({ ...chosen, [difference.key]: side })}
            />
          </li>
        ))}
      </ul>
      <Button fullWidth disabled={open} onClick={() => onSettle(mergedOf(mine, theirs.content, chosen))}>
        {say(words.choose)}
      </Button>
    </section>
  );
}

function Pair({
  difference: { key, said, mine, theirs },
  chosen,
  onChoose,
}: {
  difference: Difference;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}) {
  const { say } = useWords();
  const side = (name: Side, shown: Said | null) => (
    <label>
      <span>
        <input type="radio" name={`side ${key}`} checked={chosen === name} onChange={() => onChoose(name)} />
        {say(words[name])}
      </span>
      <span>{say(shown ?? words.nothing)}</span>
    </label>
  );
  return (
    <fieldset className="conflict-pair">
      <legend>{say(said)}</legend>
      {side('mine', mine)}
      {side('theirs', theirs)}
    </fieldset>
  );
}
