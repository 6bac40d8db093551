import { randomUUID } from 'node:crypto';
import { permissions } from '../src/app/generate.docs.ts';
import { httpOf } from '../src/app/server.ts';
import type { Site } from '../src/app/site.ts';
import { keepText, readOne } from '../src/features/dispatches/index.ts';
import { addPeople } from '../src/features/organizations/index.ts';
import { officeRoles } from '../src/features/organizations/person.schema.ts';
import { asJob } from '../src/platform/jobs.ts';
import { hashPassword } from '../src/platform/password.ts';
import { disbursementsOf } from './permissions.disbursements.ts';
import { disruptionsOf } from './permissions.disruptions.ts';
import { dutiesOf } from './permissions.duties.ts';
import { draftsOf } from './permissions.drafts.ts';
import { adjustmentsOf } from './permissions.adjustments.ts';
import { gatheringsOf } from './permissions.gatherings.ts';
import { proposalsOf } from './permissions.proposals.ts';
import { inspectionsOf } from './permissions.inspections.ts';
import { localFundingOf } from './permissions.local-funding.ts';
import { exchangeOf } from './permissions.exchange.ts';
import { meetingsOf } from './permissions.meetings.ts';
import { moneyOf } from './permissions.money.ts';
import { rebalancingOf } from './permissions.rebalancing.ts';
import { remindersOf } from './permissions.reminders.ts';
import { reportsFor } from './permissions.reports.ts';
import type { Proof } from './proof.ts';
import { atSite, CLERK, seatedAs, withStory } from './store.ts';

/** The permission table against real sessions: role × step × relation of offices, over HTTP. */

const PASSWORD = 'khuyen-cong-2020';
const at = (post: string) => `${post}@sct-lao-cai.example`;

/** A person's browser: what it asks carries their session. */
export interface Browser {
  post<T>(path: string, body: object): Promise<{ status: number; body: T }>;
}

