import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Content } from '../../inspection.schema.ts';
import { type KeptPhoto, type KeptVisit, unsentOf } from '../device/kept.ts';
import { dropPhotoHere, keepPhotoHere, keptPhotos, keptVisit } from '../device/store.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { type Sent, sendVisit, settleConflict, takeAlong, writeVisit } from '../device/sync.ts';

export interface About {
  readonly projectCode?: string;
  readonly officeId?: string;
  readonly reason?: string;
}
/** A visit as a page holds it: the device's, never the server's. `missing` where it is not here and cannot be had. */
export interface HeldVisit {
  readonly visit: KeptVisit | null;
  readonly photos: readonly KeptPhoto[];
  readonly missing: unknown;
  readonly unsent: number;
  readonly sending: boolean;
  readonly came: Sent | null;
  readonly write: (change: (content: Content) => Content) => Promise<void>;
  readonly addPhoto: (photo: KeptPhoto) => Promise<void>;
  readonly dropPhoto: (id: string) => Promise<void>;
  readonly settle: (content: Content) => Promise<void>;
  readonly send: () => void;
}
/** After the last stroke, so that a word is sent as one. */
const QUIET_MS = 1_200;

/** Opens a visit from the device, asks the server for what is newer where it can be reached, and sends what is due: after each change, and when the network returns. */
export function useVisit(id: string, person: string | null, about: About): HeldVisit {
  const queries = useQueryClient();
  const [held, hold] = useState<{ visit: KeptVisit | null; photos: readonly KeptPhoto[] }>({ visit: null, photos: [] });
  const [missing, setMissing] = useState<unknown>(null);
  const [{ sending, came }, setCourse] = useState<{ sending: boolean; came: Sent | null }>({ sending: false, came: null });
  const quiet = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef(0);
  const read = useCallback(async () => {
    const visit = await keptVisit(id);
    const own = visit?.person === person ? visit : null;
    const photos = own === null ? [] : await keptPhotos(id);
    // What was just touched stands on the page already; the device is looked at again once it has it.
    if (waiting.current === 0) hold({ visit: own, photos });
    return own;
  }, [id, person]);
  const send = useCallback(async () => {
    clearTimeout(quiet.current);
    setCourse((before) => ({ ...before, sending: true }));
    const course = await sendVisit(id);
    if (course.came === 'failed' && (course.error as { status?: number }).status === 401)
      await queries.invalidateQueries({ queryKey: ['me'] });
    await read();
    setCourse({ sending: false, came: course });
  }, [id, queries, read]);
  useOpening({ id, person, about, read, send, setMissing });
  const due = useCallback(async () => {
    await read();
    clearTimeout(quiet.current);
    quiet.current = setTimeout(() => void send(), QUIET_MS);
  }, [read, send]);
  // Each stroke waits for the one before: the device's store has them in their order.
  const strokes = useRef(Promise.resolve());
  const inTurn = (act: () => Promise<unknown>): Promise<void> => {
    waiting.current += 1;
    const done = strokes.current
      .then(act)
      .finally(() => {
        waiting.current -= 1;
      })
      .then(due);
    // What the device could not keep is said at once: on the page it would only look kept.
    strokes.current = done.catch(() => setCourse({ sending: false, came: { came: 'failed', error: words.deviceFull } }));
    return done;
  };
  // A finger sees at once what it did, before the device has kept it.
  const write = (change: (content: Content) => Content): Promise<void> => {
    hold((before) =>
      before.visit === null
        ? before
        : { ...before, visit: { ...before.visit, content: change(before.visit.content), revisionId: before.visit.revisionId ?? 'due' } },
    );
    return inTurn(() => writeVisit(id, change));
  };
  return {
    visit: held.visit,
    photos: held.photos,
    missing,
    unsent: held.visit === null ? 0 : unsentOf(held.visit, held.photos),
    sending,
    came,
    write,
    addPhoto: (photo) => inTurn(() => keepPhotoHere(photo)),
    dropPhoto: (photoId) => inTurn(() => dropPhotoHere(photoId)),
    settle: (content) => inTurn(() => settleConflict(id, content)),
    send: () => void send(),
  };
}

interface Opening {
  readonly id: string;
  readonly person: string | null;
  readonly about: About;
  readonly read: () => Promise<KeptVisit | null>;
  readonly send: () => Promise<void>;
  readonly setMissing: (error: unknown) => void;
}
/** First what is on the device, at once; then what the server has, if it can be reached; again when the network returns. */
function useOpening({ id, person, about: { projectCode, officeId, reason }, read, send, setMissing }: Opening): void {
  useEffect(() => {
    if (person === null) return undefined;
    const open = async () => {
      let here: KeptVisit | null = null;
      try {
        here = await read();
        await takeAlong(id, person, {
          ...(projectCode === undefined ? {} : { projectCode }),
          ...(officeId === undefined ? {} : { officeId }),
          ...(reason === undefined ? {} : { reason }),
        });
        setMissing(null);
      } catch (error) {
        if (here === null) setMissing(error instanceof DOMException ? words.noStore : error);
      }
      if ((await read().catch(() => null)) !== null) await send();
    };
    void open();
    const again = () => void open();
    globalThis.addEventListener('online', again);
    return () => globalThis.removeEventListener('online', again);
  }, [id, person, projectCode, officeId, reason, read, send, setMissing]);
}
