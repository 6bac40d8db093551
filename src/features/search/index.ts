/** The door of search: one box over everything a person may see. */
export { searchRoutes } from './search.routes.ts';
export { searchJobs } from './search.jobs.ts';
export { gatherWords } from './search.views.ts';
