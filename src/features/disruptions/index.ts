/** The door of disruptions: disasters and epidemics as dated events, what they touch, what establishments lost and need. */
export { endDisruption, enterDisruption, widenDisruption } from './disruption.commands.ts';
export { disruptionRoutes } from './disruption.routes.ts';
export { disruptionSteps } from './disruption.steps.ts';
export { confirmImpacts, stateImpact } from './impacts/impact.commands.ts';
export { impactSteps } from './impacts/impact.steps.ts';
