import { ask } from '../../platform/ask.ts';
import type { Job } from '../../platform/jobs.ts';
import { answerLetter } from './exchange.commands.ts';
import { receiptsDue } from './exchange.views.ts';
import { deliverAll } from './webhooks/webhook.commands.ts';

/** What time does to exchange: senders hear what became of their letters, other systems what was done here. */
export const exchangeJobs: Job<never>[] = [
  {
    name: 'exchange tell-states',
    summary: 'Tells senders by edXML that their letters are received and assigned',
    wakes: '*/5 * * * *',
    timeLimitSeconds: 600,
    run: async (at) => {
      for (const due of await ask(at, receiptsDue)) await answerLetter(at, due, null);
    },
  },
  {
    name: 'exchange deliver-webhooks',
    summary: 'Sends on to other systems what was told, signed',
    wakes: '* * * * *',
    timeLimitSeconds: 1_800,
    run: deliverAll,
  },
];
