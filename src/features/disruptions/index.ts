/** The door of disruptions: disasters and epidemics as dated events, what they touch, what establishments lost and need. */
export { endDisruption, enterDisruption, widenDisruption } from './disruption.commands.ts';
export { impactsWaiting } from './disruption.desk.ts';
export { holdingPart } from './disruption.project.ts';
export { inArea, whole } from './disruption.views.ts';
export { disruptionRoutes } from './disruption.routes.ts';
export { touchedProjects } from './disruption.views.ts';
export { disruptionSteps } from './disruption.steps.ts';
export { confirmImpacts, stateImpact } from './impacts/impact.commands.ts';
export { impactSteps } from './impacts/impact.steps.ts';
export { newestConfirmed } from './impacts/impact.views.ts';
export { sendLinks, tellThroughLink } from './links/link.commands.ts';
export { linkSteps } from './links/link.steps.ts';
export { LINK_HEADER } from './links/link.schema.ts';
export { bearerOf } from './links/link.views.ts';
