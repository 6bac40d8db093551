/** The door of gatherings: activities that gather people, what threatens them, who decides and who consents. */
export { consentGathering, decideGathering, holdGathering, planGathering, reviewGathering } from './gathering.commands.ts';
export { gatheringsWaiting } from './gathering.desk.ts';
export { gatheringRoutes } from './gathering.routes.ts';
export { gatheringsPart } from './gathering.views.ts';
export { gatheringSteps } from './gathering.steps.ts';
export { gatheringsReviewed } from './gathering.measure.ts';
