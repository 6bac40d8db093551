/** The door of dispatches: what other features and the app may call. */
export { keepText, keepUpload } from './dispatch.uploads.ts';
export { dispatchFiles } from './dispatch.files.ts';
export { dispatchJobs } from './dispatch.jobs.ts';
export { dispatchRoutes } from './dispatch.routes.ts';
export { dispatchSteps } from './dispatch.steps.ts';
