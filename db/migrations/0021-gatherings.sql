-- Activities that gather people: planned, at risk where and when a disruption holds, reviewed, decided by whose money it is, consented to by whose place it is.

CREATE TYPE gathering_kind AS ENUM ('training', 'conference', 'workshop', 'fair', 'other');
CREATE TYPE gathering_source AS ENUM ('national', 'local');
CREATE TYPE gathering_state AS ENUM ('planned', 'reviewed', 'decided', 'held');
CREATE TYPE gathering_outcome AS ENUM ('hold', 'hold-with-measures', 'online', 'postpone', 'cancel');
CREATE TYPE gathering_authority AS ENUM ('ministry', 'peoples-committee');
COMMENT ON TYPE gathering_kind IS 'lớp đào tạo, hội nghị, hội thảo, hội chợ, khác';
COMMENT ON TYPE gathering_source IS 'đề án khuyến công quốc gia; đề án khuyến công địa phương';
COMMENT ON TYPE gathering_state IS 'States of a gathering';
COMMENT ON TYPE gathering_outcome IS 'What becomes of it: held, held with measures, on line, later, not at all';
COMMENT ON TYPE gathering_authority IS 'Bộ Công Thương; Ủy ban nhân dân cấp tỉnh';

CREATE TABLE gathering (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  department_id uuid REFERENCES organization (id),
  host_id       uuid NOT NULL REFERENCES organization (id),
  project_id    uuid REFERENCES project (id),
  source        gathering_source NOT NULL,
  kind          gathering_kind NOT NULL,
  name          text NOT NULL CHECK (name <> ''),
  province_id   uuid NOT NULL REFERENCES province (id),
  district      text CHECK (district <> ''),
  venue         text CHECK (venue <> ''),
  starts_on     date NOT NULL,
  ends_on       date NOT NULL,
  people        int NOT NULL CHECK (people > 0),
  budget_dong   bigint NOT NULL CHECK (budget_dong >= 0),
  state         gathering_state NOT NULL,
  planned_on    date NOT NULL,
  illustrative  boolean NOT NULL,
  UNIQUE (id, office_id, host_id, source),
  CHECK (ends_on >= starts_on),
  CHECK (source = 'national' OR department_id IS NOT NULL)
);
COMMENT ON TABLE gathering IS 'An activity that gathers people, as it was planned';
COMMENT ON COLUMN gathering.id IS 'Identifier';
COMMENT ON COLUMN gathering.office_id IS 'The unit that organises it';
COMMENT ON COLUMN gathering.department_id IS 'The department above the unit, or the unit itself; null for the Agency and central units';
COMMENT ON COLUMN gathering.host_id IS 'The department of the province where it is held';
COMMENT ON COLUMN gathering.project_id IS 'The project whose plan it is of; null where it was only entered';
COMMENT ON COLUMN gathering.source IS 'Whose money pays it';
COMMENT ON COLUMN gathering.kind IS 'What it is';
COMMENT ON COLUMN gathering.name IS 'Its name';
COMMENT ON COLUMN gathering.province_id IS 'Where';
COMMENT ON COLUMN gathering.district IS 'The district, where known';
COMMENT ON COLUMN gathering.venue IS 'The place, where known';
COMMENT ON COLUMN gathering.starts_on IS 'First day as planned';
COMMENT ON COLUMN gathering.ends_on IS 'Last day as planned';
COMMENT ON COLUMN gathering.people IS 'People expected';
COMMENT ON COLUMN gathering.budget_dong IS 'Cost as planned, in whole đồng';
COMMENT ON COLUMN gathering.state IS 'Its state of today';
COMMENT ON COLUMN gathering.planned_on IS 'The day it was entered';
COMMENT ON COLUMN gathering.illustrative IS 'Of a story, not of life';

CREATE TABLE gathering_step (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gathering_id uuid NOT NULL,
  office_id    uuid NOT NULL,
  host_id      uuid NOT NULL,
  source       gathering_source NOT NULL,
  step         text NOT NULL,
  to_state     gathering_state NOT NULL,
  business_on  date NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  outcome      gathering_outcome,
  necessary    boolean,
  people       int CHECK (people >= 0),
  remark       text,
  FOREIGN KEY (gathering_id, office_id, host_id, source) REFERENCES gathering (id, office_id, host_id, source),
  CHECK (step <> 'review' OR (outcome IS NOT NULL AND necessary IS NOT NULL)),
  CHECK (step <> 'hold' OR people IS NOT NULL)
);
COMMENT ON TABLE gathering_step IS 'Each step a gathering took; its state at a day is that of the last one';
COMMENT ON COLUMN gathering_step.id IS 'In order';
COMMENT ON COLUMN gathering_step.gathering_id IS 'The gathering';
COMMENT ON COLUMN gathering_step.office_id IS 'Its unit';
COMMENT ON COLUMN gathering_step.host_id IS 'The department of its place';
COMMENT ON COLUMN gathering_step.source IS 'Whose money pays it';
COMMENT ON COLUMN gathering_step.step IS 'The step';
COMMENT ON COLUMN gathering_step.to_state IS 'The state it led to';
COMMENT ON COLUMN gathering_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN gathering_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN gathering_step.actor IS 'Who took it';
COMMENT ON COLUMN gathering_step.outcome IS 'What a review proposes';
COMMENT ON COLUMN gathering_step.necessary IS 'Whether a review finds it necessary';
COMMENT ON COLUMN gathering_step.people IS 'How many came, once held';
COMMENT ON COLUMN gathering_step.remark IS 'What they said';

