import type { Asker } from '../../platform/pure/asker.ts';
import { writtenInFigures } from '../../platform/pure/dates.ts';
import { because, type StepAnswer } from '../../platform/pure/refusals.ts';
import { answerAtAll, answerSteps, refusalsOf, requireStep, type Step, stepNamed, type StepWords } from '../../platform/pure/steps.ts';
import type { Paper } from '../funding/ledger.schema.ts';
import { roleWords } from '../organizations/person.words.ts';
import type { Judgement, ProjectKind, ProjectState } from './project.schema.ts';
import { projectRefusals as refusals, projectStateSentences } from './project.words.ts';

/** What the steps of a project are judged by; what a person hands in is absent while only the button is asked about. */
export interface ProjectFacts {
  readonly today: string;
  readonly kind: ProjectKind;
  readonly contents: number;
  readonly beneficiaries: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly nationalDong: bigint;
  /** Lines above a norm whose text was seen, each named with its article. */
  readonly aboveNorm: readonly { readonly place: number; readonly most: string; readonly basis: string }[];
  readonly minutes?: Paper;
  readonly paper?: Paper;
}
interface JudgedLine {
  readonly place: number;
  readonly establishmentId: string | null;
  readonly nationalDong: bigint;
  readonly judgement: Judgement;
}
/** The facts of a project and its judged lines by which its steps are judged on a day. */
export function judgedBy(
  { contents, ...project }: Pick<ProjectFacts, 'kind' | 'startsOn' | 'endsOn'> & { readonly contents: readonly number[] },
  lines: readonly JudgedLine[],
  today: string,
): ProjectFacts {
  return {
    ...project,
    today,
    contents: contents.length,
    beneficiaries: new Set(lines.flatMap(({ establishmentId: id }) => (id === null ? [] : [id]))).size,
    nationalDong: lines.reduce((sum, line) => sum + line.nationalDong, 0n),
    aboveNorm: lines.flatMap(({ place, judgement: { verdict, mark, mostDong, basis } }) =>
      verdict === 'above' && mark === 'confirmed' ? [{ place, most: mostDong!, basis: basis! }] : [],
    ),
  };
}
/** Which office takes a step: the implementing unit, the department that directs it, the Agency, the Ministry. */
export type ProjectEnd = 'unit' | 'department' | 'agency' | 'ministry';
export interface ProjectStep extends Step<ProjectFacts, ProjectState> {
  readonly end: ProjectEnd;
}

const TYPES = 'khoản 1 Điều 1 Thông tư số 17/2018/TT-BCT (sửa Điều 2 Thông tư số 36/2013/TT-BCT)';
const years = ({ startsOn, endsOn }: ProjectFacts) => Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) + 1;

/** What each type of project must be. */
const shape = {
  keyContents: (f: ProjectFacts) => (f.kind === 'key' && f.contents < 2 ? because(refusals.keyContents, TYPES) : null),
  keyBeneficiaries: (f: ProjectFacts) => (f.kind === 'key' && f.beneficiaries < 2 ? because(refusals.keyBeneficiaries, TYPES) : null),
  keyYears: (f: ProjectFacts) => (f.kind === 'key' && (years(f) < 2 || years(f) > 3) ? because(refusals.keyYears, TYPES) : null),
  groupBeneficiaries: (f: ProjectFacts) => (f.kind === 'group' && f.beneficiaries < 2 ? because(refusals.groupBeneficiaries) : null),
  groupContents: (f: ProjectFacts) => (f.kind === 'group' && f.contents > 1 ? because(refusals.groupContents) : null),
  money: (f: ProjectFacts) => (f.nationalDong <= 0n ? because(refusals.noNationalMoney) : null),
};
const notToCome = (paper: Paper | undefined, today: string) =>
  paper !== undefined && paper.on > today ? because(refusals.inFuture(writtenInFigures(paper.on))) : null;
const norms = ({ aboveNorm }: ProjectFacts) =>
  aboveNorm.length === 0 ? null : because(refusals.aboveNorm(aboveNorm), aboveNorm[0]!.basis);

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;

