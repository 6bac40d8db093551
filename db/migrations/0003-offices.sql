-- Offices, their names and successors; people, their seats and deputies; sign-in; and who asks.
-- Days are first and last days, both inclusive; a null first day reaches back past what we know, a null last day is still open.

CREATE TYPE organization_kind AS ENUM ('ministry', 'ministry-unit', 'agency', 'central-unit', 'peoples-committee', 'department', 'promotion-centre', 'division');
COMMENT ON TYPE organization_kind IS 'Bộ, Vụ, Cục, đơn vị trực thuộc Cục, UBND cấp tỉnh, Sở Công Thương, Trung tâm Khuyến công, phòng trong một cơ quan';
CREATE TYPE organization_state AS ENUM ('standing', 'ended');
COMMENT ON TYPE organization_state IS 'standing: bears its duties; ended: merged or dissolved, its duties passed on';
CREATE TYPE office_role AS ENUM ('records-clerk', 'officer', 'head-of-division', 'leader', 'finance-officer', 'inspector', 'administrator');
COMMENT ON TYPE office_role IS 'văn thư, chuyên viên, trưởng phòng, lãnh đạo, kế toán, thanh tra, quản trị';
CREATE TYPE person_state AS ENUM ('active', 'left');
COMMENT ON TYPE person_state IS 'active: may sign in; left: no longer, their acts stay under their name';
CREATE TYPE signing_form AS ENUM ('KT', 'TL', 'TUQ', 'Q');
COMMENT ON TYPE signing_form IS 'ký thay, thừa lệnh, thừa ủy quyền, quyền (NĐ 30/2020/NĐ-CP Điều 13)';
CREATE TYPE deputy_grant_state AS ENUM ('granted', 'revoked');
COMMENT ON TYPE deputy_grant_state IS 'granted: counts between its days; revoked: counts no longer from the day it was taken back';

CREATE TABLE province (
  id             uuid PRIMARY KEY,
  code           text NOT NULL CHECK (code ~ '^\d{2}$'),
  valid_from     date,
  valid_to       date,
  name           text NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('city', 'province')),
  region         text CHECK (region IN ('bac', 'mien-trung-tay-nguyen', 'nam')),
  successor_code text CHECK (successor_code ~ '^\d{2}$'),
  UNIQUE NULLS NOT DISTINCT (code, valid_from),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
);
COMMENT ON TABLE province IS 'Provinces and centrally-run cities, one row a name and its life; the key is code and first day, never the code alone';
COMMENT ON COLUMN province.id IS 'Identifier';
COMMENT ON COLUMN province.code IS 'Code of the General Statistics Office; from 1/7/2025 seven codes name other units';
COMMENT ON COLUMN province.valid_from IS 'First day of this code with this name; null reaches back';
COMMENT ON COLUMN province.valid_to IS 'Last day; null is still in force';
COMMENT ON COLUMN province.name IS 'Name without "tỉnh" or "thành phố"';
COMMENT ON COLUMN province.kind IS 'city or province';
COMMENT ON COLUMN province.region IS 'Region of the programme''s conferences; not drawn anew for the 34';
COMMENT ON COLUMN province.successor_code IS 'Code of the unit of 1/7/2025 it became';

CREATE TABLE organization (
  id             uuid PRIMARY KEY,
  kind           organization_kind NOT NULL,
  state          organization_state NOT NULL,
  catalogue_key  text UNIQUE,
  province_id    uuid REFERENCES province (id),
  directed_by_id uuid REFERENCES organization (id),
  superior_id    uuid REFERENCES organization (id),
  valid_from     date,
  valid_to       date,
  CHECK ((state = 'ended') = (valid_to IS NOT NULL)),
  CHECK (kind <> 'division' OR directed_by_id IS NOT NULL)
);
COMMENT ON TABLE organization IS 'An office (cơ quan, đơn vị) or a division (phòng) inside one, through all its names';
COMMENT ON COLUMN organization.id IS 'Identifier';
COMMENT ON COLUMN organization.kind IS 'What kind of office it is';
COMMENT ON COLUMN organization.state IS 'Cache of today: standing or ended';
COMMENT ON COLUMN organization.catalogue_key IS 'Its place in the state catalogue of offices; null for offices added by hand';
COMMENT ON COLUMN organization.province_id IS 'Its province, by the first row of the unit it was founded in; null for central offices';
COMMENT ON COLUMN organization.directed_by_id IS 'The office that directs it in the programme; for a division its office';
COMMENT ON COLUMN organization.superior_id IS 'The office named above it on its letters';
COMMENT ON COLUMN organization.valid_from IS 'First day; null reaches back';
COMMENT ON COLUMN organization.valid_to IS 'Last day; null still stands';
CREATE INDEX organization_directed ON organization (directed_by_id);

