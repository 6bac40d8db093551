import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { unsentCount } from './notices/notice.views.ts';

/** What did not reach anybody stands on the desk of the office's leader and of the Agency's clerk. */
export async function remindersWaiting(tx: Tx, asker: Asker): Promise<Waiting[]> {
  return [{ kind: 'unsent-reminders', count: await unsentCount(tx, asker), place: '/thong-bao/chua-gui' }];
}
