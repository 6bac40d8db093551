/** The door of imports: workbooks in, read by a job, taken whole by a person. Kinds are made by the features that own the rows. */
export { type KeptWorkbook, receiveImport, takeWhole } from './import.commands.ts';
export { handIn, importFiles } from './import.files.ts';
export { importJobs, readImport } from './import.jobs.ts';
export { type ImportKind, importKinds, type ImportOrder, type Proposal } from './import.kinds.ts';
export { importRoutes } from './import.routes.ts';
export { answerUpload, type ImportFacts, importStepWords, stepsOfImport } from './import.steps.ts';
export { eachRowOfImport, listImports, type OpenedImport, openImport, rowsOfImport } from './import.views.ts';
