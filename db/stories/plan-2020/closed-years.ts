import type { OrganizationId } from '../../generated/rows.ts';
import { enterEstimate } from '../../../src/features/plans/index.ts';
import { closeMonth } from '../../../src/features/funding/index.ts';
import { appraiseForMinistry, keepNorms } from '../../../src/features/projects/index.ts';
import { keepShares } from '../../../src/features/disbursements/index.ts';
import { addDays, type Day } from '../../../src/platform/pure/dates.ts';
import type { Activity } from '../../../src/features/projects/project.schema.ts';
import type { Stage, Story } from '../../../src/app/stage.ts';
import { accept, advanceOf, carryThrough, extend, settle } from './disbursements.ts';
import { officeBy } from './find.ts';
import { appraise, carryInto, decide, idsOf, nationalOf, prepare, provincesOf, register, sign } from './money.ts';
import { projectOf, type StoryProject, type StoryProvince } from './projects.ts';

/** The two years before, invented and whole: from registration to settlement, half of the provinces, two projects each; six of 2019 are finished in 2020. */

const AGENCY = { officer: 'chuyen-vien@cuc-ctdp.example', finance: 'ke-toan@cuc-ctdp.example' };
/** Days of signing in a year; a province's projects are spread over them. */
const SIGNED = ['02-20', '03-22', '04-18', '05-24'] as const;
/** From signing to acceptance, in days, by what is supported; works in the mountains of the North take three weeks more. */
const LASTS: Readonly<Partial<Record<Activity, number>>> = {
  training: 70,
  'fair-domestic': 56,
  'advanced-machinery': 112,
  'demonstration-model': 161,
};
const MORE = 21;
/** Days on which what was accepted a fortnight before is settled. */
const SETTLED = ['05-30', '06-28', '07-30', '08-30', '09-28', '10-30', '11-28', '12-20'] as const;
const FORTNIGHT = 14;
/** Shares of advances are known from 10/7/2018 on: what was signed before was paid once it was accepted. */
const SHARES_FROM = '2018-07-10';
/** One province whose establishments of 2019 are supported in the same again in 2020: a warning there. */
const AGAIN = 'Bắc Giang';

/** The day on which projects of a kind that were signed on a day are accepted. */
const acceptedOn = (signed: string, activity: Activity, far: boolean): Day => addDays(signed as Day, LASTS[activity]! + (far ? MORE : 0));
/** In the mountains of the North. */
const isFar = ({ provinceCode }: Pick<StoryProject, 'provinceCode'>) => provinceCode !== null && provinceCode < '24';

/** Every project of a closed year. */
function projectsOf(year: number, provinces: readonly StoryProvince[]): StoryProject[] {
  return provinces
    .filter(({ place, name }) => place % 2 === 0 || name === AGAIN)
    .flatMap((province) =>
      [0, 1].map((n) =>
        projectOf(province, n, `${year}-${SIGNED[(Math.floor(province.place / 2) + n) % SIGNED.length]}`, {
          year,
          first: province.name === AGAIN && year === 2019 ? n * 2 : (year - 2010) * 10 + n * 2,
        }),
      ),
    );
}

/** The projects of 2019 that were signed late and not done by December: their money goes into 2020, where they are finished. */
const LATE = {
  year: 2019,
  signed: '05-24',
  kinds: ['advanced-machinery', 'demonstration-model'] as const,
  most: 6,
  decision: '3905/QĐ-BCT (minh họa)',
  decidedOn: '2019-12-30',
  acceptedOn: '2020-03-25',
  settledOn: '2020-04-27',
  slowAcceptedOn: '2020-05-22',
  slowSettledOn: '2020-06-26',
};
const isLate = ({ year, signedOn, activity }: StoryProject) =>
  year === LATE.year && signedOn === `${LATE.year}-${LATE.signed}` && LATE.kinds.some((kind) => kind === activity);
const lateOf = async (stage: Stage) =>
  projectsOf(LATE.year, await provincesOf(stage))
    .filter(isLate)
    .slice(0, LATE.most);
/** Those finished in spring, and the two that the epidemic held up. */
const [onTime, slow] = [async (stage: Stage) => (await lateOf(stage)).slice(2), async (stage: Stage) => (await lateOf(stage)).slice(0, 2)];

/** What 2019 left goes into 2020 by a decision of December, its contracts get until June, its works are accepted and settled in 2020. */
const lateWorks: Story['acts'] = [
  { on: LATE.decidedOn, tell: async (stage) => carryInto(stage, await lateOf(stage), LATE.year, LATE.decision) },
  { on: '2020-01-10', tell: async (stage) => extend(stage, await lateOf(stage), '2020-06-30', `Theo Quyết định số ${LATE.decision}`) },
  { on: LATE.acceptedOn, tell: async (stage) => accept(stage, await onTime(stage)) },
  { on: LATE.settledOn, tell: async (stage) => settle(stage, await onTime(stage)) },
  { on: LATE.slowAcceptedOn, tell: async (stage) => accept(stage, await slow(stage)) },
  { on: LATE.slowSettledOn, tell: async (stage) => settle(stage, await slow(stage)) },
];

