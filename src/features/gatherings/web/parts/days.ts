import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';

/** The days of a gathering as they are written; one where it is of one day. */
export function useDays(): (days: { readonly startsOn: string; readonly endsOn: string }) => string {
  const { language } = useWords();
  return ({ startsOn, endsOn }) =>
    startsOn === endsOn ? writtenDay(startsOn, language) : `${writtenDay(startsOn, language)} – ${writtenDay(endsOn, language)}`;
}
