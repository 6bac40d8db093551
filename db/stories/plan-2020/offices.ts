import { addPeople, foundOffice, grantDeputy, keepCatalogue } from '../../../src/features/organizations/index.ts';
import { setNumbering } from '../../../src/features/dispatches/index.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { hashPassword } from '../../../src/platform/password.ts';
import { officeBy } from './find.ts';
import { addressAt, agencyDivisions, departmentDivision, inventedName, posts, STORY_PASSWORD } from './people.ts';

/** The offices of 2020, their divisions and people, who signs for whom, and the one department that numbers by itself. */
export const offices: Story['acts'] = [
  {
    on: '2017-09-04',
    tell: async (stage) => {
      await stage.play(stage.system, keepCatalogue, {});
      await seatEveryone(stage);
    },
  },
  {
    on: '2020-01-03',
    tell: async (stage) => {
      const agency = await officeBy(stage, 'agency');
      const head = await stage.as('cuc-truong@cuc-ctdp.example');
      const person = async (email: string) =>
        (await stage.site.system.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id as string;
      const common = { officeId: agency.id, onBehalf: 'CỤC TRƯỞNG' };
      await stage.play(head, grantDeputy, {
        ...common,
        deputyId: await person('pho-cuc-truong@cuc-ctdp.example'),
        form: 'KT',
        scope: 'Chỉ đạo công tác khuyến công, cụm công nghiệp; cho ý kiến phân công văn bản đến',
        paper: null,
        validFrom: '2020-01-03',
        validTo: null,
      });
      await stage.play(head, grantDeputy, {
        ...common,
        deputyId: await person('truong-phong@cuc-ctdp.example'),
        form: 'TL',
        scope: 'Phân công văn bản đến thuộc lĩnh vực khuyến công',
        paper: 'Quy chế làm việc của Cục',
        validFrom: '2020-01-03',
        validTo: '2020-12-31',
      });
      await stage.play(head, grantDeputy, {
        ...common,
        deputyId: await person('chuyen-vien@cuc-ctdp.example'),
        form: 'TUQ',
        scope: 'Ký giấy giới thiệu, phân công văn bản trong tuần lãnh đạo đi công tác',
        paper: 'Giấy ủy quyền số 12/GUQ-CTĐP ngày 30/3/2020 (minh họa)',
        validFrom: '2020-04-01',
        validTo: '2020-04-15',
      });
    },
  },
  {
    on: '2020-01-03',
    tell: async (stage) => {
      for (const place of ['Bến Tre', 'Yên Bái']) {
        const department = await officeBy(stage, 'department', place);
        const head = await stage.as(addressAt({ address: 'giam-doc' }, 'department', place));
        for (const direction of place === 'Bến Tre' ? (['in', 'out'] as const) : (['in'] as const))
          await stage.play(head, setNumbering, { officeId: department.id, direction, numbering: 'own' });
      }
      await seatDistrict(stage, 'Lào Cai', 'Bảo Thắng');
      const centre = await officeBy(stage, 'promotion-centre', 'Lào Cai');
      await stage.play(await stage.as(addressAt({ address: 'giam-doc' }, 'promotion-centre', 'Lào Cai')), setNumbering, {
        officeId: centre.id,
        direction: 'in',
        numbering: 'own',
      });
    },
  },
];

/** The office of one district, directed by its department, with one person. */
async function seatDistrict(stage: Stage, province: string, district: string): Promise<void> {
  const department = await officeBy(stage, 'department', province);
  const { id } = await stage.play(stage.system, foundOffice, {
    officeId: department.id,
    kind: 'district-office',
    name: `Phòng Kinh tế và Hạ tầng huyện ${district}`,
    shortName: `P. KTHT ${district}`,
  });
  const people = posts['district-office']!.map((post, place) => ({
    officeId: id,
    fullName: inventedName(900 + place),
    email: addressAt(post, 'district-office', district),
    role: post.role,
    title: post.title,
    divisionId: null,
  }));
  await stage.play(stage.system, addPeople, { people, passwordHash: await storyHash(), illustrative: true });
}

async function seatEveryone(stage: Stage): Promise<void> {
  const all = await stage.site.system
    .selectFrom('organization')
    .leftJoin('province', 'province.id', 'organization.province_id')
    .select(['organization.id', 'organization.kind', 'organization.catalogue_key', 'province.name as province'])
    .where('organization.kind', '<>', 'division')
    .orderBy('organization.catalogue_key')
    .execute();
  const people: Parameters<typeof addPeople>[1]['people'] = [];
  for (const office of all) {
    const divisions = new Map<string, string>();
    for (const name of office.kind === 'agency' ? agencyDivisions : office.kind === 'department' ? [departmentDivision] : []) {
      const { id } = await stage.play(stage.system, foundOffice, {
        officeId: office.id,
        kind: 'division',
        name,
        shortName: name
          .replace('Phòng Quản lý khuyến công', 'P. QLKC')
          .replace('Phòng Quản lý cụm công nghiệp', 'P. QLCCN')
          .replace('Văn phòng Cục', 'VP Cục')
          .replace(departmentDivision, 'P. QLCN'),
      });
      divisions.set(name, id);
    }
    for (const post of posts[office.kind] ?? []) {
      people.push({
        officeId: office.id,
        fullName: inventedName(people.length),
        email: addressAt(post, office.kind, office.province),
        role: post.role,
        title: post.title,
        divisionId: post.division === undefined ? null : (divisions.get(post.division) ?? null),
      });
    }
  }
  await stage.play(stage.system, addPeople, { people, passwordHash: await storyHash(), illustrative: true });
}

/** One hash for all, the same each time the story is told: the accounts are nobody's, and their password is printed beside them. */
const storyHash = () => hashPassword(STORY_PASSWORD, Buffer.from('khuyencong-2020.'));
