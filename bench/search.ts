import { sql } from 'kysely';
import pg from 'pg';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import type { Site } from '../src/app/site.ts';
import { askedBy } from '../src/features/search/search.rules.ts';
import { searchAll } from '../src/features/search/search.views.ts';
import { ask } from '../src/platform/ask.ts';
import type { Workplace } from '../src/platform/workplace.ts';
import { types } from '../src/platform/db/connect.ts';
import { fold, usualTones } from '../src/platform/pure/vietnamese.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** One box over projects and dispatches, beside a scan by ILIKE of the same columns; what it finds is held against the texts word by word. */

const ON = '2020-05-29';
const WHAT = [
  'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến',
  'Xây dựng mô hình trình diễn kỹ thuật',
  'Đào tạo nghề cho lao động nông thôn',
  'Tổ chức gian hàng tại hội chợ triển lãm',
  'Hỗ trợ xây dựng và đăng ký nhãn hiệu',
  'Đánh giá sản xuất sạch hơn',
  'Hỗ trợ lập quy hoạch cụm công nghiệp',
];
const OF = [
  'chế biến chè xanh',
  'sản xuất miến dong',
  'chế biến gỗ rừng trồng',
  'dệt thổ cẩm',
  'cơ khí nông nghiệp',
  'chế biến dược liệu',
  'gạch không nung',
  'nước mắm truyền thống',
  'mây tre đan xuất khẩu',
  'tinh bột sắn',
  'đá mỹ nghệ',
  'chế biến hồ tiêu',
  'cơm dừa nạo sấy',
  'gốm sứ mỹ nghệ',
  'trái cây sấy dẻo',
  'bánh phồng tôm',
  'dệt chiếu lác',
  'che nắng nhà kính',
  'hoa hồi xuất khẩu',
  'hòa lưới điện mặt trời',
  'muối sạch',
  'mùi tàu sấy',
];
const AT = [
  'xã Bắc Hà',
  'huyện Mường Khương',
  'xã Hòa Bình',
  'thị trấn Sa Pa',
  'huyện Bảo Thắng',
  'xã Thủy An',
  'huyện Ba Tri',
  'xã Tân Phú',
  'huyện Lục Ngạn',
  'xã Đồng Tâm',
  'xã Hoà Mục',
  'huyện Văn Bàn',
  'xã An Thạnh',
];
const PHRASES = [
  ...OF,
  'chè',
  'che',
  'hòa bình',
  'hoà bình',
  'đồng tâm',
  'nhãn hiệu',
  'quy hoạch cụm',
  'hội chợ',
  'sản xuất sạch hơn',
  'chế biến',
  'máy móc tiên tiến',
  'miến dong bắc hà',
  'thủy an',
  'thuỷ an',
  'lục ngạn',
  'dệt',
  'gỗ',
  'mắm',
  'nghề',
  'muối',
  'mùi',
  'hoa',
  'hoà',
  'tân phú',
  'sứ mỹ',
  'kính',
  'sắn',
  'an thạnh',
  'đan xuất',
  'đăng ký',
  'cụm công nghiệp',
  'gian hàng',
  'lao động',
  'mô hình',
  'thổ cẩm mường khương',
  'dược liệu sa pa',
  'hồ tiêu văn bàn',
  'dừa ba tri',
  'chè xanh bảo thắng',
  'gốm',
  'lưới điện',
  'đá mỹ',
  'phồng',
  'chiếu',
  'nhà kính',
  'sạch',
  'trình diễn',
  'kỹ thuật',
  'rừng trồng',
  'bột',
  'sấy dẻo',
  'cơ khí',
  'hồi xuất khẩu',
  'muối sạch an thạnh',
  'nắng',
];
/** Two hundred queries: as they are written with marks, and without them; words whose two forms are one count once. */
const QUERIES = [
  ...new Set([
    ...PHRASES,
    ...PHRASES.map(fold),
    ...AT,
    ...AT.map(fold),
    ...WHAT,
    ...WHAT.map(fold),
    ...OF.map((each) => `${each} huyện`),
    ...OF.map((each) => `${fold(each)} xa`),
    ...AT.map((each) => `chế biến ${each}`),
  ]),
].slice(0, 200);

