import { describe, expect, it } from 'vitest';
import { keepCatalogue } from '../../src/features/organizations/index.ts';
import { overviewAt, type YearDays } from '../../src/features/oversight/days/days.schema.ts';
import type { Forecast, Like } from '../../src/features/oversight/forecast/forecast.schema.ts';
import type { Late } from '../../src/features/oversight/late/late.schema.ts';
import type { Overview } from '../../src/features/oversight/overview.schema.ts';
import { countFigures, type FigureRows, moneyFigures } from '../../src/features/oversight/rows/rows.schema.ts';
import type { Week } from '../../src/features/oversight/week/week.schema.ts';
import { asJob } from '../../src/platform/jobs.ts';
import { aSite, keyed, people } from '../database/site.ts';

/** The nation on one page: every number opens exactly the rows that make it up. */

const told = () => aSite('2020-05-29', {}, 'told');
const OF_ESTIMATE = new Set(['appropriatedDong', 'agreedDong', 'unallocatedDong']);

describe('every figure opens its rows', () => {
  it('counts open as many projects and money opens movements of that sum, at any day, in the nation, a province and the centre', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const wrong: string[] = [];
    for (const [year, asOf] of [
      [2020, '2020-05-16'],
      [2020, '2020-05-29'],
      [2019, '2019-12-31'],
    ] as const) {
      const { body: all } = await officer.ask<Overview>(`/overview?year=${year}&asOf=${asOf}`);
      const places = asOf === '2020-05-29' ? [null, ...all.provinces.filter(({ code }) => code === null || code === '10')] : [null];
      for (const place of places) {
        const [own, code] = [place ?? all.national, place === null ? null : (place.code ?? 'central')];
        for (const [figure, name] of Object.entries(countFigures) as [keyof typeof countFigures, string][]) {
          const { body } = await officer.ask<{ total: number }>(
            `/projects?year=${year}&asOf=${asOf}&figure=${name}${code === null ? '' : `&unitProvince=${code}`}`,
          );
          if (body.total !== own[figure]) wrong.push(`${figure} ${asOf} ${code ?? ''}: ${own[figure]} opens ${body.total} projects`);
        }
        for (const figure of moneyFigures.filter(
          (each, at) => (code === null || !OF_ESTIMATE.has(each)) && (place === null ? year === 2020 || at % 2 === 0 : at % 4 === 0),
        )) {
          const by = moneyFigures.indexOf(figure) % 2 === 0 ? 'project' : 'movement';
          const { body } = await officer.ask<FigureRows>(
            `/overview/rows?year=${year}&asOf=${asOf}&figure=${figure}&by=${by}${code === null ? '' : `&province=${code}`}`,
          );
          const shown = OF_ESTIMATE.has(figure) ? all[figure as 'agreedDong'] : own[figure as 'approvedDong'];
          if (body.dong !== shown || body.figureDong !== shown) wrong.push(`${figure} ${asOf} ${code ?? ''}: ${shown} opens ${body.dong}`);
          if (body.pages === 1 && body.rows.reduce((sum, { dong }) => sum + BigInt(dong), 0n).toString() !== body.dong)
            wrong.push(`${figure} ${asOf} ${code ?? ''}: its rows are not its sum`);
        }
      }
    }
    expect(wrong).toEqual([]);
    // Each row is one project, or one movement with its paper.
    const { body: advanced } = await officer.ask<FigureRows>('/overview/rows?year=2020&figure=advancedDong&by=movement');
    expect(advanced.rows[0]).toMatchObject({
      kind: 'advance',
      movements: 1,
      project: { code: expect.any(String) },
      paper: expect.any(String),
    });
  });

  it('a department reads the figure of the nation, opens its own rows, and is told how much lies outside its view', async () => {
    const site = await told();
    const department = await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'));
    const { body } = await department.ask<FigureRows>('/overview/rows?year=2020&figure=contractedDong');
    expect(BigInt(body.dong)).toBeGreaterThan(0n);
    expect(BigInt(body.dong)).toBeLessThan(BigInt(body.figureDong));
    const own = await department.ask<FigureRows>('/overview/rows?year=2020&figure=contractedDong&province=10');
    expect([own.body.dong, own.body.place]).toEqual([own.body.figureDong, 'Lào Cai']);
    expect(own.body.dong).toBe(body.dong);
  });

  it('after 1/7/2025 the same year is read on the map of 34: nothing is lost, and the old code 15 is not the new one', async () => {
    const site = await told();
    site.clock.goTo('2025-07-01');
    await keepCatalogue(asJob(site, 'organizations keep-catalogue'), {});
    const officer = await keyed(site, people.officer);
    const [{ body: old }, { body: now }] = [
      await officer.ask<Overview>('/overview?year=2020&asOf=2025-06-30'),
      await officer.ask<Overview>('/overview?year=2020&asOf=2025-07-01'),
    ];
    expect([old.provinces.length, now.provinces.length]).toEqual([64, 35]);
    expect(now.national).toEqual(old.national);
    const projects = (from: Overview, name: string) => from.provinces.find((each) => each.name === name)!.projects;
    expect(projects(now, 'Lào Cai')).toBe(projects(old, 'Lào Cai') + projects(old, 'Yên Bái'));
    for (const figure of Object.keys(now.national) as (keyof typeof now.national)[])
      expect(
        now.provinces.reduce((sum, province) => sum + BigInt(province[figure]), 0n),
        figure,
      ).toBe(BigInt(now.national[figure]));
    // Its rows follow the map of the day.
    expect((await officer.ask<{ total: number }>('/projects?year=2020&asOf=2025-07-01&figure=projects&unitProvince=15')).body.total).toBe(
      projects(now, 'Lào Cai'),
    );
  });
});

