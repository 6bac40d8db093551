import { Worker } from 'node:worker_threads';
import type { Outcome, Problem, Searching } from './optimum.schema.ts';
import type { Forced } from './searching.ts';
import type { Order } from './solver.worker.ts';

/** A search that runs beside the server in a thread of its own. */
export interface Search<Answer> {
  readonly answer: Promise<Answer>;
  stop(): void;
}

/** Beyond its own time limit a search that hangs is ended with its thread. */
const GRACE_SECONDS = 60;

function run<Answer>(order: Omit<Order, 'stop'>, heard: (told: Searching) => void): Search<Answer> {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('solver.worker.ts', import.meta.url), { workerData: { ...order, stop } satisfies Order });
  let late: NodeJS.Timeout;
  const answer = new Promise<Answer>((resolve, reject) => {
    late = setTimeout(() => reject(new Error('the solver did not end')), (order.seconds + GRACE_SECONDS) * 1_000);
    worker.on('message', (message: { told?: Searching; answer?: Answer }) => {
      if (message.told !== undefined) heard(message.told);
      else resolve(message.answer!);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the solver ended with ${code}`)));
  }).finally(() => {
    clearTimeout(late);
    return worker.terminate();
  });
  return {
    answer,
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
  };
}

/** Looks for the optimum of a problem, telling how far it has come. */
export const startSearch = (problem: Problem, heard: (told: Searching) => void): Search<Outcome> =>
  run({ problem, withProposal: null, seconds: problem.wishes.timeLimitSeconds }, heard);
/** Looks for the best list that has one proposal in it. */
export const startSearchWith = (problem: Problem, id: string, seconds: number): Search<Forced> =>
  run({ problem, withProposal: id, seconds }, () => undefined);
