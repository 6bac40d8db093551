import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import { dispatchFiles } from '../features/dispatches/index.ts';
import { areaFiles } from '../features/areas/index.ts';
import { contractFiles, signingFiles } from '../features/contracts/index.ts';
import { disbursementFiles, disbursementImportFiles } from '../features/disbursements/index.ts';
import { documentFiles } from '../features/documents/index.ts';
import { exchangeFiles } from '../features/exchange/index.ts';
import { importFiles } from '../features/imports/index.ts';
import { inspectionFiles } from '../features/inspections/index.ts';
import { annexFiles, planFiles } from '../features/plans/index.ts';
import { publicationFiles } from '../features/publication/index.ts';
import { projectFiles, registrationFiles } from '../features/projects/index.ts';
import { proposalFiles } from '../features/proposals/index.ts';
import { reportFiles } from '../features/reports/index.ts';
import { calendarFiles } from '../features/reminders/index.ts';
import { taskFiles } from '../features/tasks/index.ts';
import { type ProblemDocument, problemOf, unforeseen } from '../platform/http/problem.ts';
import { openApiDocument } from './openapi.ts';
import { routes } from './routes.ts';
import { sampleRoutes } from './sample.ts';
import type { Site } from './site.ts';
import { storyDesks } from './story.ts';
import { seated, whoAsks } from './who-asks.ts';

const webFolder = join(import.meta.dirname, '../../dist/web');

/** The whole surface: pages, procedures for the pages (/rpc), the open API (/api), and what operators ask. */
export function httpOf(site: Site): Hono {
  const http = new Hono();
  http.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
      },
    }),
  );
  http.use(async (context, next) => {
    const began = performance.now();
    await next();
    site.metrics.requestEnded(context.req.method, routePath(context, -1), context.res.status, (performance.now() - began) / 1000);
  });
  http.onError((error) => {
    const known = problemOf(error);
    if (known === null) site.log.error({ error }, 'request failed');
    return problemResponse(known ?? unforeseen);
  });
  mountOperators(http, site);
  const seat = (request: Request) => seated(site, request);
  http.all('/api/auth/*', ({ req, env }) => site.signIn.handle(req.raw, addressOf(req.raw, env)));
  http.get('/api/desks', async ({ json }) => json(await storyDesks(site)));
  http.route('/api', dispatchFiles(seat));
  http.route('/api', taskFiles(seat));
  for (const files of [
    importFiles,
    areaFiles,
    annexFiles,
    planFiles,
    registrationFiles,
    projectFiles,
    signingFiles,
    contractFiles,
    disbursementImportFiles,
    disbursementFiles,
    inspectionFiles,
    reportFiles,
    proposalFiles,
    documentFiles,
    exchangeFiles,
  ])
    http.route('/api', files(seat));
  http.route('/api', calendarFiles(site));
  // What is published is anybody's.
  http.route(
    '/api',
    publicationFiles((request) => whoAsks(site, request)),
  );
  http.route('/api', sampleRoutes(seat));
  mountProcedures(http, site);
  mountPages(http);
  return http;
}

function mountOperators(http: Hono, site: Site): void {
  http.get('/healthz', ({ json }) => json({ alive: true, version: site.version }));
  http.get('/readyz', async ({ json }) => {
    try {
      await sql`SELECT 1`.execute(site.db);
      return json({ ready: true });
    } catch (error) {
      site.log.warn({ error }, 'not ready');
      return json({ ready: false, reason: 'database' }, 503);
    }
  });
  http.get('/metrics', async ({ body }) =>
    body(await site.metrics.registry.metrics(), 200, { 'content-type': site.metrics.registry.contentType }),
  );
}

function mountProcedures(http: Hono, site: Site): void {
  const typed = new RPCHandler(routes);
  const open = new OpenAPIHandler(routes, {
    customErrorResponseBodyEncoder: ({ data, status, message, code }) =>
      isProblem(data) ? data : { type: 'about:blank', title: code, status, code, vi: message, en: message },
  });
  http.use('/rpc/*', async (c, next) => {
    const { matched, response } = await typed.handle(c.req.raw, {
      prefix: '/rpc',
      context: { at: await whoAsks(site, c.req.raw), key: c.req.header('idempotency-key') ?? null },
    });
    return matched ? response : next();
  });
  http.get('/api/openapi.json', async ({ json }) => json(await openApiDocument()));
  mountApiPage(http);
  http.use('/api/*', async (c, next) => {
    const { matched, response } = await open.handle(c.req.raw, {
      prefix: '/api',
      context: { at: await whoAsks(site, c.req.raw), key: c.req.header('idempotency-key') ?? null },
    });
    if (!matched) return next();
    if (response.status >= 400) response.headers.set('content-type', 'application/problem+json');
    return response;
  });
  http.all('/api/*', () =>
    problemResponse({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'no-route',
      vi: 'Không có địa chỉ này.',
      en: 'There is no such address.',
    }),
  );
}

/** A page to try the API at, from a package of our own: nothing is fetched from elsewhere. */
function mountApiPage(http: Hono): void {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
  const start = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api' });";
  http.get('/api', ({ html }) =>
    html(
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>API · khuyencong</title><link rel="stylesheet" href="/api/page/swagger-ui.css"></head><body><div id="api"></div><script src="/api/page/swagger-ui-bundle.js"></script><script src="/api/page/start.js"></script></body></html>`,
    ),
  );
  http.get('/api/page/start.js', ({ body }) => body(start, 200, { 'content-type': 'text/javascript' }));
  http.get('/api/page/:file{swagger-ui(-bundle)?\\.(js|css)}', async ({ req, body }) => {
    const file = req.param('file');
    return body(await readFile(join(folder, file)), 200, { 'content-type': types[file.split('.').pop()!]! });
  });
}

function mountPages(http: Hono): void {
  http.use(
    '/assets/*',
    serveStatic({ root: webFolder, onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }),
  );
  http.use('/*', serveStatic({ root: webFolder }));
  http.get('/*', async ({ html, text }) => {
    const index = join(webFolder, 'index.html');
    return existsSync(index)
      ? html(await readFile(index, 'utf8'))
      : text('Chưa có trang: hãy chạy "npm run build" / The pages are not built: run "npm run build".', 503);
  });
}

function isProblem(data: unknown): data is ProblemDocument {
  return typeof data === 'object' && data !== null && 'vi' in data && 'en' in data;
}

function problemResponse(document: ProblemDocument): Response {
  return new Response(JSON.stringify(document), { status: document.status, headers: { 'content-type': 'application/problem+json' } });
}

export interface Listening {
  readonly url: string;
  readonly server: ServerType;
  close(): Promise<void>;
}

/** Listens on the port, or the next free one of the twenty after it. Throws where none is free. */
export async function listen(http: Hono, hostname: string, port: number): Promise<Listening> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(http, hostname, candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= port + 20) throw error;
    }
  }
}

function listenOn(http: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: http.fetch, hostname, port }, (info) =>
      resolve({
        server,
        url: `http://${hostname}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      }),
    );
    server.once('error', reject);
  });
}

/** Where a request came from: the other end of its line, or, where a proxy on this machine passed it on, whom that names last. */
function addressOf(request: Request, env: unknown): string | null {
  const line = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? null;
  const here = line !== null && /^(?:::1|(?:::ffff:)?127\.)/.test(line);
  return here ? (request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? line) : line;
}