describe('the year, the week, and who is late', () => {
  it('the days of a year sum up to the overview of any of them, in every place and figure', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const [{ body: today }, { body: days }] = [
      await officer.ask<Overview>('/overview?year=2020'),
      await officer.ask<YearDays>('/overview/days?year=2020'),
    ];
    for (const asOf of ['2019-12-27', '2020-04-20', '2020-05-15', '2020-05-16', '2020-05-29']) {
      const { body } = await officer.ask<Overview>(`/overview?year=2020&asOf=${asOf}`);
      const summed = overviewAt(days, asOf, today);
      expect([summed.national, summed.provinces]).toEqual([body.national, body.provinces]);
    }
    expect(JSON.stringify(days).length).toBeLessThan(60_000);
  });

  it('what changed in seven days is what lies between the overviews of its two ends', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const { body: week } = await officer.ask<Week>('/overview/week?year=2020&asOf=2020-05-20');
    expect([week.from, week.to]).toEqual(['2020-05-14', '2020-05-20']);
    const at = async (asOf: string) => (await officer.ask<Overview>(`/overview?year=2020&asOf=${asOf}`)).body.national;
    const [before, after] = [await at('2020-05-13'), await at('2020-05-20')];
    const signed = week.groups.find(({ kind }) => kind === 'signed')!;
    expect([signed.count, signed.dong]).toEqual([
      after.contracted - before.contracted,
      (BigInt(after.contractedDong) - BigInt(before.contractedDong)).toString(),
    ]);
    expect(signed.byDay.reduce((sum, { count }) => sum + count, 0)).toBe(signed.count);
    // The same by the rows behind the figure, from that day on.
    expect(
      (await officer.ask<FigureRows>('/overview/rows?year=2020&figure=contractedDong&asOf=2020-05-20&from=2020-05-14')).body.dong,
    ).toBe(signed.dong);
    // A department is told of its own.
    const { body: own } = await (
      await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'))
    ).ask<Week>('/overview/week?year=2020&asOf=2020-05-20');
    expect(own.groups.find(({ kind }) => kind === 'signed')?.count ?? 0).toBeLessThan(signed.count);
  });

  it('who is late, with what: as many contracts as the figure says, duties that are past their day and no others', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const { body: late } = await officer.ask<Late>('/overview/late?year=2020');
    expect(late.contracts).toBe((await officer.ask<Overview>('/overview?year=2020')).body.national.overdueToSign);
    expect(late.offices.length).toBeGreaterThan(3);
    for (const { duties } of late.offices) for (const { dueOn } of duties) expect(dueOn! < '2020-05-29').toBe(true);
    expect((await officer.ask<Late>('/overview/late?year=2020&asOf=2020-05-15')).body).toMatchObject({ contracts: 0 });
  });
});

describe("the forecast of the year's end", () => {
  it('is said from 2018–2019 alone, each of its numbers opens as many projects, and each of those its like', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const ask = async (query = '') => (await officer.ask<Forecast>(`/overview/forecast?year=2020${query}`)).body;
    const all = await ask();
    expect(all).toMatchObject({ fromYears: [2018, 2019], until: '2020-12-31', projects: 405, few: 0, total: 405 });
    for (const outcome of ['accept', 'settle'] as const) {
      const counts = (['done', 'low', 'middle', 'high'] as const).map((level) => all[outcome][level].projects);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      for (const level of ['low', 'high'] as const)
        expect((await ask(`&outcome=${outcome}&level=${level}`)).total).toBe(all[outcome][level].projects);
    }
    // Who has waited longer than all like it is told apart, and counted nowhere.
    expect([all.longer, (await ask('&silent=longer')).total]).toEqual([expect.any(Number), all.longer]);
    expect(all.longer + all.settle.high.projects).toBeLessThanOrEqual(405);
    const sample = all.samples.find(({ step, activity }) => step === 'accept' && activity === 'training')!;
    const { body: like } = await officer.ask<Like>('/overview/forecast/like?year=2020&step=accept&activity=training');
    expect([like.total, like.rows[Math.ceil(like.total / 2) - 1]!.days]).toEqual([sample.like, sample.q50]);
    // A department is told of its own projects by the durations of the whole nation.
    const { body: own } = await (
      await keyed(site, people.at('chuyen-vien', 'sct', 'lao-cai'))
    ).ask<Forecast>('/overview/forecast?year=2020');
    expect([own.projects, own.samples]).toEqual([9, all.samples]);
  });

  it('tried on 2019 as it was known on 30/6: what it would have said stands beside what happened', async () => {
    const site = await told();
    const officer = await keyed(site, people.officer);
    const { backtest } = (await officer.ask<Forecast>('/overview/forecast?year=2020')).body;
    expect(backtest).toMatchObject({ year: 2019, madeOn: '2019-06-30', from: 2018, projects: 64 });
    // Six works of 2019 went into 2020; a forecast from one year could not know it.
    expect(backtest!.outcomes.map(({ outcome, low, high, happened }) => [outcome, low, high, happened])).toEqual([
      ['accept', 64, 64, 58],
      ['settle', 64, 64, 58],
    ]);
    for (const { within, told: ranged } of backtest!.outcomes) expect(within / ranged).toBeGreaterThan(0.6);
    // Nothing before 2018 is kept: of 2018 nothing is said.
    expect((await officer.ask<Forecast>('/overview/forecast?year=2018&asOf=2018-06-30')).body).toMatchObject({
      fromYears: [],
      backtest: null,
      few: 43,
    });
  });
});
