import type { Site } from '../src/app/site.ts';
import { holdMeeting, keepMinutes } from '../src/features/meetings/index.ts';
import { seatedAs } from './store.ts';

/** What the steps of meetings are asked with, about the department of Lào Cai. */
export async function meetingsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const unit = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const own = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
  const meeting = { officeId: unit, weekFrom: '2020-04-27', heldOn: '2020-04-28', chairedBy: 'Giám đốc Sở' };
  const minutes = {
    results: null,
    obstacles: null,
    asks: null,
    conclusions: [{ text: 'Thử nghiệm quyền của các vai', toIds: [unit], dueOn: null }],
    seen: 0,
  };
  const { id } = await holdMeeting(own, meeting);
  await keepMinutes(own, { id, minutes });
  return {
    'meeting hold': { path: '/meetings', body: { meeting: { ...meeting, weekFrom: '2020-04-28' } } },
    'meeting keep': { path: `/meetings/${id}/minutes`, body: { minutes } },
    'meeting issue': {
      path: `/meetings/${id}/notice`,
      body: { notice: { code: '1/TB-SCT', on: '2099-01-01', signer: 'Giám đốc Sở', post: 'Giám đốc' } },
    },
  };
}
