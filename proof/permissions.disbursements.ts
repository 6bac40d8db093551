import type { Site } from '../src/app/site.ts';
import { keepShares, requestDisbursement } from '../src/features/disbursements/index.ts';
import { asJob } from '../src/platform/jobs.ts';
import { aSignedContract } from './contract.ts';
import { seatedAs } from './store.ts';

/** What the steps of disbursements are asked with, about a contract of the department of Lào Cai. Who may act is told from who may not by the answer, whatever the state. */
export async function disbursementsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  await keepShares(asJob(site, 'test'), {});
  const { id: contract, establishmentId } = await aSignedContract(site, '10-2020-950');
  const paper = { code: '9/TTKC', on: site.clock.today() };
  const never = { code: '9/KB', on: '2099-01-01' };
  const request = { kind: 'advance' as const, amountDong: '1000000', papers: [], paper };
  const own = await seatedAs(site, 'chuyen-vien@sct-lao-cai.example');
  const { id } = await requestDisbursement(own, { contractId: contract, request });
  const [advance, ids] = [{ path: `/contracts/${contract}/disbursements` }, { ids: [id] }];
  const asked = (kind: string, amountDong: string | null) => ({ ...advance, body: { request: { ...request, kind, amountDong, paper: never } } });
  return {
    'disbursement request-advance': asked('advance', '1'), 'disbursement request-clearance': asked('clearance', '1'), 'disbursement request-payment': asked('payment', '1'), 'disbursement request-recovery': asked('recovery', '1'), 'disbursement request-settlement': asked('settlement', null),
    'disbursement check': { path: '/disbursements/check', body: ids }, 'disbursement approve': { path: '/disbursements/approve', body: ids }, 'disbursement second': { path: '/disbursements/second', body: ids },
    'disbursement confirm': { path: '/disbursements/confirm', body: { confirmations: [{ id, paper: never }] } }, 'disbursement return': { path: '/disbursements/return', body: { ...ids, reason: 'thử nghiệm' } }, 'disbursement cancel': { path: `/disbursements/${id}/cancel`, body: { reason: 'thử nghiệm' } },
    'acceptance accept-work': { path: `/contracts/${contract}/acceptances`, body: { acceptance: { nationalDong: '1', counterpartDong: '0', minutes: never, acceptedOn: null, last: false } } },
    'transfer record-transfers': { path: `/contracts/${contract}/transfers`, body: { transfers: [{ establishmentId, amountDong: '1', paper: never }] } },
    'share set-share': { path: '/advance-shares', body: { activity: 'training', sharePermille: 700, papers: [], validFrom: '2010-01-01', basis: 'thử nghiệm', mark: 'unverified' } },
    'share set-threshold': { path: '/approval-thresholds', body: { thresholdDong: '1', validFrom: '2010-01-01' } },
  };
}
