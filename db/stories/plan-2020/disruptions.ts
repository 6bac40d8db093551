import {
  bearerOf,
  confirmImpacts,
  endDisruption,
  enterDisruption,
  sendLinks,
  stateImpact,
  tellThroughLink,
  widenDisruption,
} from '../../../src/features/disruptions/index.ts';
import type { NewArea, Severity } from '../../../src/features/disruptions/disruption.schema.ts';
import type { Situation } from '../../../src/features/disruptions/impacts/impact.schema.ts';
import { CONSENT } from '../../../src/features/disruptions/links/link.schema.ts';
import { tokenOf } from '../../../src/features/disruptions/links/link.token.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { officeBy } from './find.ts';
import { unitsAt } from './money.ts';
import { addressAt } from './people.ts';

/** The wave of COVID-19 (declared by QĐ 447/QĐ-TTg) and the salt of the Mekong; severities and what establishments say are illustrative. */

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const COVID = 'Dịch COVID-19';
const SALT = 'Hạn mặn Đồng bằng sông Cửu Long 2019–2020';
/** Provinces of the story where salt came in. */
const SALTED = ['80', '82', '83', '84', '91', '94', '96'];

const area = (severity: Severity, validFrom: string, provinceCode: string | null = null): NewArea => ({
  provinceCode,
  district: null,
  commune: null,
  severity,
  validFrom,
  validTo: null,
});
const named = async ({ site }: Stage, name: string) =>
  (await site.system.selectFrom('disruption').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
const widen = (name: string, areas: readonly NewArea[]) => async (stage: Stage) => {
  await stage.play(await stage.as(OFFICER), widenDisruption, { id: await named(stage, name), areas });
};
const end = (name: string, on: string) => async (stage: Stage) => {
  await stage.play(await stage.as(OFFICER), endDisruption, { id: await named(stage, name), on: on as never, remark: null });
};

/** Establishments that projects of a province support, in the order of their tax codes. */
async function establishmentsOf({ site }: Stage, province: string, most: number): Promise<string[]> {
  const rows = await site.system
    .selectFrom('establishment')
    .innerJoin('establishment_place', 'establishment_place.establishment_id', 'establishment.id')
    .innerJoin('province', 'province.id', 'establishment_place.province_id')
    .select('establishment.id')
    .where('province.name', '=', province)
    .orderBy('establishment.tax_code')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

interface Told {
  readonly situation: Situation;
  readonly before: number;
  readonly now: number;
  readonly loss: number;
  readonly need: number;
  readonly words: string | null;
}
const SAID: readonly Told[] = [
  { situation: 'reduced', before: 42, now: 25, loss: 350, need: 60, words: 'Xin lùi thời gian nhập máy đến quý III' },
  { situation: 'stopped', before: 18, now: 0, loss: 520, need: 150, words: 'Không có nguyên liệu, đề nghị giãn tiến độ' },
  { situation: 'reduced', before: 65, now: 48, loss: 210, need: 0, words: null },
  { situation: 'normal', before: 12, now: 12, loss: 0, need: 0, words: null },
];
/** Centres enter what establishments told by telephone; departments confirm all but the last of each province. */
const statements = (name: string, provinces: readonly string[], statedOn: string) => async (stage: Stage) => {
  const [id, unitOf] = [await named(stage, name), await unitsAt(stage)];
  for (const province of provinces) {
    const ids: string[] = [];
    for (const [at, establishmentId] of (await establishmentsOf(stage, province, SAID.length)).entries()) {
      const { situation, before, now, loss, need, words } = SAID[at]!;
      const impact = {
        officeId: unitOf(province).id,
        establishmentId,
        situation,
        workersBefore: before,
        workersNow: now,
        lossDong: `${loss * 1_000_000}`,
        needDong: `${need * 1_000_000}`,
        need: words,
        statedOn,
      };
      ids.push((await stage.play(await stage.as(unitOf(province).head), stateImpact, { id, impact })).id);
    }
    if (ids.length > 1)
      await stage.play(await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', province)), confirmImpacts, {
        ids: ids.slice(0, -1),
      });
  }
};

/** The department of Lào Cai sends links to its other establishments; one tells through its own, without an account. */
async function linksOfLaoCai(stage: Stage): Promise<void> {
  const { site } = stage;
  const department = await stage.as(addressAt({ address: 'chuyen-vien' }, 'department', 'Lào Cai'));
  const id = await named(stage, COVID);
  const links = {
    officeId: (await officeBy(stage, 'department', 'Lào Cai')).id,
    establishmentIds: (await establishmentsOf(stage, 'Lào Cai', 7)).slice(SAID.length),
    validUntil: '2020-06-05',
    contact: '0214 000 0000',
  };
  const {
    ids: [first],
  } = await stage.play(department, sendLinks, { id, links });
  if (first === undefined) return;
  const bearer = { ...site, db: site.system, actor: (await bearerOf(site.system, site.sign, tokenOf(site.sign, first)))! };
  await stage.play(bearer, tellThroughLink, {
    linkId: first,
    told: {
      situation: 'reduced',
      workersBefore: 30,
      workersNow: 14,
      lossDong: '280000000',
      needDong: '80000000',
      need: 'Vay vốn lưu động để mua nguyên liệu vụ hè',
      statedOn: '2020-05-13',
      toldBy: 'Lý Thị Mẩy',
      phone: '0900 000 000',
      consent: CONSENT,
      after: null,
    },
  });
}

export const disruptionsOf2020: Story['acts'] = [
  {
    on: '2020-04-02',
    tell: async (stage) => {
      await stage.play(await stage.as(OFFICER), enterDisruption, {
        officeId: (await officeBy(stage, 'agency')).id,
        kind: 'epidemic',
        name: COVID,
        basis: { code: '447/QĐ-TTg', on: '2020-04-01', issuer: 'Thủ tướng Chính phủ' },
        startedOn: '2020-01-23',
        areas: [area('serious', '2020-01-23')],
      });
    },
  },
  { on: '2020-04-03', tell: widen(COVID, [area('very-serious', '2020-04-01')]) },
  { on: '2020-04-24', tell: widen(COVID, [area('serious', '2020-04-23')]) },
  {
    on: '2020-04-27',
    tell: async (stage) => {
      await stage.play(await stage.as(OFFICER), enterDisruption, {
        officeId: (await officeBy(stage, 'agency')).id,
        kind: 'saltwater-intrusion',
        name: SALT,
        basis: null,
        startedOn: '2020-02-01',
        areas: SALTED.map((code) => area('serious', '2020-02-01', code)),
      });
    },
  },
  { on: '2020-05-11', tell: statements(COVID, ['Lào Cai', 'Bắc Giang', 'Đà Nẵng'], '2020-05-10') },
  { on: '2020-05-12', tell: statements(SALT, ['Bến Tre', 'Tiền Giang'], '2020-05-10') },
  { on: '2020-05-13', tell: linksOfLaoCai },
  { on: '2020-06-16', tell: end(SALT, '2020-06-15') },
];
