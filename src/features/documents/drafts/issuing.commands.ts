import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { DraftId, OrganizationId, PersonId, StoredFileId } from '../../../../db/generated/rows.ts';
import { command } from '../../../platform/command.ts';
import { keepBytes, keptName, uploadLimit } from '../../../platform/files.ts';
import type { UploadedPart } from '../../../platform/http/uploads.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { Refused, Unacceptable } from '../../../platform/pure/refused.ts';
import { because } from '../../../platform/pure/refusals.ts';
import { pdfSignatures } from '../../../platform/signatures.ts';
import { newId, type Workplace } from '../../../platform/workplace.ts';
import { insertFile, type KeptFile, numberOutgoing, replaceOriginal, sendOutgoing } from '../../dispatches/index.ts';
import { pdfOf } from '../layout/pdf.ts';
import { openTo, remember } from './draft.acts.ts';
import type { KeptSignature, NumberingInput } from '../draft.schema.ts';
import { insertDraft, insertPaper, type LockedDraft, stepDraft } from './draft.store.ts';
import { addresseesOf, signedFileOf } from './draft.views.ts';
import { draftRefusals as refusals, draftWords } from './draft.words.ts';
import { asIssued } from './issued.rules.ts';

const fileName = (number: string, symbol: string) => `${number}-${symbol}`.replaceAll('/', '-');
type Keep = (name: string, bytes: Uint8Array) => Promise<KeptFile>;
const keeper =
  (at: Workplace): Keep =>
  async (name, bytes) => ({
    ...(await keepBytes(at.files, at.config, Readable.from([Buffer.from(bytes)]), uploadLimit(at.config))),
    name,
    mediaType: 'application/pdf',
  });
/** The n-th number after a first; one with a letter after it stands alone. */
const counted = (first: string, place: number) => (place === 0 ? first : String(Number.parseInt(first, 10) + place));

const giveNumbers = command(
  'documents number',
  async (act, { ids, first, on, keep }: NumberingInput & { keep: Keep }): Promise<{ numbers: string[] }> => {
    const drafts = await openTo(act, 'number', ids);
    const late = drafts.find(({ signed }) => on !== null && on < signed!.on);
    if (late !== undefined) throw new Refused([because(refusals.beforeSigned(writtenInFigures(late.signed!.on)))]);
    const numbers: string[] = [];
    for (const [place, draft] of drafts.entries()) {
      const typed = { number: first === null ? null : counted(first, place), on: on as Day | null };
      const numbered = await numberOutgoing(act, { officeId: draft.officeId, illustrative: draft.illustrative, typed }, (given) =>
        keep(
          `${fileName(given.number, draft.content.symbol)}.pdf`,
          pdfOf(asIssued(draft.content, { signed: draft.signed, number: given.number, issuedOn: given.on })),
        ),
      );
      await stepDraft(act, draft, 'number', 'numbered', `${numbered.number}/${draft.content.symbol}`, { numbered });
      remember(act, draft, { number: numbered.number, on: numbered.on, dispatchId: numbered.dispatchId });
      numbers.push(numbered.number);
    }
    return { numbers };
  },
);
/** Gives signed documents their numbers, in the order of their set: all, or none. Each lies in the register from then on, written out with its number. */
export const numberDrafts = (at: Workplace, input: NumberingInput, options?: { key?: string }) =>
  giveNumbers(at, { ...input, keep: keeper(at) }, options);

/** The certificates at which trust begins, by the operator's setting; none where none is set. */
async function rootsOf({ KC_SIGN_ROOTS }: Workplace['config']): Promise<string[]> {
  return KC_SIGN_ROOTS === undefined
    ? []
    : ((await readFile(KC_SIGN_ROOTS, 'utf8')).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []);
}

