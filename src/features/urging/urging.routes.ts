import { z } from 'zod';
import { ask } from '../../platform/ask.ts';
import { route } from '../../platform/http/routes.ts';
import { lateOffices } from './urging.list.ts';
import { urgingListSchema } from './urging.schema.ts';
import { askerAt } from '../../platform/workplace.ts';

export const urgingRoutes = {
  list: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/urgings',
      tags: ['urging'],
      summary: 'Who is late with what an office gave, office by office, and the letters that urged them before',
    })
    .input(z.object({ office: z.uuid().optional() }))
    .output(urgingListSchema)
    .handler(({ context: { at }, input }) => {
      const asker = askerAt(at.actor);
      return ask(at, (tx) => lateOffices(tx, input.office, at.clock.today(), asker));
    }),
};
