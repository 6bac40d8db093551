/** The door of rebalancing: free money against proposals, the ranked list, the reference lists beside it, one decision. */
export { approveRebalancing, changeList, drawList, openRebalancing, sendRebalancingBack, submitRebalancing, takeBack } from './rebalancing.commands.ts';
export { rebalancingsWaiting } from './rebalancing.desk.ts';
export { rebalancingRoutes } from './rebalancing.routes.ts';
export { rebalancingSteps } from './rebalancing.steps.ts';
export { seekReference } from './reference.commands.ts';
export { rebalancingJobs } from './reference.jobs.ts';
