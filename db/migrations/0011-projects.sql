-- Projects: registered, appraised at base and at the Ministry, judged line by line by dated norms; establishments through the years.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE project_kind AS ENUM ('ordinary', 'group', 'key', 'agency-task');
COMMENT ON TYPE project_kind IS 'đề án thông thường, đề án nhóm, đề án điểm (Điều 2 Thông tư số 36/2013/TT-BCT), nhiệm vụ của Cục';
CREATE TYPE project_state AS ENUM ('registered', 'base-appraised', 'appraised', 'approved', 'implementing', 'accepted', 'settled', 'refused', 'stopped');
COMMENT ON TYPE project_state IS 'đăng ký, thẩm định cấp cơ sở, thẩm định cấp Bộ, được giao kế hoạch, đang thực hiện, đã nghiệm thu, đã quyết toán, không chọn, dừng';
CREATE TYPE appraisal_level AS ENUM ('base', 'ministry');
COMMENT ON TYPE appraisal_level IS 'thẩm định cấp cơ sở (Sở Công Thương), thẩm định cấp Bộ (Cục)';
CREATE TYPE establishment_kind AS ENUM ('company', 'cooperative', 'cooperative-group', 'household', 'other');
COMMENT ON TYPE establishment_kind IS 'doanh nghiệp, hợp tác xã, tổ hợp tác, hộ kinh doanh, khác';
CREATE TYPE rule_mark AS ENUM ('confirmed', 'local', 'unverified');
COMMENT ON TYPE rule_mark IS 'confirmed: the text was seen; local: seen as a local norm, the national one inferred; unverified: recalled (chưa đối chiếu)';

