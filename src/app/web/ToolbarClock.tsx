import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Me } from '../../features/organizations/person.schema.ts';
import { useAsOf } from '../../ui/as-of.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { writtenDay } from '../../ui/formats.ts';
import { LOOKING_BACK_ID } from '../../ui/StepButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { appWords } from './app.words.ts';

/** Moves the whole picture to another day, as the address then says; everything on the page is asked anew. */
function useLooking() {
  const navigate = useNavigate();
  return (day: string | null) => navigate({ to: '.', search: (before) => ({ ...before, asOf: day ?? undefined }), resetScroll: false });
}

/** The clock in the toolbar: the day the pages tell of. */
export function ToolbarClock({ me }: { me: Me }) {
  const { say, language } = useWords();
  const asked = useAsOf();
  const look = useLooking();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        className="clock"
        onClick={() => {
          setDay(me.today);
          setOpen(true);
        }}
        aria-label={say(appWords.clockShows(writtenDay(me.today, language)))}
      >
        {writtenDay(me.today, language)}
      </button>
      {open && (
        <FormDialog
          title={say(appWords.clock)}
          lead={say(appWords.clockLead)}
          send={say(appWords.look)}
          onClose={() => setOpen(false)}
          onSend={() => {
            if (day !== null) void look(day);
            setOpen(false);
          }}
        >
          <DayInput label={say(appWords.day)} required value={day} onChange={setDay} />
          {asked !== null && (
            <Button
              variant="subtle"
              onClick={() => {
                void look(null);
                setOpen(false);
              }}
            >
              {say(appWords.today)}
            </Button>
          )}
        </FormDialog>
      )}
    </>
  );
}

/** Says, over every page of another day, that it is to read only, or on which day one acts there, and the way back. */
export function LookingBack({ me }: { me: Me | undefined }) {
  const { say, language } = useWords();
  const look = useLooking();
  if (me?.movedFrom != null)
    return (
      <div className="looking-back" role="status">
        <p>{say(appWords.movedTo(writtenDay(me.today, language)))}</p>
        <Button size="compact-sm" variant="default" onClick={() => void look(null)}>
          {say(appWords.backTo(writtenDay(me.movedFrom, language)))}
        </Button>
      </div>
    );
  if (me?.lookingBack == null) return null;
  return (
    <div className="looking-back" role="status">
      <p id={LOOKING_BACK_ID}>{say(me.lookingBack)}</p>
      <Button size="compact-sm" variant="default" onClick={() => void look(null)}>
        {say(appWords.today)}
      </Button>
    </div>
  );
}