CREATE TABLE organization_name (
  organization_id uuid NOT NULL REFERENCES organization (id),
  valid_from      date,
  valid_to        date,
  name            text NOT NULL CHECK (name <> ''),
  short_name      text,
  basis           text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (organization_id, valid_from),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
);
COMMENT ON TABLE organization_name IS 'The names an office bore, each with its days; letters keep the name of their day';
COMMENT ON COLUMN organization_name.organization_id IS 'The office';
COMMENT ON COLUMN organization_name.valid_from IS 'First day of the name; null reaches back';
COMMENT ON COLUMN organization_name.valid_to IS 'Last day of the name; null is still borne';
COMMENT ON COLUMN organization_name.name IS 'Full name as on its letters';
COMMENT ON COLUMN organization_name.short_name IS 'Usual short name';
COMMENT ON COLUMN organization_name.basis IS 'The decision that gave it, or internal, or unverified';

CREATE TABLE organization_succession (
  predecessor_id uuid NOT NULL REFERENCES organization (id),
  successor_id   uuid NOT NULL REFERENCES organization (id),
  took_effect_on date NOT NULL,
  basis          text NOT NULL,
  PRIMARY KEY (predecessor_id, successor_id),
  CHECK (predecessor_id <> successor_id)
);
COMMENT ON TABLE organization_succession IS 'Which office took over which: letters stay under the old name, duties and people pass on';
COMMENT ON COLUMN organization_succession.predecessor_id IS 'The office that ended';
COMMENT ON COLUMN organization_succession.successor_id IS 'The office that took over';
COMMENT ON COLUMN organization_succession.took_effect_on IS 'First day of the successor in its place';
COMMENT ON COLUMN organization_succession.basis IS 'The resolution or decision';
CREATE INDEX organization_succession_to ON organization_succession (successor_id);

CREATE TABLE person (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  full_name    text NOT NULL CHECK (full_name <> ''),
  email        text NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
  state        person_state NOT NULL,
  illustrative boolean NOT NULL,
  added_at     timestamptz NOT NULL
);
COMMENT ON TABLE person IS 'People who sign in';
COMMENT ON COLUMN person.id IS 'Identifier, the same as the account''s';
COMMENT ON COLUMN person.office_id IS 'The office that keeps the person''s record';
COMMENT ON COLUMN person.full_name IS 'Name without academic titles';
COMMENT ON COLUMN person.email IS 'Sign-in address, in lower case';
COMMENT ON COLUMN person.state IS 'active or left';
COMMENT ON COLUMN person.illustrative IS 'A person of a story, not of life';
COMMENT ON COLUMN person.added_at IS 'When the record was made';

