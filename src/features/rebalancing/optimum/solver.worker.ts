import { parentPort, workerData } from 'node:worker_threads';
import { openHighs } from './highs.ts';
import type { Problem } from './optimum.schema.ts';
import { search, searchWith } from './searching.ts';

/** What a worker is told to do: search, or search with one proposal in; `stop` is written by who asked. */
export interface Order {
  readonly problem: Problem;
  readonly withProposal: string | null;
  readonly seconds: number;
  readonly stop: SharedArrayBuffer;
}

const { problem, withProposal, seconds, stop } = workerData as Order;
const stopped = () => Atomics.load(new Int32Array(stop), 0) === 1;
const tell = parentPort!.postMessage.bind(parentPort!);

const highs = await openHighs();
if (withProposal !== null) tell({ answer: searchWith(highs, problem, withProposal, seconds) });
else
  tell({
    answer: search(highs, problem, {
      timeLimitSeconds: seconds,
      stopped,
      note: (milliPoints, boundMilliPoints) => tell({ told: { milliPoints, boundMilliPoints } }),
    }),
  });
