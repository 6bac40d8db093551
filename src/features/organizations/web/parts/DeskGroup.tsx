import { type ReactNode, useId } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import type { Desk } from '../../person.schema.ts';
import { roleWords } from '../../person.words.ts';

interface DeskGroupProps {
  readonly title: string;
  readonly lead: string;
  readonly desks: readonly Desk[];
  readonly busy: boolean;
  readonly onSit: (desk: Desk) => void;
  readonly children?: ReactNode;
}

/** Desks of one level of the programme, each a button that sits down at it. */
export function DeskGroup({ title, lead, desks, busy, onSit, children }: DeskGroupProps) {
  const { say } = useWords();
  const titleId = useId();
  return (
    <section className="card desk-group" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <span className="quiet small">{lead}</span>
      </header>
      {children}
      <ul className="seats">
        {desks.map((desk) => (
          <li key={desk.email}>
            <button type="button" className="seat" disabled={busy} onClick={() => onSit(desk)}>
              <strong>{desk.title}</strong>
              <span className="role">{say(roleWords[desk.role as keyof typeof roleWords])}</span>
              <span className="under">
                {desk.name} · {desk.organization}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
