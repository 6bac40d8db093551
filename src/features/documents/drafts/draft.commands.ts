import type { DraftId, DraftSetId, OrganizationId, PersonId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { because } from '../../../platform/pure/refusals.ts';
import { documentSchema } from '../document.schema.ts';
import { openTo, remember } from './draft.acts.ts';
import type { NewDraft, NewOpinion, NewSet, NewVersion, OpinionAnswer, Slip, SourceKind } from '../draft.schema.ts';
import { plainFacts, requireDraftStep } from './draft.steps.ts';
import { closeSet, insertSet, lockSet } from './draft-set.store.ts';
import {
  answerOpinion,
  insertDraft,
  insertOpinions,
  insertSubmission,
  lockDrafts,
  lockOpinion,
  reviseDraft,
  stepDraft,
} from './draft.store.ts';
import { colleaguesOf, factsOf } from './draft.views.ts';
import { draftRefusals as refusals, draftWords } from './draft.words.ts';
import { revised, signatureOf } from './issued.rules.ts';
import { type DraftSource, draftSources, type Letter } from './sources.ts';

/** Who writes documents of a kind. Throws Refused where nobody does. */
function sourceOf(kind: SourceKind, inSets: boolean): DraftSource {
  const source = draftSources.find((each) => each.kind === kind && (!inSets || each.inSets));
  if (source === undefined) throw new Refused([because(refusals.noSource(draftWords.source[kind].vi))]);
  return source;
}

/** Draws up one document from its thing, as the thing stands today. Answers its id. */
export const drawUp = command('documents draw-up', async (act, { officeId, source, thing }: NewDraft): Promise<{ id: DraftId }> => {
  requireDraftStep('draw-up', { state: null, officeId }, plainFacts, act.by.asker);
  const [letter] = await sourceOf(source, false).letters(act.tx, { officeId, things: [thing], on: act.today });
  if (letter === undefined) throw new Refused([because(refusals.nothingToWrite)]);
  const office = officeId as OrganizationId;
  const id = (await insertDraft(act, {
    officeId: office,
    source,
    letter,
    setId: null,
    placeInSet: null,
    drawnBy: (act.by.asker?.personId ?? null) as PersonId | null,
    replacesId: null,
    illustrative: act.by.asker?.illustrative ?? false,
    actor: act.by.asker?.name ?? act.by.name,
  }))!;
  remember(act, { id, officeId: office }, { source, thing, subject: letter.document.subject });
  return { id };
});

/** Asks for a set of letters, one a thing: they are written by a job. Answers the set's id. */
export const askForSet = command(
  'documents ask-for-set',
  async (act, { officeId, source, things }: NewSet): Promise<{ id: DraftSetId }> => {
    requireDraftStep('draw-up', { state: null, officeId }, plainFacts, act.by.asker);
    sourceOf(source, true);
    const id = await insertSet(act, { officeId: officeId as OrganizationId, source, things: [...new Set(things)] });
    act.record({ thing: 'draft_set', thingId: id, officeId, detail: { source, things: things.length } });
    act.tell('draft-set.asked', { setId: id });
    return { id };
  },
);

/** One letter of a set is written; once however often its job is begun again. */
export const writeOfSet = command(
  'documents write',
  async (act, { setId, letter, place }: { setId: string; letter: Letter; place: number }) => {
    const set = await lockSet(act.tx, setId);
    const id = await insertDraft(act, {
      officeId: set.officeId,
      source: set.source,
      letter,
      setId: set.id,
      placeInSet: place,
      drawnBy: set.askedBy,
      replacesId: null,
      illustrative: set.illustrative,
      actor: set.actor,
    });
    act.record({ thing: 'draft_set', thingId: set.id, officeId: set.officeId, detail: { letter: id, thing: letter.thing } });
  },
);
/** All letters of a set are written; of the things that are left there was nothing to write. */
export const finishSet = command('documents finish-set', async (act, { setId, empty }: { setId: string; empty: string[] }) => {
  const set = await lockSet(act.tx, setId);
  await closeSet(act.tx, set.id, empty);
  act.record({ thing: 'draft_set', thingId: set.id, officeId: set.officeId, detail: { made: set.things.length - empty.length, empty } });
});

/** Writes another version; the old one stays. Refused where one was made meanwhile. */
export const writeVersion = command(
  'documents revise',
  async (act, { id, version }: { id: string; version: NewVersion }): Promise<{ version: number }> => {
    const [draft] = await openTo(act, 'revise', [id]);
    if (draft!.version !== version.seen) throw new Refused([because(refusals.madeMeanwhile(draft!.version))]);
    const made = await reviseDraft(act, draft!, documentSchema.parse(revised(draft!.content, version)), version.remark);
    remember(act, draft!, { version: made, remark: version.remark });
    return { version: made };
  },
);

/** Submits drafts with one slip. */
export const submitDrafts = command('documents submit', async (act, { ids, slip }: { ids: readonly string[]; slip: Slip }) => {
  const drafts = await openTo(act, 'submit', ids);
  const submissionId = await insertSubmission(act, drafts[0]!.officeId, slip);
  for (const draft of drafts) {
    await stepDraft(act, draft, 'submit', 'submitted', null, { submissionId });
    remember(act, draft, { submitted: submissionId });
  }
});

/** Asks people and divisions of the office for their opinion; a blocking one is waited for. */
export const askOpinions = command(
  'documents ask-opinion',
  async (act, { id, asked: { personIds, divisionIds, blocking, question } }: { id: string; asked: NewOpinion }) => {
    const [draft] = await openTo(act, 'ask-opinion', [id]);
    if (personIds.length + divisionIds.length === 0) throw new Refused([because(refusals.nobodyAsked)]);
    const { people, divisions } = await colleaguesOf(act.tx, draft!.officeId, act.today);
    if (
      personIds.some((each) => !people.some((person) => person.id === each)) ||
      divisionIds.some((each) => !divisions.some((division) => division.id === each))
    )
      throw new Refused([because(refusals.notColleague)]);
    await insertOpinions(
      act,
      draft!,
      [
        ...personIds.map((personId) => ({ personId: personId as PersonId, divisionId: null })),
        ...divisionIds.map((divisionId) => ({ personId: null, divisionId: divisionId as OrganizationId })),
      ],
      { blocking, question },
    );
    remember(act, draft!, { opinionsAsked: personIds.length + divisionIds.length, blocking });
  },
);

/** Who was asked agrees, or says what to change. */
export const giveOpinion = command(
  'documents give-opinion',
  async (act, { id, answer, text }: { id: string; answer: OpinionAnswer; text: string | null }) => {
    const opinion = await lockOpinion(act.tx, id);
    const [draft] = await lockDrafts(act.tx, [opinion.draftId]);
    const { asker } = act.by;
    const mine =
      asker !== null &&
      (opinion.personId === asker.personId ||
        (opinion.divisionId !== null && asker.seats.some(({ divisionId }) => divisionId === opinion.divisionId)));
    requireDraftStep(
      'give-opinion',
      draft!,
      { ...(await factsOf(act.tx, [draft!.id], act.today, asker)).get(draft!.id)!, askedOf: mine },
      asker,
    );
    if (opinion.answered) throw new Refused([because(refusals.answered)]);
    if (answer === 'amends' && (text ?? '') === '') throw new Refused([because(refusals.needsWords)]);
    await answerOpinion(act, opinion.id, answer, text);
    remember(act, draft!, { opinion: answer, text });
  },
);

async function stepAll(
  act: Act,
  step: 'check' | 'return' | 'withdraw',
  to: 'checked' | 'returned' | 'withdrawn',
  ids: readonly string[],
  remark: string | null,
): Promise<void> {
  for (const draft of await openTo(act, step, ids)) {
    // What is returned is no longer signed: another version will be.
    await stepDraft(act, draft, step, to, remark, step === 'return' ? { signedAs: null } : {});
    remember(act, draft, { [step]: true, remark });
  }
}
/** The records clerk finds the form right. */
export const checkDrafts = command('documents check', (act, { ids }: { ids: readonly string[] }) =>
  stepAll(act, 'check', 'checked', ids, null),
);
/** Gives drafts back, with the reason. */
export const returnDrafts = command('documents return', (act, { ids, reason }: { ids: readonly string[]; reason: string }) =>
  stepAll(act, 'return', 'returned', ids, reason),
);
/** Takes drafts away that are not signed. */
export const withdrawDrafts = command('documents withdraw', (act, { ids, reason }: { ids: readonly string[]; reason: string }) =>
  stepAll(act, 'withdraw', 'withdrawn', ids, reason),
);

/** Signs drafts: by the leader, or in the leader's place in the form of the grant in force. */
export const signDrafts = command('documents sign', async (act, { ids }: { ids: readonly string[] }) => {
  for (const draft of await openTo(act, 'sign', ids)) {
    const signedAs = signatureOf(act.by.asker!, draft.officeId)!;
    await stepDraft(act, draft, 'sign', 'signed', [signedAs.authority, signedAs.title].filter(Boolean).join(' · '), { signedAs });
    remember(act, draft, { signed: signedAs });
  }
});
