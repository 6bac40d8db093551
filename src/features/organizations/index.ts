/** The door of organizations: offices, where they stand on a day, who sits there and who asks. */
export { foundOffice, keepCatalogue } from './organization.commands.ts';
export { organizationJobs } from './organization.jobs.ts';
export { organizationRoutes } from './organization.routes.ts';
export { organizationSteps } from './organization.steps.ts';
export { AGENCY, agencyOf, MINISTRY, ministryOf, officesNamed, officesThrough, officeStanding, provincesByCode } from './organization.views.ts';
export { permitted } from './permitted.ts';
export { addPeople, grantDeputy, makeApiKey } from './person.commands.ts';
export { personRoutes } from './person.routes.ts';
export { deputyGrantSteps, personSteps } from './person.steps.ts';
export { askerOf, personIdOf } from './person.views.ts';
