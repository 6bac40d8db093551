import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyPage } from '../../../ui/EmptyPage.tsx';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { isMissing, problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
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
  if (project === undefined) return <div className="page">{error !== null && (isMissing(error) ? <><h1 className="unseen">{say(words.missingTitle)}</h1><EmptyPage title={say(words.missingTitle)} actions={<Link to="/de-an">{say(words.toList)}</Link>}>{say(words.missing)}</EmptyPage></> : <><h1 className="unseen">{say(words.title)}</h1><Problem said={problemOf(error)} /></>)}</div>;
  return (
    <div className="page form-page">
      <div className="lead"><div><p className="quiet"><Link to="/de-an/$id" params={{ id }}>{project.code}</Link> · {project.name}</p><h1>{say(words.reviseTitle(project.code))}</h1><p className="lead-words">{say(words.reviseLead)}</p></div></div>
      <ReviseForm key={project.id} project={project} />
    </div>
  );
}
