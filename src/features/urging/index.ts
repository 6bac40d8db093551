/** The door of urging: who is late with what, and the letter that says so. */
export { writeUrgings } from './urging.files.ts';
export { urgingDrafts } from './urging.list.ts';
export { urgingRoutes } from './urging.routes.ts';
export { urgingsOn } from './urging.views.ts';
