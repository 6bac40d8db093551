/** The door of exchange: letters in and out as edXML envelopes, and what acts told, sent on to others. */
export { writeEnvelope } from './envelope/write.ts';
export { handIn, setOfficeAddress } from './exchange.commands.ts';
export { envelopeOf } from './exchange.export.ts';
export { exchangeFiles } from './exchange.files.ts';
export { exchangeJobs } from './exchange.jobs.ts';
export { exchangeRoutes } from './exchange.routes.ts';
export { addressSteps, envelopeSteps } from './exchange.steps.ts';
export { webhookSteps } from './webhooks/webhook.steps.ts';
export { webhooksWaiting } from './webhooks/webhook.views.ts';
