import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { ReviseForm } from '../../projects/web/parts/ProjectForm.tsx';
import { projectQuery } from './oversight.client.ts';
import { projectPageWords as words } from './pages.words.ts';

/** Other facts are put in place of those a project was registered with. */
export function ReviseProjectPage({ id }: { id: string }) {
  const { say } = useWords();
  const { data: project, error } = useQuery(projectQuery(id));
  useTitle(project === undefined ? say(words.title) : say(words.reviseTitle(project.code)));
  useIllustration(project?.illustrative === true);
  if (project === undefined)
    return <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/de-an">{say(words.toList)}</Link>} />;
  return (
    <div className="page form-page">
      <div className="lead">
        <div>
          <p className="quiet">
            <Link to="/de-an/$id" params={{ id }}>
              {project.code}
            </Link>{' '}
            · {project.name}
          </p>
          <h1>{say(words.reviseTitle(project.code))}</h1>
          <p className="lead-words">{say(words.reviseLead)}</p>
        </div>
      </div>
      <ReviseForm key={project.id} project={project} />
    </div>
  );
}
