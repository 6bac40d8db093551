import '../projects.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { writtenMoney } from '../../../../ui/formats.ts';
import { IllustrativeTag } from '../../../../ui/IllustrativeData.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Project } from '../../project.schema.ts';
import { projectWords } from '../../project.words.ts';
import { projectPageWords as words } from '../pages.words.ts';
import { BudgetLines } from '../project/BudgetLines.tsx';
import { Appraisals, Facts, History } from '../project/cards.tsx';
import { MoneyChain, type Shown } from '../project/MoneyChain.tsx';
import { MoneyYears } from '../project/MoneyYears.tsx';
import { Movements } from '../project/Movements.tsx';
import { ProjectSteps } from '../project/ProjectSteps.tsx';
import { ProjectWay } from '../project/ProjectWay.tsx';

interface ProjectViewProps {
  readonly project: Project;
  /** What later features know of it: below the money, and beside it. */
  readonly contract?: ReactNode;
  readonly disbursements?: ReactNode;
  readonly dossier?: ReactNode;
  readonly tasks?: ReactNode;
  readonly inspections?: ReactNode;
  /** What may be done now besides the steps of the project itself. */
  readonly steps?: ReactNode;
}

/** One project: where it stands, its money down to each movement, what may be done now, and everything that happened. */
export function ProjectView({ project, contract, disbursements, dossier, tasks, inspections, steps }: ProjectViewProps) {
  const { say } = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const sum = (of: 'nationalDong' | 'counterpartDong') => writtenMoney(project.lines.reduce((total, line) => total + BigInt(line[of]), 0n));
  const beneficiaries = new Set(project.lines.flatMap(({ establishment }) => (establishment === null ? [] : [establishment.id]))).size;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet">
            <Link className="no-print" to="/de-an">
              {say(words.list)}
            </Link>
            <span className="no-print"> · </span>
            {[say(projectWords.kind[project.kind]), say(words.programme(project.year)), project.code].join(' · ')}
          </p>
          <h1>{project.name}</h1>
          <p className="lead-words">
            {[
              project.unit.name,
              ...(beneficiaries > 0 ? [say(words.beneficiaries(beneficiaries))] : []),
              ...((project.place ?? project.province) === null ? [] : [project.place ?? project.province]),
            ].join(' · ')}{' '}
            {project.illustrative && <IllustrativeTag />}
          </p>
        </div>
        <div className="lead-actions no-print">
          <Button variant="default" onClick={() => globalThis.print()}>
            {say(words.print)}
          </Button>
        </div>
      </div>
      <ProjectWay project={project} />
      <div className="project-columns with-steps">
        <ProjectSteps project={project}>{steps}</ProjectSteps>
        <div className="stack project-main">
          <section className="card" aria-labelledby="money-title">
            <header>
              <h2 id="money-title">{say(words.money)}</h2>
              <span className="quiet small">{say(words.moneyNote)}</span>
            </header>
            {project.chains.length === 0 ? (
              <p>{say(words.proposed(sum('nationalDong'), sum('counterpartDong')))}</p>
            ) : (
              <MoneyChain chains={project.chains} shown={shown} onShow={setShown} />
            )}
            <MoneyYears years={project.years} />
          </section>
          <BudgetLines lines={project.lines} />
          {contract}
          {disbursements}
          {inspections}
          <Movements movements={project.movements} shown={shown} onShowAll={() => setShown(null)} />
          <History project={project} />
        </div>
        <div className="stack">
          {dossier}
          <Facts project={project} />
          <Appraisals project={project} />
          {tasks}
        </div>
      </div>
    </div>
  );
}