const array = (words: readonly string[]) => `ARRAY[${words.map((each) => `'${each}'`).join(', ')}]`;
async function fill(site: Site, projects: number, dispatches: number): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  const pick = (words: readonly string[], by: string) => `(${array(words)})[1 + (${by}) % ${words.length}]`;
  await owner.query(`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, place, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text, lexemes)
    SELECT gen_random_uuid(), o.id, o.id, t.code, 2012 + n % 9, 'ordinary', t.name, '{3}', 'other', NULL, NULL, '2020-03-01', '2020-12-01', false, 'registered', '2019-06-01', '2019-06-01', true, folded(t.said), search_words(t.said)
      FROM generate_series(1, ${projects}) n, organization o, LATERAL (SELECT 'DA-' || lpad(n::text, 7, '0') AS code, ${pick(WHAT, 'n / 3')} || ' ' || ${pick(OF, 'n * 7')} || ' tại ' || ${pick(AT, 'n / 11 + n')} || ' số ' || n AS name) made,
           LATERAL (SELECT made.code, made.name, made.code || ' ' || made.name || ' Sở Công Thương tỉnh Lào Cai' AS said) t WHERE o.catalogue_key = 'department/10'`);
  await owner.query(`WITH kept AS (INSERT INTO stored_file (id, office_id, name, size_bytes, media_type, sha256, storage_key, kept_at) SELECT gen_random_uuid(), o.id, 'Công văn ' || n || '.txt', 1, 'text/plain', repeat('0', 64), 'x', '2020-05-01' FROM generate_series(1, ${dispatches}) n, organization o WHERE o.catalogue_key = 'department/10' RETURNING id, office_id, name),
    numbered AS (SELECT kept.*, row_number() OVER () AS n FROM kept)
    INSERT INTO dispatch (id, office_id, state, file_id, received_at, reading_no, source_text, reading, facts, code, issuer, issued_on, search_text, confirmed_at, direction, illustrative)
    SELECT gen_random_uuid(), office_id, 'read', id, '2020-05-01', 1, 'BỘ CÔNG THƯƠNG. Kính gửi các Sở Công Thương. Đề nghị báo cáo về việc ' || ${pick(OF, 'n * 5')} || ' và ' || ${pick(OF, 'n * 3 + 1')} || ' tại ' || ${pick(AT, 'n')} || '. ' || repeat('Các đơn vị phối hợp thực hiện đúng tiến độ theo quy định. ', 8), '{}', jsonb_build_object('subject', 'về việc ' || ${pick(WHAT, 'n')}), n || '/BCT-CTĐP', 'Bộ Công Thương', '2020-05-01', folded(n || '/BCT-CTĐP Bộ Công Thương về việc ' || ${pick(WHAT, 'n')}), NULL, 'in', true FROM numbered`);
  await owner.query('VACUUM ANALYZE project; ');
  await owner.query('VACUUM ANALYZE dispatch');
  await owner.end();
}

/** The words of a text, each once, without their marks and with them in the usual way of writing their tones. */
interface Words {
  readonly bare: readonly string[];
  readonly marked: readonly string[];
}
const once = (words: readonly string[]) => [...new Set(words)];
const wordsOf = (text: string): Words => ({
  bare: once(fold(text).split(/[^a-z0-9]+/)),
  marked: once(usualTones(text.toLowerCase()).split(/[^\p{L}\p{N}]+/u)),
});
/** Whether every word of a query begins a word of a text, marks that were typed respected: by other means than the program's. */
const fits = ({ bare, marked }: Words, query: readonly string[]) =>
  query.every((word) => (fold(word) === word ? bare : marked).some((each) => each.startsWith(word)));

