import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/PasswordInput.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { IllustrationProvider } from './IllustrativeData.tsx';
import { later } from './later.ts';
import { theme } from './theme.ts';
import { WordsProvider } from './words.tsx';

const FieldFaults = later(async () => ({ default: (await import('./FieldFaults.tsx')).FieldFaults }));
const TOUCHES = ['pointerdown', 'keydown', 'focusin'] as const;
/** Whether anybody has touched the page yet: what only a filled field needs is fetched then. */
function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    for (const touch of TOUCHES) addEventListener(touch, () => setTouched(true), { once: true, signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
  return touched;
}

/** Look and language of every page. The style sheets are those of the parts in use, and no others. */
export function UiProvider({ children }: { children: ReactNode }) {
  const touched = useTouched();
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <WordsProvider>
        {touched && <FieldFaults />}
        <IllustrationProvider>{children}</IllustrationProvider>
      </WordsProvider>
    </MantineProvider>
  );
}
