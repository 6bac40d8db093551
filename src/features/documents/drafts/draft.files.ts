import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { ask } from '../../../platform/ask.ts';
import type { UploadedPart } from '../../../platform/http/uploads.ts';
import type { Workplace } from '../../../platform/workplace.ts';
import { pack, zipOf } from '../../../platform/zip.ts';
import { docxOf } from '../layout/docx.ts';
import { pdfOf, pictureOf } from '../layout/pdf.ts';
import { draftWords } from './draft.words.ts';
import { pagesOf, pagesOfSet, paperFile } from './draft.views.ts';
import { attachPaper, keepSigned } from './issuing.commands.ts';
import { takeUpload } from '../../dispatches/index.ts';

const LAYOUTS = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: docxOf },
  pdf: { type: 'application/pdf', write: pdfOf },
  svg: { type: 'image/svg+xml', write: pictureOf },
} as const;

/**
 * What streams beside the procedures: a draft's pages as Word, PDF and picture (`?version=`), marked as a draft until it is numbered; papers attached and signed files in and out.
 */
export function documentFiles(seat: (request: Request) => Promise<Workplace>): Hono {
  const http = new Hono();
  http.get('/drafts/:id/pages/:layout{(docx|pdf|svg)}', async ({ req, body }) => {
    const at = await seat(req.raw);
    const layout = LAYOUTS[req.param('layout') as keyof typeof LAYOUTS];
    const asked = Number.parseInt(req.query('version') ?? '', 10);
    const { document, version, issued } = await ask(at, (tx) =>
      pagesOf(tx, req.param('id'), Number.isNaN(asked) ? null : asked, at.clock.today()),
    );
    const name = `${issued ? `${document.number}-${document.symbol}`.replaceAll('/', '-') : `${document.subject.slice(0, 80)} (lần ${version})`}.${req.param('layout')}`;
    const written = layout.write(document, issued ? null : draftWords.mark(version));
    return body(typeof written === 'string' ? written : new Uint8Array(written).buffer, 200, {
      'content-type': layout.type,
      'cache-control': 'private, no-cache',
      ...(req.param('layout') === 'svg' ? {} : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
    });
  });
  http.get('/draft-sets/:id/:archive{(docx|pdf)[.]zip}', async ({ req, body }) => {
    const at = await seat(req.raw);
    const layout = req.param('archive').replace('.zip', '') as 'docx' | 'pdf';
    const pages = await ask(at, (tx) => pagesOfSet(tx, req.param('id'), at.clock.today()));
    const files = pages.map(({ document, version, issued }, place) =>
      pack(
        `${issued ? `${document.number}-${document.symbol}`.replaceAll('/', '-') : String(place + 1).padStart(3, '0')} ${(document.addressees[0] ?? document.subject).slice(0, 60).replace(/[\\/:*?"<>|]/g, '-')}.${layout}`,
        Buffer.from(LAYOUTS[layout].write(document, issued ? null : draftWords.mark(version))),
      ),
    );
    return body(new Uint8Array(zipOf(files)).buffer, 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`bo-van-ban-${layout}.zip`)}`,
    });
  });
  const takes = (path: string, take: (at: Workplace, id: string, part: UploadedPart) => Promise<void>) =>
    http.post(path, async ({ req, json }) => {
      const at = await seat(req.raw);
      await takeUpload(at, req.raw, (part) => take(at, req.param('id')!, part));
      return json({ done: true }, 201);
    });
  takes('/drafts/:id/signed', keepSigned);
  takes('/drafts/:id/papers', attachPaper);
  http.get('/draft-papers/:id', async ({ req, body }) => {
    const at = await seat(req.raw);
    const { storageKey, name } = await ask(at, (tx) => paperFile(tx, req.param('id')));
    return body(Readable.toWeb(await at.files.getStream(storageKey)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  return http;
}
