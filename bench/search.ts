import { sql } from 'kysely';
import pg from 'pg';
import { atSite, seatedAs, withStory } from '../proof/store.ts';
import type { Site } from '../src/app/site.ts';
import { askedBy } from '../src/features/search/search.rules.ts';
import { searchAll } from '../src/features/search/search.views.ts';
import { ask } from '../src/platform/ask.ts';
import { types } from '../src/platform/db/connect.ts';
import { fold, usualTones } from '../src/platform/pure/vietnamese.ts';
import { type Bench, interleaved, type Measure, rounded } from './measure.ts';

/** One box over projects and dispatches, beside a scan by ILIKE of the same columns; what it finds is held against the texts word by word. */

const ON = '2020-05-29';
const WHAT = ['Hỗ trợ ứng dụng máy móc thiết bị tiên tiến', 'Xây dựng mô hình trình diễn kỹ thuật', 'Đào tạo nghề cho lao động nông thôn', 'Tổ chức gian hàng tại hội chợ triển lãm', 'Hỗ trợ xây dựng và đăng ký nhãn hiệu', 'Đánh giá sản xuất sạch hơn', 'Hỗ trợ lập quy hoạch cụm công nghiệp'];
const OF = ['chế biến chè xanh', 'sản xuất miến dong', 'chế biến gỗ rừng trồng', 'dệt thổ cẩm', 'cơ khí nông nghiệp', 'chế biến dược liệu', 'gạch không nung', 'nước mắm truyền thống', 'mây tre đan xuất khẩu', 'tinh bột sắn', 'đá mỹ nghệ', 'chế biến hồ tiêu', 'cơm dừa nạo sấy', 'gốm sứ mỹ nghệ', 'trái cây sấy dẻo', 'bánh phồng tôm', 'dệt chiếu lác', 'che nắng nhà kính', 'hoa hồi xuất khẩu', 'hòa lưới điện mặt trời', 'muối sạch', 'mùi tàu sấy'];
const AT = ['xã Bắc Hà', 'huyện Mường Khương', 'xã Hòa Bình', 'thị trấn Sa Pa', 'huyện Bảo Thắng', 'xã Thủy An', 'huyện Ba Tri', 'xã Tân Phú', 'huyện Lục Ngạn', 'xã Đồng Tâm', 'xã Hoà Mục', 'huyện Văn Bàn', 'xã An Thạnh'];
const PHRASES = [...OF, 'chè', 'che', 'hòa bình', 'hoà bình', 'đồng tâm', 'nhãn hiệu', 'quy hoạch cụm', 'hội chợ', 'sản xuất sạch hơn', 'chế biến', 'máy móc tiên tiến', 'miến dong bắc hà', 'thủy an', 'thuỷ an', 'lục ngạn', 'dệt', 'gỗ', 'mắm', 'nghề', 'muối', 'mùi', 'hoa', 'hoà', 'tân phú', 'sứ mỹ', 'kính', 'sắn', 'an thạnh', 'đan xuất', 'đăng ký', 'cụm công nghiệp', 'gian hàng', 'lao động', 'mô hình', 'thổ cẩm mường khương', 'dược liệu sa pa', 'hồ tiêu văn bàn', 'dừa ba tri', 'chè xanh bảo thắng', 'gốm', 'lưới điện', 'đá mỹ', 'phồng', 'chiếu', 'nhà kính', 'sạch', 'trình diễn', 'kỹ thuật', 'rừng trồng', 'bột', 'sấy dẻo', 'cơ khí', 'hồi xuất khẩu', 'muối sạch an thạnh', 'nắng'];
/** Two hundred queries: as they are written with marks, and without them; words whose two forms are one count once. */
const QUERIES = [...new Set([...PHRASES, ...PHRASES.map(fold), ...AT, ...AT.map(fold), ...WHAT, ...WHAT.map(fold), ...OF.map((each) => `${each} huyện`), ...OF.map((each) => `${fold(each)} xa`), ...AT.map((each) => `chế biến ${each}`)])].slice(0, 200);

