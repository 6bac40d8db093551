import { Readable } from 'node:stream';
import { handIn, setOfficeAddress, writeEnvelope } from '../../../src/features/exchange/index.ts';
import { documentIdOf } from '../../../src/features/exchange/envelope/envelope.schema.ts';
import type { Story } from '../../../src/app/stage.ts';

/** Codes of offices on the exchange of letters, and a letter that came by it. Codes and the letter are illustrative. */

const AGENCY = { organId: '000.00.01.MH1', name: 'Cục Công Thương địa phương' };
const COMMITTEE = { organId: '000.00.10.MH1', name: 'Ủy ban nhân dân tỉnh Lào Cai' };
const TEXT = `ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 2310/UBND-KT
Lào Cai, ngày 02 tháng 6 năm 2020
V/v bố trí kinh phí khuyến công địa phương năm 2020
Kính gửi: Cục Công Thương địa phương
Ủy ban nhân dân tỉnh Lào Cai đề nghị Cục Công Thương địa phương cho ý kiến về mức hỗ trợ các cơ sở bị ảnh hưởng bởi dịch bệnh, thiên tai trước ngày 12 tháng 6 năm 2020.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Văn Mẫu
(Văn bản minh họa)`;

export const exchangeOf2020: Story['acts'] = [
  {
    on: '2020-05-04',
    tell: async (stage) => {
      const administrator = await stage.as('quan-tri@cuc-ctdp.example');
      const { id } = await stage.site.system.selectFrom('organization').select('id').where('kind', '=', 'agency').executeTakeFirstOrThrow();
      await stage.play(administrator, setOfficeAddress, { ...AGENCY, officeId: id });
      await stage.play(administrator, setOfficeAddress, { ...COMMITTEE, officeId: null });
    },
  },
  {
    on: '2020-06-03',
    tell: async (stage) => {
      // Handed in again after a break it is the same letter.
      const { dispatchId } = await handIn(
        await stage.as('van-thu@cuc-ctdp.example'),
        Readable.from([
          Buffer.from(
            writeEnvelope({
              kind: 'letter',
              from: COMMITTEE,
              to: [AGENCY],
              documentId: documentIdOf(COMMITTEE.organId, '2020-06-02', '2310', 'UBND-KT'),
              number: '2310',
              symbol: 'UBND-KT',
              place: 'Lào Cai',
              issuedOn: '2020-06-02',
              typeName: 'Công văn',
              subject: 'bố trí kinh phí khuyến công địa phương năm 2020',
              signer: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Lê Văn Mẫu' },
              urgency: 0,
              toPlaces: ['Như trên'],
              business: 'new',
              about: null,
              sentAt: '2020-06-03T08:00:00+07:00',
              attachments: [{ name: '2310-UBND-KT.txt', mediaType: 'text/plain', bytes: new Uint8Array(Buffer.from(TEXT)) }],
            }),
          ),
        ]),
      );
      await stage.read(dispatchId!);
    },
  },
];
