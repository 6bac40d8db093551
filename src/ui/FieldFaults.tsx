import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { faultOfField } from './field-faults.ts';
import { uiWords } from './ui.words.ts';
import { useWords, type Words } from './words.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
/** A field that says below itself what is wrong needs no second sentence. */
const saysItself = (field: Field) => field.getAttribute('aria-invalid') === 'true';
/** Where the sentence stands: under the field, never inside the label that names it. */
const placeOf = (field: Field) =>
  field.closest('.mantine-InputWrapper-root') ?? field.closest('label')?.parentElement ?? field.parentElement ?? document.body;

/**
 * What keeps a form from being sent, said beside each field in the page's language: the browser's own bubble speaks the
 * browser's, shows one field at a time, and goes away. One listener serves every form there is.
 */
export function FieldFaults() {
  const words = useWords();
  const [faulty, setFaulty] = useState<readonly Field[]>([]);
  const said = useRef(words);
  useEffect(() => {
    said.current = words;
  }, [words]);
  useEffect(() => listen(setFaulty, said), []);
  return faulty
    .filter((field) => field.isConnected && !field.validity.valid && !saysItself(field))
    .map((field, at) =>
      createPortal(
        <p className="field-fault" role="alert">
          {words.say(faultOfField(stateOf(field, words)))}
        </p>,
        placeOf(field),
        String(at),
      ),
    );
}

type SetFaulty = (change: (before: readonly Field[]) => readonly Field[]) => void;
const withField = (before: readonly Field[], field: Field) => [...before.filter((each) => each.isConnected && each !== field), field];

function listen(setFaulty: SetFaulty, words: { readonly current: Words }): () => void {
  let first: Field | null = null;
  const onInvalid = (event: Event) => {
    if (!isField(event.target)) return;
    event.preventDefault();
    const field = event.target;
    // The browser tells of all fields in one go, the topmost first: that one is led to.
    if (first === null) {
      first = field;
      setTimeout(() => {
        first?.focus();
        first = null;
      });
    }
    setFaulty((before) => withField(before, field));
  };
  const onFocus = ({ target }: Pick<Event, 'target'>) => {
    if (isField(target) && !(target instanceof HTMLSelectElement)) liftLimit(target);
  };
  const onInput = ({ target }: Event) => {
    if (!isField(target)) return;
    const over = isOver(target, words.current);
    // Once the page has drawn what was typed, what still is wrong with it is said anew.
    setTimeout(() => setFaulty((before) => (over || before.includes(target) ? withField(before, target) : before)));
  };
  // What was touched first stood before this was here.
  onFocus({ target: document.activeElement });
  document.addEventListener('invalid', onInvalid, true);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('input', onInput);
  return () => {
    document.removeEventListener('invalid', onInvalid, true);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('input', onInput);
  };
}

/** A browser cuts what is pasted over the limit without a word. The limit is kept here instead: the text stays whole, and cannot be sent. */
function liftLimit(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.maxLength <= 0) return;
  field.dataset['most'] = String(field.maxLength);
  field.removeAttribute('maxlength');
}

function isOver(field: Field, { say }: Words): boolean {
  const most = Number(field.dataset['most'] ?? 0);
  const over = most > 0 && field.value.trim().length > most;
  if (over) field.setCustomValidity(say(uiWords.tooLong(most, field.value.trim().length)));
  else if (field.dataset['over'] === 'true') field.setCustomValidity('');
  if (most > 0) field.dataset['over'] = String(over);
  return over;
}

function stateOf(field: Field, words: Words) {
  isOver(field, words);
  const { valueMissing, tooShort, typeMismatch, patternMismatch, customError } = field.validity;
  return {
    kind:
      field instanceof HTMLSelectElement
        ? ('choice' as const)
        : field.type === 'checkbox' || field.type === 'radio'
          ? ('tick' as const)
          : field.type === 'file'
            ? ('file' as const)
            : ('text' as const),
    length: field.value.length,
    least: 'minLength' in field ? field.minLength : -1,
    form: field.title,
    valueMissing,
    tooShort,
    typeMismatch,
    patternMismatch,
    own: customError ? field.validationMessage : '',
  };
}
