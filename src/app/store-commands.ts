import { addPeople, keepCatalogue, makeApiKey, personIdOf } from '../features/organizations/index.ts';
import { newPersonSchema } from '../features/organizations/person.schema.ts';
import { urgingsOn, writeUrgings } from '../features/urging/index.ts';
import type { Config } from '../platform/config.ts';
import { asJob } from '../platform/jobs.ts';
import { openLog } from '../platform/log.ts';
import type { Day } from '../platform/pure/dates.ts';
import { backUp, restore } from './backup.ts';
import { type Export, exportTable } from './export.ts';
import { openSite, type Site } from './site.ts';
import { verifyStore } from './verify.ts';

/** Commands of the command line that need the whole store: each opens it, acts, and leaves. */
async function atStore<Answer>(config: Config, act: (site: Site) => Promise<Answer>): Promise<Answer> {
  const site = await openSite(config, openLog({ ...config, KC_LOG: config.KC_LOG === 'info' ? 'warn' : config.KC_LOG }));
  try {
    return await act(site);
  } finally {
    await site.close();
  }
}

/** A new key for the person at an address. Throws where nobody is there. */
export function apiKeyCommand(config: Config, email: string): Promise<string> {
  return atStore(config, async (site) => {
    const personId = await personIdOf(site.system, email);
    if (personId === null) throw new Error(`Không có ai dùng địa chỉ ${email} / Nobody has the address ${email}`);
    return (await makeApiKey(asJob(site, 'api-key'), { personId })).key;
  });
}

/**
 * The first administrator of an office, who adds everyone else. `office` is its place in the state catalogue, as agency
 * or department/10. Throws where there is no such office, or an administrator is there already: they add people.
 */
export function firstAdministratorCommand(
  config: Config,
  { email, name, office }: { email: string; name: string; office: string },
): Promise<string> {
  return atStore(config, async (site) => {
    const system = asJob(site, 'first-administrator');
    await keepCatalogue(system, {});
    const found = await site.system
      .selectFrom('organization')
      .select('id')
      .where('catalogue_key', '=', office)
      .where('state', '=', 'standing')
      .executeTakeFirst();
    if (found === undefined)
      throw new Error(`Không có cơ quan ${office} đang hoạt động / No such office stands: agency, department/10, promotion-centre/10, …`);
    const administrator = await site.system
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select('person.email')
      .where('organization_id', '=', found.id)
      .where('role', '=', 'administrator')
      .where('valid_to', 'is', null)
      .executeTakeFirst();
    if (administrator !== undefined)
      throw new Error(
        `Cơ quan đã có quản trị (${administrator.email}); người này thêm người khác / The office has an administrator, who adds people`,
      );
    const person = newPersonSchema.safeParse({
      officeId: found.id,
      fullName: name,
      email,
      role: 'administrator',
      title: 'Quản trị hệ thống',
      divisionId: null,
    });
    if (!person.success)
      throw new Error(
        `Họ tên hoặc địa chỉ thư chưa đúng / Name or address is not valid: ${person.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
      );
    await addPeople(system, { people: [person.data], passwordHash: null, illustrative: false });
    return `${person.data.email}: khi máy chủ chạy, thư đặt mật khẩu được gửi tới địa chỉ này (chưa có máy chủ thư thì nằm trong ${config.KC_DATA}/mail) / once the server runs, a letter to set the password goes there`;
  });
}

export const exportCommand = (config: Config, asked: Export) => atStore(config, (site) => exportTable(site, asked));

export const verifyCommand = (config: Config) => atStore(config, verifyStore);

export const backupCommand = (config: Config, file: string): Promise<string> =>
  atStore(config, async (site) => {
    const { rows, files } = await backUp(site, file);
    return `${file}: ${rows} dòng, ${files} tệp / rows, files`;
  });

export const restoreCommand = (config: Config, file: string): Promise<string> =>
  atStore(config, async (site) => {
    const { rows, files } = await restore(site, file);
    return `${rows} dòng, ${files} tệp đã khôi phục / rows, files restored`;
  });

/** Drafts a letter for every office that was late on a day, as DOCX and PDF; nothing is registered or sent. */
export const urgeCommand = (config: Config, { asOf, out, year }: { asOf: Day; out: string; year: number | null }) =>
  atStore(config, async (site) => writeUrgings(await site.system.transaction().execute((tx) => urgingsOn(tx, asOf, { year })), out));
