import { randomUUID } from 'node:crypto';
import type { Site } from '../src/app/site.ts';
import { askOpinions, checkDrafts, drawUp, draftSources, signDrafts, submitDrafts } from '../src/features/documents/index.ts';
import type { OfficialDocument } from '../src/features/documents/document.schema.ts';
import { seatedAs } from './store.ts';

/** A letter of a department that lacks nothing. */
const LETTER: OfficialDocument = {
  kind: 'official-letter',
  superior: 'Ủy ban nhân dân tỉnh Lào Cai',
  issuer: 'Sở Công Thương tỉnh Lào Cai',
  number: null,
  symbol: 'SCT-KC',
  place: 'Lào Cai',
  issuedOn: null,
  urgency: null,
  subject: 'thử nghiệm quyền của các vai',
  addressees: ['Trung tâm Khuyến công tỉnh Lào Cai'],
  basis: [],
  blocks: [{ kind: 'paragraph', text: 'Thử nghiệm.' }],
  closing: null,
  recipients: [
    { name: 'Như trên', purpose: null },
    { name: 'Lưu: VT', purpose: null },
  ],
  signature: { authority: null, title: 'GIÁM ĐỐC', name: null },
  annexes: [],
};
const at = (post: string) => `${post}@sct-lao-cai.example`;
const slip = { about: 'Thử nghiệm', reasons: 'Thử nghiệm', asks: 'Thử nghiệm' };

/** What the steps of drafts are asked with, about the department of Lào Cai. */
export async function draftsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const office = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const [officer, clerk, head] = (await Promise.all(
    [at('chuyen-vien'), at('van-thu'), at('giam-doc')].map((email) => seatedAs(site, email)),
  )) as [Site, Site, Site];
  const source = {
    kind: 'replacement' as const,
    inSets: true,
    place: () => '/',
    letters: async (_tx: unknown, { things }: { things: readonly string[] }) =>
      things.map((thing) => ({ thing, document: LETTER, to: [] })),
  };
  draftSources.push(source);
  const drawn = async () => (await drawUp(officer, { officeId: office, source: 'replacement', thing: randomUUID() })).id;
  const [drafted, submitted, checked, signed] = [await drawn(), await drawn(), await drawn(), await drawn()];
  draftSources.splice(draftSources.indexOf(source), 1);
  await submitDrafts(officer, { ids: [submitted, checked, signed], slip });
  await checkDrafts(clerk, { ids: [checked, signed] });
  await signDrafts(head, { ids: [signed] });
  await askOpinions(officer, {
    id: drafted,
    asked: { personIds: [head.actor.asker!.personId], divisionIds: [], blocking: false, question: null },
  });
  const opinion = (await site.system.selectFrom('draft_opinion').select('id').where('draft_id', '=', drafted).executeTakeFirstOrThrow()).id;
  const version = {
    subject: 'thử nghiệm',
    place: 'Lào Cai',
    urgency: null,
    addressees: [],
    basis: [],
    body: '',
    closing: '',
    recipients: [],
    remark: null,
    seen: 99,
  };
  const about = (step: string, ids: string[], more: object = {}) => ({ path: `/drafts/${step}`, body: { ids, ...more } });
  return {
    'draft draw-up': { path: '/drafts', body: { officeId: office, source: 'invitation', thing: 'x' } },
    'draft revise': { path: `/drafts/${drafted}/versions`, body: { version } },
    'draft submit': about('submit', [signed], { slip }),
    'draft ask-opinion': {
      path: `/drafts/${drafted}/opinions`,
      body: { asked: { personIds: [], divisionIds: [], blocking: false, question: null } },
    },
    'draft give-opinion': { path: `/draft-opinions/${opinion}/answer`, body: { answer: 'amends', text: null } },
    'draft check': about('check', [drafted]),
    'draft return': about('return', [drafted], { reason: 'thử nghiệm' }),
    'draft withdraw': about('withdraw', [signed], { reason: 'thử nghiệm' }),
    'draft sign': about('sign', [drafted]),
    'draft number': about('number', [drafted], { first: '1', on: null }),
    'draft send': about('send', [drafted], { onPaper: true }),
    'draft replace': { path: `/drafts/${drafted}/replace`, body: {} },
  };
}
