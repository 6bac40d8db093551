/** The door of tasks: duties from a letter to their acceptance. */
export { approveDuties, submitDuties } from './duties/duty-list.commands.ts';
export { deskSources } from './desk/desk.views.ts';
export { type Measure, type MeasuredTask, measuredTasks, measures, type Progress, type Target } from './measures/measure.views.ts';
export { measureJobs } from './measures/measure.jobs.ts';
export { dutyListSteps } from './duties/duty-list.steps.ts';
export { namedAgain } from './duties/urged.rules.ts';
export { acceptTasks, answerTasks, askExtension, grantExtension, noteContact, receiveTask, refuseExtension, returnTask } from './task.commands.ts';
export { taskFiles } from './task.files.ts';
export { taskRoutes } from './task.routes.ts';
export { extensionSteps, taskSteps } from './task.steps.ts';
export { followsFigures, isOwed } from './task.rules.ts';
export { overdueTasks, tasksById, tasksOfLetter } from './task.views.ts';
