import * as packaged from 'highs';
import type { Highs } from 'highs';

/** HiGHS, exact branch and cut compiled to WebAssembly: loaded once a thread. Its types name its CommonJS build, whose default is the loader here too. */
export const openHighs = (): Promise<Highs> => (packaged.default as unknown as typeof packaged.default.default)();