/** How many of the queries' answers are missing, and how many are wrong; every text is held against every query. */
async function judged(
  at: Workplace,
  found: 'found_projects' | 'found_dispatches',
  texts: readonly { readonly id: string; readonly text: string }[],
  queries: readonly string[],
) {
  const place = new Map(texts.map(({ id }, n) => [id, n]));
  const answers: { readonly words: readonly string[]; readonly has: Uint8Array }[] = [];
  for (const query of queries) {
    const asked = askedBy(query)!;
    const has = new Uint8Array(texts.length);
    const rows = await ask(at, (tx) =>
      sql<{
        id: string;
      }>`SELECT id FROM ${sql.raw(found)}(${asked.query}::tsquery, ${[...asked.starts]}::text[], ${[...asked.marks]}::text[], NULL, 0)`.execute(
        tx,
      ),
    );
    for (const { id } of rows.rows) if (place.has(id)) has[place.get(id)!] = 1;
    answers.push({ words: usualTones(query.toLowerCase()).split(/\s+/), has });
  }
  let [missing, wrong, right] = [0, 0, 0];
  for (const [n, { text }] of texts.entries()) {
    const words = wordsOf(text);
    for (const { words: query, has } of answers) {
      const fit = fits(words, query);
      if (fit && has[n] === 1) right += 1;
      else if (fit) missing += 1;
      else if (has[n] === 1) wrong += 1;
    }
  }
  if (missing + wrong > 0 || right === 0) throw new Error(`${found}: ${missing} missing, ${wrong} wrong of ${right}`);
}

const search: Bench = ({ small }) =>
  withStory('offices', (config) =>
    atSite(config, ON, async (site) => {
      const [projects, dispatches, runs] = small ? [2_000, 500, 2] : [600_000, 100_000, 3];
      await fill(site, projects, dispatches);
      const at = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
      const bare = new pg.Client({ ...site.database.logins.owner, types });
      await bare.connect();
      try {
        const asked = small ? QUERIES.filter((_, n) => n % 10 === 0) : QUERIES;
        await judged(
          at,
          'found_projects',
          (await site.system.selectFrom('project').select(['id', 'code', 'name']).execute()).map(({ id, code, name }) => ({
            id,
            text: `${code} ${name} Sở Công Thương tỉnh Lào Cai`,
          })),
          asked,
        );
        await judged(
          at,
          'found_dispatches',
          (
            await sql<{
              id: string;
              text: string;
            }>`SELECT id, concat_ws(' ', code, issuer, facts ->> 'subject', source_text) AS text FROM dispatch`.execute(site.system)
          ).rows,
          asked,
        );
        const measures: Measure[] = [];
        // A scan takes seconds a query: of the full set every fourth is timed beside it.
        const timed = small ? asked : asked.filter((_, n) => n % 4 === 0);
        for (const [name, which] of [
          ['marked', timed.filter((each) => fold(each) !== each)],
          ['unmarked', timed.filter((each) => fold(each) === each)],
        ] as const) {
          const ours = async () => {
            for (const q of which) await ask(at, (tx) => searchAll(tx, { q, page: 1 }));
          };
          const peer = async () => {
            for (const q of which) {
              await bare.query('SELECT id FROM project WHERE name ILIKE $1', [`%${q}%`]);
              await bare.query('SELECT id FROM dispatch WHERE source_text ILIKE $1', [`%${q}%`]);
            }
          };
          if (small) {
            await ours();
            await peer();
          }
          const times = await interleaved(ours, peer, runs);
          measures.push({
            bench: 'search',
            case: `${which.length} ${name} queries, ${projects.toLocaleString('en')} projects and ${dispatches.toLocaleString('en')} dispatches; none missing, none wrong`,
            ours_ms: rounded(times.ours),
            peer: 'ilike',
            peer_ms: rounded(times.peer),
            ratio: rounded(times.ratio),
            runs,
          });
        }
        return measures;
      } finally {
        await bare.end();
      }
    }),
  );
export const searchBenches: Record<string, Bench> = { search };
