/** The door of areas: districts and communes as dated areas, and which one a place is on a day. */
export { enterAreas } from './area.commands.ts';
export { areaFiles } from './area.files.ts';
export { areaImportSteps, areaKind } from './area.kind.ts';
export { areaRoutes } from './area.routes.ts';
export { areaNamed } from './area.views.ts';
