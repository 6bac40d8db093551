import type { Job } from '../../platform/jobs.ts';
import { gatherWords } from './search.views.ts';

/** What time does to search: the list of words, for what is mistyped, is made anew. */
export const searchJobs: Job<never>[] = [
  {
    name: 'search gather-words',
    summary: 'Gathers the words of every text, for what is mistyped',
    wakes: '40 1 * * *',
    timeLimitSeconds: 3_600,
    run: (at) => gatherWords(at.system),
  },
];
