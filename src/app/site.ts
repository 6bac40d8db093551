import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { areaKind } from '../features/areas/index.ts';
import {
  acceptanceDrafts,
  accountKind,
  advancesDrawn,
  disbursementJobs,
  requestsWaiting,
  treasuryKind,
} from '../features/disbursements/index.ts';
import { dispatchJobs } from '../features/dispatches/index.ts';
import { openReader, type Reader } from '../features/readings/index.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { type OpenDatabase, openDatabase } from '../platform/db/database.ts';
import { openFiles } from '../platform/files.ts';
import { organizationJobs } from '../features/organizations/index.ts';
import { overviewListed } from '../features/oversight/index.ts';
import { listedFigures, projectJobs, projectsWaiting, registrationKind } from '../features/projects/index.ts';
import { importJobs, importKinds } from '../features/imports/index.ts';
import { annexKind, planDrafts, plansWaiting } from '../features/plans/index.ts';
import { contractAnnexDrafts, contractDrafts, contractsSigned, contractsWaiting, signingKind } from '../features/contracts/index.ts';
import { impactsWaiting } from '../features/disruptions/index.ts';
import { gatheringsReviewed, gatheringsWaiting } from '../features/gatherings/index.ts';
import { adviceDrafts, localFundingAdvised, localFundingWaiting } from '../features/local-funding/index.ts';
import { reportDrafts, reportJobs, reportsCurrent, reportsWaiting } from '../features/reports/index.ts';
import { inspectionDrafts, inspectionsDone, inspectionsWaiting } from '../features/inspections/index.ts';
import { adjustmentDrafts, adjustmentsWaiting } from '../features/adjustments/index.ts';
import { invitationDrafts, meetingDrafts, meetingsWaiting } from '../features/meetings/index.ts';
import { proposalsSent, proposalsWaiting } from '../features/proposals/index.ts';
import { rebalancingJobs, rebalancingsWaiting } from '../features/rebalancing/index.ts';
import { exchangeJobs, webhooksWaiting } from '../features/exchange/index.ts';
import { reminderJobs, remindersWaiting } from '../features/reminders/index.ts';
import { documentJobs, draftSources, draftsWaiting } from '../features/documents/index.ts';
import { urgingDrafts } from '../features/urging/index.ts';
import { deskSources, measureJobs, measures } from '../features/tasks/index.ts';
import { searchJobs } from '../features/search/index.ts';
import { type Job, type JobSite, openQueue, type OpenQueue } from '../platform/jobs.ts';
import type { Logger } from '../platform/log.ts';
import { type Mailer, openMailer } from '../platform/mail.ts';
import { openMetrics } from '../platform/metrics.ts';
import { NOBODY } from '../platform/pure/asker.ts';
import { sealHistory } from '../platform/seal.ts';
import { openSignIn, type SignIn } from '../platform/sign-in.ts';

// What waits in the features above tasks stands on everybody's desk too.
deskSources.push(
  projectsWaiting,
  plansWaiting,
  contractsWaiting,
  requestsWaiting,
  impactsWaiting,
  gatheringsWaiting,
  inspectionsWaiting,
  reportsWaiting,
  meetingsWaiting,
  localFundingWaiting,
);
deskSources.push(proposalsWaiting);
deskSources.push(rebalancingsWaiting);
deskSources.push(adjustmentsWaiting);
deskSources.push(webhooksWaiting);
deskSources.push(draftsWaiting);
deskSources.push(remindersWaiting);
// What documents are written from, each by the feature that owns the rows.
draftSources.push(
  urgingDrafts,
  adviceDrafts,
  planDrafts,
  adjustmentDrafts,
  contractDrafts,
  contractAnnexDrafts,
  inspectionDrafts,
  acceptanceDrafts,
  reportDrafts,
  meetingDrafts,
  invitationDrafts,
);
// By what duties are followed in the programme's data, each by the feature that owns the rows.
measures.push(contractsSigned, advancesDrawn, reportsCurrent, inspectionsDone, proposalsSent, gatheringsReviewed, localFundingAdvised);
// What each counted figure counts, project by project.
listedFigures.push(...overviewListed);
// What a workbook may be read as, each by the feature that owns the rows.
importKinds.push(areaKind, annexKind, registrationKind, signingKind, accountKind, treasuryKind);

/** All that time and events do, feature by feature. */
export function allJobs(reader: Reader, signIn: SignIn, mailer: Mailer): Job<never>[] {
  return [
    ...organizationJobs(signIn),
    ...dispatchJobs(reader),
    ...measureJobs,
    ...documentJobs,
    ...reminderJobs(mailer),
    ...importJobs,
    ...projectJobs,
    ...disbursementJobs,
    ...reportJobs,
    ...rebalancingJobs,
    ...searchJobs,
    ...exchangeJobs,
    sealing,
  ];
}

const sealing: Job = {
  name: 'history seal',
  summary: 'Niêm phong lịch sử vào chuỗi băm / Seals history into its hash chain',
  wakes: '* * * * *',
  timeLimitSeconds: 300,
  run: async (at) => {
    await sealHistory(at.system, at.clock.now());
  },
};

/** A running place of work: the store open, the queue open, a reader at hand. */
export interface Site extends JobSite {
  readonly database: OpenDatabase;
  readonly reader: Reader;
  readonly signIn: SignIn;
  readonly mailer: Mailer;
  readonly jobs: readonly Job<never>[];
  readonly version: string;
  /** Starts taking jobs from the queue. */
  startWork(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a site with the settings. Whoever opens it closes it; a killed one leaves nothing that the next cannot adopt. */
export async function openSite(config: Config, log: Logger, clock: Clock = systemClock): Promise<Site> {
  const database = await openDatabase(config, log);
  const reader = openReader();
  const mailer = openMailer(config, clock);
  const signIn = openSignIn(config, database.logins.system, database.secret, mailer, log);
  const jobs = allJobs(reader, signIn, mailer);
  let queue: OpenQueue;
  try {
    queue = await openQueue(database.logins.system, jobs, log);
  } catch (error) {
    await signIn.close();
    await database.close();
    throw error;
  }
  const site: Site = {
    config,
    log,
    clock,
    queue,
    jobs,
    database,
    reader,
    mailer,
    signIn,
    db: database.db,
    system: database.system,
    files: openFiles(config),
    metrics: openMetrics(),
    // A site by itself is nobody's: requests bring their person, jobs ask as the system.
    actor: { name: 'nobody', asker: NOBODY },
    sign: (purpose, text) => createHmac('sha256', database.secret).update(`khuyencong ${purpose} ${text}`).digest(),
    version: (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version,
    startWork: () => queue.work(site),
    close: async () => {
      await queue.close();
      await reader.close();
      await signIn.close();
      mailer.close();
      await database.close();
    },
  };
  return site;
}
