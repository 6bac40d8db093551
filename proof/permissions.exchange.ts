import { Readable } from 'node:stream';
import type { Site } from '../src/app/site.ts';
import { handIn, setOfficeAddress, writeEnvelope } from '../src/features/exchange/index.ts';
import { newId } from '../src/platform/workplace.ts';
import { seatedAs } from './store.ts';

/** What the steps of an edXML envelope are asked with, about one that came to the department of Lào Cai. */
export async function exchangeOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const office = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const [own, other] = [
    { organId: '000.00.12.H38', name: 'Sở Công Thương tỉnh Lào Cai' },
    { organId: '000.00.00.H38', name: 'Ủy ban nhân dân tỉnh Lào Cai (minh họa)' },
  ];
  await setOfficeAddress((await seatedAs(site, 'quan-tri@cuc-ctdp.example'))!, { ...own, officeId: office });
  const clerk = (await seatedAs(site, 'van-thu@sct-lao-cai.example'))!;
  const { id } = await handIn(
    clerk,
    Readable.from([
      Buffer.from(
        writeEnvelope({
          kind: 'letter',
          from: other,
          to: [own],
          documentId: 'thử nghiệm',
          number: '1',
          symbol: 'UBND-KT',
          place: null,
          issuedOn: '2020-04-27',
          typeName: 'Công văn',
          subject: 'thử nghiệm quyền của các vai',
          signer: null,
          urgency: 0,
          toPlaces: [],
          business: 'new',
          about: null,
          sentAt: '',
          attachments: [{ name: 'thu.txt', mediaType: 'text/plain', bytes: new Uint8Array(Buffer.from('Kính gửi Sở Công Thương')) }],
        }),
      ),
    ]),
  );
  const receipt = (
    await site.system
      .selectFrom('envelope')
      .select('id')
      .where('about_id', '=', id as never)
      .executeTakeFirstOrThrow()
  ).id;
  const webhook = async (address: string, state: 'active' | 'stopped') =>
    (
      await site.system
        .insertInto('webhook')
        .values({
          id: newId(),
          office_id: office,
          address,
          events: ['*'],
          secret: 'x'.repeat(32),
          state,
          since: site.clock.now(),
          made_on: site.clock.today(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const [active, stopped] = [await webhook('https://nhan.example/', 'active'), await webhook('https://khac.example/', 'stopped')];
  return {
    'webhook stop': { path: `/webhooks/${active}/stop`, body: {} },
    'webhook start': { path: `/webhooks/${stopped}/start`, body: {} },
    'webhook try-again': { path: `/webhooks/${active}/try-again`, body: {} },
    'envelope turn-away': { path: `/exchange/envelopes/${id}/turn-away`, body: { why: 'thử nghiệm' } },
    'envelope take': { path: `/exchange/envelopes/${receipt}/taken`, body: {} },
  };
}
