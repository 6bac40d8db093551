import { ask } from '../../platform/ask.ts';
import type { Job } from '../../platform/jobs.ts';
import { answerLetter } from './exchange.commands.ts';
import { receiptsDue } from './exchange.views.ts';

/** What time does to the exchange of letters: senders hear what became of theirs. */
export const exchangeJobs: Job<never>[] = [{
  name: 'exchange tell-states', summary: 'Tells senders by edXML that their letters are received and assigned', wakes: '*/5 * * * *', timeLimitSeconds: 600,
  run: async (at) => {
    for (const due of await ask(at, receiptsDue)) await answerLetter(at, due, due.receipt, null);
  },
}];
