import { adjustmentSteps, recoverySteps } from '../features/adjustments/index.ts';
import { areaImportSteps } from '../features/areas/index.ts';
import { campaignSteps, contractImportSteps, contractSteps, dossierSteps, selectionPermits } from '../features/contracts/index.ts';
import {
  acceptanceSteps,
  accountImportSteps,
  disbursementSteps,
  shareSteps,
  transferSteps,
  treasuryImportSteps,
} from '../features/disbursements/index.ts';
import { addressSteps, envelopeSteps, webhookSteps } from '../features/exchange/index.ts';
import { gatheringSteps } from '../features/gatherings/index.ts';
import { adviceSteps, localFundingSteps, localProjectSteps } from '../features/local-funding/index.ts';
import { meetingSteps } from '../features/meetings/index.ts';
import { findingSteps, inspectionPlanSteps, inspectionSteps } from '../features/inspections/index.ts';
import { disruptionSteps, impactSteps, linkSteps } from '../features/disruptions/index.ts';
import { draftSteps } from '../features/documents/index.ts';
import { dispatchSteps, forwardingSteps, numberingSteps, workFileSteps } from '../features/dispatches/index.ts';
import { deputyGrantSteps, organizationSteps, personSteps } from '../features/organizations/index.ts';
import { bookSteps } from '../features/funding/index.ts';
import { estimatePermits, planDecisionSteps, planImportSteps } from '../features/plans/index.ts';
import { rebalancingSteps } from '../features/rebalancing/index.ts';
import { establishmentSteps, normSteps, projectImportSteps, projectSteps, roundSteps } from '../features/projects/index.ts';
import { proposalRoundSteps, proposalSteps } from '../features/proposals/index.ts';
import { escalationSteps, mailSteps, ruleSteps } from '../features/reminders/index.ts';
import { formSteps, reportSteps, scheduleSteps } from '../features/reports/index.ts';
import { dutyListSteps, extensionSteps, taskSteps } from '../features/tasks/index.ts';
import { officeRoles } from '../features/organizations/person.schema.ts';
import type { Permission } from '../platform/pure/asker.ts';
import { openApiDocument } from './openapi.ts';

/** What may happen to a noun, as its step table says. */
interface Lifecycle {
  noun: string;
  step: string;
  from: string | null;
  to: string;
  by: readonly string[];
  needs: string[];
  basis: string;
}

interface StepRow extends Permission {
  step: string;
  end?: string;
  from: string | readonly string[] | null;
  to: string;
  needs: object;
  basis: string;
}

const tables: Record<string, readonly StepRow[]> = {
  organization: organizationSteps,
  person: personSteps,
  deputyGrant: deputyGrantSteps,
  dispatch: dispatchSteps,
  forwarding: forwardingSteps,
  workFile: workFileSteps,
  draft: draftSteps,
  dutyList: dutyListSteps,
  task: taskSteps,
  extension: extensionSteps,
  project: projectSteps,
  planDecision: planDecisionSteps,
  planImport: planImportSteps,
  projectImport: projectImportSteps,
  contract: contractSteps,
  contractImport: contractImportSteps,
  dossier: dossierSteps,
  disbursement: disbursementSteps,
  accountImport: accountImportSteps,
  treasuryImport: treasuryImportSteps,
  areaImport: areaImportSteps,
  disruption: disruptionSteps,
  impact: impactSteps,
  statementLink: linkSteps,
  gathering: gatheringSteps,
  localFunding: adviceSteps,
  localProject: localProjectSteps,
  proposalRound: proposalRoundSteps,
  proposal: proposalSteps,
  inspectionPlan: inspectionPlanSteps,
  inspection: inspectionSteps,
  inspectionFinding: findingSteps,
  report: reportSteps,
  reportForm: formSteps,
  meeting: meetingSteps,
  adjustment: adjustmentSteps,
  reminderRule: ruleSteps,
  reminderMail: mailSteps,
  escalation: escalationSteps,
  envelope: envelopeSteps,
  webhook: webhookSteps,
  rebalancing: rebalancingSteps,
};
/** Tables of permission without a life of their own. */
const permissionsOnly: Record<string, readonly StepRow[]> = {
  register: numberingSteps,
  book: bookSteps,
  norm: normSteps,
  establishment: establishmentSteps,
  campaign: campaignSteps,
  selection: selectionPermits,
  estimate: estimatePermits,
  registrationRound: roundSteps,
  acceptance: acceptanceSteps,
  transfer: transferSteps,
  share: shareSteps,
  reportSchedule: scheduleSteps,
  recovery: recoverySteps,
  localBudget: localFundingSteps,
  exchangeAddress: addressSteps,
};

