import { type DraftSource, letterheadOf } from '../documents/index.ts';
import { noticeDocument } from './meeting.notice.ts';
import { noticeOf } from './meeting.views.ts';

/** The notice of a meeting's conclusions as a document on its way out; one without a conclusion has nothing to say. */
export const meetingDrafts: DraftSource = {
  kind: 'meeting',
  inSets: false,
  place: () => '/giao-ban',
  letters: async (tx, { officeId, things, on }) => {
    const head = await letterheadOf(tx, officeId, on);
    const letters = [];
    for (const thing of things) {
      const { meeting, of } = await noticeOf(tx, thing, on);
      if (meeting.officeId !== officeId || of.conclusions.length === 0) continue;
      letters.push({
        thing,
        document: noticeDocument({ ...of, head }),
        to: [...new Set(of.conclusions.flatMap(({ to }) => to.map(({ id }) => id)))]
          .filter((id) => id !== officeId)
          .map((id) => ({ officeId: id, part: 'lead' as const })),
      });
    }
    return letters;
  },
};
