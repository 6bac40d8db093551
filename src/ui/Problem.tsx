import { CloseButton } from '@mantine/core';
import { IconAlertSquare, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { uiWords } from './ui.words.ts';
import { type Said, useWords } from './words.tsx';

interface ProblemProps {
  readonly said: Said;
  /** 'note' for what a person should know, 'failed' for what did not happen. */
  readonly tone?: 'failed' | 'note';
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** A sentence on what went wrong and what to do, read out at once where something failed. */
export function Problem({ said, tone = 'failed', onClose, children }: ProblemProps) {
  const { say } = useWords();
  const Icon = tone === 'failed' ? IconAlertSquare : IconInfoCircle;
  return (
    <div className="problem" data-tone={tone} {...(tone === 'failed' ? { role: 'alert' } : {})}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div>
        <p>{say(said)}</p>
        {children}
      </div>
      {onClose !== undefined && <CloseButton size="sm" aria-label={say(uiWords.close)} onClick={onClose} />}
    </div>
  );
}
