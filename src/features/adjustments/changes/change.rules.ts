import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { projectWords } from '../../projects/project.words.ts';
import type { ProjectState } from '../../projects/project.schema.ts';
import { changeRefusals as refusals } from '../adjustment.words.ts';
import type { AdjustmentKind, Base, BaseField, ChangeOf, NewChange } from './change.schema.ts';
import { baseFields } from './change.schema.ts';

export interface BySource {
  readonly national: bigint;
  readonly counterpart: bigint;
}
/** A project as a change is judged against it. */
export interface Standing {
  readonly projectId: string;
  readonly code: string;
  readonly base: Base;
  readonly startsOn: Day;
  readonly budgetYear: number;
  /** The year whose plan holds its money: its own, or the last it was carried into. */
  readonly planYear: number;
  readonly contracted: BySource;
  readonly accepted: BySource;
  readonly spent: BySource;
  /** Advances not yet cleared or given back; all that count against the share, with it. */
  readonly openAdvance: bigint;
  readonly outAdvance: bigint;
  readonly sharePermille: number;
  readonly requestsOpen: number;
  readonly most: { readonly dong: bigint; readonly basis: string | null } | null;
}
/** What besides the project a change is judged by. */
export interface Ground {
  readonly on: Day;
  readonly provinces: ReadonlySet<string>;
  readonly unplaced: ReadonlySet<string>;
  readonly establishments: ReadonlySet<string>;
  readonly codesTaken: ReadonlySet<string>;
  readonly covers: (year: number) => boolean;
}

const ARTICLE = 'Điều 11 Thông tư số 36/2013/TT-BCT';
const AT_ALL: readonly ProjectState[] = ['approved', 'implementing'];
/** In which states of the project a kind is possible; elsewhere it would change what is done already. */
const STATES: Readonly<Record<AdjustmentKind, readonly ProjectState[]>> = {
  'increase-total': AT_ALL,
  content: AT_ALL,
  'next-year': [...AT_ALL, 'accepted'],
  add: ['appraised'],
  stop: AT_ALL,
  'to-local': ['approved'],
  'next-plan': ['approved'],
  place: AT_ALL,
  beneficiary: AT_ALL,
  'coordinating-unit': AT_ALL,
  term: AT_ALL,
  'decrease-total': [...AT_ALL, 'accepted'],
  recast: AT_ALL,
  other: [...AT_ALL, 'accepted'],
};

/** Which facts differ between the base and another moment. */
export const movedBetween = (base: Base, now: Base): BaseField[] =>
  baseFields.filter((field) => JSON.stringify(base[field]) !== JSON.stringify(now[field]));

/** The least a signed contract may be worth: what was accepted, and what the open advance needs by its share. */
export function leastContract({
  accepted,
  outAdvance,
  sharePermille,
}: Pick<Standing, 'accepted' | 'outAdvance' | 'sharePermille'>): bigint {
  const held = outAdvance === 0n || sharePermille === 0 ? 0n : (outAdvance * 1000n + BigInt(sharePermille) - 1n) / BigInt(sharePermille);
  return held > accepted.national ? held : accepted.national;
}
const least = (...sums: readonly bigint[]) => sums.reduce((a, b) => (b < a ? b : a));
const most = (...sums: readonly bigint[]) => sums.reduce((a, b) => (b > a ? b : a));

/** Everything that stands against one change, as of the ground's day. */
export function faultsOfChange(change: NewChange, standing: Standing, ground: Ground): Refusal[] {
  const { code, base } = standing;
  if (base.state === 'settled') return [because(refusals.settled(code), ARTICLE)];
  if (base.state === 'moved-to-local') return [because(refusals.local(code), 'internal')];
  if (change.kind === 'add' && base.state !== 'appraised')
    return [
      because(
        base.state === 'registered' || base.state === 'base-appraised'
          ? refusals.notAppraised(code)
          : refusals.closed(code, projectWords.state[base.state]),
        ARTICLE,
      ),
    ];
  if (!STATES[change.kind].includes(base.state)) return [because(refusals.closed(code, projectWords.state[base.state]), ARTICLE)];
  return FAULTS[change.kind](change as never, standing, ground);
}

