/** The door of reports: forms as rows, the calendar of duties to report, the chain from a centre to the Agency's figures. */
export { draftForm, editForm, publishForm } from './forms/form.commands.ts';
export { formSteps } from './forms/form.steps.ts';
export { keepForms } from './forms/standard.commands.ts';
export { confirmReport, noteCall, openReports, returnReport, saveReport, submitReport } from './report.commands.ts';
export { reportsWaiting } from './report.desk.ts';
export { reportFiles } from './report.files.ts';
export { reportJobs } from './report.jobs.ts';
export { reportDrafts } from './report.letter.ts';
export { reportRoutes } from './report.routes.ts';
export { reportSteps } from './report.steps.ts';
export { askForReports, endReports } from './schedules/schedule.commands.ts';
export { scheduleSteps } from './schedules/schedule.steps.ts';
export { lateReports } from './report.views.ts';
export { reportsCurrent } from './report.measure.ts';
