import type { AdjustmentId, ContractId, OrganizationId, ProjectId } from '../db/generated/rows.ts';
import type { Site } from '../src/app/site.ts';
import { appraiseAdjustment, confirmAdjustment, requestAdjustment, returnUnconfirmed } from '../src/features/adjustments/index.ts';
import type { NewChange } from '../src/features/adjustments/changes/change.schema.ts';
import { day } from '../src/platform/pure/dates.ts';
import { aReviewedContract } from './contract.ts';
import { seatedAs } from './store.ts';

const LATER = { code: '1/QĐ', on: '2099-01-01' };

/** What the steps of adjustments are asked with, about a project that the department of Lào Cai carries out itself. */
export async function adjustmentsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officeId = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const own = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
  const { id: contractId, projectId } = await aReviewedContract(site, '10-2020-961');
  const of = (change: NewChange) => ({
    officeId: officeId as string,
    year: 2020,
    title: 'Điều chỉnh thử nghiệm',
    reason: 'thử nghiệm',
    basis: 'thử nghiệm',
    disruptionId: null,
    changes: [change],
  });
  const asked = async (change: NewChange) => (await requestAdjustment(own, of(change))).id;
  const text: NewChange = { projectId, kind: 'other', text: 'thử nghiệm' };
  const wrong = of({ projectId, kind: 'term', endsOn: '2031-12-31' });
  const [waiting, confirmed, toReturn, given, big, submitted] = [
    await asked(text),
    await asked(text),
    await asked(text),
    await asked(text),
    await asked({ projectId, kind: 'content', contents: [1, 2] }),
    await asked({ projectId, kind: 'content', contents: [1, 2] }),
  ];
  for (const id of [confirmed, submitted]) await confirmAdjustment(own, { id, paper: { code: '1/SCT', on: site.clock.today() } });
  await appraiseAdjustment((await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'))!, { id: submitted, remark: 'thử nghiệm' });
  await returnUnconfirmed(own, { id: given, reason: 'thử nghiệm' });
  await site.system
    .insertInto('advance_recovery')
    .values({
      adjustment_id: waiting as AdjustmentId,
      project_id: projectId as ProjectId,
      office_id: officeId as OrganizationId,
      contract_id: contractId as ContractId,
      amount_dong: 1n,
      stopped_on: site.clock.today(),
      due_on: day('2020-12-31'),
      closed_on: site.clock.today(),
      decision_id: (await site.system.selectFrom('plan_decision').select('id').limit(1).executeTakeFirstOrThrow()).id,
    })
    .execute();
  const about = (id: string, step: string, body: object = {}) => ({ path: `/adjustments/${id}/${step}`, body });
  const reason = { reason: 'thử nghiệm' };
  return {
    'adjustment request': { path: '/adjustments', body: { adjustment: wrong } },
    'adjustment redraw': about(given, 'redraw', { adjustment: wrong }),
    'adjustment confirm': about(waiting, 'confirm', { paper: LATER }),
    'adjustment return-unconfirmed': about(toReturn, 'return-unconfirmed', reason),
    'adjustment rebase': about(confirmed, 'rebase'),
    'adjustment decide': about(confirmed, 'decide', { paper: LATER }),
    'adjustment decide-ministry': about(big, 'decide', { paper: LATER }),
    'adjustment reverse': about(confirmed, 'reverse', reason),
    'adjustment appraise': about(confirmed, 'appraise', { remark: 'thử nghiệm' }),
    'adjustment return': about(confirmed, 'return', reason),
    'adjustment return-ministry': about(submitted, 'return', reason),
    'adjustment refuse': about(confirmed, 'refuse', reason),
    'adjustment refuse-ministry': about(big, 'refuse', reason),
    'adjustment withdraw': about(big, 'withdraw', reason),
    'recovery close-recovery': about(waiting, `recoveries/${projectId}/close`, { paper: LATER }),
  };
}
