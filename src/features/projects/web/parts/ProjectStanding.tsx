import { State, type StateTone } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { ProjectState } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';

const TONES: Readonly<Record<ProjectState, StateTone>> = {
  registered: 'term',
  'base-appraised': 'term',
  appraised: 'term',
  approved: 'soon',
  implementing: 'term',
  accepted: 'done',
  settled: 'done',
  refused: 'exempt',
  stopped: 'late',
  'moved-to-local': 'exempt',
  'moved-to-next-year': 'exempt',
};

/** Where a project stands, in words with its shape. */
export function ProjectStanding({ state }: { state: ProjectState }) {
  const { say } = useWords();
  return <State tone={TONES[state]}>{say(projectWords.state[state])}</State>;
}
