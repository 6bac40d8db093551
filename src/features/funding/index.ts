/** The door of funding: every đồng moves through `post`; figures are summed from dated deltas. */
export { closeMonth, post } from './ledger.commands.ts';
export { fundingRoutes } from './ledger.routes.ts';
export { applyMovement, type ContractBalance } from './ledger.rules.ts';
export { bookRows, booksByContract, type ContractBooks, contractBooks, type YearBook } from './contract-books.views.ts';
export { bookSteps } from './ledger.steps.ts';
export { addDeltas, fixShare, openContractMoney, openLines, openYear, type Posting } from './ledger.store.ts';
export { verifyLedger } from './ledger.verify.ts';
export { ASSIGNED, assignedOn, budgetYears, chainsOf, CONTRACTED, contractChain, contractYears, movementRows, projectChain, projectYears, withSides } from './ledger.views.ts';
export { carryOver } from './carry/carry.commands.ts';
export { isOpen, spread } from './carry/carry.rules.ts';
export { carriedInto, leftOfYear, type LeftOfYear } from './carry/carry.views.ts';
