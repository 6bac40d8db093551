/** The door of readings: from a file to what it says. */
export { openReader } from './reader.ts';
export type { PageFile, ReadFile, Reader, ReadOptions } from './reader.ts';
export type { Progress, Stage } from './sources/pages.ts';
export { limitsOf, limitsSchema } from './limits.ts';
export type { Limits, LimitSettings } from './limits.ts';
export { readCommand, readFiles } from './reading.cli.ts';
export * from './reading.schema.ts';
export { dayOfHeader, priorities, written } from './sources/edxml.ts';
export { child, descendant, descendants, parseXml, textOf, type XmlElement } from './sources/xml.ts';
