import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AnyRouter, RouterClient } from '@orpc/server';
import { asOf } from './as-of.ts';

const link = new RPCLink({
  url: () => `${globalThis.location.origin}/rpc`,
  headers: () => { const day = asOf(); return day === null ? {} : { 'x-as-of': day }; },
});

/** The typed client of one feature's routes. The shape is a type only: nothing of the server comes into the page. */
export function clientFor<Routes extends AnyRouter>(feature: string): RouterClient<Routes> {
  return createORPCClient(link, { path: [feature] });
}