/** The life of a project; each step belongs to the office that takes it. */
export const projectSteps: readonly ProjectStep[] = [
  {
    step: 'register',
    from: null,
    to: 'registered',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: shape,
    basis: 'Điều 6 Thông tư số 36/2013/TT-BCT',
  },
  {
    step: 'revise',
    from: ['registered', 'base-appraised'],
    to: 'registered',
    end: 'unit',
    by: OFFICERS,
    of: ['own', 'above'],
    needs: shape,
    basis: 'internal',
  },
  {
    step: 'appraise-base',
    from: 'registered',
    to: 'base-appraised',
    end: 'department',
    by: OFFICERS,
    needs: { norms, minutes: ({ minutes, today }) => notToCome(minutes, today) },
    basis: 'khoản 9 Điều 1 Thông tư số 17/2018/TT-BCT',
  },
  {
    step: 'appraise',
    from: 'base-appraised',
    to: 'appraised',
    end: 'agency',
    by: OFFICERS,
    needs: { norms, minutes: ({ minutes, today }) => notToCome(minutes, today) },
    basis: 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT',
  },
  {
    step: 'refuse',
    from: ['registered', 'base-appraised', 'appraised'],
    to: 'refused',
    end: 'agency',
    by: OFFICERS,
    needs: {},
    basis: 'internal',
  },
  {
    step: 'approve',
    from: 'appraised',
    to: 'approved',
    end: 'agency',
    by: ['system'],
    needs: {},
    basis: 'khoản 3 Điều 6 Thông tư số 36/2013/TT-BCT',
  },
  { step: 'implement', from: 'approved', to: 'implementing', end: 'agency', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'accept', from: 'implementing', to: 'accepted', end: 'department', by: ['system'], needs: {}, basis: 'unverified' },
  { step: 'settle', from: 'accepted', to: 'settled', end: 'agency', by: ['system'], needs: {}, basis: 'unverified' },
  {
    step: 'stop',
    from: ['approved', 'implementing'],
    to: 'stopped',
    end: 'ministry',
    by: ['leader'],
    needs: { paper: ({ paper, today }) => notToCome(paper, today) },
    basis: 'Điều 11 Thông tư số 36/2013/TT-BCT',
  },
  // Where national money falls short: a decision gives the place in the plan back, before anything is signed.
  { step: 'move-to-local', from: 'approved', to: 'moved-to-local', end: 'agency', by: ['system'], needs: {}, basis: 'internal' },
  { step: 'move-to-next-year', from: 'approved', to: 'moved-to-next-year', end: 'agency', by: ['system'], needs: {}, basis: 'internal' },
];
export const projectStepWords: StepWords<ProjectState> = { states: projectStateSentences, roles: roleWords };

export interface ProjectEnds {
  readonly state: ProjectState | null;
  readonly officeId: string;
  readonly departmentId: string | null;
  readonly agencyId: string;
  /** Asked where a step may be the Ministry's: of one project. */
  readonly ministryId?: string;
}
const officeAt = (end: ProjectEnd, ends: ProjectEnds): string =>
  end === 'ministry'
    ? (ends.ministryId ?? '')
    : end === 'unit'
      ? ends.officeId
      : end === 'department'
        ? (ends.departmentId ?? ends.agencyId)
        : ends.agencyId;

/** The steps of a project for who asks, each asked of the office it belongs to. */
export function answerProjectSteps(ends: ProjectEnds, facts: ProjectFacts, asker: Asker | null) {
  return projectSteps.flatMap((row) =>
    answerSteps([row], { state: ends.state, facts, officeId: officeAt(row.end, ends), asker }, projectStepWords),
  );
}
/** What may be done to several projects at once, by one minutes or for one reason. */
const TOGETHER = ['appraise-base', 'appraise', 'refuse'];
export const answerTogether = (ends: ProjectEnds, facts: ProjectFacts, asker: Asker | null): StepAnswer[] =>
  answerProjectSteps(ends, facts, asker).filter(({ step }) => TOGETHER.includes(step));
/** Whether a person may register projects at all, as the list carries it; of which unit is asked with the project. */
export const answerRegister = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(projectSteps, 'register'), asker, roleWords);
/** One step of a project, as it would be answered for these facts. */
export function answerProjectStep(name: string, ends: ProjectEnds, facts: ProjectFacts, asker: Asker | null): StepAnswer {
  const row = stepNamed(projectSteps, name) as ProjectStep;
  const refusals = refusalsOf(row, { state: ends.state, facts, officeId: officeAt(row.end, ends), asker }, projectStepWords);
  return { step: name, allowed: refusals.length === 0, refusals };
}
/** Throws Refused with every reason where a step is closed. Answers its row. */
export function requireProjectStep(name: string, ends: ProjectEnds, facts: ProjectFacts, asker: Asker | null): ProjectStep {
  const row = stepNamed(projectSteps, name) as ProjectStep;
  requireStep(row, { state: ends.state, facts, officeId: officeAt(row.end, ends), asker }, projectStepWords);
  return row;
}
