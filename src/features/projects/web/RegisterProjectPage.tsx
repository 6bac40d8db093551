import { Link } from '@tanstack/react-router';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import { newTypedProject } from './form/typed-project.ts';
import { useUnits } from './form/units.ts';
import { RegistrationList } from './list/RegistrationList.tsx';
import { projectFormWords as words, projectPageWords } from './pages.words.ts';
import { ProjectForm } from './parts/ProjectForm.tsx';

/** A project is registered for the plan of a year. */
export function RegisterProjectPage() {
  const { say } = useWords();
  const me = useMe();
  const [unit] = useUnits();
  useTitle(say(words.title));
  return (
    <div className="page form-page">
      <div className="lead">
        <div>
          <p className="quiet small">
            <Link to="/de-an">‹ {say(projectPageWords.list)}</Link>
          </p>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
      </div>
      {me !== undefined && unit !== undefined && <RegistrationList thisYear={Number(me.today.slice(0, 4))} officeId={unit.id} />}
      {me !== undefined && unit !== undefined && (
        <ProjectForm start={newTypedProject(me.today, unit.id, unit.provinceCode)} revised={null} />
      )}
    </div>
  );
}