/** One year from its registration to the closing of its months. */
function closedYear(year: number): Story['acts'] {
  const projects = async (stage: Stage) => projectsOf(year, await provincesOf(stage));
  const where = async (stage: Stage, those: (project: StoryProject) => boolean) => (await projects(stage)).filter(those);
  const planned = year - 1;
  // The first year begins with the story's offices, which bear their names of 2020 from September 2017 on.
  const registered = year === 2018 ? '2017-09-12' : `${planned}-06-12`;
  const estimate = (kind: 'appropriation' | 'agreement', code: string, round: number | null) => async (stage: Stage) => {
    const dong = (await projects(stage)).reduce((sum, project) => sum + nationalOf(project), 0n);
    await stage.play(await stage.as(AGENCY.finance), enterEstimate, {
      year,
      kind,
      round,
      code,
      issuedOn: stage.site.clock.today(),
      amountDong: dong.toString(),
    });
  };
  const kinds = Object.keys(LASTS) as Activity[];
  return [
    {
      on: registered,
      tell: async (stage) => {
        await stage.play(stage.system, keepNorms, {});
        await stage.play(stage.system, keepShares, {});
        await register(stage, await projects(stage));
      },
    },
    { on: `${planned}-10-09`, tell: async (stage) => appraise(stage, await projects(stage)) },
    {
      on: `${planned}-10-20`,
      tell: async (stage) => {
        await stage.play(await stage.as(AGENCY.officer), appraiseForMinistry, {
          ids: [...(await idsOf(stage, await projects(stage))).values()],
          appraisal: { passed: true, score: 78, minutes: { code: `9/BB-CTĐP-${planned}`, on: `${planned}-10-20` }, remark: null },
        });
      },
    },
    {
      on: `${planned}-12-18`,
      tell: async (stage) => {
        await estimate('appropriation', `Giao dự toán năm ${year} (minh họa)`, null)(stage);
        await estimate('agreement', `Văn bản của Bộ Tài chính năm ${year} (minh họa)`, 1)(stage);
      },
    },
    {
      on: `${planned}-12-26`,
      tell: async (stage) =>
        decide(
          stage,
          await projects(stage),
          `4${year - 2000}0/QĐ-BCT (minh họa)`,
          `Giao kế hoạch kinh phí khuyến công quốc gia năm ${year}`,
        ),
    },
    ...SIGNED.flatMap((day): Story['acts'] => {
      const signed = `${year}-${day}`;
      const own = (stage: Stage) => where(stage, ({ signedOn }) => signedOn === signed);
      return [
        { on: addDays(signed as Day, -3), tell: async (stage) => prepare(stage, await own(stage)) },
        { on: signed, tell: async (stage) => sign(stage, await own(stage)) },
        ...(signed < SHARES_FROM
          ? []
          : [
              {
                on: addDays(signed as Day, 17),
                tell: async (stage: Stage) =>
                  carryThrough(
                    stage,
                    'advance',
                    await where(stage, ({ signedOn, activity }) => signedOn === signed && activity === 'advanced-machinery'),
                    advanceOf,
                  ),
              },
            ]),
        ...kinds.flatMap((activity) =>
          [false, true].flatMap((far): Story['acts'] => {
            const on = acceptedOn(signed, activity, far);
            const those = (stage: Stage) =>
              where(stage, (project) => project.signedOn === signed && project.activity === activity && isFar(project) === far);
            return [
              {
                on,
                tell: async (stage) => {
                  const carried = new Set((await lateOf(stage)).map(({ code }) => code));
                  const found = (await those(stage)).filter(({ code }) => !carried.has(code));
                  if (found.length > 0) await accept(stage, found);
                },
              },
            ];
          }),
        ),
      ];
    }),
    ...SETTLED.map((day, at) => ({
      on: `${year}-${day}`,
      tell: async (stage: Stage) => {
        const [after, until] = [
          at === 0 ? `${year}-01-01` : addDays(`${year}-${SETTLED[at - 1]!}` as Day, -FORTNIGHT),
          addDays(`${year}-${day}` as Day, -FORTNIGHT),
        ];
        const carried = new Set((await lateOf(stage)).map(({ code }) => code));
        const found = await where(stage, (project) => {
          const on = acceptedOn(project.signedOn!, project.activity, isFar(project));
          return on > after && on <= until && !carried.has(project.code);
        });
        if (found.length > 0) await settle(stage, found);
      },
    })),
    {
      on: `${year + 1}-01-15`,
      tell: async (stage) => {
        const officeId = (await officeBy(stage, 'agency')).id as OrganizationId;
        for (let month = 1; month <= 12; month += 1)
          await stage.play(await stage.as(AGENCY.finance), closeMonth, {
            month: `${year}-${String(month).padStart(2, '0')}-01` as Day,
            officeId,
          });
      },
    },
  ];
}

export const closedYears: Story['acts'] = [...[2018, 2019].flatMap(closedYear), ...lateWorks];
