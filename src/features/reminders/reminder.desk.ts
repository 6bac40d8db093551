import type { Tx } from '../../platform/db/connect.ts';
import type { Asker } from '../../platform/pure/asker.ts';
import type { Waiting } from '../tasks/task.schema.ts';
import { escalationCounts } from './escalations/escalation.views.ts';
import { unsentCount } from './notices/notice.views.ts';

/** What did not reach anybody stands on the desk of the office's leader and of the Agency's clerk; what reminders did not move on that of whoever follows it, and, once sent, of the leader. */
export async function remindersWaiting(tx: Tx, asker: Asker): Promise<Waiting[]> {
  const { toSend, laid } = await escalationCounts(tx, asker);
  return [
    { kind: 'unsent-reminders', count: await unsentCount(tx, asker), place: '/thong-bao/chua-gui' },
    { kind: 'send-escalations', count: toSend, place: '/thong-bao/bao-cao-lanh-dao' },
    { kind: 'escalated', count: laid, place: '/thong-bao/bao-cao-lanh-dao' },
  ];
}
