/** The door of contracts: dossiers, signing, annexes, campaigns; what follows from a settlement is asked here. */
export { closeCampaign, exemptFromCampaign, noteBlocker, openCampaign } from './campaigns/campaign.commands.ts';
export { campaignSteps } from './campaigns/campaign.steps.ts';
export { annexByDecision, annexContract, completeReview, draftContracts, endByDecision, followContract, recordSelection, signContracts, terminateContract } from './contract.commands.ts';
export { contractFiles, contractTable } from './contract.files.ts';
export { contractRoutes } from './contract.routes.ts';
export { contractSteps, selectionPermits } from './contract.steps.ts';
export { contractsOf, type LockedContract, lockContracts } from './contract.store.ts';
export { contractPart } from './contract.views.ts';
export { dossierSteps, handInPapers, reviewPapers } from './dossier/dossier.commands.ts';
export { signingFiles } from './signing/signing.files.ts';
export { contractImportSteps, signingKind } from './signing/signing.kind.ts';
export { contractsWaiting } from './contract.desk.ts';
export { contractAnnexDrafts, contractDrafts } from './contract.letter.ts';
export { contractsSigned } from './contract.measure.ts';
