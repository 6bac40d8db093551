/** The door of projects: registered, appraised, judged by norms; what follows from decisions and contracts is asked here. */
export { enterEstablishments, establishmentSteps } from './establishments/establishment.commands.ts';
export { keepNorms, normSteps } from './norms/norm.commands.ts';
export { addProjects, appraiseAtBase, appraiseForMinistry, followProjects, registerProjects, stopProject } from './project.commands.ts';
export { projectFiles, projectTable } from './project.files.ts';
export { projectJobs } from './project.jobs.ts';
export { projectRoutes } from './project.routes.ts';
export { projectSteps } from './project.steps.ts';
export { registrationFiles } from './registration/registration.files.ts';
export { type Place, placesOn } from './registration/registration.judging.ts';
export { projectImportSteps, registrationKind } from './registration/registration.kind.ts';
export { openRound, roundSteps } from './rounds/round.commands.ts';
export { changeLines, changeProjects, codesTaken, copyToNextYear, type LineChange, type LockedProject, lockProjects, type ProjectChange } from './project.store.ts';
export { anyIllustrative, type ListedFigure, listedFigures, type MostByNorms, mostByNorms, ownProject, projectPart, stateOn } from './project.views.ts';
export { projectsWaiting } from './project.desk.ts';
