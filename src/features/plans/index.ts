/** The door of plans: estimate and rounds, decisions as versions of the plan, annexes in. */
export { annexKind, planImportSteps } from './import/annex.kind.ts';
export { importAnnex } from './import/import.commands.ts';
export { annexFiles } from './import/import.files.ts';
export { approveDecision, decidePlan, drawUpDecision, enterEstimate, submitDecision } from './plan.commands.ts';
export { planFiles, planTable } from './plan.files.ts';
export { planDrafts } from './plan.letter.ts';
export { planRoutes } from './plan.routes.ts';
export { estimatePermits, planDecisionSteps } from './plan.steps.ts';
export { plansWaiting } from './plan.desk.ts';
export { issueInTurn } from './plan.store.ts';
export { covers } from './carry/carry.rules.ts';
export { carriableIn } from './carry/carry.views.ts';