CREATE TABLE membership (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  division_id     uuid REFERENCES organization (id),
  role            office_role NOT NULL,
  title           text NOT NULL CHECK (title <> ''),
  valid_from      date NOT NULL,
  valid_to        date,
  CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
COMMENT ON TABLE membership IS 'A person''s seat in an office: which role, under which title, between which days';
COMMENT ON COLUMN membership.id IS 'Identifier';
COMMENT ON COLUMN membership.person_id IS 'Who';
COMMENT ON COLUMN membership.organization_id IS 'In which office; where that office was merged the seat is in its successor';
COMMENT ON COLUMN membership.division_id IS 'In which division of it';
COMMENT ON COLUMN membership.role IS 'What the person may do there';
COMMENT ON COLUMN membership.title IS 'Title as on letters: Cục trưởng, Chuyên viên';
COMMENT ON COLUMN membership.valid_from IS 'First day';
COMMENT ON COLUMN membership.valid_to IS 'Last day; null is open';
CREATE INDEX membership_of_person ON membership (person_id);
CREATE INDEX membership_of_office ON membership (organization_id);

CREATE TABLE deputy_grant (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  grantor_id  uuid NOT NULL REFERENCES person (id),
  deputy_id   uuid NOT NULL REFERENCES person (id),
  form        signing_form NOT NULL,
  on_behalf   text NOT NULL CHECK (on_behalf <> ''),
  scope       text NOT NULL,
  paper       text,
  valid_from  date NOT NULL,
  valid_to    date,
  state       deputy_grant_state NOT NULL,
  revoked_on  date,
  granted_at  timestamptz NOT NULL,
  CHECK (grantor_id <> deputy_id),
  CHECK (valid_to IS NULL OR valid_from <= valid_to),
  CHECK (form <> 'TUQ' OR (valid_to IS NOT NULL AND paper IS NOT NULL)),
  CHECK ((state = 'revoked') = (revoked_on IS NOT NULL))
);
COMMENT ON TABLE deputy_grant IS 'Who may act and sign for a leader, in which form, between which days (NĐ 30/2020/NĐ-CP Điều 13)';
COMMENT ON COLUMN deputy_grant.id IS 'Identifier';
COMMENT ON COLUMN deputy_grant.office_id IS 'The office';
COMMENT ON COLUMN deputy_grant.grantor_id IS 'The leader';
COMMENT ON COLUMN deputy_grant.deputy_id IS 'Who acts';
COMMENT ON COLUMN deputy_grant.form IS 'KT., TL., TUQ. or Q.';
COMMENT ON COLUMN deputy_grant.on_behalf IS 'The title printed after the form: CỤC TRƯỞNG';
COMMENT ON COLUMN deputy_grant.scope IS 'What it covers, in words';
COMMENT ON COLUMN deputy_grant.paper IS 'Number and date of the written authority; TUQ. cannot be without';
COMMENT ON COLUMN deputy_grant.valid_from IS 'First day';
COMMENT ON COLUMN deputy_grant.valid_to IS 'Last day; TUQ. cannot be without';
COMMENT ON COLUMN deputy_grant.state IS 'granted or revoked';
COMMENT ON COLUMN deputy_grant.revoked_on IS 'First day it counts no longer';
COMMENT ON COLUMN deputy_grant.granted_at IS 'When it was recorded';
CREATE INDEX deputy_grant_of_deputy ON deputy_grant (deputy_id);

CREATE TABLE story (
  name       text PRIMARY KEY,
  today_on   date NOT NULL,
  begun_at   timestamptz NOT NULL,
  ended_at   timestamptz
);
COMMENT ON TABLE story IS 'The story this store was filled with, where it was: its people, firms and projects are illustrative';
COMMENT ON COLUMN story.name IS 'Its file in db/stories';
COMMENT ON COLUMN story.today_on IS 'The day the story has come to';
COMMENT ON COLUMN story.begun_at IS 'When the replay began, by the machine''s clock';
COMMENT ON COLUMN story.ended_at IS 'When the replay was complete; null where it broke off';

-- Sign-in: the tables of better-auth, exempt from row-level security by their schema; only kc_system reads them.
CREATE SCHEMA auth AUTHORIZATION CURRENT_USER;
COMMENT ON SCHEMA auth IS 'Sign-in (better-auth) and API keys; exempt from row-level security by name';
GRANT USAGE ON SCHEMA auth TO kc_system;
CREATE TABLE auth."user" (
  id uuid PRIMARY KEY REFERENCES person (id), name text NOT NULL, email text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL, image text,
  "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL, "twoFactorEnabled" boolean
);
CREATE TABLE auth.session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), "expiresAt" timestamptz NOT NULL, token text NOT NULL UNIQUE, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL,
  "ipAddress" text, "userAgent" text, "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE
);
CREATE INDEX session_of_user ON auth.session ("userId");
CREATE TABLE auth.account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), "accountId" text NOT NULL, "providerId" text NOT NULL, "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL
);
CREATE INDEX account_of_user ON auth.account ("userId");
CREATE TABLE auth.verification (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), identifier text NOT NULL, value text NOT NULL, "expiresAt" timestamptz NOT NULL, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL
);
CREATE INDEX verification_of ON auth.verification (identifier);
CREATE TABLE auth."twoFactor" (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), secret text NOT NULL, "backupCodes" text NOT NULL, "userId" uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
CREATE INDEX two_factor_of_user ON auth."twoFactor" ("userId");
CREATE TABLE auth.api_key (
  id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES person (id), sha256 text NOT NULL UNIQUE, made_at timestamptz NOT NULL, revoked_at timestamptz
);
COMMENT ON TABLE auth.api_key IS 'API keys, kept as their SHA-256 only';
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO kc_system;

