import { Button } from '@mantine/core';
import { useState } from 'react';
import { writtenMoney } from '../../../../ui/formats.ts';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { lineRules } from '../../ranking/ranking.schema.ts';
import type { Bench } from '../../rebalancing.schema.ts';
import { rebalancingWords } from '../../rebalancing.words.ts';
import { benchWords as words } from '../pages.words.ts';
import type { BenchActs, Trying } from '../rebalancing.client.ts';

const STEP = 5_000_000;

/** What is kept back and what happens at the line; the list answers while it is dragged, nothing is set until it is kept. */
export function DrawingCard({
  data,
  acts,
  trying,
  onTry,
}: {
  data: Bench;
  acts: BenchActs;
  trying: Trying;
  onTry: (trying: Trying) => void;
}) {
  const { say } = useWords();
  const [dragged, setDragged] = useState(0);
  const draw = ownStep(data.steps, 'draw');
  const all = BigInt(data.money.freeDong) + BigInt(data.money.giversDong);
  const reserve = trying.reserveDong ?? (data.tried ? '0' : data.drawing.reserveDong);
  const rule = trying.lineRule ?? data.drawing.lineRule;
  const part = trying.partAtLine === undefined ? data.drawing.partAtLine : trying.partAtLine === 'yes';
  const touched = Object.keys(trying).length > 0;
  const slide = (at: number) => {
    setDragged(dragged + 1);
    onTry({ ...trying, reserveDong: String(at) });
  };
  return (
    <section className="card" aria-labelledby="drawing-title">
      <header>
        <h2 id="drawing-title">{say(words.drawing)}</h2>
        {touched && <span className="tag">{say(words.tried)}</span>}
      </header>
      <div className="bench-reserve">
        <MoneyField
          key={`${dragged} ${data.drawing.reserveDong}`}
          label={say(words.reserve)}
          zero
          value={reserve}
          onChange={(dong) => {
            if (dong !== null && dong !== reserve) onTry({ ...trying, reserveDong: dong });
          }}
        />
        <label className="bench-slide">
          <span className="unseen">{say(words.slide)}</span>
          <input
            type="range"
            min={0}
            max={Number(all)}
            step={STEP}
            value={Math.min(Number(reserve), Number(all))}
            disabled={draw?.allowed !== true || all === 0n}
            aria-valuetext={writtenMoney(reserve)}
            onChange={({ currentTarget: { value } }) => slide(Number(value))}
          />
          <span className="bench-ends small quiet" aria-hidden>
            <span>0</span>
            <span>{writtenMoney(all)}</span>
          </span>
        </label>
      </div>
      <fieldset className="bench-rules" disabled={draw?.allowed !== true}>
        <legend>{say(words.rule)}</legend>
        {lineRules.map((each) => (
          <label key={each} className="choose">
            <input type="radio" name="line-rule" checked={rule === each} onChange={() => onTry({ ...trying, lineRule: each })} />
            {say(rebalancingWords.lineRule[each])}
          </label>
        ))}
        <label className="choose">
          <input type="checkbox" checked={part} onChange={() => onTry({ ...trying, partAtLine: part ? 'no' : 'yes' })} />
          {say(words.part)}
        </label>
      </fieldset>
      {acts.draw.isError && <Problem said={problemOf(acts.draw.error)} onClose={() => acts.draw.reset()} />}
      {touched && (
        <div className="bench-act no-print">
          <StepButton
            answer={draw}
            label={say(words.keep)}
            busy={acts.draw.isPending}
            onTake={() => acts.draw.mutate({ reserveDong: reserve, lineRule: rule, partAtLine: part }, { onSuccess: () => onTry({}) })}
          />
          <Button
            variant="default"
            onClick={() => {
              setDragged(dragged + 1);
              onTry({});
            }}
          >
            {say(words.undo)}
          </Button>
        </div>
      )}
    </section>
  );
}
