import type { Content } from '../../inspection.schema.ts';
import { inspections } from '../inspections.client.ts';
import { type KeptVisit, newDeviceId, unsentOf } from './kept.ts';
import { differencesOf } from './merge.ts';
import { changeVisit, keepPhotoHere, keptPhotos, keptVisit, keptVisits } from './store.ts';

/** What a sending came to: all there, no network, another version to choose from, or what the server said. */
export type Sent = { readonly came: 'all' | 'offline' | 'conflict' } | { readonly came: 'failed'; readonly error: unknown };
const codeOf = (error: unknown) => (error as { data?: { code?: string } } | null)?.data?.code;

/** Writes on the device; what is written is due to be sent under a name of its own. */
export const writeVisit = (id: string, change: (content: Content) => Content) =>
  changeVisit(id, (before) => ({ ...before!, content: change(before!.content), revisionId: newDeviceId() }));

/** Brings a visit onto the device, or brings it up to date where nothing of ours is unsent. */
export async function takeAlong(
  id: string,
  person: string,
  about: { readonly projectCode?: string; readonly officeId?: string; readonly reason?: string },
): Promise<KeptVisit> {
  const pack = await inspections.pack({ id, ...about });
  return changeVisit(id, (before) => {
    if (before !== undefined && (before.revisionId !== null || before.conflict !== null))
      return { ...before, pack: { ...before.pack, today: pack.today, state: pack.state, steps: pack.steps }, takenAt: Date.now() };
    return {
      id,
      person,
      pack: before === undefined || pack.reason !== null ? pack : { ...pack, reason: before.pack.reason },
      content: pack.revision > (before?.base ?? 0) || before === undefined ? pack.content : before.content,
      base: Math.max(pack.revision, before?.base ?? 0),
      revisionId: null,
      conflict: null,
      takenAt: Date.now(),
    };
  });
}

const device = () => (/android|iphone|ipad|mobile/i.test(navigator.userAgent) ? 'Điện thoại' : 'Máy tính');

/** Sends what the server does not have of a visit: the writing, then each photo. Sent twice it is there once. */
async function sendOnce(id: string): Promise<Sent> {
  const visit = await keptVisit(id);
  if (visit === undefined || visit.conflict !== null) return { came: visit === undefined ? 'all' : 'conflict' };
  const { pack, content, base, revisionId } = visit;
  if (revisionId !== null) {
    const { revision } = await inspections.save({
      id,
      sent: { officeId: pack.officeId, projectId: pack.project.id, reason: pack.reason, revisionId, base, device: device(), content },
    });
    // What was written while it was on its way is still due, on what has just arrived.
    await changeVisit(id, (now) => ({ ...now!, base: revision, revisionId: now!.revisionId === revisionId ? null : now!.revisionId }));
  }
  return sendPhotos(id);
}

/** One photo that is refused keeps no other from being sent; without network none is tried further. */
async function sendPhotos(id: string): Promise<Sent> {
  let refused: Sent | null = null;
  for (const photo of (await keptPhotos(id)).filter(({ sent }) => !sent)) {
    const form = new FormData();
    form.append('file', new Blob([photo.bytes], { type: 'image/jpeg' }), photo.name);
    const answer = await fetch(`/api/inspections/${id}/photos/${photo.id}?original=${photo.originalBytes}`, { method: 'POST', body: form });
    if (answer.status === 201) await keepPhotoHere({ ...photo, sent: true });
    else refused = { came: 'failed', error: { status: answer.status, data: (await answer.json().catch(() => null)) as unknown } };
  }
  return refused ?? { came: 'all' };
}

let underWay: Promise<Sent> = Promise.resolve({ came: 'all' });
/** One sending after another, whoever asks. */
export function sendVisit(id: string): Promise<Sent> {
  underWay = underWay
    .then(() => sendOnce(id))
    .catch(async (error: unknown): Promise<Sent> => {
      if (error instanceof TypeError) return { came: 'offline' };
      if (codeOf(error) !== 'edited-elsewhere') return { came: 'failed', error };
      const theirs = await inspections.pack({ id }).catch(() => null);
      if (theirs === null) return { came: 'offline' };
      const now = await changeVisit(id, (held) =>
        differencesOf(held!.content, theirs.content).length === 0
          ? { ...held!, base: theirs.revision, revisionId: null }
          : { ...held!, conflict: theirs },
      );
      return { came: now.conflict === null ? 'all' : 'conflict' };
    });
  return underWay;
}

/** The person chose: what they chose stands on the server's newest and is sent as the next. */
export const settleConflict = (id: string, content: Content) =>
  changeVisit(id, (before) => ({
    ...before!,
    content,
    base: before!.conflict?.revision ?? before!.base,
    revisionId: newDeviceId(),
    conflict: null,
  }));

/** What a person has on this device, each with how much of it is unsent. */
export async function onDevice(person: string): Promise<{ visit: KeptVisit; unsent: number }[]> {
  const visits = (await keptVisits()).filter((visit) => visit.person === person);
  return Promise.all(visits.map(async (visit) => ({ visit, unsent: unsentOf(visit, await keptPhotos(visit.id)) })));
}
