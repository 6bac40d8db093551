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
import type { ReactNode } from 'react';
import { FieldFaults } from './FieldFaults.tsx';
import { IllustrationProvider } from './IllustrativeData.tsx';
import { theme } from './theme.ts';
import { WordsProvider } from './words.tsx';

/** Look and language of every page. The style sheets are those of the parts in use, and no others. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <WordsProvider>
        <FieldFaults />
        <IllustrationProvider>{children}</IllustrationProvider>
      </WordsProvider>
    </MantineProvider>
  );
}
