import { ORPCError, os } from '@orpc/server';
import { NOBODY, type Permission, refusalOfAsker, type RoleNames } from '../pure/asker.ts';
import { NotFound, Refused, SignedOut } from '../pure/refused.ts';
import type { Workplace } from '../workplace.ts';
import { asRpcError, problemOf, unforeseen } from './problem.ts';

/** Whom a route answers: anybody, whoever is signed in, who bears a signed link, or those a row of the permission table names. A route that says nothing answers nobody. */
export interface RouteMeta {
  readonly answers?: 'anybody' | 'signed-in' | 'bearer' | (Permission & { readonly roleNames: RoleNames });
}

/**
 * Where every route starts: it knows the workplace of its request and the idempotency key sent with it, and refuses whom its `answers` does not name; what its
 * handler throws leaves as a problem document. A route is
 * `route.meta({ answers }).route({ method, path, summary }).input(zod).output(zod).handler(…)`.
 * The step's own row is asked again by the command, which knows the thing and its office.
 */
export const route = os
  .$meta<RouteMeta>({})
  .$context<{ at: Workplace; key: string | null }>()
  .use(async ({ context, next, procedure }) => {
    try {
      requireAnswered(procedure['~orpc'].meta, context.at);
      return await next();
    } catch (error) {
      const known = problemOf(error);
      if (known !== null) throw asRpcError(known);
      if (error instanceof ORPCError && error.status < 500) throw error;
      context.at.log.error({ error }, 'request failed');
      throw asRpcError(unforeseen);
    }
  });

function requireAnswered({ answers }: RouteMeta, { actor: { asker, bearer } }: Workplace): void {
  // A link opens what it was made for and nothing else, not even what anybody may ask.
  if (answers === 'bearer' && bearer === undefined) throw new NotFound('link');
  if (bearer !== undefined && answers !== 'bearer') throw new SignedOut();
  if (answers === 'bearer') return;
  if (answers === 'anybody') return;
  if (asker === null || asker.personId === NOBODY.personId) throw new SignedOut();
  if (answers === undefined) throw new Error('This route does not say whom it answers');
  if (answers === 'signed-in') return;
  const refusal = refusalOfAsker(answers, asker, null, answers.roleNames);
  if (refusal !== null) throw new Refused([refusal]);
}
