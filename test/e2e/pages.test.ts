import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, type Language, openBrowser, openPage, overflowOf, type Screen, settled } from './browser.ts';
import { CLERK, type RunningServer, startServer } from './server.ts';

/** Every page of the offices and the register, in the whole story, in three roles: axe finds nothing, nothing is wider than the screen. */

let server: RunningServer;
let browser: Browser;
const cookies: Record<string, string> = { nobody: '' };
const places: Record<string, string> = {
  desks: '/',
  signIn: '/dang-nhap',
  setPassword: '/dat-mat-khau?token=x',
  list: '/van-ban',
  registerIn: '/so-van-ban',
  registerOut: '/so-van-ban?direction=out',
  letters: '/cho-ky-nhan',
  workFiles: '/ho-so',
  byProvince: '/van-ban-theo-tinh?year=2020',
  organizations: '/co-quan',
  deputies: '/uy-quyen',
  account: '/tai-khoan',
  notices: '/thong-bao',
  unsent: '/thong-bao/chua-gui',
  ladder: '/thong-bao/moc-nhac',
  escalations: '/thong-bao/bao-cao-lanh-dao',
  desk: '/ban-lam-viec',
  tasks: '/nhiem-vu',
  disruptions: '/thien-tai-dich-benh',
  areas: '/dia-ban?province=10',
  gatherings: '/hoat-dong-dong-nguoi',
  adjustments: '/dieu-chinh',
  localFunding: '/kinh-phi-dia-phuong?year=2020',
  published: '/cong-khai?q=che',
  found: '/tim?q=che%20bien',
  exchange: '/trao-doi',
  webhooks: '/trao-doi/dia-chi-nhan',
  reports: '/bao-cao',
  consolidated: '/bao-cao/tong-hop',
  reportForms: '/bao-cao/bieu-mau',
  meeting: '/giao-ban?week=2020-05-18',
  answers: '/nhiem-vu/tra-loi',
  inspections: '/kiem-tra',
  findings: '/kiem-tra/ton-tai',
};
const roles = {
  clerk: CLERK,
  officer: 'chuyen-vien@cuc-ctdp.example',
  head: 'cuc-truong@cuc-ctdp.example',
  department: 'chuyen-vien@sct-lao-cai.example',
  leader: 'giam-doc@sct-ben-tre.example',
  centre: 'van-thu@ttkc-lao-cai.example',
  director: 'giam-doc@ttkc-lao-cai.example',
  finance: 'ke-toan@cuc-ctdp.example',
  inspector: 'kiem-tra@cuc-ctdp.example',
} as const;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({}, { until: 'whole', day: '2020-05-29' }), openBrowser()]);
  for (const [role, email] of Object.entries(roles)) cookies[role] = await server.signIn(email);
  const ask = async <T>(path: string) =>
    (await fetch(`${server.url}/api${path}`, { headers: { cookie: cookies['clerk']! } })).json() as Promise<T>;
  places['dispatch'] = `/van-ban/${(await ask<{ rows: { id: string }[] }>('/dispatches?q=2990')).rows[0]!.id}`;
  const letters = await ask<{ dispatchId: string; code: string }[]>('/tasks/letters');
  const letter = letters.find(({ code }) => code === '2990/BCT-CTĐP')!.dispatchId;
  const matrix = await ask<{ organizations: { id: string }[]; tasks: { cells: { task: string }[] }[] }>(`/tasks/matrix?dispatch=${letter}`);
  Object.assign(places, {
    matrix: `/nhiem-vu/van-ban/${letter}`,
    letter: `/van-ban/${letter}`,
    task: `/nhiem-vu/${matrix.tasks[4]!.cells[9]!.task}`,
    officeTasks: `/nhiem-vu/co-quan/${matrix.organizations[5]!.id}`,
  });
  places['workFile'] = `/ho-so/${(await ask<{ rows: { id: string }[] }>('/work-files')).rows[0]!.id}`;
  const project = async (query: string) => (await ask<{ rows: { id: string }[] }>(`/projects?${query}`)).rows[0]!.id;
  const establishment = (await ask<{ rows: { id: string; projects: number }[] }>('/establishments')).rows.find(
    ({ projects }) => projects > 0,
  )!.id;
  Object.assign(places, {
    projects: '/de-an',
    projectsFound: '/de-an?q=de%20an%20nhom&year=2020&state=implementing&sort=-approved',
    noProjects: '/de-an?q=khong-co-de-an-nao',
    project: `/de-an/${await project('year=2020&province=10&state=implementing')}`,
    unsigned: `/de-an/${await project('year=2020&state=approved')}`,
    registerProject: '/de-an/dang-ky',
    revise: `/de-an/${await project('year=2020&province=10&state=implementing')}/sua`,
    norms: '/dinh-muc',
    establishments: '/co-so',
    establishment: `/co-so/${establishment}`,
  });
  Object.assign(places, {
    overview: '/toan-quoc',
    figureRows: '/toan-quoc/so-lieu?year=2020&figure=toAcceptDong',
    movements: '/toan-quoc/so-lieu?year=2020&figure=advancedDong&by=movement',
    figureProjects: '/de-an?year=2020&figure=exempt&unitProvince=10',
    forecast: '/toan-quoc/du-bao?year=2020&outcome=accept&level=low',
    like: '/toan-quoc/du-bao?year=2020&step=accept&activity=training',
    leadership: '/lanh-dao?year=2020',
    plan: '/ke-hoach',
    carry: '/ke-hoach/2020/chuyen-nam-sau',
    contracts: '/hop-dong',
    queue: '/giai-ngan',
    campaign: `/hop-dong/dot/${(await ask<{ rows: { id: string }[] }>('/campaigns')).rows[0]!.id}`,
    decision: `/ke-hoach/quyet-dinh/${(await ask<{ decisions: { id: string }[] }>('/plans/2020')).decisions[0]!.id}`,
  });
  places['disruption'] =
    `/thien-tai-dich-benh/${(await ask<{ rows: { id: string; name: string }[] }>('/disruptions')).rows.find(({ name }) => name.includes('COVID'))!.id}`;
  places['statement'] = (
    await ask<{ rows: { path: string }[] }>(`/disruptions/${places['disruption']!.split('/')[2]}/links`)
  ).rows[0]!.path;
  places['provinceFunding'] =
    `/kinh-phi-dia-phuong/${(await ask<{ rows: { officeId: string; code: string }[] }>('/local-funding?year=2020')).rows.find(({ code }) => code === '10')!.officeId}?year=2020`;
  places['gathering'] =
    `/hoat-dong-dong-nguoi/${(await ask<{ rows: { id: string; name: string }[] }>('/gatherings')).rows.find(({ name }) => name.startsWith('Hội chợ'))!.id}`;
  const round = (await ask<{ rows: { id: string }[] }>('/proposal-rounds')).rows[0]!.id;
  Object.assign(places, {
    rounds: '/de-xuat',
    round: `/de-xuat/${round}`,
    proposal: `/de-xuat/de-an/${(await ask<{ ranked: { rows: { proposalId: string; provinceCode: string }[] } }>(`/proposal-rounds/${round}?province=10`)).ranked.rows[0]!.proposalId}`,
  });
  places['adjustment'] =
    `/dieu-chinh/${(await ask<{ rows: { id: string; title: string }[] }>('/adjustments')).rows.find(({ title }) => title.startsWith('Giảm kinh phí'))!.id}`;
  const bench = await fetch(`${server.url}/api/rebalancings`, {
    method: 'POST',
    headers: { cookie: cookies['officer']!, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ roundId: round, title: 'Điều chỉnh, bổ sung kế hoạch khuyến công quốc gia năm 2020' }),
  });
  Object.assign(places, { rebalancings: '/can-doi', bench: `/can-doi/${((await bench.json()) as { id: string }).id}` });
  const late = await fetch(`${server.url}/api/urgings`, { headers: { cookie: cookies['officer']! } }).then(
    (answer) => answer.json() as Promise<{ office: { id: string }; rows: { officeId: string }[] }>,
  );
  const draft = await fetch(`${server.url}/api/drafts`, {
    method: 'POST',
    headers: { cookie: cookies['officer']!, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ officeId: late.office.id, source: 'urging', thing: late.rows[0]!.officeId }),
  });
  Object.assign(places, { urging: '/don-doc', drafts: '/du-thao', draft: `/du-thao/${((await draft.json()) as { id: string }).id}` });
  const inspections = await ask<{
    plans: { id: string }[];
    visits: { id: string; state: string; findings: number }[];
    toVisit: { id: string }[];
  }>('/inspections');
  Object.assign(places, {
    inspectionPlan: `/kiem-tra/ke-hoach/${inspections.plans[0]!.id}`,
    minutes: `/kiem-tra/bien-ban/${inspections.visits.find(({ findings }) => findings > 0)!.id}`,
    visit: `/kiem-tra/lan/${inspections.visits.find(({ state }) => state === 'begun')!.id}`,
  });
  const owed = (await ask<{ rows: { name: string; cells: ({ report: string } | null)[] }[] }>('/reports/matrix')).rows.find(({ name }) =>
    name.includes('Lào Cai'),
  )!.cells;
  Object.assign(places, {
    report: `/bao-cao/${owed.find((cell) => cell !== null)!.report}`,
    owedReport: `/bao-cao/${owed.findLast((cell) => cell !== null)!.report}`,
    reportForm: `/bao-cao/bieu-mau/${(await ask<{ rows: { id: string }[] }>('/report-forms')).rows[0]!.id}`,
  });
  places['agency'] =
    `/co-quan/${(await ask<{ rows: { id: string; kind: string }[] }>('/organizations')).rows.find(({ kind }) => kind === 'agency')!.id}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A long list on a phone is read down its names: its rows stay low, whatever stands in them; a campaign's tell why each is late, in as many words as that takes. */
const MOST_ROW_HEIGHT = 200;
async function rowHeightOf(page: Page): Promise<number> {
  const heights = await page.locator('table.brief tbody tr').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  return heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.filter((height) => height > 0).length);
}

/** Vietnamese in both sizes; English where room is least. */
const everywhere: readonly { language: Language; screen: Screen }[] = [
  { language: 'vi', screen: 'desk' },
  { language: 'vi', screen: 'phone' },
  { language: 'en', screen: 'phone' },
];
const visits = [
  ['nobody', ['desks', 'signIn', 'setPassword', 'list', 'statement', 'published']],
  [
    'clerk',
    [
      'list',
      'dispatch',
      'exchange',
      'webhooks',
      'registerIn',
      'registerOut',
      'letters',
      'workFiles',
      'workFile',
      'byProvince',
      'organizations',
      'agency',
      'deputies',
      'account',
      'unsent',
      'ladder',
    ],
  ],
  ['leader', ['list', 'registerIn', 'deputies', 'workFiles', 'agency']],
  ['centre', ['list', 'registerIn', 'letters', 'organizations', 'desk', 'answers']],
  ['officer', ['desk', 'tasks', 'matrix', 'task', 'officeTasks', 'letter', 'escalations']],
  ['head', ['desk', 'matrix', 'task']],
  ['department', ['desk', 'tasks', 'answers', 'task', 'matrix', 'notices']],
] as const;
/** Pages of projects and money: their words are the same parts in both languages, so English is asked of the fullest. */
const ofMoney = {
  vi: [
    [
      'officer',
      [
        'urging',
        'drafts',
        'draft',
        'rebalancings',
        'bench',
        'rounds',
        'round',
        'proposal',
        'found',
        'localFunding',
        'provinceFunding',
        'reports',
        'report',
        'consolidated',
        'reportForms',
        'reportForm',
        'overview',
        'figureRows',
        'movements',
        'figureProjects',
        'forecast',
        'like',
        'leadership',
        'plan',
        'carry',
        'decision',
        'contracts',
        'campaign',
        'projects',
        'projectsFound',
        'noProjects',
        'project',
        'unsigned',
        'disruptions',
        'disruption',
        'areas',
        'gatherings',
        'gathering',
        'adjustments',
        'adjustment',
        'meeting',
      ],
    ],
    ['finance', ['queue', 'norms']],
    ['director', ['owedReport', 'registerProject', 'project', 'revise']],
    [
      'department',
      [
        'rebalancings',
        'round',
        'proposal',
        'localFunding',
        'projects',
        'establishments',
        'establishment',
        'disruption',
        'gatherings',
        'inspections',
      ],
    ],
    ['inspector', ['inspections', 'inspectionPlan', 'findings', 'minutes', 'visit', 'desk']],
  ],
  en: [
    [
      'officer',
      ['draft', 'bench', 'round', 'proposal', 'reports', 'overview', 'forecast', 'leadership', 'plan', 'campaign', 'project', 'adjustment'],
    ],
    ['finance', ['queue', 'norms']],
    ['director', ['registerProject', 'findings']],
    ['inspector', ['inspections', 'visit']],
  ],
} as const;

describe.each(everywhere)('in $language on a $screen', ({ language, screen }) => {
  // What other roles see is made of the same parts: English is asked of those whose pages hold most of them.
  const ofOffices = visits.filter(([role]) => language === 'vi' || ['nobody', 'clerk', 'officer'].includes(role));
  it.each([...ofOffices, ...ofMoney[language]])('%s meets no barrier on the pages %j', async (role, names) => {
    // Two pages at once, as the machine has hands.
    await Promise.all(
      [0, 1].map(async (half) => {
        const { page, errors } = await openPage(browser, server.url, { cookie: cookies[role]!, screen, language });
        for (const name of names.filter((_, at) => at % 2 === half)) {
          await page.goto(places[name]!);
          await settled(page);
          expect(await findingsOf(page), `${role} at ${name}`).toEqual([]);
          expect(await overflowOf(page), `${role} at ${name}`).toBeLessThanOrEqual(0);
          if (screen === 'phone' && name !== 'campaign')
            expect(await rowHeightOf(page), `${role} at ${name}`).toBeLessThan(MOST_ROW_HEIGHT);
        }
        expect(errors).toEqual([]);
        await page.context().close();
      }),
    );
  });
});

/** Pages whose thing the story does not hold, with the test that walks them. */
const WALKED_ELSEWHERE = {
  '/de-an/nhap/$id': 'imports.test.ts',
  '/dia-ban/nhap/$id': 'imports.test.ts',
  '/giai-ngan/doi-chieu/$id': 'imports.test.ts',
  '/giai-ngan/kho-bac/$id': 'imports.test.ts',
  '/hop-dong/nhap/$id': 'imports.test.ts',
  '/ke-hoach/$year': 'money.test.ts',
  '/ke-hoach/nhap/$id': 'money.test.ts',
};

it('there is no page that nobody visits', async () => {
  const rooms = new URL('../../src/app/web/routes/', import.meta.url);
  const routes = (await Promise.all((await readdir(rooms)).map((room) => readFile(new URL(room, rooms), 'utf8')))).join('\n');
  const visited = new Set<string>([...visits, ...ofMoney.vi].flatMap(([, names]) => [...names]));
  const unvisited = [...routes.matchAll(/path: '([^']+)'/g)]
    .map(([, path]) => path!)
    .filter((path) => {
      const form = new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/?]+')}([?#]|$)`);
      return !Object.entries(places).some(([name, place]) => visited.has(name) && form.test(place));
    });
  expect(unvisited.toSorted()).toEqual(Object.keys(WALKED_ELSEWHERE));
});