/** Signs in over HTTP. */
async function signIn(http: ReturnType<typeof httpOf>, email: string): Promise<Browser> {
  const json = { 'content-type': 'application/json' };
  const answer = await http.request('/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password: PASSWORD }),
    headers: json,
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return {
    post: async <T>(path: string, body: object) => {
      const response = await http.request(`/api${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...json, cookie, 'idempotency-key': randomUUID() },
      });
      return { status: response.status, body: (await response.json()) as T };
    },
  };
}

type Relation = 'own' | 'above' | 'other' | 'below';
/** Which relations of the table an office of each kind has to the department of Lào Cai. */
const has: Record<Relation, readonly string[]> = { own: ['own'], above: ['above', 'national'], other: [], below: [] };
/** The same to the Agency, whose own steps are asked of it: the department's superior here is it itself. */
const hasOfAgency: Record<Relation, readonly string[]> = { own: [], above: ['own', 'national'], other: [], below: [] };
/** The same to the Ministry: none of them sits there, and the Agency does not act for it. */
const hasOfMinistry: Record<Relation, readonly string[]> = { own: [], above: [], other: [], below: [] };
/** Nouns that belong to the Agency whole. */
const OF_AGENCY = new Set([
  'reminderRule',
  'planDecision',
  'planImport',
  'treasuryImport',
  'contractImport',
  'areaImport',
  'book',
  'norm',
  'estimate',
  'registrationRound',
  'share',
  'threshold',
  'reportForm',
  'reportSchedule',
  'rebalancing',
  'recovery',
]);
const LETTER =
  'BỘ CÔNG THƯƠNG\nSố: 77/BCT-CTĐP\nV/v thử nghiệm\nHà Nội, ngày 14 tháng 4 năm 2020\n\nKính gửi: Sở Công Thương tỉnh Lào Cai\n\n1. Gửi báo cáo trước ngày 30 tháng 4 năm 2020.\n\nNơi nhận:\n- Như trên.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nCao Quốc Hưng';

export async function officeId(site: Site, key: string): Promise<string> {
  return (await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', key).executeTakeFirstOrThrow()).id;
}

/** A letter of a department, read and waiting to be confirmed. */
export async function aLetter(site: Site, clerk: string): Promise<string> {
  const { id } = await keepText(await seatedAs(site, clerk), 'thu.txt', LETTER);
  await readOne(asJob(site, 'dispatches read'), site.reader, id);
  return id;
}

/** One person of each role in each of four offices. */
async function everyRole(site: Site): Promise<{ role: string; relation: Relation; email: string }[]> {
  const offices: Record<Relation, string> = { own: 'department/10', above: 'agency', other: 'department/01', below: 'promotion-centre/10' };
  const cast = await Promise.all(
    (Object.keys(offices) as Relation[]).flatMap((relation) =>
      officeRoles.map(async (role) => ({
        role,
        relation,
        email: `${role}@${relation}.example`,
        office: await officeId(site, offices[relation]),
      })),
    ),
  );
  await addPeople(asJob(site, 'test'), {
    illustrative: true,
    passwordHash: await hashPassword(PASSWORD),
    people: cast.map(({ role, email, office }) => ({
      officeId: office,
      fullName: `${role} mẫu`,
      email,
      role,
      title: role,
      divisionId: null,
    })),
  });
  return cast;
}

/** What each step is asked with over HTTP, about things of the department of Lào Cai. */
export async function requestsAbout(site: Site, http = httpOf(site)): Promise<Record<string, { path: string; body: object | null }>> {
  const [department, agency, neighbour] = await Promise.all([
    officeId(site, 'department/10'),
    officeId(site, 'agency'),
    officeId(site, 'department/02'),
  ]);
  const clerk = await signIn(http, at('van-thu'));
  const head = await signIn(http, at('giam-doc'));
  const dispatch = await aLetter(site, at('van-thu'));
  const file = (await clerk.post<{ id: string }>('/work-files', { code: '9/2020', title: 'Hồ sơ thử', retentionYears: 5 })).body.id;
  const theirs = await aLetter(site, CLERK);
  const sender = await signIn(http, CLERK);
  await sender.post(`/dispatches/${theirs}/forwardings`, {
    noteId: null,
    to: [{ organizationId: department, part: 'inform' }],
    dueOn: null,
  });
  const forwarding = (
    await site.system
      .selectFrom('forwarding')
      .select('id')
      .where('dispatch_id', '=', theirs as never)
      .executeTakeFirstOrThrow()
  ).id;
  const target = await site.system
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.id', 'person_id'])
    .where('person.email', '=', at('chuyen-vien'))
    .executeTakeFirstOrThrow();
  const grant = (
    await head.post<{ id: string }>('/deputies', {
      officeId: department,
      deputyId: target.person_id,
      form: 'TL',
      onBehalf: 'GIÁM ĐỐC',
      scope: 'thử nghiệm',
      paper: null,
      validFrom: '2020-04-28',
      validTo: null,
    })
  ).body.id;
  const seat = { personId: target.person_id, officeId: department, role: 'officer', title: 'Chuyên viên', divisionId: null };
  const about = (step: string, body: object | null = {}) => ({ path: `/dispatches/${dispatch}/${step}`, body });
  return {
    'dispatch correct': about('facts', { path: 'place', value: 'Hà Nội' }),
    'dispatch confirm': about('confirm'),
    'dispatch reopen': about('reopen'),
    'dispatch read-again': about('read-again'),
    'dispatch set-aside': about('set-aside', { reason: 'tệp trống' }),
    'dispatch bring-back': about('bring-back'),
    'dispatch register': about('register', { number: '77', registeredOn: '2020-04-28' }),
    'dispatch note': about('notes', { text: 'đã xem', dueOn: null, parties: [] }),
    'dispatch forward': about('forwardings', { noteId: null, to: [], dueOn: null }),
    'dispatch file': { path: `/work-files/${file}/papers`, body: { dispatchId: dispatch } },
    'organization found': { path: `/organizations/${department}/offices`, body: { name: 'Phòng thử nghiệm', shortName: null } },
    'organization rename': {
      path: `/organizations/${department}/rename`,
      body: { name: 'Tên mới', shortName: null, on: '2099-01-01', basis: 'thử nghiệm' },
    },
    'organization merge': {
      path: '/organizations/merge',
      body: { ids: [department, neighbour], name: 'Tên chung', shortName: null, on: '2099-01-01', basis: 'thử nghiệm' },
    },
    'person add': {
      path: '/people',
      body: { officeId: department, fullName: 'Người mới', email: CLERK, role: 'officer', title: 'Chuyên viên', divisionId: null },
    },
    'person seat': { path: `/people/${target.person_id}/seats`, body: seat },
    'person unseat': { path: `/seats/${target.id}/end`, body: {} },
    'person end-sessions': { path: `/people/${target.person_id}/end-sessions`, body: {} },
    'person leave': { path: `/people/${target.person_id}/leave`, body: {} },
    'deputyGrant grant': {
      path: '/deputies',
      body: {
        officeId: department,
        deputyId: agency,
        form: 'TL',
        onBehalf: 'GIÁM ĐỐC',
        scope: 'thử nghiệm',
        paper: null,
        validFrom: '2020-04-28',
        validTo: null,
      },
    },
    'deputyGrant revoke': { path: `/deputies/${grant}/revoke`, body: {} },
    'forwarding acknowledge': { path: `/forwardings/${forwarding}/acknowledge`, body: {} },
    'forwarding give-back': { path: `/forwardings/${forwarding}/give-back`, body: { reason: 'không thuộc nhiệm vụ' } },
    'workFile put': { path: `/work-files/${file}/papers`, body: { dispatchId: dispatch } },
    'workFile close': { path: `/work-files/${file}/close`, body: {} },
    ...(await dutiesOf(site)),
    ...(await moneyOf(site)),
    ...(await disbursementsOf(site)),
    ...(await disruptionsOf(site)),
    ...(await gatheringsOf(site)),
    ...(await meetingsOf(site)),
    ...(await localFundingOf(site)),
    ...(await inspectionsOf(site)),
    ...(await reportsFor(site)),
    ...(await proposalsOf(site)),
    ...(await rebalancingOf(site)),
    ...(await adjustmentsOf(site)),
    ...(await draftsOf(site)),
    ...(await remindersOf(site)),
    ...(await exchangeOf(site)),
    'register set-numbering': { path: '/registers/numbering', body: { office: department, direction: 'out', numbering: 'mirror' } },
  };
}

/** Steps that no request asks about a thing there is already: the system's own, and those that make a thing of the asker's own office. */
const ELSEWHERE = new Set([
  'reminderMail gather',
  'reminderMail deliver',
  'reminderMail turn-away',
  'reminderMail give-up',
  'reminderMail let-be',
  'escalation prepare',
  'escalation let-go',
  'planDecision decide',
  'project move-to-local',
  'project move-to-next-year',
  'contract annex-by-decision',
  'contract end-by-decision',
  'adjustment request-own',
  'adjustment redraw-own',
  'dispatch read',
  'dispatch fail',
  'dispatch upload',
  'workFile open',
  'forwarding pass-on',
  'dutyList draw-up',
  'task assign',
  'task recall',
  'extension ask-extension',
  'project approve',
  'project implement',
  'project accept',
  'project settle',
  'dossier ask',
  'contract liquidate',
  'planImport read',
  'planImport fail',
  'projectImport read',
  'projectImport fail',
  'contractImport read',
  'contractImport fail',
  'areaImport read',
  'areaImport fail',
  'accountImport read',
  'accountImport fail',
  'treasuryImport read',
  'treasuryImport fail',
  'inspectionFinding give',
  'report open',
  'localProject expect',
  'draft attach',
  'draft keep-signed',
  'envelope hand-in',
  'envelope refuse',
  'envelope send',
  'envelope answer',
  'exchangeAddress set-address',
  'webhook subscribe',
]);

/** Asks every step of the table as each role from each relation; answers what was met other than the table says. */
export async function enumeratePermissions(site: Site): Promise<{ asked: number; wrong: string[]; unasked: string[] }> {
  const cast = await everyRole(site);
  const http = httpOf(site);
  const browsers = new Map<string, Browser>();
  for (const { email } of cast) browsers.set(email, await signIn(http, email));
  const requests = await requestsAbout(site, http);
  const rows = permissions().filter(({ noun, step }) => !ELSEWHERE.has(`${noun} ${step}`));
  const unasked = rows.map(({ noun, step }) => `${noun} ${step}`).filter((name) => requests[name] === undefined);
  const wrong: string[] = [];
  for (const { noun, step, by, of, end } of rows) {
    const relations = end === 'ministry' ? hasOfMinistry : end === 'agency' || OF_AGENCY.has(noun) ? hasOfAgency : has;
    const { path, body } = requests[`${noun} ${step}`]!;
    for (const { role, relation, email } of cast) {
      const permitted = by.includes(role) && relations[relation].some((each) => (of as readonly string[]).includes(each));
      const { status } = await browsers.get(email)!.post(path, body ?? {});
      const denied = status === 401 || status === 403 || status === 404;
      if (permitted === denied || status >= 500)
        wrong.push(
          `${noun} ${step}: ${role} from ${relation} was answered ${status}, the table says ${permitted ? 'permitted' : 'denied'}`,
        );
    }
  }
  return { asked: rows.length * cast.length, wrong, unasked };
}

export function provePermissions(): Promise<Proof> {
  return withStory('offices', (config) =>
    atSite(config, '2020-04-28', async (site) => {
      const { asked, wrong, unasked } = await enumeratePermissions(site);
      return {
        proof: 'permissions',
        held: wrong.length === 0 && unasked.length === 0,
        figure: `${wrong.length} of ${asked} answers differ from the table${wrong.length > 0 ? `; first: ${wrong[0]}` : ''}`,
      };
    }),
  );
}
