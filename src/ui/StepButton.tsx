import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { StepAnswer } from '../platform/pure/refusals.ts';
import { uiWords } from './ui.words.ts';
import { useWords } from './words.tsx';

/** The frame's sentence on a page of another day. */
export const LOOKING_BACK_ID = 'looking-back';

interface StepButtonProps {
  /** The server's answer for this step; without one the button is not shown. */
  readonly answer: StepAnswer | undefined;
  readonly label: string;
  readonly onTake: () => void;
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly variant?: ButtonProps['variant'] & string;
}

/** A step as a button. Where it is closed, every reason stands below it in words and is read out with it. */
export function StepButton({ answer, label, onTake, busy = false, icon, variant = 'filled' }: StepButtonProps) {
  const { say } = useWords();
  const reasonsId = useId();
  if (answer === undefined) return null;
  const { allowed, refusals } = answer;
  // On another day the frame says once why nothing can be done; each button points there.
  const looksBack = refusals.some(({ code }) => code === 'looking-back');
  return (
    <div className="step">
      <Button
        disabled={!allowed}
        loading={busy}
        onClick={onTake}
        variant={variant}
        leftSection={icon}
        {...(variant === 'subtle' ? { color: 'gray' } : {})}
        {...(allowed ? {} : { 'aria-describedby': looksBack ? LOOKING_BACK_ID : reasonsId })}
      >
        {label}
      </Button>
      {!allowed && !looksBack && (
        <ul id={reasonsId} className="reasons">
          {refusals.map((refusal) => (
            <li key={refusal.code}>
              {say(refusal)}
              {refusal.basis === null || refusal.basis === 'internal'
                ? ''
                : ` (${refusal.basis === 'unverified' ? say(uiWords.unverified) : refusal.basis})`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
