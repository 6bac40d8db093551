import type { Site } from '../src/app/site.ts';
import { planGathering } from '../src/features/gatherings/index.ts';
import type { NewGathering } from '../src/features/gatherings/gathering.schema.ts';
import { seatedAs } from './store.ts';

const PAPER = { code: '1/UBND', on: '2099-01-01' };
const decision = { outcome: 'cancel' as const, paper: PAPER, measures: [], startsOn: null, endsOn: null, budgetDong: '0', remark: null };

/** What the steps of gatherings are asked with, about the province of Lào Cai. */
export async function gatheringsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const unit = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const gathering: NewGathering = {
    officeId: unit,
    projectCode: null,
    source: 'local',
    kind: 'conference',
    name: 'Hội nghị thử nghiệm',
    provinceCode: '10',
    district: null,
    venue: null,
    startsOn: '2020-06-01',
    endsOn: '2020-06-02',
    people: 40,
    budgetDong: '1',
  };
  const { id } = await planGathering((await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!, gathering);
  const about = (step: string, body: object) => ({ path: `/gatherings/${id}/${step}`, body });
  return {
    'gathering plan': { path: '/gatherings', body: { gathering: { ...gathering, provinceCode: '99' } } },
    'gathering review': about('review', { review: { necessary: false, outcome: 'hold', remark: 'thử nghiệm' } }),
    'gathering decide': about('decide', { decision: { ...decision, authority: 'ministry' } }),
    'gathering decide-locally': about('decide', { decision: { ...decision, authority: 'peoples-committee' } }),
    'gathering consent': about('consent', { consent: { granted: true, paper: PAPER, remark: null } }),
    'gathering hold': about('hold', { held: { on: '2099-01-01', people: 1, remark: null } }),
  };
}
