import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { StepButton } from '../../../../ui/StepButton.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Register } from '../../registers/register.schema.ts';
import { registerWords } from '../../registers/register.words.ts';
import { registerPageWords as words } from './register-pages.words.ts';
import { useSetNumbering } from './register.client.ts';

/** How the register numbers, and changing it; who may not is told why. */
export function NumberingSwitch({ register }: { register: Register }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  const set = useSetNumbering();
  const { numbering, mayNumber } = register;
  const other = numbering === 'own' ? 'mirror' : 'own';
  const label = say(other === 'own' ? words.switchOwn : words.switchMirror);
  return (
    <div className="numbering no-print">
      <span className="small">{say(words.numbers(say(registerWords.numbering[numbering])))}</span>
      <StepButton
        answer={{
          step: 'set-numbering',
          allowed: mayNumber.allowed,
          refusals: mayNumber.reason === null ? [] : [{ code: 'set-numbering', ...mayNumber.reason, basis: null }],
        }}
        label={label}
        variant="default"
        busy={set.isPending}
        onTake={() => setAsks(true)}
      />
      {set.isError && <Problem said={problemOf(set.error)} onClose={() => set.reset()} />}
      {asks && (
        <ConfirmDialog
          title={label}
          warning={say(other === 'own' ? words.ownWarning : words.mirrorWarning)}
          goOn={label}
          onClose={() => setAsks(false)}
          onGoOn={() => {
            setAsks(false);
            set.mutate({ office: register.office.id, direction: register.direction, numbering: other });
          }}
        />
      )}
    </div>
  );
}
