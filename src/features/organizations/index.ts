/** The door of organizations: offices and where they stand on a day. */
export { chosenProvinces, officesOfGroup, provinceNamed, provincesOn } from './organization.directory.ts';
export type { Area, Office, ProvinceChoice, ProvincialGroup, ProvinceRow, Region } from './organization.schema.ts';
