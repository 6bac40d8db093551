import { type Act, command } from '../../../platform/command.ts';
import { requireStep, stepNamed } from '../../../platform/pure/steps.ts';
import { type LockedProject, lockProjects } from '../../projects/index.ts';
import type { HandIn, Review } from './dossier.schema.ts';
import { type DossierFacts, type DossierStep, dossierSteps, dossierStepWords } from './dossier.steps.ts';

export { dossierSteps };
import { papersKept, type PaperStep, stepPapers } from './dossier.store.ts';

function requirePaperStep(
  act: Act,
  name: string,
  project: LockedProject,
  state: Parameters<typeof requireStep>[1]['state'],
  facts: Partial<DossierFacts>,
): DossierStep {
  const row = stepNamed(dossierSteps, name) as DossierStep;
  requireStep(
    row,
    {
      state: state as never,
      facts: { today: act.today, planned: project.state === 'approved', ...facts },
      officeId: row.end === 'unit' ? project.officeId : project.agencyId,
      asker: act.by.asker,
    },
    dossierStepWords,
  );
  return row;
}

/** The unit hands papers of dossiers in, each with number and date: all of them, or none. */
export const handInPapers = command(
  'contracts hand-in',
  async (act, { dossiers }: { dossiers: readonly (HandIn & { readonly projectId: string })[] }) => {
    const projects = new Map(
      (
        await lockProjects(
          act,
          dossiers.map(({ projectId }) => projectId),
        )
      ).map((project) => [project.id as string, project]),
    );
    const kept = await papersKept(act.tx, [...projects.keys()], act.today);
    const steps = dossiers.flatMap(({ projectId, items }) =>
      items.map(({ item, paper }): PaperStep => {
        const project = projects.get(projectId)!;
        requirePaperStep(act, 'submit', project, kept.get(projectId)?.get(item)?.state ?? 'missing', { paper });
        return { project, item, step: 'submit', to: 'submitted', paper, remark: null };
      }),
    );
    await stepPapers(act, steps);
    for (const [id, project] of projects)
      act.record({
        thing: 'project',
        thingId: id,
        officeId: project.officeId,
        detail: { code: project.code, handedIn: steps.filter((step) => step.project.id === id).map(({ item }) => item) },
      });
  },
);

/** The Agency reviews papers item by item: confirmed, or returned with what is asked. */
export const reviewPapers = command(
  'contracts review-papers',
  async (act, { dossiers }: { dossiers: readonly (Review & { readonly projectId: string })[] }) => {
    const projects = new Map(
      (
        await lockProjects(
          act,
          dossiers.map(({ projectId }) => projectId),
        )
      ).map((project) => [project.id as string, project]),
    );
    const kept = await papersKept(act.tx, [...projects.keys()], act.today);
    const steps = dossiers.flatMap(({ projectId, items }) =>
      items.map(({ item, verdict, remark }): PaperStep => {
        const project = projects.get(projectId)!;
        const before = kept.get(projectId)?.get(item);
        const row = requirePaperStep(act, verdict, project, before?.state ?? 'missing', verdict === 'return' ? { remark } : {});
        return {
          project,
          item,
          step: row.step,
          to: verdict === 'confirm' ? 'confirmed' : 'returned',
          paper: before?.paper ?? null,
          remark,
        };
      }),
    );
    await stepPapers(act, steps);
    for (const [id, project] of projects)
      act.record({
        thing: 'project',
        thingId: id,
        officeId: project.officeId,
        detail: { code: project.code, reviewed: steps.filter((step) => step.project.id === id).map(({ item, to }) => `${item} ${to}`) },
      });
  },
);