const array = (words: readonly string[]) => `ARRAY[${words.map((each) => `'${each}'`).join(', ')}]`;
async function fill(site: Site, projects: number, dispatches: number): Promise<void> {
  const owner = new pg.Client(site.database.logins.owner);
  await owner.connect();
  const pick = (words: readonly string[], by: string) => `(${array(words)})[1 + (${by}) % ${words.length}]`;
  await owner.query(`INSERT INTO project (id, office_id, department_id, code, year, kind, name, contents, activity, province_id, place, starts_on, ends_on, bidding, state, stepped_on, registered_on, illustrative, search_text)
    SELECT gen_random_uuid(), o.id, o.id, t.code, 2012 + n % 9, 'ordinary', t.name, '{3}', 'other', NULL, NULL, '2020-03-01', '2020-12-01', false, 'registered', '2019-06-01', '2019-06-01', true, folded(t.code || ' ' || t.name || ' Sở Công Thương tỉnh Lào Cai')
      FROM generate_series(1, ${projects}) n, organization o, LATERAL (SELECT 'DA-' || lpad(n::text, 7, '0') AS code, ${pick(WHAT, 'n / 3')} || ' ' || ${pick(OF, 'n * 7')} || ' tại ' || ${pick(AT, 'n / 11 + n')} || ' số ' || n AS name) t WHERE o.catalogue_key = 'department/10'`);
  await owner.query(`WITH kept AS (INSERT INTO stored_file (id, office_id, name, size_bytes, media_type, sha256, storage_key, kept_at) SELECT gen_random_uuid(), o.id, 'Công văn ' || n || '.txt', 1, 'text/plain', repeat('0', 64), 'x', '2020-05-01' FROM generate_series(1, ${dispatches}) n, organization o WHERE o.catalogue_key = 'department/10' RETURNING id, office_id, name),
    numbered AS (SELECT kept.*, row_number() OVER () AS n FROM kept)
    INSERT INTO dispatch (id, office_id, state, file_id, received_at, reading_no, source_text, reading, facts, code, issuer, issued_on, search_text, confirmed_at, direction, illustrative)
    SELECT gen_random_uuid(), office_id, 'read', id, '2020-05-01', 1, 'BỘ CÔNG THƯƠNG. Kính gửi các Sở Công Thương. Đề nghị báo cáo về việc ' || ${pick(OF, 'n * 5')} || ' và ' || ${pick(OF, 'n * 3 + 1')} || ' tại ' || ${pick(AT, 'n')} || '. ' || repeat('Các đơn vị phối hợp thực hiện đúng tiến độ theo quy định. ', 8), '{}', jsonb_build_object('subject', 'về việc ' || ${pick(WHAT, 'n')}), n || '/BCT-CTĐP', 'Bộ Công Thương', '2020-05-01', folded(n || '/BCT-CTĐP Bộ Công Thương về việc ' || ${pick(WHAT, 'n')}), NULL, 'in', true FROM numbered`);
  await owner.query('VACUUM ANALYZE project; ');
  await owner.query('VACUUM ANALYZE dispatch');
  await owner.end();
}

/** Whether every word of a query begins a word of a text, marks that were typed respected: by other means than the program's. */
function fits(text: string, folded: readonly string[], query: string): boolean {
  const marked = usualTones(text.toLowerCase()).split(/[^\p{L}\p{N}]+/u);
  return usualTones(query.toLowerCase()).split(/\s+/).every((word) => (fold(word) === word ? folded.some((each) => each.startsWith(word)) : marked.some((each) => each.startsWith(word))));
}

/** How many of the queries' answers are missing, and how many are wrong, over projects. */
async function judged(site: Site, queries: readonly string[]): Promise<{ missing: number; wrong: number; right: number }> {
  const at = (await seatedAs(site, 'chuyen-vien@cuc-ctdp.example'))!;
  const rows = await site.system.selectFrom('project').select(['id', 'code', 'name']).execute();
  const texts = rows.map(({ id, code, name }) => ({ id: id as string, text: `${code} ${name} Sở Công Thương tỉnh Lào Cai`, folded: fold(`${code} ${name} Sở Công Thương tỉnh Lào Cai`).split(/[^a-z0-9]+/) }));
  let [missing, wrong, right] = [0, 0, 0];
  for (const query of queries) {
    const asked = askedBy(query)!;
    const found = new Set((await ask(at, (tx) => sql<{ id: string }>`SELECT id FROM found_projects(${asked.longest}, ${[...asked.starts]}::text[], ${[...asked.marks]}::text[], NULL, NULL, 0)`.execute(tx))).rows.map(({ id }) => id));
    for (const { id, text, folded } of texts) {
      const fit = fits(text, folded, query);
      if (fit && found.has(id)) right += 1;
      else if (fit) missing += 1;
      else if (found.has(id)) wrong += 1;
    }
  }
  return { missing, wrong, right };
}

const search: Bench = ({ small }) => withStory('offices', (config) => atSite(config, ON, async (site) => {
  const [projects, dispatches, runs] = small ? [2_000, 500, 2] : [600_000, 100_000, 3];
  await fill(site, projects, dispatches);
  const at = (await seatedAs(site, 'chuyen-vien@sct-lao-cai.example'))!;
  const bare = new pg.Client({ ...site.database.logins.owner, types });
  await bare.connect();
  try {
    const asked = small ? QUERIES.filter((_, n) => n % 10 === 0) : QUERIES;
    const { missing, wrong, right } = await judged(site, small ? asked : QUERIES.filter((_, n) => n % 8 === 0));
    if (missing + wrong > 0 || right === 0) throw new Error(`search: ${missing} missing, ${wrong} wrong of ${right}`);
    const measures: Measure[] = [];
    for (const [name, which] of [['marked', asked.filter((each) => fold(each) !== each)], ['unmarked', asked.filter((each) => fold(each) === each)]] as const) {
      const ours = async () => { for (const q of which) await ask(at, (tx) => searchAll(tx, { q, page: 1 })); };
      const peer = async () => { for (const q of which) { await bare.query('SELECT id FROM project WHERE name ILIKE $1', [`%${q}%`]); await bare.query('SELECT id FROM dispatch WHERE source_text ILIKE $1', [`%${q}%`]); } };
      if (small) { await ours(); await peer(); }
      const times = await interleaved(ours, peer, runs);
      measures.push({ bench: 'search', case: `${which.length} ${name} queries, ${projects.toLocaleString('en')} projects and ${dispatches.toLocaleString('en')} dispatches; none missing, none wrong`, ours_ms: rounded(times.ours), peer: 'ilike', peer_ms: rounded(times.peer), ratio: rounded(times.ratio), runs });
    }
    return measures;
  } finally {
    await bare.end();
  }
}));
export const searchBenches: Record<string, Bench> = { search };
