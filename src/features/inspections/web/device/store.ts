import type { KeptPhoto, KeptVisit } from './kept.ts';

/** The device's own store: visits and photos, until the server has them and after. */
let opening: Promise<IDBDatabase> | null = null;
function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('khuyencong.inspections', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('visits', { keyPath: 'id' });
      request.result.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visitId');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => {
      opening = null;
      reject(request.error ?? new Error('No store on this device'));
    });
  });
  return opening;
}

/** One transaction; answers once what it did is on the device, not only asked for. */
async function inStore<Answer>(
  mode: IDBTransactionMode,
  act: (visits: IDBObjectStore, photos: IDBObjectStore) => IDBRequest<Answer> | null,
): Promise<Answer | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['visits', 'photos'], mode);
    const request = act(transaction.objectStore('visits'), transaction.objectStore('photos'));
    transaction.addEventListener('complete', () => resolve(request?.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The device kept nothing')));
  });
}

export const keptVisit = (id: string) =>
  inStore<KeptVisit | undefined>('readonly', (visits) => visits.get(id) as IDBRequest<KeptVisit | undefined>);
export const keptVisits = async () =>
  (await inStore<KeptVisit[]>('readonly', (visits) => visits.getAll() as IDBRequest<KeptVisit[]>)) ?? [];
export const keptPhotos = async (visitId: string) =>
  (await inStore<KeptPhoto[]>('readonly', (_, photos) => photos.index('visit').getAll(visitId) as IDBRequest<KeptPhoto[]>)) ?? [];
export const keepPhotoHere = (photo: KeptPhoto) => inStore('readwrite', (_, photos) => photos.put(photo));
export const dropPhotoHere = (id: string) =>
  inStore('readwrite', (_, photos) => {
    photos.delete(id);
    return null;
  });

/** Changes a visit by what the device has of it at that moment: two tabs never lay one over the other. */
export async function changeVisit(id: string, change: (before: KeptVisit | undefined) => KeptVisit): Promise<KeptVisit> {
  let after: KeptVisit | undefined;
  await inStore('readwrite', (visits) => {
    const before = visits.get(id) as IDBRequest<KeptVisit | undefined>;
    before.addEventListener('success', () => {
      after = change(before.result);
      visits.put(after);
    });
    return null;
  });
  return after!;
}
/** Takes a visit and its photos off the device. */
export async function forgetVisit(id: string): Promise<void> {
  const photos = await keptPhotos(id);
  await inStore('readwrite', (visits, kept) => {
    visits.delete(id);
    for (const photo of photos) kept.delete(photo.id);
    return null;
  });
}
