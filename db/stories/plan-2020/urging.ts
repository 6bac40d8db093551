import type { Stage, Story } from '../../../src/app/stage.ts';
import {
  askForSet,
  checkDrafts,
  numberDrafts,
  sendDrafts,
  signDrafts,
  submitDrafts,
  writeSet,
} from '../../../src/features/documents/index.ts';
import { urgingsOn } from '../../../src/features/urging/index.ts';
import { asJob } from '../../../src/platform/jobs.ts';
import { day } from '../../../src/platform/pure/dates.ts';
import { officeBy } from './find.ts';

const OFFICER = 'chuyen-vien@cuc-ctdp.example';
const CLERK = 'van-thu@cuc-ctdp.example';
const LEADER = 'cuc-truong@cuc-ctdp.example';

/** Illustrative: who is still late in the first days of June is urged, each by a letter of its own that goes the office's way out. */
async function urge(stage: Stage, on: string, first: string): Promise<void> {
  const agency = (await officeBy(stage, 'agency')).id;
  const [officer, clerk, leader] = [await stage.as(OFFICER), await stage.as(CLERK), await stage.as(LEADER)];
  const late = await stage.site.system.transaction().execute((tx) => urgingsOn(tx, day(on), { from: [agency] }));
  const { id: setId } = await stage.play(officer, askForSet, {
    officeId: agency,
    source: 'urging',
    things: late.map(({ officeId }) => officeId),
  });
  await writeSet(asJob(stage.site, 'documents write-set'), setId);
  const drafts = await stage.site.system.selectFrom('draft').select('id').where('set_id', '=', setId).orderBy('place_in_set').execute();
  const ids = drafts.map(({ id }) => id);
  await stage.play(officer, submitDrafts, {
    ids,
    slip: {
      about: 'Công văn đôn đốc các Sở Công Thương chậm tiến độ',
      reasons: 'Đã quá hạn theo Công văn số 2990/BCT-CTĐP ngày 28/4/2020.',
      asks: 'Đề nghị Lãnh đạo Cục xem xét, ký ban hành.',
    },
  });
  await stage.play(clerk, checkDrafts, { ids });
  await stage.play(leader, signDrafts, { ids });
  await stage.play(clerk, numberDrafts, { ids, first, on });
  const letters = (
    await stage.site.system.selectFrom('draft').select('dispatch_id').where('set_id', '=', setId).orderBy('place_in_set').execute()
  ).map(({ dispatch_id: id }) => id!);
  for (const id of letters) await stage.read(id);
  await stage.play(clerk, sendDrafts, { ids, onPaper: true });
}

export const urgingOf2020: Story['acts'] = [{ on: '2020-06-03', tell: (stage) => urge(stage, '2020-06-03', '655') }];
