import '../inspections.css';
import { Link } from '@tanstack/react-router';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { ProjectVisits } from '../../inspection.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { FindingStanding, SeverityOf, VisitStanding } from './Standing.tsx';

/** Visits of a project and what they found, on its page. */
export function VisitsCard({ data: { visits, findings } }: { data: ProjectVisits }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="inspections-title">
      <header>
        <h2 id="inspections-title">{say(words.onProject)}</h2>
      </header>
      {visits.length === 0 ? (
        <p className="quiet">{say(words.noneOnProject)}</p>
      ) : (
        <ul className="plain-list dated-list">
          {visits.map((visit) => (
            <li key={visit.id}>
              <p className="finding-states">
                <Link to="/kiem-tra/bien-ban/$id" params={{ id: visit.id }}>
                  {writtenDay(visit.visitedOn, language)}
                  {visit.minutes !== null && ` · ${visit.minutes.code}`}
                </Link>{' '}
                <VisitStanding state={visit.state} />
              </p>
              <p className="small quiet">
                {visit.office} · {say(words.found)}: {say(words.foundOf(visit.findings, visit.openFindings))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <ul className="plain-list entries">
          {findings.map((finding) => (
            <li key={finding.id}>
              <p className="finding-states">
                <span>{say(inspectionWords.kind[finding.kind])}</span>
                <SeverityOf severity={finding.severity} />
                <FindingStanding {...finding} />
              </p>
              <p className="small">{finding.description}</p>
              <p className="small quiet">
                {say(words.dueOn(writtenDay(finding.dueOn, language)))}
                {finding.repeats > 0 && ` · ${say(words.repeats(finding.repeats))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
