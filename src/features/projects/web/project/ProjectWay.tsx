import { type DatedStep, DatedSteps } from '../../../../ui/DatedSteps.tsx';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Project, ProjectState } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** The states of a project that goes its whole way, each with the step that leads there. */
const WAY = [
  ['registered', 'register'],
  ['base-appraised', 'appraise-base'],
  ['appraised', 'appraise'],
  ['approved', 'approve'],
  ['implementing', 'implement'],
  ['accepted', 'accept'],
  ['settled', 'settle'],
] as const satisfies readonly (readonly [ProjectState, keyof typeof projectWords.step])[];

/** The states by which a project leaves the way. */
const LEFT = ['refused', 'stopped', 'moved-to-local', 'moved-to-next-year'] as const satisfies readonly ProjectState[];

/** The way of a project with the day each step was taken; where it was refused or stopped, that is its end. */
export function ProjectWay({ project }: { project: Project }) {
  const { say, language } = useWords();
  const reachedOn = (state: ProjectState) => {
    const on = project.history.findLast((taken) => taken.state === state)?.on;
    return on === undefined ? null : writtenDay(on, language);
  };
  const ended = LEFT.find((state) => state === project.state) ?? null;
  // A project that left the way stands after the last step it took.
  const last = ended === null ? project.state : (project.history.findLast(({ state }) => state !== ended)?.state ?? 'registered');
  const at = WAY.findIndex(([state]) => state === last);
  const steps = WAY.slice(0, ended === null ? WAY.length : at + 1).map(([state, step], place): DatedStep => ({
    name: say(projectWords.step[step]),
    note: place <= at ? reachedOn(state) : null,
    place: place <= at ? 'taken' : place === at + 1 ? 'present' : 'to-come',
  }));
  return (
    <section className="card project-way" aria-labelledby="way-title">
      <header>
        <h2 id="way-title">{say(words.where)}</h2>
        <span className="quiet small">{say(projectWords.state[project.state])}</span>
      </header>
      <DatedSteps
        label={say(words.where)}
        steps={ended === null ? steps : [...steps, { name: say(projectWords.state[ended]), note: reachedOn(ended), place: 'ended' }]}
      />
    </section>
  );
}
