import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { dispatchSchema } from '../features/dispatches/dispatch.schema.ts';
import { readingSchema } from '../features/readings/reading.schema.ts';
import { stepAnswerSchema } from '../platform/pure/refusals.ts';
import { routes } from './routes.ts';

const uploadPath = {
  post: {
    tags: ['dispatches'],
    summary: 'Keeps and reads a dispatch; answers at once, reading goes on as a job',
    parameters: [
      {
        name: 'direction',
        in: 'query' as const,
        schema: { type: 'string' as const, enum: ['in', 'out'], default: 'in' },
        description: "A letter that came, or one of the office's own",
      },
      {
        name: 'Idempotency-Key',
        in: 'header' as const,
        schema: { type: 'string' as const },
        description: 'The same key sent again answers the same dispatch',
      },
    ],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object' as const, required: ['file'], properties: { file: { type: 'string' as const, format: 'binary' } } },
        },
      },
    },
    responses: {
      201: {
        description: 'Kept',
        content: {
          'application/json': { schema: { type: 'object' as const, properties: { id: { type: 'string' as const, format: 'uuid' } } } },
        },
      },
      401: { description: 'Nobody is signed in', content: { 'application/problem+json': {} } },
      403: { description: 'Not a records clerk or officer', content: { 'application/problem+json': {} } },
      422: { description: 'Refused: no file, or over the limit', content: { 'application/problem+json': {} } },
    },
  },
};

const problems = { 401: { description: 'Nobody is signed in', content: { 'application/problem+json': {} } } };
const annexPath = {
  post: {
    tags: ['plans'],
    summary: 'Reads an allocation annex (.xlsx) beside the plan; nothing of the plan changes',
    parameters: [
      { name: 'year', in: 'path' as const, required: true, schema: { type: 'integer' as const } },
      { name: 'Idempotency-Key', in: 'header' as const, schema: { type: 'string' as const } },
    ],
    requestBody: uploadPath.post.requestBody,
    responses: {
      201: uploadPath.post.responses[201],
      ...problems,
      403: { description: 'Not an officer of the Agency', content: { 'application/problem+json': {} } },
      422: { description: 'No workbook that is read', content: { 'application/problem+json': {} } },
    },
  },
};
const confirmationsPath = {
  post: {
    tags: ['disbursements'],
    summary: "Reads a file of the Treasury's confirmations (.xlsx) against the approved requests; nothing moves",
    requestBody: uploadPath.post.requestBody,
    responses: {
      200: { description: 'Faults by cell, and the confirmations to send to /disbursements/confirm', content: { 'application/json': {} } },
      ...problems,
      403: { description: 'Not the finance officer', content: { 'application/problem+json': {} } },
      422: annexPath.post.responses[422],
    },
  },
};
const table = (tag: string, summary: string, names: readonly string[], inPath: readonly string[] = []) => ({
  get: {
    tags: [tag],
    summary,
    parameters: [...inPath, ...names, 'asOf'].map((name) => ({
      name,
      in: inPath.includes(name) ? ('path' as const) : ('query' as const),
      required: inPath.includes(name),
      schema: { type: 'string' as const },
    })),
    responses: {
      200: { description: 'The table, as it is read from the store', content: { 'application/octet-stream': {} } },
      ...problems,
    },
  },
});
/** Tables that stream, each as .xlsx and as .csv. */
const tables = Object.fromEntries(
  ['xlsx', 'csv'].flatMap((format) => [
    [`/projects.${format}`, table('projects', 'Every project of a question', ['year', 'province', 'state', 'kind', 'unit', 'q', 'sort'])],
    [`/plans/{year}.${format}`, table('plans', 'The plan of a year in the form of an annex', [], ['year'])],
    [`/contracts.${format}`, table('contracts', 'The contracts of a year', ['year'])],
    [`/disbursements.${format}`, table('disbursements', 'Every request for money of a question', ['state', 'kind', 'year'])],
  ]),
);

/** OpenAPI 3.1 of every procedure, and of what streams beside them. */
export async function openApiDocument(): Promise<object> {
  const document = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(routes, {
    info: {
      title: 'khuyencong',
      version: '1',
      description:
        'Money is a string of whole đồng; days are YYYY-MM-DD in Viet Nam; errors are RFC 9457 problem documents with a code and a sentence in Vietnamese and English.',
    },
    servers: [{ url: '/api' }],
    commonSchemas: { Dispatch: { schema: dispatchSchema }, Reading: { schema: readingSchema }, StepAnswer: { schema: stepAnswerSchema } },
  });
  const paths = document.paths ?? {};
  const securitySchemes = {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'khuyencong.session_token',
      description: 'POST /api/auth/sign-in/email {email, password} sets it',
    },
    key: { type: 'http', scheme: 'bearer', description: 'An API key: `khuyencong api-key EMAIL`, or the account page' },
  };
  return {
    ...document,
    security: [{ session: [] }, { key: [] }],
    components: { ...document.components, securitySchemes },
    paths: {
      ...paths,
      ...tables,
      '/disbursements/confirmations': confirmationsPath,
      '/dispatches': { ...paths['/dispatches'], ...uploadPath },
      '/plans/{year}/imports': { ...paths['/plans/{year}/imports'], ...annexPath },
    },
  };
}
