import { ORPCError, os } from '@orpc/server';
import type { Workplace } from '../workplace.ts';
import { asRpcError, problemOf, unforeseen } from './problem.ts';

/**
 * Where every route starts: it knows the workplace of its request, and what its handler throws leaves as a
 * problem document. A route is `route.route({ method, path, summary }).input(zod).output(zod).handler(…)`.
 */
export const route = os.$context<{ at: Workplace }>().use(async ({ context, next }) => {
  try {
    return await next();
  } catch (error) {
    const known = problemOf(error);
    if (known !== null) throw asRpcError(known);
    if (error instanceof ORPCError && error.status < 500) throw error;
    context.at.log.error({ error }, 'request failed');
    throw asRpcError(unforeseen);
  }
});
