import { type Language, useWords } from './words.tsx';

const LANGUAGES: readonly { readonly code: Language; readonly name: string; readonly short: string }[] = [
  { code: 'vi', name: 'Tiếng Việt', short: 'VI' },
  { code: 'en', name: 'English', short: 'EN' },
];

/** Vietnamese or English, remembered on this device. */
export function LanguageSwitch({ label }: { label: string }) {
  const { language, speak } = useWords();
  return (
    <fieldset className="languages">
      <legend className="unseen">{label}</legend>
      {LANGUAGES.map(({ code, name, short }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          aria-label={`${short}: ${name}`}
          onClick={() => speak(code)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}
