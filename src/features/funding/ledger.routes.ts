import { z } from 'zod';
import { route } from '../../platform/http/routes.ts';
import { ask } from '../../platform/ask.ts';
import { day } from '../../platform/pure/dates.ts';
import { agencyOf, permitted } from '../organizations/index.ts';
import { closeMonth } from './ledger.commands.ts';
import { budgetYearSchema } from './ledger.schema.ts';
import { bookSteps } from './ledger.steps.ts';
import { budgetYears } from './ledger.views.ts';

export const fundingRoutes = {
  years: route
    .meta({ answers: 'signed-in' })
    .route({ method: 'GET', path: '/budget-years', tags: ['funding'], summary: 'The national estimates as they stood on a day' })
    .output(z.array(budgetYearSchema))
    .handler(({ context: { at } }) => ask(at, (tx) => budgetYears(tx, at.clock.today()))),
  closeMonth: route
    .meta(permitted(bookSteps, 'close-month'))
    .route({
      method: 'POST',
      path: '/closed-months',
      tags: ['funding'],
      summary: 'Closes a month that is over: nothing is dated in it any more',
    })
    .input(z.object({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) }))
    .output(z.object({ month: z.string() }))
    .handler(async ({ context: { at }, input }) => {
      await closeMonth(at, { month: day(`${input.month}-01`), officeId: await ask(at, agencyOf) });
      return input;
    }),
};