type Judge<Kind extends AdjustmentKind> = (change: ChangeOf<Kind>, standing: Standing, ground: Ground) => Refusal[];
const found = (...all: readonly (Refusal | false)[]): Refusal[] => all.filter((each) => each !== false);
const sumsOf = ({ nationalDong, counterpartDong }: { readonly nationalDong: string; readonly counterpartDong: string }): BySource => ({
  national: BigInt(nationalDong),
  counterpart: BigInt(counterpartDong),
});

/** A later day within what a kind allows: within the budget year, or in the next, and under a programme. */
const faultsOfTerm = (endsOn: string, { code, base, startsOn, budgetYear }: Standing, { on, covers }: Ground, next: boolean): Refusal[] => {
  const year = Number(endsOn.slice(0, 4));
  return found(
    endsOn === base.endsOn && because(refusals.same(code)),
    endsOn < startsOn && because(refusals.beforeStart(code, writtenInFigures(startsOn))),
    endsOn < on && because(refusals.past(code, writtenInFigures(on))),
    !next && year > budgetYear && because(refusals.beyondYear(code, budgetYear), ARTICLE),
    next && year !== budgetYear + 1 && because(refusals.notNextYear(code, budgetYear + 1), ARTICLE),
    year > budgetYear && !covers(year) && because(refusals.noProgramme(code, year, writtenInFigures(on)), 'internal'),
  );
};
const faultsOfNorm = (national: bigint, { code, most: norm }: Standing): Refusal | false =>
  norm !== null && norm.basis !== null && national > norm.dong && because(refusals.aboveNorm(code, norm.dong), norm.basis);
const faultsOfLeaving = ({ code, base }: Standing): Refusal | false => base.contract !== null && because(refusals.signed(code), ARTICLE);

const FAULTS: { readonly [Kind in AdjustmentKind]: Judge<Kind> } = {
  'increase-total': (change, standing) => {
    const [wanted, now] = [sumsOf(change), sumsOf(standing.base)];
    return found(
      (wanted.national < now.national ||
        wanted.counterpart < now.counterpart ||
        (wanted.national === now.national && wanted.counterpart === now.counterpart)) &&
        because(
          wanted.national === now.national && wanted.counterpart === now.counterpart
            ? refusals.same(standing.code)
            : refusals.notMore(standing.code),
        ),
      faultsOfNorm(wanted.national, standing),
    );
  },
  'decrease-total': (change, standing) => {
    const [wanted, now, { code, accepted, spent }] = [sumsOf(change), sumsOf(standing.base), standing];
    const floor = most(accepted.national, spent.national);
    const held = standing.base.contract === null ? 0n : leastContract(standing);
    return found(
      wanted.national === now.national && wanted.counterpart === now.counterpart && because(refusals.same(code)),
      (wanted.national > now.national || wanted.counterpart > now.counterpart) && because(refusals.notLess(code), ARTICLE),
      wanted.national < floor && because(refusals.belowPaid(code, floor)),
      wanted.counterpart < accepted.counterpart && because(refusals.belowPaid(code, accepted.counterpart)),
      wanted.national >= floor && wanted.national < held && because(refusals.belowAdvanced(code, held)),
    );
  },
  add: (change, standing) =>
    found(
      BigInt(change.nationalDong) <= 0n && because(refusals.notMore(standing.code)),
      faultsOfNorm(BigInt(change.nationalDong), standing),
    ),
  content: ({ contents }, { code, base }) =>
    found([...contents].toSorted().join() === [...base.contents].toSorted().join() && because(refusals.same(code))),
  'next-year': ({ endsOn }, standing, ground) => faultsOfTerm(endsOn, standing, ground, true),
  term: ({ endsOn }, standing, ground) => faultsOfTerm(endsOn, standing, ground, false),
  stop: ({ recoverBy }, { code, accepted, spent, openAdvance, requestsOpen }, { on }) => {
    const unpaid = accepted.national - spent.national;
    // Work that was accepted and not paid is first paid from the open advance: what is left of it must be paid before.
    return found(
      unpaid > 0n && because(refusals.unpaidWork(code, unpaid), 'internal'),
      requestsOpen > 0 && because(refusals.requestsOpen(code, requestsOpen), 'internal'),
      openAdvance > 0n && recoverBy <= on && because(refusals.recoverPast(code)),
    );
  },
  'to-local': (_, standing) => found(faultsOfLeaving(standing)),
  'next-plan': ({ code: taken }, standing, { codesTaken, covers, on }) =>
    found(
      faultsOfLeaving(standing),
      codesTaken.has(taken) && because(refusals.codeTaken(standing.code, taken)),
      !covers(standing.base.year + 1) &&
        because(refusals.noProgramme(standing.code, standing.base.year + 1, writtenInFigures(on)), 'internal'),
    ),
  place: ({ provinceCode, place }, { code, base }, { provinces, unplaced }) =>
    found(
      provinceCode === base.provinceCode && place === base.place && because(refusals.same(code)),
      provinceCode !== null && !provinces.has(provinceCode) && because(refusals.noProvince(code, provinceCode)),
      place !== null && unplaced.has(`${provinceCode} ${place}`) && because(refusals.noPlace(code, place)),
    ),
  beneficiary: ({ lines }, { code, base }, { establishments }) => {
    const now = new Map(base.lines.map((row) => [row.line, row.establishmentId]));
    return found(
      lines.every(({ line, establishmentId }) => now.get(line) === establishmentId) && because(refusals.same(code)),
      ...lines.map(({ line }) => !now.has(line) && because(refusals.noLine(code, line))),
      ...lines.map(({ line, establishmentId }) => !establishments.has(establishmentId) && because(refusals.noEstablishment(code, line))),
    );
  },
  'coordinating-unit': ({ coordinatingUnit }, { code, base }) =>
    found(coordinatingUnit === base.coordinatingUnit && because(refusals.same(code))),
  recast: ({ lines }, { code, base }) => {
    const after = base.lines.map((row) => ({ ...row, ...lines.find(({ line }) => line === row.line) }));
    const sum = (
      rows: readonly { readonly nationalDong: string; readonly counterpartDong: string }[],
      key: 'nationalDong' | 'counterpartDong',
    ) => rows.reduce((total, row) => total + BigInt(row[key]), 0n);
    return found(
      JSON.stringify(after) === JSON.stringify(base.lines) && because(refusals.same(code)),
      ...lines.map(({ line }) => !base.lines.some((row) => row.line === line) && because(refusals.noLine(code, line))),
      (sum(after, 'nationalDong') !== sum(base.lines, 'nationalDong') ||
        sum(after, 'counterpartDong') !== sum(base.lines, 'counterpartDong')) &&
        because(refusals.totalChanged(code), ARTICLE),
      ...after.map(
        (row) =>
          BigInt(row.nationalDong) + BigInt(row.counterpartDong) > BigInt(row.costDong) && because(refusals.overCost(code, row.line)),
      ),
    );
  },
  other: () => [],
};

