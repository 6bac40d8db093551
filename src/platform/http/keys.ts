import { Unacceptable } from '../pure/refused.ts';
import { route, type RouteMeta } from './routes.ts';

interface Described {
  readonly method: 'POST';
  readonly path: `/${string}`;
  readonly tags: string[];
  readonly summary: string;
}
const header = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  schema: { type: 'string' as const, minLength: 8, maxLength: 200 },
  description: 'One of your own for each act: the same key sent again has one effect and one answer',
};

/** A route whose act moves money: it asks an idempotency key of its sender and hands it on as `context.key`, for the command's third argument. */
export const keyedRoute = (meta: RouteMeta, described: Described) =>
  route
    .meta(meta)
    .route({ ...described, spec: (operation) => ({ ...operation, parameters: [...(operation.parameters ?? []), header] }) })
    .use(({ context, next }) => next({ context: { key: keyOf(context.key) } }));

function keyOf(sent: string | null): string {
  const key = (sent ?? '').trim();
  if (key.length >= 8 && key.length <= 200) return key;
  throw new Unacceptable({
    code: 'key-missing',
    vi: 'Việc này ghi sổ kinh phí: hãy gửi kèm đầu mục Idempotency-Key (8 đến 200 ký tự), mỗi việc một khóa; gửi lại cùng khóa thì chỉ ghi một lần.',
    en: 'This act is entered in the ledger: send it with the header Idempotency-Key (8 to 200 characters), one of its own for each act; the same key sent again has one effect.',
  });
}