/** Every permitted step, one row a state it leaves. */
export function lifecycles(): Lifecycle[] {
  return Object.entries(tables).flatMap(([noun, rows]) =>
    rows.flatMap((row) => {
      const froms: (string | null)[] = Array.isArray(row.from) ? row.from : [row.from as string | null];
      return froms.map((from) => ({
        noun,
        step: row.step,
        from,
        to: row.to === 'same' ? from! : row.to,
        by: row.by,
        needs: Object.keys(row.needs),
        basis: row.basis,
      }));
    }),
  );
}

/** Documents printed from the code, by their path. */
export async function printed(): Promise<Record<string, string>> {
  return {
    'docs/generated/lifecycles.json': `${JSON.stringify(lifecycles(), null, 2)}\n`,
    'docs/generated/lifecycles.md': lifecyclesPage(),
    'docs/generated/permissions.md': permissionsPage(),
    'docs/generated/openapi.json': `${JSON.stringify(await openApiDocument(), null, 2)}\n`,
  };
}

function lifecyclesPage(): string {
  const parts = ['# Lifecycles', '', 'Made from the step tables by `npm run generate`; a test compares it.'];
  for (const noun of Object.keys(tables)) {
    const rows = lifecycles().filter((row) => row.noun === noun);
    parts.push(
      '',
      `## ${noun}`,
      '',
      '```mermaid',
      'stateDiagram-v2',
      ...rows.map(({ from, to, step }) => `  ${from ?? '[*]'} --> ${to}: ${step}`),
      '```',
      '',
      '| Step | From | To | By | Needs | Basis |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map(
        ({ step, from, to, by, needs, basis }) =>
          `| ${step} | ${from ?? '–'} | ${to} | ${by.join(', ')} | ${needs.join(', ') || '–'} | ${basis} |`,
      ),
    );
  }
  return `${parts.join('\n')}\n`;
}

/** One row of the first wall: who may take a step, and from which relation of offices. */
export interface PermissionRow extends Permission {
  readonly noun: string;
  readonly step: string;
  readonly end?: string;
}

/** The whole permission table. */
export function permissions(): PermissionRow[] {
  return Object.entries({ ...tables, ...permissionsOnly }).flatMap(([noun, rows]) =>
    rows.map(({ step, by, of = ['own'], end }) => ({ noun, step, by, of, ...(end === undefined ? {} : { end }) })),
  );
}

function permissionsPage(): string {
  const parts = [
    '# Permissions',
    '',
    "Who may take which step, made from the step tables by `npm run generate`. “own”: the person's office is the thing's, or took it over; “above”: it directs it; “national”: it is the Ministry or the Agency. “system” is no person. Row-level security stands behind this table: it decides which offices' rows are there at all.",
    '',
    `| Noun | Step | ${officeRoles.join(' | ')} | system | From |`,
    `| --- | --- | ${officeRoles.map(() => '---').join(' | ')} | --- | --- |`,
  ];
  for (const { noun, step, by, of } of permissions())
    parts.push(
      `| ${noun} | ${step} | ${[...officeRoles, 'system'].map((role) => (by.includes(role) ? '●' : '')).join(' | ')} | ${of!.join(', ')} |`,
    );
  return `${parts.join('\n')}\n`;
}
