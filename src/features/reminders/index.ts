/** The door of reminders: who is reminded of which duty, when, and whether it reached them. */
export { calendarFiles, calendarOfAll } from './calendar/calendar.files.ts';
export { escalationSteps } from './escalations/escalation.steps.ts';
export { ruleSteps } from './ladder/ladder.steps.ts';
export { mailSteps } from './mails/mail.steps.ts';
export { remindersWaiting } from './reminder.desk.ts';
export { reminderJobs } from './reminder.jobs.ts';
export { reminderRoutes } from './reminder.routes.ts';
