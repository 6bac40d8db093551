import { sql } from 'kysely';
import type { Site } from '../src/app/site.ts';
import { keepShares, requestDisbursement } from '../src/features/disbursements/index.ts';
import { readImport, receiveImport } from '../src/features/imports/index.ts';
import { asJob } from '../src/platform/jobs.ts';
import { keptAnnex } from './annex.ts';
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
  const {
    rows: [offices],
  } = await sql<{
    agency: string;
    unit: string;
  }>`SELECT (SELECT id FROM organization WHERE catalogue_key = 'agency') AS agency, (SELECT id FROM organization WHERE catalogue_key = 'department/10') AS unit`.execute(
    site.system,
  );
  const finance = await seatedAs(site, 'ke-toan@cuc-ctdp.example');
  const file = () => keptAnnex(site, [['10-2020-1', 'Biểu khác', 1n]]);
  const [accounts, unread] = await Promise.all(
    [1, 2].map(async () => receiveImport(own, { kind: 'accounts', officeId: offices!.unit, year: 2020, file: await file() })),
  );
  const [treasury, unreadFile] = await Promise.all(
    [1, 2].map(async () => receiveImport(finance, { kind: 'treasury', officeId: offices!.agency, year: null, file: await file() })),
  );
  for (const each of [accounts!, treasury!]) await readImport(asJob(site, 'imports read'), each.id);
  const ofImport = (noun: string, take: string, read: string, waiting: string, body: object = {}) => ({
    [`${noun} take`]: { path: `/${take}-imports/${read}/take`, body },
    [`${noun} stop`]: { path: `/imports/${waiting}/stop`, body: {} },
    [`${noun} read-again`]: { path: `/imports/${waiting}/read-again`, body: {} },
    [`${noun} discard`]: { path: `/imports/${read}/discard`, body: {} },
  });
  const asked = (kind: string, amountDong: string | null) => ({
    ...advance,
    body: { request: { ...request, kind, amountDong, paper: never } },
  });
  return {
    'accountImport upload': { path: `/disbursements/imports?kind=accounts&year=2020&office=${offices!.unit}`, body: null },
    ...ofImport('accountImport', 'account', accounts!.id, unread!.id, { papers: [] }),
    'treasuryImport upload': { path: '/disbursements/imports?kind=treasury', body: null },
    ...ofImport('treasuryImport', 'treasury', treasury!.id, unreadFile!.id),
    'disbursement request-advance': asked('advance', '1'),
    'disbursement request-clearance': asked('clearance', '1'),
    'disbursement request-payment': asked('payment', '1'),
    'disbursement request-recovery': asked('recovery', '1'),
    'disbursement request-settlement': asked('settlement', null),
    'disbursement check': { path: '/disbursements/check', body: ids },
    'disbursement approve': { path: '/disbursements/approve', body: ids },
    'disbursement second': { path: '/disbursements/second', body: ids },
    'disbursement confirm': { path: '/disbursements/confirm', body: { confirmations: [{ id, paper: never }] } },
    'disbursement return': { path: '/disbursements/return', body: { ...ids, reason: 'thử nghiệm' } },
    'disbursement cancel': { path: `/disbursements/${id}/cancel`, body: { reason: 'thử nghiệm' } },
    'acceptance accept-work': {
      path: `/contracts/${contract}/acceptances`,
      body: { acceptance: { nationalDong: '1', counterpartDong: '0', minutes: never, acceptedOn: null, last: false } },
    },
    'transfer record-transfers': {
      path: `/contracts/${contract}/transfers`,
      body: { transfers: [{ establishmentId, amountDong: '1', paper: never }] },
    },
    'share set-share': {
      path: '/advance-shares',
      body: { activity: 'training', sharePermille: 700, papers: [], validFrom: '2010-01-01', basis: 'thử nghiệm', mark: 'unverified' },
    },
    'share set-threshold': { path: '/approval-thresholds', body: { thresholdDong: '1', validFrom: '2010-01-01' } },
  };
}
