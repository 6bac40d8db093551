/** The door of plans: estimate and rounds, decisions as versions of the plan. */
export { approveDecision, drawUpDecision, enterEstimate, submitDecision } from './plan.commands.ts';
export { planRoutes } from './plan.routes.ts';
export { estimatePermits, planDecisionSteps } from './plan.steps.ts';
