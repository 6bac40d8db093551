import './reminders.css';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { WholeNumberField } from '../../../ui/WholeNumberField.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { measureWords } from '../../tasks/task.words.ts';
import { levelWords } from '../escalations/escalation.words.ts';
import { ladderKinds, type LadderKind, type Rule } from '../ladder/ladder.schema.ts';
import { ladderPageWords as words } from '../ladder/ladder.words.ts';
import { rungWords } from '../mails/mail.words.ts';
import { unsentPageWords } from '../reminder.words.ts';
import { laddersQuery, useLadders } from './reminders.client.ts';

const kindName = (kind: LadderKind) => (kind === 'measured' || kind === 'report' ? words.kind[kind] : measureWords[kind]);

/** The rungs of every ladder, set and dropped by whoever runs the system; and after how many of them leaders are told. */
export function LadderPage() {
  const { say } = useWords();
  const { data, error } = useQuery(laddersQuery);
  const acts = useLadders();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<{ level: 'leader' | 'agency'; rungs: number } | null>(null);
  useTitle(say(words.title));
  const may = data?.steps.find(({ step }) => step === 'set-rung');
  return (
    <div className="page stack">
      <div className="lead">
        <div>
          <p className="quiet">
            <Link to="/thong-bao">{say(unsentPageWords.back)}</Link>
          </p>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <StepButton answer={may} label={say(words.add)} onTake={() => setAdding(true)} />
      </div>
      {(error ?? acts.drop.error) !== null && <Problem said={problemOf(error ?? acts.drop.error)} />}
      {data !== undefined &&
        [...Map.groupBy(data.rules, ({ kind }) => kind)].map(([kind, rules]) => (
          <Ladder key={kind} kind={kind} rules={rules} onDrop={(id) => acts.drop.mutate(id)} />
        ))}
      {data !== undefined && (
        <section className="card" aria-labelledby="escalation-title">
          <header>
            <h2 id="escalation-title">{say(words.escalation)}</h2>
          </header>
          <ul className="plain-list dated-list">
            {data.escalations.map((each) => (
              <li key={each.level}>
                {say(levelWords[each.level])}: {say(words.after(each.rungs))}{' '}
                {may?.allowed === true && (
                  <Button size="compact-sm" variant="subtle" onClick={() => setChanging(each)}>
                    {say(words.change)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {changing !== null && (
        <ActDialog
          act={acts.escalate}
          title={say(levelWords[changing.level])}
          send={say(words.save)}
          onClose={() => setChanging(null)}
          onSend={() => acts.escalate.mutate(changing, { onSuccess: () => setChanging(null) })}
        >
          <WholeNumberField
            label={say(words.times)}
            required
            min={1}
            max={50}
            value={changing.rungs}
            onChange={(rungs) => rungs !== null && setChanging({ ...changing, rungs })}
          />
        </ActDialog>
      )}
    </div>
  );
}

function Ladder({ kind, rules, onDrop }: { kind: LadderKind; rules: readonly Rule[]; onDrop: (id: string) => void }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-label={say(kindName(kind))}>
      <header>
        <h2>{say(kindName(kind))}</h2>
      </header>
      <table className="plain-table cards">
        <thead>
          <tr>
            {[words.rung, words.set, words.act].map((word) => (
              <th key={word.en} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{say(rungWords(rule))}</th>
              <td data-name={say(words.set)}>
                {rule.setOn === null ? (
                  <span className="quiet">{say(words.first)}</span>
                ) : (
                  `${writtenDay(rule.setOn, language)} · ${rule.setBy}`
                )}
              </td>
              <td data-name={say(words.act)}>
                {rule.anchor === 'due' && (
                  <div className="row-actions">
                    <StepButton
                      variant="default"
                      answer={rule.steps.find(
                        ({ step, refusals }) => step === 'drop-rung' && !refusals.some(({ code }) => code.startsWith('asker-')),
                      )}
                      label={say(words.drop)}
                      onTake={() => onDrop(rule.id)}
                    />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { set } = useLadders();
  const [rule, setRule] = useState<{ kind: LadderKind; days: number; weekly: boolean }>({ kind: 'report', days: -5, weekly: false });
  return (
    <ActDialog
      act={set}
      title={say(words.add).replace('…', '')}
      send={say(words.save)}
      onClose={onClose}
      onSend={() => set.mutate(rule, { onSuccess: onClose })}
    >
      <NativeSelect
        label={say(words.of)}
        value={rule.kind}
        data={ladderKinds.map((kind) => ({ value: kind, label: say(kindName(kind)) }))}
        onChange={({ currentTarget }) => setRule({ ...rule, kind: currentTarget.value as LadderKind })}
      />
      <WholeNumberField
        label={say(words.days)}
        required
        min={-60}
        max={250}
        value={rule.days}
        onChange={(days) => days !== null && setRule({ ...rule, days })}
      />
      <Checkbox
        label={say(words.weekly)}
        checked={rule.weekly}
        onChange={({ currentTarget }) => setRule({ ...rule, weekly: currentTarget.checked })}
      />
    </ActDialog>
  );
}
