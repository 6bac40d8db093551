/** The door of documents: one model of an official document, laid out as Word, PDF and text, and its way out of an office. */
export { askForSet, askOpinions, checkDrafts, drawUp, giveOpinion, returnDrafts, signDrafts, submitDrafts, withdrawDrafts } from './drafts/draft.commands.ts';
export { draftsWaiting } from './drafts/draft.desk.ts';
export { documentFiles } from './drafts/draft.files.ts';
export { documentJobs, writeSet } from './drafts/draft.jobs.ts';
export { draftRoutes } from './drafts/draft.routes.ts';
export { answerDrawingUp, draftSteps } from './drafts/draft.steps.ts';
export { gap, orGap } from './drafts/gap.rules.ts';
export { numberDrafts, sendDrafts } from './drafts/issuing.commands.ts';
export { type DraftSource, draftSources, type Letter } from './drafts/sources.ts';
export { docxOf } from './layout/docx.ts';
export { dayInWords } from './layout/lines.ts';
export { pdfOf } from './layout/pdf.ts';
export { textOf } from './layout/text.ts';
export { documentBy, type Letterhead, letterheadOf, symbolFor } from './letterhead.ts';
