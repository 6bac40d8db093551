import { Hono } from 'hono';
import { ask } from '../../../platform/ask.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { handIn } from '../../imports/index.ts';
import { agencyOf } from '../../organizations/index.ts';
import { ANNEX } from './annex.kind.ts';

/** `POST /plans/{year}/imports` (multipart, one .xlsx): an annex in, streamed beside the procedures. Answers 201 with the import's id at once; a job reads it. */
export function annexFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/plans/:year{20\\d\\d}/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    const { id } = await handIn(at, req.raw, { kind: ANNEX, officeId: await ask(at, agencyOf), year: Number(req.param('year')) });
    return json({ id }, 201, { location: `/api/plan-imports/${id}` });
  });
  return http;
}
