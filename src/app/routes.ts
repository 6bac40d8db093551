import { adjustmentRoutes } from '../features/adjustments/index.ts';
import { areaRoutes } from '../features/areas/index.ts';
import { contractRoutes } from '../features/contracts/index.ts';
import { dispatchRoutes, registerRoutes, workFileRoutes } from '../features/dispatches/index.ts';
import { disbursementRoutes } from '../features/disbursements/index.ts';
import { disruptionRoutes } from '../features/disruptions/index.ts';
import { organizationRoutes, personRoutes } from '../features/organizations/index.ts';
import { draftRoutes } from '../features/documents/index.ts';
import { exchangeRoutes } from '../features/exchange/index.ts';
import { gatheringRoutes } from '../features/gatherings/index.ts';
import { localFundingRoutes } from '../features/local-funding/index.ts';
import { fundingRoutes } from '../features/funding/index.ts';
import { inspectionRoutes } from '../features/inspections/index.ts';
import { importRoutes } from '../features/imports/index.ts';
import { meetingRoutes } from '../features/meetings/index.ts';
import { oversightRoutes } from '../features/oversight/index.ts';
import { planRoutes } from '../features/plans/index.ts';
import { searchRoutes } from '../features/search/index.ts';
import { publicationRoutes } from '../features/publication/index.ts';
import { projectRoutes } from '../features/projects/index.ts';
import { proposalRoutes } from '../features/proposals/index.ts';
import { rebalancingRoutes } from '../features/rebalancing/index.ts';
import { reminderRoutes } from '../features/reminders/index.ts';
import { reportRoutes } from '../features/reports/index.ts';
import { taskRoutes } from '../features/tasks/index.ts';
import { urgingRoutes } from '../features/urging/index.ts';

/** Every procedure of the programme, by feature. */
export const routes = {
  organizations: organizationRoutes,
  people: personRoutes,
  dispatches: dispatchRoutes,
  registers: registerRoutes,
  workFiles: workFileRoutes,
  tasks: taskRoutes,
  drafts: draftRoutes,
  urging: urgingRoutes,
  reminders: reminderRoutes,
  projects: projectRoutes,
  contracts: contractRoutes,
  disbursements: disbursementRoutes,
  funding: fundingRoutes,
  plans: planRoutes,
  imports: importRoutes,
  areas: areaRoutes,
  disruptions: disruptionRoutes,
  gatherings: gatheringRoutes,
  localFunding: localFundingRoutes,
  inspections: inspectionRoutes,
  reports: reportRoutes,
  meetings: meetingRoutes,
  adjustments: adjustmentRoutes,
  proposals: proposalRoutes,
  rebalancing: rebalancingRoutes,
  exchange: exchangeRoutes,
  publication: publicationRoutes,
  search: searchRoutes,
  oversight: oversightRoutes,
};
