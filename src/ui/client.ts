import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AnyRouter, RouterClient } from '@orpc/server';
import { asOf } from './as-of.ts';

/** What may travel beside an input: the key under which an act has one effect, and headers of its own. */
export interface Sent {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const link = new RPCLink<Sent>({
  url: () => `${globalThis.location.origin}/rpc`,
  headers: ({ context }) => {
    const day = asOf();
    return {
      ...(day === null ? {} : { 'x-as-of': day }),
      ...(context.key === undefined ? {} : { 'idempotency-key': context.key }),
      ...context.headers,
    };
  },
});

/** The typed client of one feature's routes. The shape is a type only: nothing of the server comes into the page. */
export function clientFor<Routes extends AnyRouter>(feature: string): RouterClient<Routes, Sent> {
  return createORPCClient(link, { path: [feature] });
}
