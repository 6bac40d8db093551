import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

/** One thing said in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}
export type Language = 'vi' | 'en';

export interface Words {
  readonly language: Language;
  /** The sentence in the language of the page. */
  say(said: Said): string;
  speak(language: Language): void;
}

const KEPT_AS = 'khuyencong.language';
const WordsContext = createContext<Words | null>(null);

/** Gives the language to the pages, keeps the choice on this device and tells the document. Vietnamese first. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT_AS, chosen);
    setLanguage(chosen);
  }, []);
  const words = useMemo<Words>(() => ({ language, speak, say: (said) => said[language] }), [language, speak]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the page. Throws outside WordsProvider: a fault of ours. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('No words: the page stands outside WordsProvider');
  return words;
}

function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
}
