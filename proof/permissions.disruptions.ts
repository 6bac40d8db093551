import type { Site } from '../src/app/site.ts';
import { enterDisruption, sendLinks, stateImpact } from '../src/features/disruptions/index.ts';
import { enterEstablishments } from '../src/features/projects/index.ts';
import type { NewArea } from '../src/features/disruptions/disruption.schema.ts';
import { seatedAs } from './store.ts';

const area: NewArea = { provinceCode: '10', district: null, commune: null, severity: 'serious', validFrom: '2020-04-01', validTo: null };

/** What the steps of disruptions and of what establishments say are asked with, about the province of Lào Cai. */
export async function disruptionsOf(site: Site): Promise<Record<string, { path: string; body: object | null }>> {
  const unit = (
    await site.system.selectFrom('organization').select('id').where('catalogue_key', '=', 'department/10').executeTakeFirstOrThrow()
  ).id;
  const own = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
  const establishmentId = (
    await enterEstablishments(own, {
      officeId: unit,
      establishments: [
        { taxCode: null, name: 'Cơ sở bị thiệt hại', kind: 'household', industry: null, provinceCode: '10', district: null, commune: null },
      ],
    })
  ).ids[0]!;
  const disruption = { officeId: unit, kind: 'flood' as const, name: 'Lũ thử nghiệm', basis: null, startedOn: '2020-04-01', areas: [area] };
  const { id } = await enterDisruption(own, disruption);
  const impact = {
    officeId: unit,
    establishmentId,
    situation: 'reduced' as const,
    workersBefore: 2,
    workersNow: 1,
    lossDong: '1',
    needDong: '0',
    need: null,
    statedOn: '2020-04-28',
  };
  const { id: stated } = await stateImpact(own, { id, impact });
  const never = '2099-01-01';
  const links = { officeId: unit, establishmentIds: [establishmentId], validUntil: '2020-05-10', contact: '0214 000 0000' };
  const {
    ids: [link],
  } = await sendLinks(own, { id, links });
  return {
    'disruption enter': { path: '/disruptions', body: { disruption: { ...disruption, startedOn: never } } },
    'disruption widen': { path: `/disruptions/${id}/areas`, body: { areas: [{ ...area, validFrom: never }] } },
    'disruption end': { path: `/disruptions/${id}/end`, body: { on: never, remark: null } },
    'impact state': { path: `/disruptions/${id}/impacts`, body: { impact: { ...impact, statedOn: never } } },
    'impact confirm': { path: '/impacts/confirm', body: { ids: [stated] } },
    'impact return': { path: `/impacts/${stated}/return`, body: { reason: '' } },
    'statementLink send': { path: `/disruptions/${id}/links`, body: { links: { ...links, validUntil: never } } },
    'statementLink withdraw': { path: `/statement-links/${link!}/withdraw`, body: null },
  };
}
