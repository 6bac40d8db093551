import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOfPictures, picturePages, typesetLetter } from './fixtures/letter-pages.ts';
import { watchedRoom } from './fixtures/source-room.ts';
import type { ReadTask, Reading } from './reading.schema.ts';
import { readSource } from './sources/read-source.ts';
import { openRecogniser } from './sources/recogniser.ts';
import { understood } from './understand.ts';

// The founding letter where it is at hand (it is not ours to keep in the repository), else our own letter of the same facts.
const founding = new URL('../../../../shared/dispatches/2990-BCT-CTDP.txt', import.meta.url);
const letter = readFileSync(existsSync(founding) ? founding : new URL('../../../db/stories/sample-letter.txt', import.meta.url));
const recogniser = openRecogniser();
afterAll(() => recogniser.close());

describe('a letter of two pages, printed, scanned and recognised, says what its text says', () => {
  let text: Reading;
  let scan: Reading;
  beforeAll(async () => {
    const read = async (bytes: Uint8Array, name: string) => understood(await readSource(bytes, name, watchedRoom({}, recogniser)), name);
    const pdf = typesetLetter(letter.toString('utf8'), {
      issuer: /^\s*(?:\*\*)?BỘ CÔNG THƯƠNG/mu.test(letter.toString('utf8').slice(0, 200)) ? [] : ['BỘ CÔNG THƯƠNG'],
    });
    text = await read(new Uint8Array(letter), 'letter.txt');
    scan = await read(pdfOfPictures(await picturePages(pdf)), 'letter.pdf');
  }, 60_000);

  it.each(['kind', 'number', 'symbol', 'code', 'issuedOn', 'place', 'issuer', 'subject', 'urgency', 'addressees', 'signature'] as const)(
    '%s',
    (fact) => {
      expect(scan[fact]).toEqual(text[fact]);
    },
  );
  it('the stamp', () => {
    expect(scan.stamp).toMatchObject({ number: '631', receivedOn: '2020-04-28', forwardedTo: null, fileNumber: null });
  });
  it('the tasks and their parts, with what is exempt', () => {
    const shape = (task: ReadTask): unknown => [task.ref, task.exemptions, task.items.map(shape)];
    expect(scan.tasks.map(shape)).toEqual(text.tasks.map(shape));
    expect(scan.tasks.map((task) => task.items.length)).toEqual([3, 0, 0, 0, 0]);
  });
  it('the deadlines', () => {
    expect(scan.deadlines).toEqual(text.deadlines);
    expect(scan.deadlines.map((deadline) => deadline.dueOn)).toEqual(['2020-05-14', '2020-05-24']);
  });
  it('the references and the recipients', () => {
    const cited = (reading: Reading) => reading.references.map(({ kind, code, issuedOn }) => ({ kind, code, issuedOn }));
    expect(cited(scan)).toEqual(cited(text));
    expect(scan.references).toHaveLength(2);
    expect(scan.recipients.map((each) => each.purpose)).toEqual([null, 'để báo cáo', 'để phối hợp', null, null]);
  });
  it('and each value lies on its page', () => {
    expect(scan.spans['number']).toMatchObject({ page: 1 });
    expect(scan.spans['signature.name']).toMatchObject({ page: 2 });
  });
});
