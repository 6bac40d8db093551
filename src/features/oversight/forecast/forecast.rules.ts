import { addDays, type Day } from '../../../platform/pure/dates.ts';
import type { Activity } from '../../projects/project.schema.ts';
import {
  type Backtest,
  type Days,
  type ForecastLevel,
  type ForecastOutcome,
  forecastOutcomes,
  type ForecastStep,
  LEAST_LIKE,
  QUANTILE_OF,
  type Quantile,
  quantiles,
  type Sample,
} from './forecast.schema.ts';

/** The days on which projects took their steps, as known on a day; `count` of them took each on the same days. */
export interface StepDays {
  readonly count: number;
  readonly year: number;
  readonly activity: Activity;
  readonly approvedOn: Day | null;
  readonly signedOn: Day | null;
  readonly advancedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly settledOn: Day | null;
  readonly stoppedOn: Day | null;
}

const ENDS = {
  sign: ['approvedOn', 'signedOn'],
  advance: ['signedOn', 'advancedOn'],
  accept: ['signedOn', 'acceptedOn'],
  settle: ['acceptedOn', 'settledOn'],
} as const satisfies Record<ForecastStep, readonly [keyof StepDays, keyof StepDays]>;
const DAY = 86_400_000;
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** How long a step took a project, between which days; null while it has not been taken. */
export function tookOf(project: StepDays, step: ForecastStep): { readonly from: Day; readonly to: Day; readonly days: number } | null {
  const [from, to] = [project[ENDS[step][0]], project[ENDS[step][1]]];
  return from === null || to === null ? null : { from, to, days: daysBetween(from, to) };
}

/** So many took so many days. */
export interface Span {
  readonly days: number;
  readonly count: number;
}
const sizeOf = (days: readonly { readonly count: number }[]): number => days.reduce((sum, { count }) => sum + count, 0);

/** Durations of each step by kind of support, and of all kinds together, sorted. */
export class Past {
  readonly #took = new Map<string, Map<number, number>>();
  readonly #spans = new Map<string, readonly Span[]>();
  readonly #open = new Map<string, number>();

  constructor(projects: readonly StepDays[]) {
    for (const project of projects) {
      for (const step of Object.keys(ENDS) as ForecastStep[]) {
        const took = tookOf(project, step);
        for (const key of [`${step} ${project.activity}`, `${step} `]) {
          if (took !== null) {
            const days = this.#took.get(key) ?? new Map<number, number>();
            this.#took.set(key, days.set(took.days, (days.get(took.days) ?? 0) + project.count));
          } else if (project[ENDS[step][0]] !== null && project.stoppedOn === null)
            this.#open.set(key, (this.#open.get(key) ?? 0) + project.count);
        }
      }
    }
    for (const [key, days] of this.#took)
      this.#spans.set(
        key,
        [...days].map(([span, count]) => ({ days: span, count })).toSorted((a, b) => a.days - b.days),
      );
  }

  /** The group a project is judged by: its own kind of support where at least twenty like it took the step, else all kinds, else none. */
  group(
    step: ForecastStep,
    activity: Activity,
  ): { readonly activity: Activity | null; readonly like: number; readonly days: readonly Span[] } | null {
    for (const kind of [activity, null]) {
      const days = this.#spans.get(`${step} ${kind ?? ''}`) ?? [];
      const like = sizeOf(days);
      if (like >= LEAST_LIKE) return { activity: kind, like, days };
    }
    return null;
  }

  samples(): Sample[] {
    return [...this.#spans].map(([key, days]) => {
      const [step, activity] = key.split(' ') as [ForecastStep, Activity | ''];
      const at = (quantile: Quantile) => quantileOf(days, quantile);
      return {
        step,
        activity: activity === '' ? null : activity,
        like: sizeOf(days),
        open: this.#open.get(key) ?? 0,
        q25: at(25),
        q50: at(50),
        q75: at(75),
        q90: at(90),
      };
    });
  }
}

/** The day by which so many of a hundred were done, of durations in order: an observed one, never one between. Null of none. */
export function quantileOf(days: readonly Span[], quantile: Quantile): number | null {
  // In whole numbers: nine tenths of twenty are eighteen, not a little more.
  let left = Math.ceil((quantile * sizeOf(days)) / 100);
  return days.find(({ count }) => (left -= count) <= 0)?.days ?? null;
}
/** The same of those that took longer than was waited already. */
export const quantileAfter = (days: readonly Span[], waited: number, quantile: Quantile): number | null =>
  quantileOf(
    days.filter((each) => each.days > waited),
    quantile,
  );

export interface Expectation {
  readonly next: ForecastStep | null;
  readonly since: Day | null;
  readonly waited: number;
  readonly group: { readonly activity: Activity | null; readonly like: number } | null;
  readonly expected: Days | null;
  readonly accepted: Days | null;
  readonly settled: Days | null;
}
const fixed = (on: Day): Days => ({ q25: on, q50: on, q75: on, q90: on });
const each = (of: (quantile: Quantile) => string | null): Days =>
  Object.fromEntries(quantiles.map((quantile) => [`q${quantile}`, of(quantile)])) as unknown as Days;
const at = (days: Days, quantile: Quantile) => days[`q${quantile}`];

/**
 * When a project is expected to be accepted and settled, as of a day: the day it entered its step plus what like projects
 * took, given how long it has waited; then the steps after it, quantile by quantile. What no twenty like say stays unsaid.
 */
