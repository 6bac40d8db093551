import type { EstablishmentId, OrganizationId, ProvinceId } from '../../../../db/generated/rows.ts';
import { type Act, command } from '../../../platform/command.ts';
import type { Asker } from '../../../platform/pure/asker.ts';
import { type Day, writtenInFigures } from '../../../platform/pure/dates.ts';
import type { StepAnswer } from '../../../platform/pure/refusals.ts';
import { NotFound, Refused } from '../../../platform/pure/refused.ts';
import { answerAtAll, answerSteps, requireStep, type Step, stepNamed, type StepWords } from '../../../platform/pure/steps.ts';
import { newId } from '../../../platform/workplace.ts';
import { areaNamed } from '../../areas/index.ts';
import { provincesByCode } from '../../organizations/index.ts';
import { roleWords } from '../../organizations/person.words.ts';
import { projectRefusals as refusals } from '../project.words.ts';
import type { NewEstablishment, NewPlace } from './establishment.schema.ts';
import { insertEstablishments, insertPlaces, type StoredEstablishment } from './establishment.store.ts';

const OFFICERS = ['officer', 'head-of-division', 'leader'] as const;
/** Who enters establishments: the offices of the programme, each for itself and those it directs. */
export const establishmentSteps: readonly Step<null, 'entered'>[] = [
  { step: 'enter', from: null, to: 'entered', by: OFFICERS, of: ['own', 'above'], needs: {}, basis: 'Điều 1 Nghị định số 45/2012/NĐ-CP' },
  { step: 'move', from: 'entered', to: 'same', by: OFFICERS, of: ['own', 'above'], needs: {}, basis: 'internal' },
];
const words: StepWords<'entered'> = {
  states: { entered: { vi: 'Cơ sở đã có trong danh bạ.', en: 'The establishment is entered.' } },
  roles: roleWords,
};
export const answerEstablishmentSteps = (officeId: string, asker: Asker | null) =>
  answerSteps(establishmentSteps, { state: 'entered', facts: null, officeId, asker }, words);
/** Whether a person may enter establishments at all, as their list carries it. */
export const answerEnter = (asker: Asker | null): StepAnswer => answerAtAll(stepNamed(establishmentSteps, 'enter'), asker, roleWords);

/** Enters establishments, all or none. Answers their ids, in order. `officeId` is the office that enters them. */
export const enterEstablishments = command(
  'projects enter-establishments',
  async (
    act: Act,
    { officeId, establishments }: { officeId: OrganizationId; establishments: readonly NewEstablishment[] },
  ): Promise<{ ids: string[] }> => {
    requireStep(stepNamed(establishmentSteps, 'enter'), { state: null, facts: null, officeId, asker: act.by.asker }, words);
    const provinces = await provincesByCode(act.tx, act.today);
    const codes = establishments.flatMap(({ taxCode }) => (taxCode === null ? [] : [taxCode.replace('-', '')]));
    const taken =
      codes.length === 0
        ? []
        : await act.tx.selectFrom('establishment').select(['tax_code', 'name']).where('tax_code', 'in', codes).execute();
    const faults = [
      ...taken.map(({ name }) => refusals.taxCodeTaken(name)),
      ...establishments
        .filter(({ provinceCode }) => !provinces.has(provinceCode))
        .map(({ provinceCode }) => refusals.noProvince(provinceCode)),
    ];
    if (faults.length > 0) throw new Refused(faults.map((words) => ({ ...words, basis: null })));
    const rows: StoredEstablishment[] = [];
    for (const each of establishments)
      rows.push({
        ...each,
        ...(await inRegister(act, provinces.get(each.provinceCode)!, each, act.today)),
        id: newId<EstablishmentId>(),
        officeId,
        illustrative: act.by.asker?.illustrative ?? false,
      });
    await insertEstablishments(act.tx, rows, act.today);
    act.record({ thing: 'establishment', thingId: rows[0]!.id, officeId, detail: { entered: rows.map(({ id }) => id) } });
    return { ids: rows.map(({ id }) => id) };
  },
);

/** Where a place is one of the register of areas; where it is not, its names stand as they were written. */
async function inRegister({ tx }: Act, provinceId: ProvinceId, { district, commune }: Pick<NewPlace, 'district' | 'commune'>, on: Day) {
  const { areaId } = await areaNamed(tx, { provinceId, province: '', district, commune }, on);
  return { provinceId, areaId };
}

/** An establishment stands elsewhere from a day on; what was supported before keeps the place it had. */
export const moveEstablishment = command(
  'projects move-establishment',
  async (act: Act, { id, place }: { id: string; place: NewPlace }) => {
    const row = await act.tx
      .selectFrom('establishment')
      .select(['id', 'office_id'])
      .where('id', '=', id as EstablishmentId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('establishment');
    requireStep(
      stepNamed(establishmentSteps, 'move'),
      { state: 'entered', facts: null, officeId: row.office_id, asker: act.by.asker },
      words,
    );
    const provinceId = (await provincesByCode(act.tx, act.today)).get(place.provinceCode);
    const last = await act.tx
      .selectFrom('establishment_place')
      .select('valid_from')
      .where('establishment_id', '=', row.id)
      .orderBy('valid_from', 'desc')
      .limit(1)
      .executeTakeFirst();
    const faults = [
      ...(provinceId === undefined ? [refusals.noProvince(place.provinceCode)] : []),
      ...(last !== undefined && last.valid_from >= place.validFrom ? [refusals.placeBefore(writtenInFigures(last.valid_from))] : []),
      ...(place.validFrom > act.today ? [refusals.inFuture(writtenInFigures(place.validFrom))] : []),
    ];
    if (faults.length > 0) throw new Refused(faults.map((words) => ({ ...words, basis: null })));
    await insertPlaces(act.tx, [
      {
        id: row.id,
        officeId: row.office_id,
        ...(await inRegister(act, provinceId!, place, place.validFrom as Day)),
        district: place.district,
        commune: place.commune,
        validFrom: place.validFrom as Day,
      },
    ]);
    act.record({ thing: 'establishment', thingId: row.id, officeId: row.office_id, detail: { ...place } });
  },
);
