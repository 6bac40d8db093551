import { useQuery } from '@tanstack/react-query';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { peaceWords, rungWords } from '../../mails/mail.words.ts';
import { taskRemindersWords as words } from '../../reminder.words.ts';
import { reminders } from './bell.client.ts';

/** Every rung of one duty: told, folded, or left in peace with why. */
export function TaskReminders({ taskId }: { taskId: string }) {
  const { say, language } = useWords();
  const { data } = useQuery({ queryKey: ['reminders', 'task', taskId], queryFn: () => reminders.ofTask({ id: taskId }) });
  if (data === undefined) return null;
  return (
    <section className="card" aria-labelledby="reminders-title">
      <header>
        <h2 id="reminders-title">{say(words.title)}</h2>
      </header>
      {data.length === 0 ? (
        <p className="quiet">{say(words.none)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {data.map((rung) => (
            <li key={`${rung.fellOn}${rung.days}${rung.weekly}${rung.anchor}`}>
              <strong>{writtenDay(rung.fellOn, language)}</strong> · {say(rungWords(rung))}: {say(words.outcome[rung.outcome])}
              {rung.why !== null && ` – ${say(peaceWords[rung.why])} (${writtenDay(rung.whyOn!, language)})`}
              {rung.madeOn !== rung.fellOn && <span className="under">{say(words.made(writtenDay(rung.madeOn, language)))}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
