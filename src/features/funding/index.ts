/** The door of funding: every đồng moves through `post`; figures are summed from dated deltas. */
export { closeMonth, post } from './ledger.commands.ts';
export { fundingRoutes } from './ledger.routes.ts';
export { applyMovement, type ContractBalance } from './ledger.rules.ts';
export { bookRows, booksByContract, type ContractBooks, contractBooks, fixShare } from './ledger.store.ts';
export { bookSteps } from './ledger.steps.ts';
export { addDeltas, openContractMoney, openLines, openYear, type Posting } from './ledger.store.ts';
export { verifyLedger } from './ledger.verify.ts';
export { assignedOn, budgetYears, chainsOf, contractChain, contractMoney, movementRows, projectChain, withSides } from './ledger.views.ts';
