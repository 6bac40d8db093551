/** The door of dispatches: what other features and the app may call. */
export { confirmDispatch, decideCorrections, insertFile, type LockedDispatch, lockDispatch, receiveFile } from './dispatch.commands.ts';
export { dispatchFiles } from './dispatch.files.ts';
export { dispatchJobs, readOne } from './dispatch.jobs.ts';
export { dispatchRoutes } from './dispatch.routes.ts';
export { dispatchSteps } from './dispatch.steps.ts';
export { keepText, keepUpload, takeAttached, takeUpload } from './dispatch.uploads.ts';
export { acknowledgeForwarding, forwardDispatch, noteDispatch, sendCopies } from './handling/handling.commands.ts';
export { forwardingSteps } from './handling/handling.steps.ts';
export { type KeptFile, numberOutgoing, replaceOriginal, sendOutgoing } from './outgoing/outgoing.commands.ts';
export { registerDispatch, setNumbering } from './registers/register.commands.ts';
export { registerRoutes } from './registers/register.routes.ts';
export { numberingSteps } from './registers/register.steps.ts';
export { openWorkFile, putIntoWorkFile, workFileSteps } from './work-files/work-file.commands.ts';
export { workFileRoutes } from './work-files/work-file.routes.ts';