-- Who asks. Every transaction of kc_app says the person and the day; the offices follow from the rows, not from what the program says.
CREATE FUNCTION asking_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('kc.person', true), '')::uuid $$;
COMMENT ON FUNCTION asking_person() IS 'Who asks in this transaction; null for nobody';
CREATE FUNCTION asking_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('kc.today', true), '')::date $$;
COMMENT ON FUNCTION asking_day() IS 'The day in Viet Nam on which it is asked';

CREATE FUNCTION office_on(office uuid, on_day date) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE chain AS (
    SELECT office AS id
    UNION
    SELECT s.successor_id FROM chain c JOIN organization_succession s ON s.predecessor_id = c.id AND s.took_effect_on <= on_day
  )
  SELECT c.id FROM chain c
   WHERE NOT EXISTS (SELECT FROM organization_succession s WHERE s.predecessor_id = c.id AND s.took_effect_on <= on_day)
$$;
COMMENT ON FUNCTION office_on(uuid, date) IS 'The office that stands in an office''s place on a day: itself, or what it became';

CREATE FUNCTION line_of(office uuid) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT office AS id
    UNION
    SELECT s.predecessor_id FROM line l JOIN organization_succession s ON s.successor_id = l.id
  )
  SELECT id FROM line
$$;
COMMENT ON FUNCTION line_of(uuid) IS 'An office and every office it took over: whose papers it keeps';

CREATE FUNCTION directed_by(office uuid) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT o.id FROM organization o WHERE o.directed_by_id = office
    UNION
    SELECT o.id FROM line l JOIN organization o ON o.directed_by_id = l.id
  )
  SELECT id FROM line
$$;
COMMENT ON FUNCTION directed_by(uuid) IS 'Every office that an office directs in the programme, down the line';

CREATE FUNCTION seats_of(who uuid, on_day date) RETURNS TABLE (organization_id uuid, division_id uuid, role office_role, title text) LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT now_at.id, m.division_id, m.role, m.title
    FROM membership m CROSS JOIN LATERAL office_on(m.organization_id, on_day) AS now_at(id)
    JOIN person p ON p.id = m.person_id
   WHERE m.person_id = who AND p.state = 'active' AND m.valid_from <= on_day AND (m.valid_to IS NULL OR m.valid_to >= on_day)
   ORDER BY m.valid_from, m.id
$$;
COMMENT ON FUNCTION seats_of(uuid, date) IS 'The seats a person holds on a day; a seat in a merged office is in its successor';

CREATE FUNCTION office_name(office uuid, on_day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT n.name FROM organization_name n WHERE n.organization_id = office AND coalesce(n.valid_from, '-infinity') <= on_day ORDER BY n.valid_from DESC NULLS LAST LIMIT 1
$$;
COMMENT ON FUNCTION office_name(uuid, date) IS 'The name an office bears on a day, or the last it bore';
CREATE FUNCTION office_short_name(office uuid, on_day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(n.short_name, n.name) FROM organization_name n WHERE n.organization_id = office AND coalesce(n.valid_from, '-infinity') <= on_day ORDER BY n.valid_from DESC NULLS LAST LIMIT 1
$$;
COMMENT ON FUNCTION office_short_name(uuid, date) IS 'The same, as it is usually shortened';

CREATE FUNCTION say_who_asks(who uuid, on_day date) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('kc.person', who::text, true), set_config('kc.today', on_day::text, true),
         set_config('kc.offices', coalesce(array_agg(DISTINCT line.id), '{}')::text, true)
    FROM seats_of(who, on_day) AS seat CROSS JOIN LATERAL line_of(seat.organization_id) AS line(id)
$$;
COMMENT ON FUNCTION say_who_asks(uuid, date) IS 'The first statement of every transaction of kc_app: the person, the day, and, worked out once from the rows, the offices';

CREATE FUNCTION visible_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('kc.offices', true), ''), '{}')::uuid[] $$;
COMMENT ON FUNCTION visible_offices() IS 'The offices whose rows the asking person sees: their own and those these took over; as worked out when the transaction said who asks';

