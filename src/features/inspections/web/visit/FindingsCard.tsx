import { Button } from '@mantine/core';
import { useState } from 'react';
import { addDays, day } from '../../../../platform/pure/dates.ts';
import { later } from '../../../../ui/later.ts';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Pack, WrittenFinding } from '../../inspection.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { newDeviceId } from '../device/kept.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { SeverityOf } from '../parts/Standing.tsx';

const FindingDialog = later(async () => ({ default: (await import('./FindingDialog.tsx')).FindingDialog }));
/** How long a unit has unless another day is written. */
const DAYS = 15;
interface FindingsCardProps {
  readonly findings: readonly WrittenFinding[];
  readonly pack: Pack;
  readonly today: () => string;
  readonly closed: boolean;
  readonly onKeep: (finding: WrittenFinding) => void;
  readonly onRemove: (id: string) => void;
}

/** What is found wanting, with what is to be done by when. */
export function FindingsCard({ findings, pack, today, closed, onKeep, onRemove }: FindingsCardProps) {
  const { say, language } = useWords();
  const [open, setOpen] = useState<WrittenFinding | null>(null);
  const fresh = (): WrittenFinding => ({
    id: newDeviceId(),
    kind: 'progress',
    severity: 'minor',
    description: '',
    demand: '',
    dueOn: addDays(day(today()), DAYS),
    establishmentId: null,
  });
  return (
    <section className="card" aria-labelledby="found-title">
      <header>
        <h2 id="found-title">{say(words.found)}</h2>
      </header>
      {pack.before.map(({ kind, count }) => (
        <p key={kind} className="small quiet">
          {say(words.foundBefore(say(inspectionWords.kind[kind]), count))}
        </p>
      ))}
      <ul className="visit-findings">
        {findings.map((finding) => (
          <li key={finding.id} data-severity={finding.severity}>
            <p>
              <strong>{say(inspectionWords.kind[finding.kind])}</strong> <SeverityOf severity={finding.severity} />
            </p>
            <p>{finding.description}</p>
            <p className="small">
              {finding.demand} · {say(words.dueOn(writtenDay(finding.dueOn, language)))}
            </p>
            {!closed && (
              <p className="row-actions">
                <button
                  type="button"
                  className="text-button"
                  aria-label={say(words.editOf(finding.description))}
                  onClick={() => setOpen(finding)}
                >
                  {say(words.edit)}
                </button>
                <button
                  type="button"
                  className="text-button"
                  aria-label={say(words.removeOf(finding.description))}
                  onClick={() => onRemove(finding.id)}
                >
                  {say(words.remove)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {!closed && (
        <Button variant="default" fullWidth onClick={() => setOpen(fresh())}>
          {say(words.addFinding)}
        </Button>
      )}
      {open !== null && (
        <FindingDialog
          finding={open}
          pack={pack}
          fresh={!findings.some(({ id }) => id === open.id)}
          onClose={() => setOpen(null)}
          onKeep={(finding) => {
            onKeep(finding);
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
