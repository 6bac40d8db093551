import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Organization } from '../../organization.schema.ts';
import { roleWords } from '../../person.words.ts';
import type { OfficeActs } from '../organization.client.ts';
import { organizationPageWords as words } from '../pages.words.ts';

type Seat = Organization['seats'][number];
interface Asked {
  readonly title: string;
  readonly warning: string;
  readonly act: () => void;
}

/** Who sits in the office, and, for administrators, what may be done with a person. */
export function OfficePeople({ office, acts }: { office: Organization; acts: OfficeActs }) {
  const { say } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const may =
    office.steps.find(({ step }) => step === 'found')?.allowed === true ||
    office.steps.find(({ step }) => step === 'rename')?.allowed === true;
  const failed = [acts.unseat, acts.endSessions, acts.leave].find(({ isError }) => isError);
  return (
    <section className="card">
      <header>
        <h2>{say(words.seats)}</h2>
        <span className="quiet small">{office.seesPeople && say(words.people(office.people))}</span>
      </header>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {!office.seesPeople ? (
        <p className="quiet">{say(words.hidden)}</p>
      ) : office.seats.length === 0 ? (
        <p className="quiet">{say(words.nobody)}</p>
      ) : (
        <table className="plain-table cards">
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.role)}</th>
              <th scope="col">{say(words.division)}</th>
              <th scope="col">{say(words.period)}</th>
              {may && (
                <th scope="col">
                  <span className="unseen">{say(words.save)}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {office.seats.map((seat) => (
              <SeatRow key={seat.id} seat={seat} acts={may ? acts : null} onAsk={setAsked} />
            ))}
          </tbody>
        </table>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={asked.title}
          warning={asked.warning}
          goOn={asked.title}
          onGoOn={() => {
            asked.act();
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function SeatRow({ seat, acts, onAsk }: { seat: Seat; acts: OfficeActs | null; onAsk: (asked: Asked) => void }) {
  const { say, language } = useWords();
  const role = say(roleWords[seat.role as keyof typeof roleWords]);
  const open = seat.validTo === null && !seat.left;
  return (
    <tr>
      <th scope="row">
        {seat.fullName} {seat.illustrative && <IllustrativeTag />}
        <span className="under">
          {seat.email}
          {seat.left && ` · ${say(words.left)}`}
        </span>
      </th>
      <td data-name={say(words.role)}>
        {seat.title}
        <span className="under">{role}</span>
      </td>
      <td data-name={say(words.division)}>{seat.division?.name}</td>
      <td data-name={say(words.period)}>
        {seat.validTo === null
          ? say(words.since(writtenDay(seat.validFrom, language)))
          : say(words.until(writtenDay(seat.validFrom, language), writtenDay(seat.validTo, language)))}
      </td>
      {acts !== null && (
        <td>
          {open && (
            <details className="acts">
              <summary aria-label={say(words.acts(seat.fullName))}>⋯</summary>
              <div className="row-actions">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    onAsk({
                      title: say(words.unseat),
                      warning: say(words.unseatWarning(seat.fullName, role)),
                      act: () => acts.unseat.mutate(seat.id),
                    })
                  }
                >
                  {say(words.unseat)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    onAsk({
                      title: say(words.endSessions),
                      warning: say(words.endSessionsWarning(seat.fullName)),
                      act: () => acts.endSessions.mutate(seat.personId),
                    })
                  }
                >
                  {say(words.endSessions)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    onAsk({
                      title: say(words.leave),
                      warning: say(words.leaveWarning(seat.fullName)),
                      act: () => acts.leave.mutate(seat.personId),
                    })
                  }
                >
                  {say(words.leave)}
                </Button>
              </div>
            </details>
          )}
        </td>
      )}
    </tr>
  );
}
