/** The door of inspections: the yearly plan by risk, visits with their minutes, findings until they are remedied. */
export { findingSteps } from './findings/finding.steps.ts';
export { closeFinding, concludeVisit, keepPhoto, remedyFinding, returnFinding, saveInspection } from './inspection.commands.ts';
export { inspectionsWaiting } from './inspection.desk.ts';
export { inspectionFiles } from './inspection.files.ts';
export { inspectionDrafts } from './inspection.letter.ts';
export { inspectionRoutes } from './inspection.routes.ts';
export { inspectionSteps } from './inspection.steps.ts';
export { inspectionsPart } from './inspection.views.ts';
export { addChoice, adoptPlan, drawPlan, dropChoice } from './plans/plan.commands.ts';
export { inspectionPlanSteps } from './plans/plan.steps.ts';
export { packOf } from './visits/visit.views.ts';
export { inspectionsDone } from './inspection.measure.ts';
