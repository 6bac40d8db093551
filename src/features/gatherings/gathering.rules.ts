import { type Day, writtenInFigures } from '../../platform/pure/dates.ts';
import { writtenDong } from '../../platform/pure/money.ts';
import { because, type Refusal } from '../../platform/pure/refusals.ts';
import type { DisruptionKind, Severity } from '../disruptions/disruption.schema.ts';
import { disruptionWords } from '../disruptions/disruption.words.ts';
import {
  type GatheringAuthority,
  type GatheringOutcome,
  type GatheringSource,
  type Held,
  type NewDecision,
  type RiskLevel,
  riskLevels,
  type Threat,
} from './gathering.schema.ts';
import { gatheringRefusals as refusals } from './gathering.words.ts';

/** Who decides of what whose money pays: the Ministry of national projects, the provincial People's Committee of local ones (CV 2990/BCT-CTĐP, mục 4). */
export const authorityOf = (source: GatheringSource): GatheringAuthority => (source === 'national' ? 'ministry' : 'peoples-committee');

/** From how many people an epidemic makes a gathering a crowd; the programme's own figure, not checked against a paper. */
export const CROWD = 30;
const OF_SEVERITY: Readonly<Record<Severity, RiskLevel>> = { light: 'low', serious: 'medium', 'very-serious': 'high' };

/** How much a disruption stands against so many people gathering where it holds, with the rule in words. The programme's own scale. */
export function riskOf(
  { kind, severity }: { readonly kind: DisruptionKind; readonly severity: Severity },
  people: number,
): Pick<Threat, 'level' | 'rule'> {
  const crowd = kind === 'epidemic' && people >= CROWD;
  const level = crowd && severity === 'serious' ? 'high' : crowd && severity === 'light' ? 'medium' : OF_SEVERITY[severity];
  const [what, how] = [disruptionWords.kind[kind], disruptionWords.severity[severity]];
  return {
    level,
    rule: {
      vi: `${what.vi}, mức ${how.vi.toLowerCase()}${kind === 'epidemic' ? `, ${people} người (${crowd ? `từ ${CROWD} người trở lên` : `dưới ${CROWD} người`})` : ''}.`,
      en: `${what.en}, ${how.en.toLowerCase()}${kind === 'epidemic' ? `, ${people} people (${crowd ? `${CROWD} or more` : `fewer than ${CROWD}`})` : ''}.`,
    },
  };
}
/** The most that stands against it. */
export const highest = (levels: readonly RiskLevel[]): RiskLevel =>
  levels.reduce<RiskLevel>((most, level) => (riskLevels.indexOf(level) > riskLevels.indexOf(most) ? level : most), 'none');

/** What is wrong with a decision handed in, all at once, beside the days and cost as they stand. Whose decision it is, its step says. */
export function faultsOfDecision(
  decision: NewDecision,
  { startsOn, budgetDong }: { readonly startsOn: string; readonly budgetDong: bigint },
  today: Day,
): Refusal[] {
  const { outcome, measures, paper } = decision;
  const found: Omit<Refusal, 'basis'>[] = [];
  if (paper.on > today) found.push(refusals.inFuture(writtenInFigures(paper.on)));
  if (outcome === 'hold-with-measures' && measures.length === 0) found.push(refusals.measuresMissing);
  if (outcome === 'postpone') found.push(...faultsOfNewDays(decision, startsOn));
  else if (decision.startsOn !== null || decision.endsOn !== null) found.push(refusals.daysUnasked);
  if (outcome === 'cancel' && decision.budgetDong !== '0') found.push(refusals.costsOfNothing);
  if (BigInt(decision.budgetDong) > budgetDong) found.push(refusals.costsMore(writtenDong(budgetDong)));
  return found.map((words) => because(words));
}

function faultsOfNewDays({ startsOn, endsOn }: Pick<NewDecision, 'startsOn' | 'endsOn'>, before: string): Omit<Refusal, 'basis'>[] {
  if (startsOn === null || endsOn === null) return [refusals.daysMissing];
  const year = Number(before.slice(0, 4));
  return [
    ...(startsOn <= before ? [refusals.notLater(writtenInFigures(before))] : []),
    ...(endsOn < startsOn ? [refusals.endsBefore] : []),
    ...(Number(endsOn.slice(0, 4)) > year ? [refusals.otherYear(year)] : []),
  ];
}

/** What is wrong with a result handed in: it is of a gathering that is over, on its last day by the plan or earlier for a reason that is told. */
export function faultsOfHeld(
  { on, remark }: Pick<Held, 'on' | 'remark'>,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  today: Day,
): Refusal[] {
  const found: Omit<Refusal, 'basis'>[] = [];
  if (on < startsOn) found.push(refusals.notBegun(writtenInFigures(startsOn)));
  else if (on > today) found.push(today < endsOn ? refusals.notOver(writtenInFigures(endsOn)) : refusals.inFuture(writtenInFigures(on)));
  else if (on < endsOn && remark === null) found.push(refusals.endedEarly(writtenInFigures(endsOn)));
  return found.map((words) => because(words));
}

/** What a gathering may be held by: the newest decision, the newest word of the place for its days. */
export interface Records {
  readonly outcome: GatheringOutcome | null;
  readonly consent: boolean | null;
  readonly place: string;
  readonly threats: readonly Pick<Threat, 'name' | 'kind'>[];
}

/** Why it may not be held: both records are needed where something threatens it; on line nobody comes together, and no place is asked. */
export function faultsOfRecords({ outcome, consent, place, threats }: Records): Refusal[] {
  if (outcome === 'cancel') return [because(refusals.cancelled)];
  if (outcome === 'postpone' && threats.length > 0) return [because(refusals.postponedHeld)];
  if (threats.length === 0 || outcome === 'online') return [];
  const epidemic = threats.some(({ kind }) => kind === 'epidemic');
  return [
    ...(outcome === null ? [refusals.decisionMissing(threats.map(({ name }) => name).join(', '))] : []),
    ...(epidemic && consent === null ? [refusals.consentMissing(place)] : []),
    ...(epidemic && consent === false ? [refusals.consentRefused(place)] : []),
  ].map((words) => because(words));
}
