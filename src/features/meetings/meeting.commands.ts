import { Readable } from 'node:stream';
import { ask } from '../../platform/ask.ts';
import { type Act, command } from '../../platform/command.ts';
import { day, weekday, writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { Workplace } from '../../platform/workplace.ts';
import { keepUpload } from '../dispatches/index.ts';
import type { OfficialDocument } from '../documents/document.schema.ts';
import { textOf } from '../documents/index.ts';
import { noticeDocument } from './meeting.notice.ts';
import type { NewMeeting, NewMinutes, Notice } from './meeting.schema.ts';
import { requireMeetingStep } from './meeting.steps.ts';
import { heldIn, insertMeeting, insertMinutes, issueMeetingRow, type LockedMeeting, lockMeeting } from './meeting.store.ts';
import { notDirected, noticeOf } from './meeting.views.ts';
import { meetingRefusals as refusals } from './meeting.words.ts';

const written = writtenInFigures;
const remember = (act: Act, meeting: Pick<LockedMeeting, 'id' | 'officeId'>, detail: Record<string, unknown>) =>
  act.record({ thing: 'meeting', thingId: meeting.id, officeId: meeting.officeId, detail });

/** Records the meeting of a week; a week has one. Answers its id. */
export const holdMeeting = command('meetings hold', async (act, meeting: NewMeeting): Promise<{ id: string }> => {
  const { officeId, weekFrom, heldOn } = meeting;
  const before = await heldIn(act.tx, officeId, weekFrom);
  const faults = [
    ...(weekday(day(weekFrom)) === 1 ? [] : [refusals.notMonday(written(weekFrom))]),
    ...(heldOn < weekFrom ? [refusals.beforeWeek(written(heldOn), written(weekFrom))] : []),
    ...(heldOn > act.today ? [refusals.inFuture(written(heldOn))] : []),
    ...(before === undefined ? [] : [refusals.twice(written(before))]),
  ].map((words) => because(words));
  requireMeetingStep('hold', { state: null, officeId }, { conclusions: 0, faults }, act.by.asker);
  const id = await insertMeeting(act, meeting);
  remember(act, { id, officeId: officeId as LockedMeeting['officeId'] }, { weekFrom, heldOn, chairedBy: meeting.chairedBy });
  return { id };
});

/** Keeps the minutes with every conclusion; refused where somebody else kept them since they were opened: nothing is overwritten. */
export const keepMinutes = command(
  'meetings keep',
  async (act, { id, minutes }: { id: string; minutes: NewMinutes }): Promise<{ version: number }> => {
    const meeting = await lockMeeting(act.tx, id);
    const faults: Refusal[] = minutes.seen === meeting.version ? [] : [because(refusals.keptMeanwhile(meeting.keptBy ?? '–'))];
    for (const [at, { dueOn, toIds }] of minutes.conclusions.entries()) {
      if (dueOn !== null && dueOn < meeting.heldOn)
        faults.push(because(refusals.dueBefore(at + 1, written(dueOn), written(meeting.heldOn))));
      faults.push(
        ...(await notDirected(act.tx, meeting.officeId, toIds, act.today)).map((office) => because(refusals.notBelow(at + 1, office))),
      );
    }
    requireMeetingStep('keep', meeting, { conclusions: minutes.conclusions.length, faults }, act.by.asker);
    await insertMinutes(act, meeting, minutes);
    remember(act, meeting, { version: meeting.version + 1, conclusions: minutes.conclusions.map(({ text, dueOn }) => ({ text, dueOn })) });
    return { version: meeting.version + 1 };
  },
);

const faultsOfNotice = ({ on }: Notice, heldOn: string, today: string): Refusal[] => [
  ...(on < heldOn ? [because(refusals.noticeBefore(written(on), written(heldOn)))] : []),
  ...(on > today ? [because(refusals.inFuture(written(on)))] : []),
];

const markIssued = command(
  'meetings issue',
  async (act, { id, notice, dispatchId }: { id: string; notice: Notice; dispatchId: string }) => {
    const meeting = await lockMeeting(act.tx, id);
    requireMeetingStep(
      'issue',
      meeting,
      { conclusions: meeting.conclusions, faults: faultsOfNotice(notice, meeting.heldOn, act.today) },
      act.by.asker,
    );
    await issueMeetingRow(act, meeting, notice, dispatchId);
    remember(act, meeting, { issued: notice.code, on: notice.on, dispatchId });
  },
);

/** A notice with the number, day and signer that its office gave it. */
function asSigned(document: OfficialDocument, { code, on, signer, post }: Notice): OfficialDocument {
  const [number, ...symbol] = code.split('/');
  return {
    ...document,
    number: number!,
    symbol: symbol.join('/'),
    issuedOn: on,
    signature: { authority: null, title: post.toLocaleUpperCase('vi'), name: signer },
  };
}

/**
 * The conclusions go out as a numbered notice: it is written, laid among the office's letters that go out, and read there like any other; whoever confirms it
 * draws its duties up, and a leader approves them. Answers the letter. Sent again it is the same letter.
 */
export async function issueNotice(at: Workplace, { id, notice }: { id: string; notice: Notice }): Promise<{ dispatchId: string }> {
  const { asked, text, illustrative } = await ask(at, async (tx) => {
    const { meeting, of, illustrative: ours } = await noticeOf(tx, id, at.clock.today());
    return { asked: meeting, text: textOf(asSigned(noticeDocument(of), notice)), illustrative: ours };
  });
  // Asked before a letter is kept; asked again, with the meeting locked, when it is marked.
  requireMeetingStep(
    'issue',
    asked,
    { conclusions: asked.conclusions, faults: faultsOfNotice(notice, asked.heldOn, at.clock.today()) },
    at.actor.asker,
  );
  const { id: dispatchId } = await keepUpload(
    at,
    {
      name: `Thông báo ${notice.code.replaceAll('/', '-')}.txt`,
      mediaType: 'text/plain',
      bytes: Readable.from([Buffer.from(text, 'utf8')]),
    },
    { direction: 'out', key: `notice of meeting ${id}`, illustrative },
  );
  await markIssued(at, { id, notice, dispatchId });
  return { dispatchId };
}
