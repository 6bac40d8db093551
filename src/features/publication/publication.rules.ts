import type { Grant } from './grants.schema.ts';
import type { Release } from './ocds.schema.ts';
import type { PublishedProject } from './publication.schema.ts';
import { publicationWords as words } from './publication.words.ts';

/** Prefix of process identifiers; the real one is given by the standard's registry: a setting, not registered yet. */
export const OCID_PREFIX = 'ocds-vnkcqg';
const GRANT_PREFIX = '360G-khuyencong';
const PROGRAMME = { id: 'VN-BCT', name: 'Bộ Công Thương' };

/** A day of Viet Nam as the instant it begins. */
const instant = (day: string) => `${day}T00:00:00+07:00`;
/** đồng as the standards write them: a number; whole, and below 2^53 for any project there is. */
const value = (dong: string) => ({ amount: Number(dong), currency: 'VND' as const });
const idOf = (name: string) =>
  `VN-KC-${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()}`;
const SERVICES: ReadonlySet<string> = new Set([
  'training',
  'conference',
  'study-tour',
  'consulting',
  'founding',
  'fair-domestic',
  'fair-abroad',
  'trademark',
  'media',
  'association',
  'cleaner-production-assessment',
  'product-selection-regional',
  'product-selection-national',
]);
const CONTRACT_STATUS: Readonly<Record<string, 'active' | 'cancelled' | 'terminated'>> = {
  signed: 'active',
  liquidated: 'terminated',
  terminated: 'cancelled',
};

/** The parts of a release that a contract brings: its award, itself with its annexes, and what was paid by it. */
function contracted(project: PublishedProject, contract: NonNullable<PublishedProject['contract']>): Pick<Release, 'awards' | 'contracts'> {
  const unit = { id: idOf(project.unit), name: project.unit };
  const award = {
    id: `${project.code}-award`,
    title: project.name,
    status: contract.state === 'terminated' ? ('cancelled' as const) : ('active' as const),
    date: instant(contract.signedOn),
    value: value(contract.nationalDong),
    suppliers: [unit],
  };
  const amendments = contract.annexes.map((annex) => ({ id: annex.code, date: instant(annex.signedOn), description: words.annex(annex) }));
  const transactions = project.transactions.map((each) => ({
    id: each.id,
    date: instant(each.on),
    value: value(each.dong),
    ...(each.kind === 'recover' ? { payer: unit, payee: PROGRAMME } : { payer: PROGRAMME, payee: unit }),
  }));
  return {
    awards: [award],
    contracts: [
      {
        id: contract.number,
        awardID: award.id,
        title: project.name,
        status: CONTRACT_STATUS[contract.state] ?? 'active',
        period: { startDate: instant(contract.startsOn), endDate: instant(contract.endsOn) },
        value: value(project.contractedDong),
        dateSigned: instant(contract.signedOn),
        ...(amendments.length === 0 ? {} : { amendments }),
        ...(transactions.length === 0 ? {} : { implementation: { transactions } }),
      },
    ],
  };
}

/** What a project's process of contracting looked like on a day, as one OCDS release. */
export function releaseOf(project: PublishedProject, on: string): Release {
  const ocid = `${OCID_PREFIX}-${project.code}`;
  const unit = { id: idOf(project.unit), name: project.unit };
  const { contract } = project;
  const region = project.province === null ? {} : { address: { region: project.province, countryName: 'Việt Nam' } };
  const stopped = project.state === 'stopped';
  return {
    ocid,
    id: `${ocid}-${on}`,
    date: instant(on),
    tag: ['compiled'],
    initiationType: 'tender',
    language: 'vi',
    buyer: PROGRAMME,
    parties: [
      { ...PROGRAMME, roles: ['buyer', 'funder', 'payer'] },
      { ...unit, roles: ['supplier', 'payee'], ...region },
    ],
    planning: {
      budget: {
        id: `${project.code}-plan`,
        description: words.budget(project.approvedOn),
        amount: value(project.approvedDong),
        project: project.name,
        projectID: project.code,
      },
    },
    tender: {
      id: `${project.code}-tender`,
      title: project.name,
      status: contract !== null ? 'complete' : stopped ? 'cancelled' : 'planned',
      procurementMethod: 'direct',
      mainProcurementCategory: SERVICES.has(project.activity) ? 'services' : 'goods',
    },
    ...(contract === null ? {} : contracted(project, contract)),
  };
}

/** A row of 360Giving for each establishment that a project supports with the nation's money; a household is named by what and where it is. */
export function grantsOf(project: PublishedProject, on: string): Grant[] {
  return project.lines
    .filter(({ establishment, nationalDong }) => establishment !== null && BigInt(nationalDong) > 0n)
    .map((line): Grant => {
      const establishment = line.establishment!;
      const name = establishment.name ?? words.household(project.province);
      return {
        id: `${GRANT_PREFIX}-${project.code}-${line.place}`,
        title: project.name,
        description: words.grant(project.name, line.costDong),
        currency: 'VND',
        amountAwarded: Number(line.nationalDong),
        awardDate: project.approvedOn,
        recipientOrganization: [
          {
            id:
              establishment.taxCode === null
                ? `${GRANT_PREFIX}-${project.code}-${line.place}-recipient`
                : `VN-MST-${establishment.taxCode}`,
            name,
          },
        ],
        fundingOrganization: [PROGRAMME],
        plannedDates: [{ startDate: project.startsOn, endDate: project.endsOn }],
        grantProgramme: [{ title: words.programme }],
        ...(project.province === null ? {} : { beneficiaryLocation: [{ name: project.province }] }),
        dateModified: on,
      };
    });
}
