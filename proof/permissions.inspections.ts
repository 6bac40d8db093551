import { randomUUID } from 'node:crypto';
import type { Site } from '../src/app/site.ts';
import { concludeVisit, drawPlan, remedyFinding, saveInspection } from '../src/features/inspections/index.ts';
import type { Content, SentRevision } from '../src/features/inspections/inspection.schema.ts';
import { registerProjects } from '../src/features/projects/index.ts';
import { plainProject } from './permissions.money.ts';
import { seatedAs } from './store.ts';

const finding = () => ({
  id: randomUUID(),
  kind: 'papers' as const,
  severity: 'minor' as const,
  description: 'thiếu hóa đơn',
  demand: 'bổ sung hóa đơn',
  dueOn: '2020-05-15',
  establishmentId: null,
});

/** What the steps of inspections are asked with, about a project that the department of Lào Cai carries out itself. */
export async function inspectionsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const officeId = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const own = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
  const {
    ids: [projectId],
  } = await registerProjects(own, { projects: [plainProject(officeId, '10-2020-960')] });
  const findings = [finding(), finding(), finding()];
  const content: Content = { visitedOn: '2020-04-28', present: 'Ông Lù Văn A', items: [], findings, photos: [], remark: 'Đúng hợp đồng.' };
  const sent = (more: Partial<SentRevision> = {}): SentRevision => ({
    officeId,
    projectId: projectId!,
    reason: 'kiểm tra thử',
    revisionId: randomUUID(),
    base: 0,
    device: 'máy thử',
    content: { ...content, findings: [] },
    ...more,
  });
  const [done, open] = [randomUUID(), randomUUID()];
  await saveInspection(own, { id: done, sent: sent({ content }) });
  await concludeVisit(own, { id: done, conclude: { revision: 1, paper: { code: '1/BB', on: '2020-04-28' } } });
  await saveInspection(own, { id: open, sent: sent() });
  for (const { id } of findings.slice(1)) await remedyFinding(own, { id, remedy: { remark: 'đã bổ sung', paper: null } });
  const plan = (await drawPlan(own, { officeId, year: 2020, most: 5 })).id;
  const found = (at: number, step: string, body: object) => ({ path: `/inspection-findings/${findings[at]!.id}/${step}`, body });
  return {
    'inspectionPlan draw': { path: '/inspection-plans', body: { officeId, year: 2019, most: 5 } },
    'inspectionPlan add-choice': {
      path: `/inspection-plans/${plan}/add`,
      body: { choice: { projectCode: 'KHONG-CO', why: 'thử nghiệm' } },
    },
    'inspectionPlan drop-choice': {
      path: `/inspection-plans/${plan}/drop`,
      body: { choice: { choiceId: randomUUID(), why: 'thử nghiệm' } },
    },
    'inspectionPlan adopt': { path: `/inspection-plans/${plan}/adopt`, body: { paper: { code: '1/QĐ', on: '2099-01-01' } } },
    'inspection begin': {
      path: `/inspections/${randomUUID()}/save`,
      body: { sent: sent({ content: { ...content, visitedOn: '2099-01-01' } }) },
    },
    'inspection save': { path: `/inspections/${open}/save`, body: { sent: sent({ base: 7 }) } },
    'inspection conclude': {
      path: `/inspections/${open}/conclude`,
      body: { conclude: { revision: 1, paper: { code: '2/BB', on: '2099-01-01' } } },
    },
    'inspectionFinding remedy': found(0, 'remedy', { remedy: { remark: 'đã bổ sung', paper: null } }),
    'inspectionFinding close': found(1, 'close', { remark: 'đã đủ' }),
    'inspectionFinding return': found(2, 'return', { remark: 'chưa đủ' }),
  };
}