/** What a change does besides the facts it sets: money given and taken by the plan, the contract's annex, its end, what is to be given back. */
export interface Consequence {
  readonly national: bigint;
  readonly counterpart: bigint;
  readonly annex: { readonly national: bigint; readonly counterpart: bigint; readonly endsOn: string | null } | null;
  readonly endsContract: boolean;
  readonly recovers: bigint;
  readonly after: Base;
}

const NOTHING = { national: 0n, counterpart: 0n, annex: null, endsContract: false, recovers: 0n } as const;
const withTerm = (base: Base, endsOn: string): Consequence => ({
  ...NOTHING,
  annex: base.contract === null ? null : { national: 0n, counterpart: 0n, endsOn },
  after: { ...base, endsOn, contract: base.contract === null ? null : { ...base.contract, endsOn } },
});

/** Totals of a project go to others; its contract follows as far as it must. */
function withTotals(base: Base, wanted: BySource): Consequence {
  const now = sumsOf(base);
  const delta = { national: wanted.national - now.national, counterpart: wanted.counterpart - now.counterpart };
  const after = { ...base, nationalDong: wanted.national.toString(), counterpartDong: wanted.counterpart.toString() };
  if (base.contract === null) return { ...NOTHING, ...delta, after };
  const held = sumsOf(base.contract);
  const of = (source: keyof BySource) => (delta[source] >= 0n ? delta[source] : least(0n, wanted[source] - held[source]));
  const annex = { national: of('national'), counterpart: of('counterpart'), endsOn: null };
  const contract = {
    ...base.contract,
    nationalDong: (held.national + annex.national).toString(),
    counterpartDong: (held.counterpart + annex.counterpart).toString(),
  };
  return { ...NOTHING, ...delta, annex: annex.national === 0n && annex.counterpart === 0n ? null : annex, after: { ...after, contract } };
}

