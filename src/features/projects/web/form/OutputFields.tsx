import { Button, TextInput } from '@mantine/core';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { projectFormWords as words } from '../pages.words.ts';
import { newOutput, type TypedOutput } from './typed-project.ts';

/** What will have come out of the project. */
export function OutputFields({
  outputs,
  onChange,
}: {
  outputs: readonly TypedOutput[];
  onChange: (outputs: readonly TypedOutput[]) => void;
}) {
  const { say } = useWords();
  const set = (key: number, change: Partial<TypedOutput>) =>
    onChange(outputs.map((each) => (each.key === key ? { ...each, ...change } : each)));
  return (
    <section className="card form-card" aria-labelledby="outputs-title">
      <header>
        <h2 id="outputs-title">{say(words.outputs)}</h2>
      </header>
      {outputs.map(({ key, description, unit, quantity }) => {
        // Who names an output says how many of what.
        const named = description.trim() !== '';
        return (
          <div key={key} className="output-row">
            <TextInput
              label={say(words.output)}
              minLength={2}
              maxLength={300}
              value={description}
              onChange={({ currentTarget: { value } }) => set(key, { description: value })}
            />
            <WholeNumberField
              label={say(words.quantity)}
              required={named}
              min={1}
              max={1_000_000}
              value={quantity}
              onChange={(typed) => set(key, { quantity: typed })}
            />
            <TextInput
              label={say(words.outputUnit)}
              required={named}
              maxLength={40}
              value={unit}
              onChange={({ currentTarget: { value } }) => set(key, { unit: value })}
            />
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={say(words.removeOutput(description))}
              onClick={() => onChange(outputs.filter((each) => each.key !== key))}
            >
              {say(words.remove)}
            </Button>
          </div>
        );
      })}
      <Button className="add" variant="default" size="compact-md" onClick={() => onChange([...outputs, newOutput()])}>
        {say(words.addOutput)}
      </Button>
    </section>
  );
}
