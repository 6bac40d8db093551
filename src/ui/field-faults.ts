import { uiWords } from './ui.words.ts';
import type { Said } from './words.tsx';

/** What of a field decides whether it can be sent: an input, a list or a text, as the browser holds it. */
export interface FieldState {
  readonly kind: 'text' | 'choice' | 'tick' | 'file';
  readonly length: number;
  readonly least: number;
  readonly form: string;
  readonly valueMissing: boolean;
  readonly tooShort: boolean;
  readonly typeMismatch: boolean;
  readonly patternMismatch: boolean;
  /** What a field of ours says of itself already. */
  readonly own: string;
}

const missing = { text: uiWords.emptyField, choice: uiWords.nothingChosen, tick: uiWords.notTicked, file: uiWords.noFileChosen } as const;

/** The sentence for what the browser finds wrong with a field; its own stand in the browser's language. */
export function faultOfField(field: FieldState): Said {
  if (field.own !== '') return { vi: field.own, en: field.own };
  if (field.valueMissing) return missing[field.kind];
  if (field.tooShort) return uiWords.tooShort(field.least, field.length);
  if (field.typeMismatch) return uiWords.notAnAddress;
  return field.patternMismatch && field.form !== '' ? uiWords.otherForm(field.form) : uiWords.notThisForm;
}
