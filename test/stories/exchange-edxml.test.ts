import { describe, expect, it } from 'vitest';
import { readOne } from '../../src/features/dispatches/index.ts';
import { documentIdOf, type LetterEnvelope, type ReceiptEnvelope } from '../../src/features/exchange/envelope/envelope.schema.ts';
import { readEnvelope } from '../../src/features/exchange/envelope/read.ts';
import type { ExchangePage, Taken } from '../../src/features/exchange/exchange.schema.ts';
import { envelopeOf, writeEnvelope } from '../../src/features/exchange/index.ts';
import type { Refused } from '../../src/platform/pure/refused.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, type Desk, keyed, people } from '../database/site.ts';

/** Letters of offices outside come and go as edXML envelopes; each has its effect once, and both sides hear what became of it. */

const COMMITTEE = { organId: '000.00.00.H38', name: 'Ủy ban nhân dân tỉnh Lào Cai (minh họa)' };
const AGENCY = { organId: '000.00.01.MH1', name: 'Cục Công Thương địa phương' };
const TEXT =
  'ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 2210/UBND-KT\nLào Cai, ngày 27 tháng 5 năm 2020\nV/v kinh phí khuyến công địa phương\nKính gửi: Cục Công Thương địa phương\nĐề nghị Cục Công Thương địa phương cho ý kiến trước ngày 05 tháng 6 năm 2020.';
const letter: LetterEnvelope = {
  kind: 'letter',
  from: COMMITTEE,
  to: [AGENCY],
  documentId: documentIdOf(COMMITTEE.organId, '2020-05-27', '2210', 'UBND-KT'),
  number: '2210',
  symbol: 'UBND-KT',
  place: 'Lào Cai',
  issuedOn: '2020-05-27',
  typeName: 'Công văn',
  subject: 'kinh phí khuyến công địa phương',
  signer: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Mẫu' },
  urgency: 0,
  toPlaces: ['Như trên'],
  business: 'new',
  about: null,
  sentAt: '2020-05-28T08:00:00+07:00',
  attachments: [{ name: 'cong-van.txt', mediaType: 'text/plain', bytes: new Uint8Array(Buffer.from(TEXT)) }],
};
interface Problem {
  code: string;
  vi: string;
  refusals: { code: string; vi: string }[];
}

/** The Agency's clerk at the exchange, its code and the Committee's entered. */
async function opened() {
  const site = await aSite('2020-05-29', {}, 'told');
  const clerk = await keyed(site, people.clerk);
  const administrator = await keyed(site, people.administrator);
  const { id } = await site.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirstOrThrow();
  for (const address of [{ ...AGENCY, officeId: id }, COMMITTEE])
    expect((await administrator.post('/exchange/addresses', address)).status).toBe(200);
  const handIn = (bytes: Uint8Array, by: Pick<Desk, 'ask'> = clerk) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(bytes)], 'goi-tin.edxml'));
    return by.ask<Taken & Problem>('/exchange/envelopes', { method: 'POST', body: form });
  };
  return {
    site,
    clerk,
    administrator,
    handIn,
    page: async (by: Pick<Desk, 'ask'> = clerk) => (await by.ask<ExchangePage>('/exchange')).body,
    outbox: async () =>
      (await clerk.ask<{ id: string; kind: string; receipt: string | null; documentId: string }[]>('/exchange/outbox')).body,
    dispatches: async () =>
      Number(
        (
          await site.system
            .selectFrom('dispatch')
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ),
  };
}