it('the pages where one begins ask for no more than 200 kB of script (packed) before they can be used', async () => {
  const heavy: string[] = [];
  for (const [role, name] of [
    ['nobody', 'desks'],
    ['officer', 'desk'],
    ['inspector', 'visit'],
    ['officer', 'overview'],
    ['clerk', 'list'],
  ] as const) {
    const { page } = await openPage(browser, server.url, { cookie: cookies[role]! });
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(places[name]!);
    await settled(page);
    const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0);
    expect(bytes, name).toBeGreaterThan(100_000);
    if (bytes > 200_000) heavy.push(`${name}: ${bytes}`);
    await page.context().close();
  }
  expect(heavy).toEqual([]);
});

describe('the nation on one page', () => {
  it('each kind of figure opens its rows: a tile, a link of the chain, what stands between, a count of the ranking, the late, the week, the forecast', async () => {
    const { page, errors } = await openPage(browser, server.url, { cookie: cookies['officer']! });
    const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor();
    const opening = async (name: string | RegExp) => {
      await page.goto('/toan-quoc?year=2020');
      await settled(page);
      await page
        .getByRole('link', { name, exact: typeof name === 'string' })
        .first()
        .click();
    };
    await opening(/^Lào Cai: Tỷ lệ ký hợp đồng/);
    await heading('Giá trị ký hợp đồng · Lào Cai');
    await opening('105,2');
    await heading('Giá trị ký hợp đồng');
    expect(await page.getByRole('status').first().innerText()).toContain('105.224.000.000 đ');
    await opening(/^chưa ký 44,7/);
    await heading('Chưa ký hợp đồng');
    await opening(/^29 đề án quá hạn/);
    await heading('Đề án');
    await page.getByText('29 đề án · kinh phí quốc gia giao').waitFor();
    await page.getByText('Chỉ các đề án quá hạn ký hợp đồng.').waitFor();
    await opening(/^đến hết ngày 14\/5\/2020 đã ký/);
    // Rows of another day are read on that day.
    await page.getByText('283 đề án · kinh phí quốc gia giao').waitFor();
    await page.getByRole('button', { name: 'Về hôm nay' }).click();
    await page.goto('/toan-quoc?year=2020&figure=overdueToSign');
    await page.getByRole('heading', { name: 'Xếp hạng địa phương: Số đề án quá hạn ký' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^đồng hạng 1 / }).allInnerTexts()).toEqual([
      expect.stringContaining('Vĩnh Phúc'),
      expect.stringContaining('Bình Định'),
    ]);
    await page.getByText('1 nhiệm vụ quá hạn').first().click();
    await page
      .getByRole('link', { name: /^1\.1\. / })
      .first()
      .waitFor();
    await page.getByText('nhiệm vụ được trả lời').click();
    await page.getByRole('region', { name: 'Thay đổi trong tuần' }).getByRole('link').first().waitFor();
    await page.getByRole('link', { name: 'Mở từng đề án' }).click();
    await heading('Dự báo đến hết năm 2020');
    await page.getByText('Dự báo theo 2018–2019, không phải số liệu.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('the slider stands at any day, by keys alone, and what it shows opens as of that day; where motion is unwanted it goes day by day', async () => {
    const { page } = await openPage(browser, server.url, { cookie: cookies['officer']! });
    await page.goto('/toan-quoc?year=2020');
    await settled(page);
    await page.getByRole('slider', { name: 'Ngày được xem' }).focus();
    await page.keyboard.press('Home');
    await page.getByText('Tính đến ngày 1/1/2020').waitFor();
    await page.getByRole('button', { name: 'Ngày kế tiếp có biến động' }).press('Enter');
    await page.getByText('Tính đến ngày 5/2/2020').waitFor();
    await page.waitForURL(/[?&]on=2020-02-05/);
    const chain = page.getByRole('region', { name: 'Tình hình thực hiện kinh phí' });
    const assigned = await chain.getByRole('link').first().innerText();
    await chain.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Giao kế hoạch' }).waitFor();
    await page.getByText('năm 2020 · tính đến ngày 5/2/2020').waitFor();
    // The day stands in the address: back at the slider it shows the same, and so it does after a reload, the page itself being of today.
    await page.goBack();
    await page.getByText('Tính đến ngày 5/2/2020 ·').waitFor();
    await page.getByText('Đang xem tình hình').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Tính đến ngày 5/2/2020 ·').waitFor();
    await page.goForward();
    await page.getByText('năm 2020 · tính đến ngày 5/2/2020').waitFor();
    expect((await page.getByRole('status').filter({ hasText: 'cộng' }).innerText()).replaceAll('.', '')).toContain(
      assigned.replace(',', ''),
    );
    await page.context().close();
  });

  it('what leaders read is one A4', async () => {
    const { page } = await openPage(browser, server.url, { cookie: cookies['officer']! });
    await page.goto(places['leadership']!);
    await settled(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.context().close();
  });
});

it("the counts on the menu are the lists', for everybody", async () => {
  for (const role of ['clerk', 'centre', 'leader', 'officer', 'department']) {
    const { page } = await openPage(browser, server.url, { cookie: cookies[role]! });
    for (const [path, name] of [
      ['/cho-ky-nhan', /Chờ ký nhận/],
      ['/ban-lam-viec', /Bàn làm việc/],
    ] as const) {
      await page.goto(path);
      await settled(page);
      for (const all of await page.getByRole('button', { name: /^Xem cả/ }).all()) await all.click();
      const rows = await page.getByRole('rowheader').count();
      const link = await page.getByRole('link', { name }).first().innerText();
      // Every place of the menu is in sight on a desk.
      expect(
        await page.getByRole('navigation', { name: 'Mục chính' }).evaluate((menu) => menu.scrollWidth - menu.clientWidth),
        role,
      ).toBeLessThanOrEqual(0);
      expect(Number(/\d+/.exec(link)?.[0] ?? 0), `${role} at ${path}`).toBe(rows);
    }
    await page.context().close();
  }
});

it('a centre tells what an establishment lost by a hail storm; its department, by another hand, confirms and it counts', async () => {
  const at = (role: string) => openPage(browser, server.url, { cookie: cookies[role]! });
  const [department, director] = await Promise.all([at('department'), at('director')]);
  await department.page.goto('/thien-tai-dich-benh');
  await department.page.getByRole('button', { name: 'Ghi sự kiện' }).click();
  const entering = department.page.getByRole('dialog', { name: 'Ghi sự kiện' });
  await entering.getByRole('textbox', { name: 'Tên sự kiện' }).fill('Mưa đá tại Lào Cai');
  await entering.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill('20/5/2020');
  // The whole country is the Agency's to name: a department is offered its own province, chosen already.
  const province = entering.getByRole('combobox', { name: 'Tỉnh, thành phố' });
  await province.selectOption({ label: 'Lào Cai' });
  expect(await province.getByRole('option').allTextContents()).toEqual(['Lào Cai']);
  await entering.getByRole('button', { name: 'Ghi', exact: true }).click();
  await department.page.getByRole('heading', { level: 1, name: 'Mưa đá tại Lào Cai' }).waitFor();
  const path = new URL(department.page.url()).pathname;
  await director.page.goto(path);
  await director.page.getByRole('button', { name: 'Ghi tình hình cơ sở' }).click();
  const telling = director.page.getByRole('dialog', { name: 'Ghi tình hình cơ sở' });
  const send = telling.getByRole('button', { name: 'Ghi', exact: true });
  await send.click();
  // No establishment, no statement: the field says what it needs.
  expect(await telling.getByRole('textbox', { name: 'Cơ sở' }).evaluate((field) => (field as HTMLInputElement).validationMessage)).toBe(
    'Hãy chọn một cơ sở trong danh bạ.',
  );
  await telling.getByRole('textbox', { name: 'Cơ sở' }).fill('lao cai');
  await telling
    .getByRole('button', { name: /Lào Cai 1/ })
    .first()
    .click();
  await telling.getByRole('textbox', { name: 'Lao động trước đó' }).fill('40');
  await telling.getByRole('textbox', { name: 'Lao động hiện nay' }).fill('30');
  await telling.getByRole('textbox', { name: 'Thiệt hại (đồng)' }).fill('1,5 tỷ');
  await send.click();
  await telling.waitFor({ state: 'detached' });
  expect(await findingsOf(director.page)).toEqual([]);
  await department.page.reload();
  await department.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await department.page
    .getByRole('region', { name: 'Tình hình cơ sở' })
    .getByRole('definition')
    .filter({ hasText: '1.500.000.000' })
    .waitFor();
  expect([...department.errors, ...director.errors]).toEqual([]);
});

it('an establishment tells its situation from a message on a phone; the other who has it sees that, and nothing typed is lost', async () => {
  const id = places['disruption']!.split('/')[2]!;
  const { rows } = (await (
    await fetch(`${server.url}/api/disruptions/${id}/links`, { headers: { cookie: cookies['department']! } })
  ).json()) as { rows: { told: number; path: string }[] };
  const unanswered = rows.find(({ told }) => told === 0)!.path;
  const [one, other] = await Promise.all([0, 1].map(async () => await openPage(browser, server.url, { screen: 'phone' })));
  const fill = async (page: Page, name: string, now: string) => {
    await page.getByRole('radio', { name: 'Sản xuất giảm' }).check();
    for (const [field, value] of [
      ['Số lao động trước đó', '30'],
      ['Số lao động hiện nay', now],
      ['Thiệt hại, ước tính (đồng)', '200 triệu'],
      ['Cần hỗ trợ (đồng)', '0'],
      ['Họ tên người khai', name],
      ['Số điện thoại', '0900 000 002'],
    ] as const)
      await page.getByRole('textbox', { name: field }).fill(value);
    await page.getByRole('checkbox').check();
  };
  for (const { page } of [one!, other!]) await page.goto(unanswered);
  await fill(one!.page, 'Giàng A Páo', '18');
  await fill(other!.page, 'Vàng Thị Sua', '12');
  await one!.page.getByRole('button', { name: 'Gửi' }).click();
  await one!.page.getByText('Đã nhận. Cảm ơn anh/chị.').waitFor();
  await other!.page.getByRole('button', { name: 'Gửi' }).click();
  await other!.page.getByText('Giàng A Páo vừa khai qua liên kết này').waitFor();
  await other!.page.getByRole('heading', { name: 'Đã khai: Giàng A Páo' }).waitFor();
  // A call comes in between: the page is opened again, and what was typed is there.
  await other!.page.reload();
  await other!.page.getByRole('button', { name: 'Khai lại' }).click();
  expect(await other!.page.getByRole('textbox', { name: 'Số lao động hiện nay' }).inputValue()).toBe('12');
  await other!.page.getByRole('button', { name: 'Gửi phiếu thay phiếu trên' }).click();
  await other!.page.getByRole('heading', { name: 'Đã khai: Vàng Thị Sua' }).waitFor();
  expect(await findingsOf(other!.page)).toEqual([]);
  expect([...one!.errors, ...other!.errors]).toEqual([]);
  await Promise.all([one!, other!].map(({ page }) => page.context().close()));
});

it('the clock in the toolbar moves the whole picture, says that it is to read only, and comes back', async () => {
  const { page, errors } = await openPage(browser, server.url, { cookie: cookies['officer']! });
  await page.goto(places['matrix']!);
  await page.getByRole('heading', { level: 1, name: /tính đến ngày 29\/5\/2020/ }).waitFor();
  const look = async (day: string) => {
    await page.getByRole('button', { name: /Số liệu tính đến ngày/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Xem tình hình tính đến ngày' });
    await dialog.getByRole('textbox', { name: 'Ngày' }).fill(day);
    await dialog.getByRole('button', { name: 'Xem', exact: true }).click();
  };
  await look('15/5/2020');
  await page.getByRole('heading', { level: 1, name: /tính đến ngày 15\/5\/2020/ }).waitFor();
  await page.getByText('Đang xem tình hình tính đến ngày 15/5/2020; số liệu mới nhất là của ngày 29/5/2020.').waitFor();
  // Fifteen departments have contracts left to sign on the day the letter names.
  expect(await page.getByRole('link', { name: /1\.1: Đến hạn/ }).count()).toBe(15);
  expect(await findingsOf(page)).toEqual([]);
  // The address carries the day: over a reload, by Back, to whom the link is given, and from page to page.
  const on = (day: string) => page.getByRole('heading', { level: 1, name: new RegExp(`tính đến ngày ${day}`) }).waitFor();
  await page.reload();
  await on('15/5/2020');
  await page.goBack();
  await on('29/5/2020');
  await page.goForward();
  await on('15/5/2020');
  const other = await openPage(browser, server.url, { cookie: cookies['head']! });
  await other.page.goto(page.url());
  await other.page.getByText('Đang xem tình hình tính đến ngày 15/5/2020').waitFor();
  await other.page.context().close();
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Đang xem tình hình tính đến ngày 15/5/2020' }).waitFor();
  await page.goto('/van-ban');
  await settled(page);
  expect(await page.getByText('Đang xem tình hình').count()).toBe(0);
  await look('2/1/2020');
  await page.getByRole('heading', { name: 'Chưa có văn bản nào' }).waitFor();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await page.getByRole('button', { name: 'Về hôm nay' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('row').nth(5).waitFor();
  // Moved on, the frame says on which day one acts, and the day to come back to.
  await look('20/6/2020');
  await page.getByText('Đang làm việc theo ngày 20/6/2020').waitFor();
  await page.getByRole('button', { name: 'Về ngày 29/5/2020' }).click();
  await page.getByText('Đang làm việc theo ngày 20/6/2020').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.context().close();
});
