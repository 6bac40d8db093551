/** The door of disbursements: what a contract's money does after its signing, by two persons or three. */
export { acceptanceSteps, acceptWork } from './acceptances/acceptance.commands.ts';
export { acceptanceDrafts } from './acceptances/acceptance.letter.ts';
export { accountImportSteps, accountKind } from './accounts/account.kind.ts';
export { treasuryImportSteps, treasuryKind } from './confirmations/treasury.kind.ts';
export { disbursementImportFiles } from './disbursement.imports.ts';
export { approveDisbursements, checkDisbursements, confirmDisbursements, requestDisbursement, secondDisbursements } from './disbursement.commands.ts';
export { disbursementFiles, disbursementTable } from './disbursement.files.ts';
export { disbursementJobs } from './disbursement.jobs.ts';
export { disbursementRoutes } from './disbursement.routes.ts';
export { disbursementSteps } from './disbursement.steps.ts';
export { moneyPart, openAdvances } from './disbursement.views.ts';
export { keepShares, setThreshold, shareSteps } from './shares/share.commands.ts';
export { transferSteps } from './transfers/transfer.steps.ts';
export { advancesDrawn, requestsWaiting } from './disbursement.desk.ts';
