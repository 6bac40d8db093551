import { z } from 'zod';
import { ask } from '../../../platform/ask.ts';
import { route } from '../../../platform/http/routes.ts';
import { day } from '../../../platform/pure/dates.ts';
import { askerAt, type Workplace } from '../../../platform/workplace.ts';
import { permitted } from '../../organizations/index.ts';
import { setNumbering } from './register.commands.ts';
import { byProvinceSchema, directions, numberings, registerSchema, seriesSchema } from './register.schema.ts';
import { numberingSteps } from './register.steps.ts';
import { countByProvince, openRegister, type RegisterQuery } from './register.views.ts';

const which = { office: z.uuid().optional(), direction: z.enum(directions) };

function open(at: Workplace, query: RegisterQuery) {
  const asker = askerAt(at.actor);
  return ask(at, (tx) => openRegister(tx, query, at.clock.today(), asker));
}

export const registerRoutes = {
  open: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/registers',
      tags: ['registers'],
      summary: "A register of the asker's office, by number; `whole` for print",
    })
    .input(
      z.object({
        ...which,
        year: z.coerce.number().int().min(1945).max(9999).optional(),
        series: seriesSchema.optional(),
        page: z.coerce.number().int().min(1).optional(),
        whole: z.stringbool().or(z.boolean()).optional(),
      }),
    )
    .output(registerSchema)
    .handler(({ context: { at }, input }) => open(at, input)),

  setNumbering: route
    .meta(permitted(numberingSteps, 'set-numbering'))
    .route({
      method: 'POST',
      path: '/registers/numbering',
      tags: ['registers'],
      summary: 'Mirrors a register kept elsewhere, or gives own numbers, from today on',
    })
    .input(z.object({ office: z.uuid(), direction: z.enum(directions), numbering: z.enum(numberings) }))
    .output(registerSchema)
    .handler(async ({ context: { at }, input: { office, ...rest } }) => {
      await setNumbering(at, { officeId: office, ...rest });
      return open(at, { office, direction: rest.direction });
    }),

  byProvince: route
    .meta({ answers: 'signed-in' })
    .route({
      method: 'GET',
      path: '/registers/by-province',
      tags: ['registers'],
      summary: 'Letters by province, in the map of a day (2020 or 2025)',
    })
    .input(z.object({ year: z.coerce.number().int().min(1945).max(9999), map: z.iso.date().optional() }))
    .output(byProvinceSchema)
    .handler(({ context: { at }, input }) =>
      ask(at, (tx) => countByProvince(tx, input.year, input.map === undefined ? at.clock.today() : day(input.map), at.clock.today())),
    ),
};
