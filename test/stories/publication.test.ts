import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { exportTable } from '../../src/app/export.ts';
import { grantSchema } from '../../src/features/publication/grants.schema.ts';
import { releasePackageSchema } from '../../src/features/publication/ocds.schema.ts';
import { publishedYearSchema, type PublishedPage, type PublishedYear } from '../../src/features/publication/publication.schema.ts';
import type { Overview } from '../../src/features/oversight/overview.schema.ts';
import { aSite, keyed, signedIn } from '../database/site.ts';

/** What the programme publishes: without an account, without personal data, in the shapes others read. */

it('anybody sees the plan by province and its projects, and the sums are those of the overview', async () => {
  const site = await aSite('2020-09-30', {}, 'told');
  const nobody = await signedIn(site, '');
  const { body: year, status } = await nobody.ask<PublishedYear>('/public/year?year=2020');
  expect([status, publishedYearSchema.safeParse(year).success]).toEqual([200, true]);
  const { body: overview } = await (await keyed(site, 'chuyen-vien@cuc-ctdp.example')).ask<Overview>('/overview?year=2020');
  const carried = BigInt(overview.national.carriedApprovedDong);
  expect(BigInt(year.national.approvedDong)).toBe(BigInt(overview.national.approvedDong) + carried);
  expect(BigInt(year.national.carriedDong)).toBe(carried);
  expect(BigInt(year.national.contractedDong)).toBe(
    BigInt(overview.national.contractedDong) + BigInt(overview.national.carriedContractedDong),
  );
  expect(year.illustrative).toBe(true);
  const marked = (await nobody.ask<PublishedPage>(`/public/projects?year=2020&q=${encodeURIComponent('chế biến chè')}`)).body;
  const plain = (await nobody.ask<PublishedPage>('/public/projects?year=2020&q=che%20bien%20che')).body;
  expect([marked.total > 0, plain.total]).toEqual([true, marked.total]);
  expect((await nobody.ask<PublishedPage>('/public/projects?year=2020&province=10&page=99')).body).toMatchObject({ page: 1 });
  expect((await nobody.ask('/public/data?year=2020&format=pdf')).status).toBe(422);
  // Nothing else answers nobody.
  expect((await nobody.ask('/overview?year=2020')).status).toBe(401);
});

it('no household bears its name or tax code, and no person is named anywhere', async () => {
  const site = await aSite('2020-09-30', {}, 'told');
  const nobody = await signedIn(site, '');
  const { body } = await nobody.ask<{ projects: PublishedPage['rows'] }>('/public/data?year=2020&format=json');
  const households = body.projects.flatMap(({ lines }) => lines).filter(({ establishment }) => establishment?.kind === 'household');
  expect(households.length).toBeGreaterThan(5);
  expect(households.every(({ establishment }) => establishment!.name === null && establishment!.taxCode === null)).toBe(true);
  const text = JSON.stringify(body);
  const named = await site.system.selectFrom('person').select('full_name').execute();
  expect(named.filter(({ full_name: name }) => text.includes(name))).toEqual([]);
  const firms = await site.system.selectFrom('establishment').select('name').where('kind', '=', 'household').execute();
  expect(firms.filter(({ name }) => text.includes(name))).toEqual([]);
});

it("OCDS and 360Giving keep the rules of their standards, and their money is the plan's", async () => {
  const site = await aSite('2020-09-30', {}, 'told');
  const nobody = await signedIn(site, '');
  const [ocds, giving, plan] = (await Promise.all(
    ['ocds', '360giving', 'json'].map(async (format) => (await nobody.ask<unknown>(`/public/data?year=2020&format=${format}`)).body),
  )) as [unknown, unknown, { projects: PublishedPage['rows'] }];
  const released = releasePackageSchema.parse(ocds);
  const { grants } = z.object({ grants: z.array(grantSchema) }).parse(giving);
  expect(new Set(released.releases.map(({ ocid }) => ocid)).size).toBe(plan.projects.length);
  const sum = (amounts: readonly string[]) => amounts.reduce((total, dong) => total + BigInt(dong), 0n);
  expect(released.releases.reduce((total, { planning }) => total + BigInt(planning.budget.amount.amount), 0n)).toBe(
    sum(plan.projects.map(({ approvedDong }) => approvedDong)),
  );
  const paid = released.releases
    .flatMap(({ contracts }) => contracts ?? [])
    .flatMap(({ implementation }) => implementation?.transactions ?? []);
  expect(paid.reduce((total, { value, payer }) => total + (payer.id === 'VN-BCT' ? 1n : -1n) * BigInt(value.amount), 0n)).toBe(
    sum(plan.projects.flatMap(({ transactions }) => transactions.map(({ kind, dong }) => (kind === 'recover' ? `-${dong}` : dong)))),
  );
  // Each award and supplier that a contract names is there, and every party is of the release.
  for (const { awards = [], contracts = [], parties } of released.releases) {
    expect(contracts.every(({ awardID }) => awards.some(({ id }) => id === awardID))).toBe(true);
    expect(awards.flatMap(({ suppliers }) => suppliers).every(({ id }) => parties.some((party) => party.id === id))).toBe(true);
  }
  expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
  const csv = (await nobody.ask<string>('/public/data?year=2020&format=csv')).body;
  expect(csv.trim().split('\r\n').length).toBe(plan.projects.length + 2);
});

it('written out without a year it is the newest that has a plan, in whatever year it is asked', async () => {
  const site = await aSite('2020-09-30', {}, 'told');
  site.clock.goTo('2026-01-05');
  const folder = await mkdtemp(join(tmpdir(), 'khuyencong-published-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const out = join(folder, 'ocds.json');
  await exportTable(site, { format: 'ocds', out, what: 'projects' });
  const { releases, uri } = releasePackageSchema.parse(JSON.parse(await readFile(out, 'utf8')));
  expect(releases.length).toBeGreaterThan(0);
  expect(uri).toContain('year=2020');
});
