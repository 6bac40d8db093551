import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { disruptionWords } from '../../../disruptions/disruption.words.ts';
import { SeverityOf } from '../../../disruptions/web/parts/Standing.tsx';
import { useDays } from '../../../gatherings/web/parts/days.ts';
import { StandingOf } from '../../../gatherings/web/parts/Standing.tsx';
import { ProposalState } from '../../../proposals/web/parts/Standing.tsx';
import type { ProjectPage } from '../../project-page.schema.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** What holds at the project's place on the day, its gatherings, the rounds it is proposed in; nothing where there is none. */
export function Around({
  project: { holding, gatherings, proposals },
}: {
  project: Pick<ProjectPage, 'holding' | 'gatherings' | 'proposals'>;
}) {
  const { say, language } = useWords();
  const days = useDays();
  if (holding.length + gatherings.length + proposals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="around-title">
      <header>
        <h2 id="around-title">{say(words.around)}</h2>
      </header>
      <ul className="plain-list dated-list">
        {holding.map((each) => (
          <li key={each.id}>
            <p>
              <Link to="/thien-tai-dich-benh/$id" params={{ id: each.id }}>
                {each.name}
              </Link>{' '}
              <SeverityOf severity={each.severity} />
            </p>
            <p className="small quiet">
              {say(disruptionWords.kind[each.kind])} · {say(words.since(writtenDay(each.since, language)))}
            </p>
          </li>
        ))}
        {gatherings.map((each) => (
          <li key={each.id}>
            <p>
              <Link to="/hoat-dong-dong-nguoi/$id" params={{ id: each.id }}>
                {each.name}
              </Link>{' '}
              <StandingOf state={each.state} outcome={each.outcome} />
            </p>
            <p className="small quiet">
              {say(words.gathering)} · {days(each)}
            </p>
          </li>
        ))}
        {proposals.map((each) => (
          <li key={each.id}>
            <p>
              <Link to="/de-xuat/de-an/$id" params={{ id: each.id }}>
                {each.round}
              </Link>{' '}
              <ProposalState state={each.state} />
            </p>
            <p className="small quiet">{say(words.proposed)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