CREATE TABLE establishment (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  tax_code     text UNIQUE CHECK (tax_code ~ '^[0-9]{10}([0-9]{3})?$'),
  name         text NOT NULL CHECK (name <> ''),
  kind         establishment_kind NOT NULL,
  industry     text,
  illustrative boolean NOT NULL,
  search_text  text NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE establishment IS 'A rural industrial establishment (cơ sở công nghiệp nông thôn), by its tax code';
COMMENT ON COLUMN establishment.id IS 'Identifier';
COMMENT ON COLUMN establishment.office_id IS 'The department in whose province it was first entered';
COMMENT ON COLUMN establishment.tax_code IS 'Tax code of 10 or 13 digits; null for a household without one';
COMMENT ON COLUMN establishment.name IS 'Its registered name';
COMMENT ON COLUMN establishment.kind IS 'What it is in law';
COMMENT ON COLUMN establishment.industry IS 'What it makes';
COMMENT ON COLUMN establishment.illustrative IS 'Of a story, not of life';
COMMENT ON COLUMN establishment.search_text IS 'Name and tax code without diacritics, for search';

CREATE TABLE establishment_place (
  establishment_id uuid NOT NULL,
  office_id        uuid NOT NULL,
  valid_from       date NOT NULL,
  province_id      uuid NOT NULL REFERENCES province (id),
  district         text,
  commune          text,
  PRIMARY KEY (establishment_id, valid_from),
  FOREIGN KEY (establishment_id, office_id) REFERENCES establishment (id, office_id)
);
COMMENT ON TABLE establishment_place IS 'Where an establishment stands, from a day on';
COMMENT ON COLUMN establishment_place.establishment_id IS 'The establishment';
COMMENT ON COLUMN establishment_place.office_id IS 'Its office';
COMMENT ON COLUMN establishment_place.valid_from IS 'First day';
COMMENT ON COLUMN establishment_place.province_id IS 'Province';
COMMENT ON COLUMN establishment_place.district IS 'District, until 30/6/2025';
COMMENT ON COLUMN establishment_place.commune IS 'Commune, ward';

CREATE TABLE norm (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  activity      text NOT NULL CHECK (activity <> ''),
  share_percent int CHECK (share_percent BETWEEN 1 AND 100),
  cap_dong      bigint CHECK (cap_dong > 0),
  per           text NOT NULL CHECK (per IN ('model', 'establishment', 'line', 'time', 'cluster', 'project')),
  valid_from    date NOT NULL,
  valid_to      date,
  basis         text NOT NULL,
  mark          rule_mark NOT NULL,
  CHECK (share_percent IS NOT NULL OR cap_dong IS NOT NULL),
  CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (activity WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE norm IS 'How much national money a line of a project may take (mức hỗ trợ): dated rows, so that a project of 2020 is judged by the rules of 2020';
COMMENT ON COLUMN norm.id IS 'Identifier';
COMMENT ON COLUMN norm.office_id IS 'The Agency';
COMMENT ON COLUMN norm.activity IS 'Kind of support, as the programme names it';
COMMENT ON COLUMN norm.share_percent IS 'Highest share of the cost; null where none is set';
COMMENT ON COLUMN norm.cap_dong IS 'Highest amount for each unit; null where none is set';
COMMENT ON COLUMN norm.per IS 'What the cap counts for: in a group project it counts for each establishment';
COMMENT ON COLUMN norm.valid_from IS 'First day of force';
COMMENT ON COLUMN norm.valid_to IS 'Last day of force';
COMMENT ON COLUMN norm.basis IS 'The article';
COMMENT ON COLUMN norm.mark IS 'Whether the text was seen';

CREATE TABLE registration_round (
  id        uuid PRIMARY KEY,
  year      int NOT NULL UNIQUE,
  office_id uuid NOT NULL REFERENCES organization (id),
  closes_on date NOT NULL,
  basis     text NOT NULL,
  opened_on date NOT NULL,
  opened_by text NOT NULL
);
COMMENT ON TABLE registration_round IS 'The yearly round in which projects are registered (đăng ký kế hoạch)';
COMMENT ON COLUMN registration_round.id IS 'Identifier';
COMMENT ON COLUMN registration_round.year IS 'Plan year';
COMMENT ON COLUMN registration_round.office_id IS 'The Agency';
COMMENT ON COLUMN registration_round.closes_on IS 'Last day on time; later ones are marked, not lost';
COMMENT ON COLUMN registration_round.basis IS 'The article or letter';
COMMENT ON COLUMN registration_round.opened_on IS 'Day of opening';
COMMENT ON COLUMN registration_round.opened_by IS 'Who opened it';

CREATE TABLE project (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  department_id uuid REFERENCES organization (id),
  code          text NOT NULL UNIQUE CHECK (code <> ''),
  year          int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  kind          project_kind NOT NULL,
  name          text NOT NULL CHECK (name <> ''),
  contents      int[] NOT NULL CHECK (cardinality(contents) > 0 AND contents <@ ARRAY[1,2,3,4,5,6,7,8,9]),
  activity      text NOT NULL CHECK (activity <> ''),
  province_id   uuid REFERENCES province (id),
  place         text,
  starts_on     date NOT NULL,
  ends_on       date NOT NULL,
  bidding       boolean NOT NULL,
  state         project_state NOT NULL,
  registered_on date NOT NULL,
  illustrative  boolean NOT NULL,
  search_text   text NOT NULL,
  UNIQUE (id, office_id),
  CHECK (ends_on >= starts_on)
);
COMMENT ON TABLE project IS 'A project or task of the programme (đề án, nhiệm vụ khuyến công)';
COMMENT ON COLUMN project.id IS 'Identifier';
COMMENT ON COLUMN project.office_id IS 'The implementing unit (đơn vị thực hiện)';
COMMENT ON COLUMN project.department_id IS 'The department that directs it; null for the Agency''s own tasks and central units';
COMMENT ON COLUMN project.code IS 'Its code: 83-2020-04';
COMMENT ON COLUMN project.year IS 'Plan year';
COMMENT ON COLUMN project.kind IS 'Ordinary, group, key, or a task of the Agency';
COMMENT ON COLUMN project.name IS 'Its name';
COMMENT ON COLUMN project.contents IS 'Which of the nine contents of promotion';
COMMENT ON COLUMN project.activity IS 'The kind of support by which it advances';
COMMENT ON COLUMN project.province_id IS 'Where it is carried out';
COMMENT ON COLUMN project.place IS 'District, commune';
COMMENT ON COLUMN project.starts_on IS 'First day of carrying out';
COMMENT ON COLUMN project.ends_on IS 'Last day';
COMMENT ON COLUMN project.bidding IS 'It must follow the Bidding Law';
COMMENT ON COLUMN project.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN project.registered_on IS 'Day of registration';
COMMENT ON COLUMN project.illustrative IS 'Of a story, not of life';
COMMENT ON COLUMN project.search_text IS 'Code, name and unit without diacritics, for search';

CREATE TABLE project_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    project_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper_code  text,
  paper_on    date,
  remark      text,
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE project_step IS 'Each step a project took; its state at a day is the last step on or before it';
COMMENT ON COLUMN project_step.id IS 'Order of recording';
COMMENT ON COLUMN project_step.project_id IS 'The project';
COMMENT ON COLUMN project_step.office_id IS 'Its office';
COMMENT ON COLUMN project_step.step IS 'Name in the step table';
COMMENT ON COLUMN project_step.to_state IS 'State it led to';
COMMENT ON COLUMN project_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN project_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN project_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN project_step.paper_code IS 'The paper it rests on';
COMMENT ON COLUMN project_step.paper_on IS 'The paper''s date';
COMMENT ON COLUMN project_step.remark IS 'Why, where it needs a reason';

CREATE TABLE budget_line (
  project_id       uuid NOT NULL,
  place            int NOT NULL CHECK (place > 0),
  office_id        uuid NOT NULL,
  establishment_id uuid REFERENCES establishment (id),
  activity         text NOT NULL,
  description      text NOT NULL CHECK (description <> ''),
  cost_dong        bigint NOT NULL CHECK (cost_dong > 0),
  national_dong    bigint NOT NULL CHECK (national_dong >= 0),
  counterpart_dong bigint NOT NULL CHECK (counterpart_dong >= 0),
  PRIMARY KEY (project_id, place),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  CHECK (national_dong + counterpart_dong <= cost_dong)
);
COMMENT ON TABLE budget_line IS 'One line of a projects budget: what for, of whom, by whose money';
COMMENT ON COLUMN budget_line.project_id IS 'The project';
COMMENT ON COLUMN budget_line.place IS 'Order';
COMMENT ON COLUMN budget_line.office_id IS 'Its office';
COMMENT ON COLUMN budget_line.establishment_id IS 'Whom it benefits; null for costs of the unit itself';
COMMENT ON COLUMN budget_line.activity IS 'The kind of support, by which its norm is found';
COMMENT ON COLUMN budget_line.description IS 'What it is for';
COMMENT ON COLUMN budget_line.cost_dong IS 'Whole cost';
COMMENT ON COLUMN budget_line.national_dong IS 'National money';
COMMENT ON COLUMN budget_line.counterpart_dong IS 'Counterpart money';

CREATE TABLE project_output (
  project_id  uuid NOT NULL,
  place       int NOT NULL CHECK (place > 0),
  office_id   uuid NOT NULL,
  description text NOT NULL CHECK (description <> ''),
  unit        text NOT NULL,
  quantity    int NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (project_id, place),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE project_output IS 'What a project promises to have made';
COMMENT ON COLUMN project_output.project_id IS 'The project';
COMMENT ON COLUMN project_output.place IS 'Order';
COMMENT ON COLUMN project_output.office_id IS 'Its office';
COMMENT ON COLUMN project_output.description IS 'What';
COMMENT ON COLUMN project_output.unit IS 'Unit';
COMMENT ON COLUMN project_output.quantity IS 'How many';

CREATE TABLE appraisal (
  id           uuid PRIMARY KEY,
  project_id   uuid NOT NULL,
  office_id    uuid NOT NULL,
  level        appraisal_level NOT NULL,
  passed       boolean NOT NULL,
  score        int CHECK (score BETWEEN 0 AND 100),
  minutes_code text NOT NULL,
  minutes_on   date NOT NULL,
  remark       text,
  appraised_on date NOT NULL,
  appraised_by text NOT NULL,
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE appraisal IS 'An appraisal of a project: minutes, score, result';
COMMENT ON COLUMN appraisal.id IS 'Identifier';
COMMENT ON COLUMN appraisal.project_id IS 'The project';
COMMENT ON COLUMN appraisal.office_id IS 'Its office';
COMMENT ON COLUMN appraisal.level IS 'At base or at the Ministry';
COMMENT ON COLUMN appraisal.passed IS 'Whether it goes on';
COMMENT ON COLUMN appraisal.score IS 'Score';
COMMENT ON COLUMN appraisal.minutes_code IS 'Minutes: number';
COMMENT ON COLUMN appraisal.minutes_on IS 'Minutes: date';
COMMENT ON COLUMN appraisal.remark IS 'What was asked to be changed';
COMMENT ON COLUMN appraisal.appraised_on IS 'Day';
COMMENT ON COLUMN appraisal.appraised_by IS 'Who entered it';

ALTER TABLE plan_line ADD FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id);
CREATE INDEX project_waiting ON project (state) WHERE state IN ('registered', 'base-appraised');
CREATE INDEX project_of_year ON project (year, office_id);
CREATE INDEX project_of_department ON project (department_id, year);
CREATE INDEX project_by_words ON project USING gin (search_text gin_trgm_ops);
CREATE INDEX project_step_of ON project_step (project_id, business_on);
CREATE INDEX project_step_by_day ON project_step (business_on);
CREATE INDEX budget_line_of_establishment ON budget_line (establishment_id);
CREATE INDEX establishment_by_words ON establishment USING gin (search_text gin_trgm_ops);
CREATE INDEX appraisal_of ON appraisal (project_id);
CREATE FUNCTION projects_with(words text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id FROM project p
   WHERE p.search_text LIKE '%' || regexp_replace(words, '([\\%_])', '\\\1', 'g') || '%' AND p.office_id = ANY ((SELECT programme_offices())::uuid[])
$$;
COMMENT ON FUNCTION projects_with(text) IS 'Projects the asking person sees whose folded words hold these';
REVOKE EXECUTE ON FUNCTION projects_with(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION projects_with(text) TO kc_app;
CREATE FUNCTION project_codes_taken(codes text[]) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT code FROM project WHERE code = ANY (codes) ORDER BY code $$;
COMMENT ON FUNCTION project_codes_taken(text[]) IS 'Which of these codes a project bears already, whoever''s it is: codes are unique in the nation';
REVOKE EXECUTE ON FUNCTION project_codes_taken(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION project_codes_taken(text[]) TO kc_app, kc_system;
CREATE TRIGGER project_step_stands BEFORE UPDATE OR DELETE ON project_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_stands BEFORE UPDATE OR DELETE ON appraisal FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['project', 'project_step', 'budget_line', 'project_output', 'appraisal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['establishment', 'establishment_place', 'norm', 'registration_round'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON project, establishment, norm, registration_round TO kc_app, kc_system;
GRANT SELECT, INSERT ON project_step, appraisal, establishment_place TO kc_app, kc_system;
GRANT SELECT, INSERT, DELETE ON budget_line, project_output TO kc_app, kc_system;
