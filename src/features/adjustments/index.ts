/** The door of adjustments: what was decided of projects is changed, by whom it belongs to, on facts that stand. */
export { appraiseAdjustment, confirmAdjustment, decideAdjustment, rebaseAdjustment, requestAdjustment, requestExtension, refuseAdjustment, returnAdjustment, returnUnconfirmed, reverseAdjustment, withdrawAdjustment } from './adjustment.commands.ts';
export { adjustmentsWaiting } from './adjustment.desk.ts';
export { adjustmentDrafts } from './adjustment.letter.ts';
export { adjustmentRoutes } from './adjustment.routes.ts';
export { adjustmentSteps } from './adjustment.steps.ts';
export { adjustmentsPart } from './adjustment.views.ts';
export { closeRecovery } from './recoveries/recovery.commands.ts';
export { recoverySteps } from './recoveries/recovery.steps.ts';