export function expectationOf(project: StepDays, past: Past, on: Day): Expectation {
  const ahead = (step: ForecastStep, since: Days | null, waitedSince: Day | null) => {
    const group = past.group(step, project.activity);
    const waited = waitedSince === null ? 0 : Math.max(0, daysBetween(waitedSince, on));
    if (group === null || since === null) return { group, waited, days: null };
    const days = each((quantile) => {
      const [from, took] = [
        at(since, quantile),
        waitedSince === null ? quantileOf(group.days, quantile) : quantileAfter(group.days, waited, quantile),
      ];
      return from === null || took === null ? null : addDays(from as Day, took);
    });
    return { group, waited, days };
  };
  if (project.settledOn !== null)
    return {
      next: null,
      since: project.settledOn,
      waited: 0,
      group: null,
      expected: null,
      accepted: fixed(project.acceptedOn ?? project.settledOn),
      settled: fixed(project.settledOn),
    };
  const name = (group: ReturnType<typeof ahead>['group']) => (group === null ? null : { activity: group.activity, like: group.like });
  if (project.acceptedOn !== null) {
    const settle = ahead('settle', fixed(project.acceptedOn), project.acceptedOn);
    return {
      next: 'settle',
      since: project.acceptedOn,
      waited: settle.waited,
      group: name(settle.group),
      expected: settle.days,
      accepted: fixed(project.acceptedOn),
      settled: settle.days,
    };
  }
  if (project.signedOn !== null) {
    const accept = ahead('accept', fixed(project.signedOn), project.signedOn);
    return {
      next: 'accept',
      since: project.signedOn,
      waited: accept.waited,
      group: name(accept.group),
      expected: accept.days,
      accepted: accept.days,
      settled: ahead('settle', accept.days, null).days,
    };
  }
  if (project.approvedOn === null)
    return { next: null, since: null, waited: 0, group: null, expected: null, accepted: null, settled: null };
  const sign = ahead('sign', fixed(project.approvedOn), project.approvedOn);
  const accept = ahead('accept', sign.days, null).days;
  return {
    next: 'sign',
    since: project.approvedOn,
    waited: sign.waited,
    group: name(sign.group),
    expected: sign.days,
    accepted: accept,
    settled: ahead('settle', accept, null).days,
  };
}

/** Whether an outcome is counted at a level by a day. */
export function countedAt(
  expectation: Expectation,
  project: Pick<StepDays, 'acceptedOn' | 'settledOn'>,
  outcome: ForecastOutcome,
  level: ForecastLevel,
  until: Day,
): boolean {
  const done = outcome === 'accept' ? project.acceptedOn : project.settledOn;
  if (level === 'done') return done !== null;
  const days = outcome === 'accept' ? expectation.accepted : expectation.settled;
  const on = days === null ? null : at(days, QUANTILE_OF[level]);
  return on !== null && on <= until;
}

/** What was known of a project on an earlier day. */
export function knownOn(project: StepDays, on: Day): StepDays {
  const then = (day: Day | null) => (day !== null && day <= on ? day : null);
  return {
    ...project,
    approvedOn: then(project.approvedOn),
    signedOn: then(project.signedOn),
    advancedOn: then(project.advancedOn),
    acceptedOn: then(project.acceptedOn),
    settledOn: then(project.settledOn),
    stoppedOn: then(project.stoppedOn),
  };
}

/** The forecast of a year that would have been made on its 30 June from the year before, beside what happened by its end. `within`: of those `told` a range, how many came between its first and its last day. */
export function backtestOf(projects: readonly StepDays[], year: number): Backtest | null {
  const [madeOn, until] = [`${year}-06-30` as Day, `${year}-12-31` as Day];
  const past = new Past(projects.filter((each_) => each_.year === year - 1).map((each_) => knownOn(each_, madeOn)));
  const own = projects.filter(
    (project) =>
      project.year === year &&
      project.approvedOn !== null &&
      project.approvedOn <= madeOn &&
      (project.stoppedOn === null || project.stoppedOn > madeOn),
  );
  if (own.length === 0 || past.samples().length === 0) return null;
  const told = own
    .map((project) => ({ project, known: knownOn(project, madeOn) }))
    .map(({ project, known }) => ({ project, known, expectation: expectationOf(known, past, madeOn) }));
  return {
    year,
    madeOn,
    from: year - 1,
    projects: sizeOf(own),
    outcomes: forecastOutcomes.map((outcome) => {
      const [key, days] = outcome === 'accept' ? (['acceptedOn', 'accepted'] as const) : (['settledOn', 'settled'] as const);
      const of = (those: readonly { readonly project: StepDays }[]) => sizeOf(those.map(({ project }) => project));
      const count = (level: ForecastLevel) =>
        of(told.filter(({ known, expectation }) => countedAt(expectation, known, outcome, level, until)));
      const ranged = told.filter(
        ({ known, expectation }) => known[key] === null && expectation[days]?.q25 != null && expectation[days].q90 !== null,
      );
      return {
        outcome,
        low: count('low'),
        middle: count('middle'),
        high: count('high'),
        happened: sizeOf(own.filter((project) => project[key] !== null && project[key] <= until)),
        told: of(ranged),
        within: of(
          ranged.filter(
            ({ project, expectation }) =>
              project[key] !== null && project[key] >= expectation[days]!.q25! && project[key] <= expectation[days]!.q90!,
          ),
        ),
      };
    }),
  };
}