describe('the exchange of letters', () => {
  it('a letter that comes is read and waits for the register; handed in again, and by two at once, it came once', async () => {
    const { site, clerk, administrator, handIn, page, dispatches } = await opened();
    expect((await administrator.post<Problem>('/exchange/addresses', { ...AGENCY, name: 'Khác' })).body.refusals).toMatchObject([
      { code: 'code-taken' },
    ]);
    expect((await clerk.post('/exchange/addresses', COMMITTEE)).status).toBe(403);
    const before = await dispatches();
    const answers = await Promise.all([handIn(writeEnvelope(letter)), handIn(writeEnvelope(letter)), handIn(writeEnvelope(letter))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.dispatchId)).size).toBe(1);
    expect(await handIn(writeEnvelope(letter))).toMatchObject({ status: 200, body: { again: true } });
    expect(await dispatches()).toBe(before + 1);
    const { dispatchId } = answers[0]!.body;
    await readOne(asJob(site, 'dispatches read'), site.reader, dispatchId!);
    expect(
      (
        await clerk.ask<{ facts: { code: string; issuer: string; subject: string; deadlines: { dueOn: string }[] } }>(
          `/dispatches/${dispatchId}`,
        )
      ).body.facts,
    ).toMatchObject({ code: '2210/UBND-KT', issuer: COMMITTEE.name, subject: letter.subject, deadlines: [{ dueOn: '2020-06-04' }] });
    expect((await page()).rows[0]).toMatchObject({
      direction: 'in',
      state: 'accepted',
      code: '2210/UBND-KT',
      organ: COMMITTEE.name,
      said: [{ receipt: 'arrived' }],
    });
    // Other content under the same name is no replacement unless it says so.
    expect(await handIn(writeEnvelope({ ...letter, subject: 'việc khác' }))).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'other-content' }] },
    });
    expect(
      await handIn(
        writeEnvelope({
          ...letter,
          subject: 'thay thế',
          number: '2215',
          documentId: `${letter.documentId} (thay thế)`,
          business: 'replace',
          about: letter.documentId,
        }),
      ),
    ).toMatchObject({ status: 201 });
    expect(await dispatches()).toBe(before + 2);
    expect(await handIn(writeEnvelope({ ...letter, business: 'recall', about: letter.documentId, attachments: [] }))).toMatchObject({
      status: 201,
      body: { dispatchId },
    });
    expect(await dispatches()).toBe(before + 2);
  });

  it('half an envelope, a wrong reference and one for others are kept with why, and the sender is told in words', async () => {
    const { site, clerk, handIn, page, dispatches } = await opened();
    const before = await dispatches();
    const whole = writeEnvelope({
      ...letter,
      number: '2211',
      documentId: documentIdOf(COMMITTEE.organId, '2020-05-27', '2211', 'UBND-KT'),
    });
    for (const [bytes, code] of [
      [whole.subarray(0, whole.length / 2), 'envelope-broken'],
      [
        writeEnvelope({ ...letter, business: 'update', about: '000.00.00.H38,2020/01/01,9/X', number: '2212', documentId: 'a' }),
        'about-unknown',
      ],
      [
        writeEnvelope({ kind: 'receipt', from: COMMITTEE, to: [AGENCY], about: 'không có', receipt: 'received', said: null, sentAt: '' }),
        'about-unknown',
      ],
      [writeEnvelope({ ...letter, to: [{ organId: '000.00.12.H40', name: 'Nơi khác' }], documentId: 'b' }), 'not-for-us'],
    ] as const) {
      const answer = await handIn(bytes);
      expect(answer, code).toMatchObject({ status: 409, body: { refusals: [{ code, vi: expect.any(String) as string }] } });
      await handIn(bytes);
    }
    expect(await dispatches()).toBe(before);
    const refused = (await page()).rows.filter(({ state }) => state === 'refused');
    expect(refused.map(({ faults }) => faults![0]!.code).toSorted()).toEqual([
      'about-unknown',
      'about-unknown',
      'envelope-broken',
      'not-for-us',
    ]);
    // A file it could not use is still the sender's: it may be opened.
    expect((await clerk.ask(`/exchange/envelopes/${refused[0]!.id}`)).status).toBe(200);
    const department = await keyed(site, people.at('van-thu', 'sct', 'lao-cai'));
    expect((await page(department)).rows).toEqual([]);
    expect((await handIn(writeEnvelope(letter), await keyed(site, people.officer))).status).toBe(403);
  });

  it('the gateway takes each envelope, and the sender hears once that its letter is in the register and with whom', async () => {
    const { site, clerk, handIn, page, outbox } = await opened();
    const { dispatchId } = (await handIn(writeEnvelope(letter))).body;
    await readOne(asJob(site, 'dispatches read'), site.reader, dispatchId!);
    const tell = () => site.jobs.find(({ name }) => name === 'exchange tell-states')!.run(asJob(site, 'exchange tell-states'), {} as never);
    const arrived = (await outbox()).find(({ documentId }) => documentId === letter.documentId)!;
    expect(readEnvelope(Buffer.from((await clerk.ask<string>(`/exchange/envelopes/${arrived.id}`)).body)).envelope).toMatchObject({
      kind: 'receipt',
      receipt: 'arrived',
      about: letter.documentId,
      from: AGENCY,
      to: [COMMITTEE],
    });
    for (let twice = 0; twice < 2; twice += 1) expect((await clerk.post(`/exchange/envelopes/${arrived.id}/taken`, {})).status).toBe(200);
    expect((await outbox()).some(({ id }) => id === arrived.id)).toBe(false);
    expect((await clerk.post(`/dispatches/${dispatchId}/confirm`, {})).status).toBe(200);
    expect((await clerk.post(`/dispatches/${dispatchId}/register`, { number: '901', registeredOn: '2020-05-29' })).status).toBe(200);
    await tell();
    await tell();
    expect(
      (await outbox())
        .filter(({ documentId, receipt }) => documentId === letter.documentId && receipt !== 'arrived')
        .map(({ receipt }) => receipt),
    ).toEqual(['received']);
    const row = (await page()).rows.find(({ dispatchId: of, business }) => of === dispatchId && business === 'new')!;
    expect(row.said.map(({ receipt }) => receipt)).toEqual(['arrived', 'received']);
    expect(
      (await clerk.post<Problem>(`/exchange/envelopes/${row.id}/turn-away`, { why: 'không thuộc thẩm quyền' })).body.refusals,
    ).toMatchObject([{ code: 'registered-already' }]);
  });

  it('a letter of ours goes to the offices chosen, and what they say of it stands by it', async () => {
    const { clerk, handIn, page, outbox } = await opened();
    const { sendable } = await page();
    const [own] = sendable;
    expect(await clerk.post<Problem>('/exchange/letters', { dispatchId: own!.id, to: ['000.00.99.X99'] })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'unknown-address' }] },
    });
    expect((await clerk.post('/exchange/letters', { dispatchId: own!.id, to: [COMMITTEE.organId] })).status).toBe(200);
    expect(await clerk.post<Problem>('/exchange/letters', { dispatchId: own!.id, to: [COMMITTEE.organId] })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'sent-before' }] },
    });
    const out = (await outbox()).find(({ kind }) => kind === 'letter')!;
    const { envelope } = readEnvelope(Buffer.from((await clerk.ask<string>(`/exchange/envelopes/${out.id}`)).body));
    expect(envelope).toMatchObject({
      kind: 'letter',
      from: AGENCY,
      to: [COMMITTEE],
      number: own!.code.split('/')[0],
      subject: own!.subject,
      attachments: [{}],
    });
    await clerk.post(`/exchange/envelopes/${out.id}/taken`, {});
    const said = (receipt: ReceiptEnvelope['receipt'], words: string | null) =>
      handIn(
        writeEnvelope({
          kind: 'receipt',
          from: COMMITTEE,
          to: [AGENCY],
          about: out.documentId,
          receipt,
          said: words,
          sentAt: '2020-05-29T10:00:00+07:00',
        }),
      );
    expect((await said('arrived', null)).status).toBe(201);
    expect((await said('received', 'vào sổ số 77')).status).toBe(201);
    expect(await said('received', 'vào sổ số 77')).toMatchObject({ status: 200, body: { again: true } });
    expect((await page()).rows.find(({ id }) => id === out.id)).toMatchObject({
      direction: 'out',
      state: 'taken',
      dispatchId: own!.id,
      said: [{ receipt: 'arrived' }, { receipt: 'received', said: 'vào sổ số 77' }],
    });
  });

  it('a letter is exported to those whose code is known; who has none is named, and nothing is written that a reader would refuse', async () => {
    const { site, administrator } = await opened();
    const of = (code: string) => envelopeOf(asJob(site, 'export'), code, 2020);
    await expect(of('2990/BCT-CTĐP')).rejects.toMatchObject({ refusals: [{ code: 'sender-uncoded' }, { code: 'addressees-uncoded' }] });
    // Its addressees are the sixty-three departments, each by its own name.
    const { refusals } = (await of('215/CTĐP-QLKC').catch((error: unknown) => error)) as Refused;
    expect(refusals.map(({ code, vi }) => [code, vi.split(';').length, vi.includes('/trao-doi')])).toEqual([
      ['addressees-uncoded', 63, true],
    ]);
    const { id } = await site.system
      .selectFrom('organization')
      .select('id')
      .where('catalogue_key', '=', 'department/10')
      .executeTakeFirstOrThrow();
    const department = { organId: '000.00.11.H38', name: 'Sở Công Thương tỉnh Lào Cai' };
    expect((await administrator.post('/exchange/addresses', { ...department, officeId: id })).status).toBe(200);
    const { bytes, leftOut } = await of('215/CTĐP-QLKC');
    expect(readEnvelope(bytes)).toMatchObject({ faults: null, envelope: { from: AGENCY, to: [department] } });
    expect(leftOut!.vi).toContain('Sở Công Thương tỉnh Yên Bái');
    expect(leftOut!.vi).not.toContain(department.name);
  });
});
