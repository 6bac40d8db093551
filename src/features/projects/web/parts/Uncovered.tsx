import { writtenMoney } from '../../../../ui/formats.ts';
import { State } from '../../../../ui/State.tsx';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { uncoveredDong } from '../../project.schema.ts';
import { sumsWords as words } from './sums.words.ts';

/** The sentence on a line whose sources do not make up its cost; null where they do, or an amount is missing. */
export function uncoveredSaid(line: Parameters<typeof uncoveredDong>[0]): Said | null {
  const dong = uncoveredDong(line);
  if (dong === null || dong === 0n) return null;
  return dong > 0n ? words.short(writtenMoney(dong)) : words.over(writtenMoney(-dong));
}

/** The same as a mark beside the line's amounts. */
export function Uncovered({ line }: { line: Parameters<typeof uncoveredDong>[0] }) {
  const { say } = useWords();
  const said = uncoveredSaid(line);
  return said === null ? null : <State tone="soon">{say(said)}</State>;
}
