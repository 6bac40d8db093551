/** The door of reminders: who is reminded of which duty, when, and whether it reached them. */
export { reminderJobs } from './reminder.jobs.ts';
