import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { writtenSize } from '../../../../ui/formats.ts';
import { ProgressBar } from '../../../../ui/ProgressBar.tsx';
import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { listWords } from '../pages.words.ts';
import type { Upload } from './uploads.ts';

const TONES: Record<Upload['state'], StateTone> = { waiting: 'soon', sending: 'busy', kept: 'done', refused: 'late' };
const STATE_WORDS = { waiting: listWords.waiting, sending: listWords.sending, kept: listWords.kept, refused: listWords.notKept };

/** As many files as are shown before the rest folds. */
const UNFOLDED = 5;

/** The files sent from this page, each with how far it has come; read out as they end. */
export function UploadList({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) {
  const { say } = useWords();
  return (
    <div aria-live="polite">
      {uploads.length > 0 && (
        <div className="uploads">
          <header>
            <h3>{say(listWords.sent)}</h3>
            <Button variant="subtle" size="compact-sm" onClick={onClear}>
              {say(listWords.clear)}
            </Button>
          </header>
          <Files uploads={uploads.slice(0, UNFOLDED)} />
          {uploads.length > UNFOLDED && (
            <details>
              <summary>{say(listWords.moreSent(uploads.length - UNFOLDED))}</summary>
              <Files uploads={uploads.slice(UNFOLDED)} />
            </details>
          )}
        </div>
      )}
    </div>
  );
}

function Files({ uploads }: { uploads: readonly Upload[] }) {
  const { say, language } = useWords();
  return (
    <ul className="plain-list">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <span className="upload-name">
            {upload.name} <span className="quiet small">{writtenSize(upload.sizeBytes, language)}</span>
          </span>
          <State tone={TONES[upload.state]}>{say(STATE_WORDS[upload.state])}</State>
          {upload.dispatchId !== null && (
            <Link to="/van-ban/$id" params={{ id: upload.dispatchId }}>
              {say(listWords.opens)}
              <span className="unseen"> {upload.name}</span>
            </Link>
          )}
          {upload.state === 'sending' && <ProgressBar share={upload.share} label={`${say(listWords.sending)} ${upload.name}`} />}
          {upload.problem !== null && <p className="upload-problem">{say(upload.problem)}</p>}
        </li>
      ))}
    </ul>
  );
}
