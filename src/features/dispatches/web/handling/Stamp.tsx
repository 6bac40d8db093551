import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { RegisterEntry } from '../../registers/register.schema.ts';
import { handlingPageWords as words } from './handling-pages.words.ts';

/** How many receivers the stamp has room for; the others stand beside it, under forwarding. */
const NAMED = 4;

/** Dấu đến, 35 × 50 mm: office, ĐẾN beside number and day, below them to whom it was passed and the file it lies in. */
export function Stamp({ dispatch: { office, forwardings, workFiles }, entry }: { dispatch: Dispatch; entry: RegisterEntry }) {
  const { say, language } = useWords();
  const passed = forwardings.filter(({ state }) => state !== 'returned').map(({ to }) => to.name);
  const names = passed.slice(0, NAMED).join(', ');
  return (
    <div className="stamp">
      <p className="stamp-office">{office.name}</p>
      <div className="stamp-middle">
        <p className="stamp-word">{say(words.arrived)}</p>
        <dl>
          <Line name={say(words.number)} value={entry.number} />
          <Line name={say(words.day)} value={writtenDay(entry.registeredOn, language)} />
        </dl>
      </div>
      <dl>
        <Line name={say(words.passedTo)} value={passed.length > NAMED ? say(words.andOthers(names, passed.length - NAMED)) : names} />
        <Line name={say(words.fileNo)} value={workFiles.map(({ code }) => code).join(', ')} />
      </dl>
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}:</dt>
      <dd>{value === '' ? '……' : value}</dd>
    </div>
  );
}
