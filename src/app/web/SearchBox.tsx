import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useHotkeys } from '@mantine/hooks';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

/** Finds everything from anywhere; ⌘K or Ctrl+K brings the cursor here. */
export function SearchBox() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  const input = useRef<HTMLInputElement>(null);
  useHotkeys(
    [
      [
        'mod+K',
        () => {
          input.current?.focus();
          input.current?.select();
        },
      ],
    ],
    [],
  );
  const apple = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        const sought = input.current?.value.trim() ?? '';
        void navigate({ to: '/tim', search: sought === '' ? {} : { q: sought } });
      }}
    >
      <IconSearch size={16} aria-hidden />
      <input
        key={q}
        ref={input}
        type="search"
        defaultValue={q}
        maxLength={200}
        aria-label={say(appWords.search)}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={say(appWords.searchHint)}
      />
      <kbd aria-hidden>{apple ? '⌘K' : 'Ctrl K'}</kbd>
    </form>
  );
}
