/** The door of publication: what anybody may see and take, without an account and without personal data. */
export { publicationFiles, publish, publishedAt, publishedFormats, type PublishedFormat } from './publication.files.ts';
export { newestPublishedYear } from './publication.views.ts';
export { publicationRoutes } from './publication.routes.ts';