CREATE TABLE gathering_decision (
  id           uuid PRIMARY KEY,
  gathering_id uuid NOT NULL,
  office_id    uuid NOT NULL,
  host_id      uuid NOT NULL,
  source       gathering_source NOT NULL,
  authority    gathering_authority NOT NULL,
  outcome      gathering_outcome NOT NULL,
  paper_code   text NOT NULL CHECK (paper_code <> ''),
  paper_on     date NOT NULL,
  measures     text[] NOT NULL,
  starts_on    date,
  ends_on      date,
  budget_dong  bigint NOT NULL CHECK (budget_dong >= 0),
  remark       text,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  FOREIGN KEY (gathering_id, office_id, host_id, source) REFERENCES gathering (id, office_id, host_id, source),
  -- By whose money it is: no other may decide.
  CONSTRAINT decided_by_whose_money CHECK (authority = CASE source WHEN 'national' THEN 'ministry'::gathering_authority ELSE 'peoples-committee'::gathering_authority END),
  CONSTRAINT measures_named CHECK ((outcome = 'hold-with-measures') = (cardinality(measures) > 0)),
  CONSTRAINT new_days_named CHECK ((outcome = 'postpone') = (starts_on IS NOT NULL) AND (starts_on IS NULL) = (ends_on IS NULL) AND ends_on >= starts_on),
  CONSTRAINT nothing_spent_on_nothing CHECK (outcome <> 'cancel' OR budget_dong = 0)
);
COMMENT ON TABLE gathering_decision IS 'The first record: what whose money it is decided of the plan of a gathering; the newest counts';
COMMENT ON COLUMN gathering_decision.id IS 'Identifier';
COMMENT ON COLUMN gathering_decision.gathering_id IS 'The gathering';
COMMENT ON COLUMN gathering_decision.office_id IS 'Its unit';
COMMENT ON COLUMN gathering_decision.host_id IS 'The department of its place';
COMMENT ON COLUMN gathering_decision.source IS 'Whose money pays it';
COMMENT ON COLUMN gathering_decision.authority IS 'Who decided: the Ministry of national money, the People''s Committee of local';
COMMENT ON COLUMN gathering_decision.outcome IS 'What becomes of it';
COMMENT ON COLUMN gathering_decision.paper_code IS 'The paper that decides';
COMMENT ON COLUMN gathering_decision.paper_on IS 'Its date: the decision counts from it';
COMMENT ON COLUMN gathering_decision.measures IS 'The measures without which it is not held';
COMMENT ON COLUMN gathering_decision.starts_on IS 'New first day, where postponed';
COMMENT ON COLUMN gathering_decision.ends_on IS 'New last day, where postponed';
COMMENT ON COLUMN gathering_decision.budget_dong IS 'What it may cost after the decision, in whole đồng';
COMMENT ON COLUMN gathering_decision.remark IS 'What else there is to say';
COMMENT ON COLUMN gathering_decision.recorded_at IS 'When it was written';
COMMENT ON COLUMN gathering_decision.actor IS 'Who recorded it';

CREATE TABLE gathering_consent (
  id           uuid PRIMARY KEY,
  gathering_id uuid NOT NULL,
  office_id    uuid NOT NULL,
  host_id      uuid NOT NULL,
  source       gathering_source NOT NULL,
  granted      boolean NOT NULL,
  paper_code   text NOT NULL CHECK (paper_code <> ''),
  paper_on     date NOT NULL,
  starts_on    date NOT NULL,
  remark       text,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  FOREIGN KEY (gathering_id, office_id, host_id, source) REFERENCES gathering (id, office_id, host_id, source)
);
COMMENT ON TABLE gathering_consent IS 'The second record: the word of the place where it is held, on the control of epidemics; the newest counts, for the days it was asked of';
COMMENT ON COLUMN gathering_consent.id IS 'Identifier';
COMMENT ON COLUMN gathering_consent.gathering_id IS 'The gathering';
COMMENT ON COLUMN gathering_consent.office_id IS 'Its unit';
COMMENT ON COLUMN gathering_consent.host_id IS 'The department of its place, which recorded it';
COMMENT ON COLUMN gathering_consent.source IS 'Whose money pays it';
COMMENT ON COLUMN gathering_consent.granted IS 'Whether the place consents';
COMMENT ON COLUMN gathering_consent.paper_code IS 'The paper that says so';
COMMENT ON COLUMN gathering_consent.paper_on IS 'Its date';
COMMENT ON COLUMN gathering_consent.starts_on IS 'The first day it was asked for: of other days it says nothing';
COMMENT ON COLUMN gathering_consent.remark IS 'On what conditions, or why not';
COMMENT ON COLUMN gathering_consent.recorded_at IS 'When it was written';
COMMENT ON COLUMN gathering_consent.actor IS 'Who recorded it';

CREATE INDEX gathering_of_office ON gathering (office_id, starts_on);
CREATE INDEX gathering_of_host ON gathering (host_id, starts_on);
CREATE INDEX gathering_of_project ON gathering (project_id);
CREATE INDEX gathering_step_of ON gathering_step (gathering_id, business_on);
CREATE INDEX gathering_decision_of ON gathering_decision (gathering_id, paper_on);
CREATE INDEX gathering_consent_of ON gathering_consent (gathering_id, paper_on);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['gathering_step', 'gathering_decision', 'gathering_consent'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  -- The place where it is held sees what comes to it, whoever organises.
  FOREACH t IN ARRAY ARRAY['gathering', 'gathering_step', 'gathering_decision', 'gathering_consent'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR host_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON gathering TO kc_app, kc_system;
GRANT SELECT, INSERT ON gathering_step, gathering_decision, gathering_consent TO kc_app, kc_system;