CREATE FUNCTION reachable_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT near.id), '{}')
    FROM (SELECT unnest(visible_offices()) AS id
          UNION SELECT below.id FROM unnest(visible_offices()) AS own(id) CROSS JOIN LATERAL directed_by(own.id) AS below(id)) AS near
$$;
COMMENT ON FUNCTION reachable_offices() IS 'The offices whose people the asking person sees: their own and those these direct';
REVOKE EXECUTE ON FUNCTION seats_of(uuid, date), office_name(uuid, date), office_short_name(uuid, date), say_who_asks(uuid, date), visible_offices(), reachable_offices(), office_on(uuid, date), line_of(uuid), directed_by(uuid), asking_person(), asking_day() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seats_of(uuid, date), office_name(uuid, date), office_short_name(uuid, date), say_who_asks(uuid, date), visible_offices(), reachable_offices(), office_on(uuid, date), line_of(uuid), directed_by(uuid), asking_person(), asking_day() TO kc_app, kc_system;

GRANT SELECT ON province, organization, organization_name, organization_succession, story TO kc_app;
GRANT INSERT, UPDATE ON organization, organization_name TO kc_app;
GRANT INSERT ON organization_succession TO kc_app;
GRANT SELECT, INSERT, UPDATE ON person, membership, deputy_grant TO kc_app;
GRANT SELECT, INSERT, UPDATE ON province, organization, organization_name, organization_succession, person, membership, deputy_grant, story TO kc_system;

-- Which offices there are is public to whoever is signed in; who sits where is seen by the office and those above it.
ALTER TABLE province ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON province FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON organization FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY near_add ON organization FOR INSERT TO kc_app WITH CHECK (directed_by_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY near_change ON organization FOR UPDATE TO kc_app USING (id = ANY ((SELECT reachable_offices())::uuid[]));
ALTER TABLE organization_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON organization_name FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY near_add ON organization_name FOR INSERT TO kc_app WITH CHECK (organization_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY near_change ON organization_name FOR UPDATE TO kc_app USING (organization_id = ANY ((SELECT reachable_offices())::uuid[]));
ALTER TABLE organization_succession ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON organization_succession FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY near_add ON organization_succession FOR INSERT TO kc_app WITH CHECK (predecessor_id = ANY ((SELECT reachable_offices())::uuid[]));
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY near ON person TO kc_app USING (id = (SELECT asking_person()) OR office_id = ANY ((SELECT reachable_offices())::uuid[])) WITH CHECK (office_id = ANY ((SELECT reachable_offices())::uuid[]));
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY near ON membership TO kc_app USING (person_id = (SELECT asking_person()) OR organization_id = ANY ((SELECT reachable_offices())::uuid[])) WITH CHECK (organization_id = ANY ((SELECT reachable_offices())::uuid[]));
ALTER TABLE deputy_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON deputy_grant TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE story ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON story FOR SELECT TO kc_app USING (true);
CREATE POLICY system ON province TO kc_system USING (true);
CREATE POLICY system ON organization TO kc_system USING (true);
CREATE POLICY system ON organization_name TO kc_system USING (true);
CREATE POLICY system ON organization_succession TO kc_system USING (true);
CREATE POLICY system ON person TO kc_system USING (true);
CREATE POLICY system ON membership TO kc_system USING (true);
CREATE POLICY system ON deputy_grant TO kc_system USING (true);
CREATE POLICY system ON story TO kc_system USING (true);
