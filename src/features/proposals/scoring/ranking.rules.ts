import type { Severity } from '../../disruptions/disruption.schema.ts';
import { disruptionWords } from '../../disruptions/disruption.words.ts';
import type { Activity, ProjectKind } from '../../projects/project.schema.ts';
import { tierOf } from './criterion.data.ts';
import type { Criterion, CriterionRow, Reason } from './criterion.schema.ts';
import { reasonWords as words } from './criterion.words.ts';

/** A fact as the department states it and the Agency finds it. */
export interface Fact {
  readonly criterion: Criterion;
  readonly step: 'state' | 'confirm' | 'strike';
  readonly stated: string;
  readonly note: string | null;
}
/** What is known of a proposal when it is scored. */
export interface Candidate {
  readonly kind: ProjectKind;
  readonly activity: Activity;
  readonly askedDong: bigint;
  readonly costDong: bigint;
  readonly held: readonly { readonly name: string; readonly severity: Severity }[];
  readonly facts: readonly Fact[];
  /** The unit's projects of the three years before: in the plan, settled, settled by 31/1 of the year after. */
  readonly unit: {
    readonly planned: number;
    readonly settled: number;
    readonly onTime: number;
    readonly from: number;
    readonly to: number;
  };
}

const OF_SEVERITY: Readonly<Record<Severity, number>> = { light: 1, serious: 2, 'very-serious': 3 };
const CLEANER: readonly Activity[] = ['cleaner-production-model', 'cleaner-production-assessment'];
interface Found {
  readonly points: number;
  readonly standing: Reason['standing'];
  readonly why: Reason['why'];
}

/** The worst that holds counts: a third of the points for light, two for serious, all for very serious. */
function hit({ held }: Candidate, most: number): Found {
  const worst = Math.max(0, ...held.map(({ severity }) => OF_SEVERITY[severity]));
  const named = held
    .toSorted((a, b) => OF_SEVERITY[b.severity] - OF_SEVERITY[a.severity] || (a.name < b.name ? -1 : 1))
    .map(({ name, severity }) => `${name} (${disruptionWords.severity[severity].vi.toLowerCase()})`);
  return { points: Math.floor((most * worst) / 3), standing: 'computed', why: worst === 0 ? words.notHeld : words.held(named.join(', ')) };
}
function share({ askedDong, costDong }: Candidate, most: number): Found {
  const percent = costDong === 0n ? 100n : (askedDong * 100n) / costDong;
  return { points: Number((BigInt(most) * (100n - percent)) / 100n), standing: 'computed', why: words.share(askedDong, costDong, percent) };
}
/** What the department states gives nothing until the Agency has confirmed it. */
function stated({ criterion, activity, facts }: Candidate & { readonly criterion: Criterion }, most: number): Found | null {
  if (criterion === 'cleaner-production' && CLEANER.includes(activity)) return { points: most, standing: 'computed', why: words.cleaner };
  const fact = facts.find((each) => each.criterion === criterion);
  if (fact === undefined) return null;
  if (fact.step === 'confirm') return { points: most, standing: 'confirmed', why: words.confirmed(fact.stated, fact.note) };
  return fact.step === 'strike'
    ? { points: 0, standing: 'struck', why: words.struck(fact.stated, fact.note ?? '') }
    : { points: 0, standing: 'awaiting', why: words.awaiting(fact.stated, most) };
}

function found(criterion: Criterion, candidate: Candidate, most: number): Found | null {
  const { kind, unit } = candidate;
  switch (criterion) {
    case 'key-project':
      return { points: kind === 'key' ? most : 0, standing: 'computed', why: kind === 'key' ? words.key : words.notKey };
    case 'hit-area':
      return hit(candidate, most);
    case 'support-level':
      return share(candidate, most);
    case 'unit-experience':
      return { points: Math.min(unit.settled, most), standing: 'computed', why: words.experience(unit.settled, unit.from, unit.to) };
    case 'unit-on-time':
      return {
        points: unit.planned === 0 ? 0 : Math.floor((most * unit.onTime) / unit.planned),
        standing: 'computed',
        why: words.onTime(unit.onTime, unit.planned, unit.from, unit.to),
      };
    default:
      return stated({ ...candidate, criterion }, most);
  }
}

/** Everything that speaks for a proposal under a round's criteria, each point with its reason; what gives none this round is left out. That key projects go first no weight takes away. */
export function reasonsFor(candidate: Candidate, criteria: readonly CriterionRow[]): Reason[] {
  return criteria.flatMap(({ criterion, points: set, basis, mark }) => {
    const most = tierOf[criterion] === 'key' ? Math.max(1, set) : set;
    const reason = most === 0 ? null : found(criterion, candidate, most);
    return reason === null ? [] : [{ criterion, tier: tierOf[criterion], most, basis, mark, ...reason }];
  });
}

/** What a proposal is ranked by: whether it is a key project, the points of its priority, those of its unit. */
export interface Score {
  readonly key: boolean;
  readonly points: number;
  readonly experience: number;
}
export function scoreOf(reasons: readonly Reason[]): Score {
  const sum = (tier: Reason['tier']) => reasons.reduce((total, reason) => total + (reason.tier === tier ? reason.points : 0), 0);
  return { key: sum('key') > 0, points: sum('priority'), experience: sum('unit') };
}

/**
 * The order of Điều 7 Thông tư số 36/2013/TT-BCT: key projects first, then priority and support level, and only on a tie the unit's
 * experience and capacity. Where the circular is silent the code decides, so that the order is one whoever asks and however often.
 */
export function inOrder(a: Score & { readonly code: string }, b: Score & { readonly code: string }): number {
  return (
    Number(b.key) - Number(a.key) || b.points - a.points || b.experience - a.experience || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
