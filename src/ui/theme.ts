import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** One accent, deep teal; the seventh shade is the ink of buttons and links. */
const teal: MantineColorsTuple = [
  '#eef6f5',
  '#e3efee',
  '#c4dedc',
  '#9fc8c5',
  '#75aeab',
  '#468d8a',
  '#22706f',
  '#0f5c5c',
  '#0b4a4a',
  '#073636',
];

/** The design system's tokens as Mantine takes them; those of our own style sheets stand in tokens.css. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 7,
  colors: { teal },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  defaultRadius: 6,
  black: '#1c2321',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
});
