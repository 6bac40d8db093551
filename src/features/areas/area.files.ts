import { Hono } from 'hono';
import { ask } from '../../platform/ask.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { handIn } from '../imports/index.ts';
import { agencyOf } from '../organizations/index.ts';
import { AREAS } from './area.kind.ts';

/** `POST /areas/imports` (multipart, one .xlsx): the official list of districts and communes in. */
export function areaFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.post('/areas/imports', async ({ req, json }) => {
    const at = await seat(req.raw);
    const { id } = await handIn(at, req.raw, { kind: AREAS, officeId: await ask(at, agencyOf), year: null });
    return json({ id }, 201, { location: `/api/area-imports/${id}` });
  });
  return http;
}