const keepOriginal = command(
  'documents keep-signed',
  async (act, { id, file, signatures }: { id: string; file: KeptFile; signatures: readonly KeptSignature[] }) => {
    const [draft] = await openTo(act, 'keep-signed', [id]);
    const fileId = await replaceOriginal(act, draft!.dispatchId!, file);
    await insertPaper(act, draft!, fileId, signatures);
    await stepDraft(act, draft!, 'keep-signed', 'numbered', file.name);
    remember(act, draft!, { signedFile: file.sha256, signatures: signatures.length });
  },
);
/** The signed file comes back: kept unchanged under its hash, its signatures looked at, read anew as the letter it is from now on. Throws Unacceptable for what is no PDF. */
export async function keepSigned(at: Workplace, id: string, part: UploadedPart): Promise<void> {
  const kept = await keepBytes(at.files, at.config, part.bytes, uploadLimit(at.config));
  const bytes = await at.files.getBytes(kept.storageKey);
  if (
    !Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-') ||
    !Buffer.from(bytes.subarray(-2048)).toString('latin1').includes('%%EOF')
  )
    throw new Unacceptable(refusals.brokenPdf);
  const signatures = (await pdfSignatures(bytes, await rootsOf(at.config), at.clock.now())).map(({ signedAt, ...rest }) => ({
    ...rest,
    signedAt: signedAt?.toISOString() ?? null,
  }));
  await keepOriginal(at, { id, file: { ...kept, name: keptName(part.name), mediaType: 'application/pdf' }, signatures });
}

const keepPaper = command('documents attach', async (act, { id, file }: { id: string; file: KeptFile }) => {
  const [draft] = await openTo(act, 'attach', [id]);
  const fileId = newId<StoredFileId>();
  await insertFile(act.tx, { ...file, id: fileId, officeId: draft!.officeId, keptAt: act.now });
  await insertPaper(act, draft!, fileId, null);
  remember(act, draft!, { attached: file.name, sha256: file.sha256 });
});
/** Attaches a paper to a draft. */
export async function attachPaper(at: Workplace, id: string, part: UploadedPart): Promise<void> {
  await keepPaper(at, {
    id,
    file: {
      ...(await keepBytes(at.files, at.config, part.bytes, uploadLimit(at.config))),
      name: keptName(part.name),
      mediaType: part.mediaType,
    },
  });
}

/** Sends numbered documents: with the signed file that came back, or saying that the original is signed on paper. Offices of the programme get them. */
export const sendDrafts = command('documents send', async (act, { ids, onPaper }: { ids: readonly string[]; onPaper: boolean }) => {
  const files = await signedFileOf(act.tx, ids);
  const drafts = await openTo(act, 'send', ids, ({ id }) => ({ original: onPaper || files.has(id) }));
  for (const draft of drafts) {
    await sendOutgoing(act, draft.dispatchId!, await addresseesOf(act.tx, draft.id));
    await stepDraft(act, draft, 'send', 'sent', null, { onPaper: !files.has(draft.id) });
    remember(act, draft, { sent: draft.dispatchId, onPaper: !files.has(draft.id) });
  }
});

const replacing = ({ content, number, issuedOn }: LockedDraft) => ({
  ...content,
  blocks: [
    ...content.blocks,
    { kind: 'paragraph' as const, text: draftWords.replaces(`${number}/${content.symbol}`, writtenInFigures(issuedOn!)) },
  ],
});
/** Draws up the document that takes a sent one's place (Điều 18 Nghị định số 30/2020/NĐ-CP). Answers its id. */
export const replaceSent = command('documents replace', async (act, { id }: { id: string }): Promise<{ id: DraftId }> => {
  const [draft] = await openTo(act, 'replace', [id]);
  const to = (await addresseesOf(act.tx, draft!.id)).map(({ officeId, part }) => ({
    officeId,
    part: part === 'inform' ? ('inform' as const) : ('lead' as const),
  }));
  const { officeId, illustrative } = draft!;
  const drawn = (await insertDraft(act, {
    officeId: officeId as OrganizationId,
    source: 'replacement',
    letter: { thing: draft!.id, document: replacing(draft!), to },
    setId: null,
    placeInSet: null,
    drawnBy: (act.by.asker?.personId ?? null) as PersonId | null,
    replacesId: draft!.id,
    illustrative,
    actor: act.by.asker?.name ?? act.by.name,
  }))!;
  remember(act, draft!, { replacedBy: drawn });
  return { id: drawn };
});