/** A stopped project gives back what no contract binds; without an open advance the contract ends with it, and all but what was accepted goes. */
function stopped({ base, contracted, accepted, openAdvance }: Standing): Consequence {
  const keeps = openAdvance > 0n ? contracted : accepted;
  const after = {
    ...base,
    state: 'stopped' as const,
    nationalDong: keeps.national.toString(),
    counterpartDong: keeps.counterpart.toString(),
    contract: openAdvance > 0n ? base.contract : null,
  };
  return {
    ...NOTHING,
    national: keeps.national - BigInt(base.nationalDong),
    counterpart: keeps.counterpart - BigInt(base.counterpartDong),
    endsContract: openAdvance === 0n,
    recovers: openAdvance,
    after,
  };
}
const leaving = (base: Base, state: ProjectState): Consequence => ({
  ...NOTHING,
  national: -BigInt(base.nationalDong),
  counterpart: -BigInt(base.counterpartDong),
  endsContract: true,
  after: { ...base, state, nationalDong: '0', counterpartDong: '0' },
});

/** What a change would do to a project as it stands. */
export function consequenceOf(change: NewChange, standing: Standing): Consequence {
  const { base } = standing;
  switch (change.kind) {
    case 'increase-total':
    case 'decrease-total':
      return withTotals(base, sumsOf(change));
    case 'add':
      return {
        ...NOTHING,
        ...sumsOf(change),
        after: { ...base, state: 'approved', nationalDong: change.nationalDong, counterpartDong: change.counterpartDong },
      };
    case 'term':
    case 'next-year':
      return withTerm(base, change.endsOn);
    case 'stop':
      return stopped(standing);
    case 'to-local':
      return leaving(base, 'moved-to-local');
    case 'next-plan':
      return leaving(base, 'moved-to-next-year');
    case 'content':
      return { ...NOTHING, after: { ...base, contents: [...change.contents] } };
    case 'place':
      return { ...NOTHING, after: { ...base, place: change.place, provinceCode: change.provinceCode } };
    case 'coordinating-unit':
      return { ...NOTHING, after: { ...base, coordinatingUnit: change.coordinatingUnit } };
    case 'beneficiary':
      return {
        ...NOTHING,
        after: {
          ...base,
          lines: base.lines.map((row) => ({
            ...row,
            establishmentId: change.lines.find(({ line }) => line === row.line)?.establishmentId ?? row.establishmentId,
          })),
        },
      };
    case 'recast':
      return {
        ...NOTHING,
        after: { ...base, lines: base.lines.map((row) => ({ ...row, ...change.lines.find(({ line }) => line === row.line) })) },
      };
    case 'other':
      return { ...NOTHING, after: base };
  }
}

const MONEY = ['nationalDong', 'counterpartDong'] as const;
/** The facts that a kind sets. */
const SETS: Readonly<Record<AdjustmentKind, readonly BaseField[]>> = {
  'increase-total': MONEY,
  'decrease-total': MONEY,
  add: ['state', ...MONEY],
  stop: ['state', ...MONEY],
  'to-local': ['state', ...MONEY],
  'next-plan': ['state', ...MONEY],
  content: ['contents'],
  'next-year': ['endsOn'],
  term: ['endsOn'],
  place: ['place', 'provinceCode'],
  beneficiary: ['lines'],
  'coordinating-unit': ['coordinatingUnit'],
  recast: ['lines'],
  other: [],
};
/** What of a decision's whole result one change of it led to: its own facts, and its part of the contract. */
export function partOf(kind: AdjustmentKind, base: Base, result: Base): Base {
  const own = Object.fromEntries(SETS[kind].map((field) => [field, result[field]]));
  const [before, after] = [base.contract, result.contract];
  const contract =
    before === null || (after === null && kind !== 'stop')
      ? before
      : after === null
        ? null
        : SETS[kind].includes('endsOn')
          ? { ...before, endsOn: after.endsOn }
          : SETS[kind].includes('nationalDong')
            ? { ...before, nationalDong: after.nationalDong, counterpartDong: after.counterpartDong }
            : before;
  return { ...base, ...own, contract };
}
