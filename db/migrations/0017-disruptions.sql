-- Natural disasters and epidemics as dated events: where, how bad, in which period; and what establishments say they lost and need.

CREATE TYPE disruption_kind AS ENUM ('epidemic', 'saltwater-intrusion', 'drought', 'storm', 'flood', 'landslide', 'hail-frost', 'other');
CREATE TYPE disruption_severity AS ENUM ('light', 'serious', 'very-serious');
CREATE TYPE disruption_state AS ENUM ('under-way', 'ended');
CREATE TYPE situation AS ENUM ('normal', 'reduced', 'stopped');
CREATE TYPE impact_state AS ENUM ('stated', 'confirmed', 'returned');

COMMENT ON TYPE disruption_kind IS 'Kinds of disasters and epidemics';
COMMENT ON TYPE disruption_severity IS 'How bad, by the programme''s own scale, the worst last';
COMMENT ON TYPE disruption_state IS 'States of a disruption';
COMMENT ON TYPE situation IS 'How an establishment works';
COMMENT ON TYPE impact_state IS 'States of a statement';

CREATE TABLE disruption (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  kind         disruption_kind NOT NULL,
  name         text NOT NULL CHECK (name <> ''),
  basis_code   text CHECK (basis_code <> ''),
  basis_on     date,
  basis_issuer text,
  state        disruption_state NOT NULL,
  started_on   date NOT NULL,
  ended_on     date,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  CHECK ((basis_code IS NULL) = (basis_on IS NULL)),
  CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
  CHECK (ended_on >= started_on)
);
COMMENT ON TABLE disruption IS 'A natural disaster or an epidemic, as a dated event';
COMMENT ON COLUMN disruption.id IS 'Identifier';
COMMENT ON COLUMN disruption.office_id IS 'The office that entered it: the Agency, or the department of the province';
COMMENT ON COLUMN disruption.kind IS 'What it is';
COMMENT ON COLUMN disruption.name IS 'How people call it';
COMMENT ON COLUMN disruption.basis_code IS 'The paper that declares it; null where none is known';
COMMENT ON COLUMN disruption.basis_on IS 'The day of that paper';
COMMENT ON COLUMN disruption.basis_issuer IS 'Who issued it';
COMMENT ON COLUMN disruption.state IS 'Its state of today';
COMMENT ON COLUMN disruption.started_on IS 'First day';
COMMENT ON COLUMN disruption.ended_on IS 'Last day; null while it goes on';
COMMENT ON COLUMN disruption.illustrative IS 'Of a story, not of life';

CREATE TABLE disruption_area (
  id            uuid PRIMARY KEY,
  disruption_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  province_id   uuid REFERENCES province (id),
  district      text CHECK (district <> ''),
  commune       text CHECK (commune <> ''),
  severity      disruption_severity NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date,
  FOREIGN KEY (disruption_id, office_id) REFERENCES disruption (id, office_id),
  CHECK (valid_to >= valid_from),
  CHECK (province_id IS NOT NULL OR (district IS NULL AND commune IS NULL)),
  CHECK (district IS NOT NULL OR commune IS NULL)
);
COMMENT ON TABLE disruption_area IS 'Where a disruption holds and how bad, by period';
COMMENT ON COLUMN disruption_area.id IS 'Identifier';
COMMENT ON COLUMN disruption_area.disruption_id IS 'The disruption';
COMMENT ON COLUMN disruption_area.office_id IS 'Its office';
COMMENT ON COLUMN disruption_area.province_id IS 'The province, named as of the first day; null for the whole country';
COMMENT ON COLUMN disruption_area.district IS 'The district; null for the whole province';
COMMENT ON COLUMN disruption_area.commune IS 'The commune; null for the whole district';
COMMENT ON COLUMN disruption_area.severity IS 'How bad, by the programme''s own scale';
COMMENT ON COLUMN disruption_area.valid_from IS 'First day';
COMMENT ON COLUMN disruption_area.valid_to IS 'Last day; null while it holds';

CREATE TABLE disruption_step (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  disruption_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  step          text NOT NULL,
  to_state      disruption_state NOT NULL,
  business_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  remark        text,
  FOREIGN KEY (disruption_id, office_id) REFERENCES disruption (id, office_id)
);
COMMENT ON TABLE disruption_step IS 'Each step a disruption took';
COMMENT ON COLUMN disruption_step.id IS 'In order';
COMMENT ON COLUMN disruption_step.disruption_id IS 'The disruption';
COMMENT ON COLUMN disruption_step.office_id IS 'Its office';
COMMENT ON COLUMN disruption_step.step IS 'The step';
COMMENT ON COLUMN disruption_step.to_state IS 'The state it led to';
COMMENT ON COLUMN disruption_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN disruption_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN disruption_step.actor IS 'Who took it';
COMMENT ON COLUMN disruption_step.remark IS 'What they said';

CREATE TABLE impact (
  id               uuid PRIMARY KEY,
  office_id        uuid NOT NULL REFERENCES organization (id),
  department_id    uuid NOT NULL REFERENCES organization (id),
  disruption_id    uuid NOT NULL REFERENCES disruption (id),
  establishment_id uuid NOT NULL REFERENCES establishment (id),
  situation        situation NOT NULL,
  workers_before   int NOT NULL CHECK (workers_before >= 0),
  workers_now      int NOT NULL CHECK (workers_now >= 0),
  loss_dong        bigint NOT NULL CHECK (loss_dong >= 0),
  need_dong        bigint NOT NULL CHECK (need_dong >= 0),
  need             text,
  state            impact_state NOT NULL,
  stated_on        date NOT NULL,
  stated_by        uuid,
  illustrative     boolean NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE impact IS 'What an establishment says a disruption did to it; the newest of a day on counts';
COMMENT ON COLUMN impact.id IS 'Identifier';
COMMENT ON COLUMN impact.office_id IS 'The centre or department that entered it';
COMMENT ON COLUMN impact.department_id IS 'The department that confirms it';
COMMENT ON COLUMN impact.disruption_id IS 'The disruption';
COMMENT ON COLUMN impact.establishment_id IS 'The establishment';
COMMENT ON COLUMN impact.situation IS 'How it works now';
COMMENT ON COLUMN impact.workers_before IS 'Workers before';
COMMENT ON COLUMN impact.workers_now IS 'Workers now';
COMMENT ON COLUMN impact.loss_dong IS 'Loss, in whole đồng';
COMMENT ON COLUMN impact.need_dong IS 'What it asks for, in whole đồng';
COMMENT ON COLUMN impact.need IS 'What it asks for, in words';
COMMENT ON COLUMN impact.state IS 'Its state of today';
COMMENT ON COLUMN impact.stated_on IS 'The day it tells of';
COMMENT ON COLUMN impact.stated_by IS 'Who entered it';
COMMENT ON COLUMN impact.illustrative IS 'Of a story, not of life';

CREATE TABLE impact_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  impact_id   uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    impact_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (impact_id, office_id) REFERENCES impact (id, office_id)
);
COMMENT ON TABLE impact_step IS 'Each step a statement took';
COMMENT ON COLUMN impact_step.id IS 'In order';
COMMENT ON COLUMN impact_step.impact_id IS 'The statement';
COMMENT ON COLUMN impact_step.office_id IS 'Its office';
COMMENT ON COLUMN impact_step.step IS 'The step';
COMMENT ON COLUMN impact_step.to_state IS 'The state it led to';
COMMENT ON COLUMN impact_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN impact_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN impact_step.actor IS 'Who took it';
COMMENT ON COLUMN impact_step.remark IS 'What they said';

CREATE INDEX disruption_area_of ON disruption_area (disruption_id, valid_from);
CREATE INDEX disruption_step_of ON disruption_step (disruption_id, business_on);
CREATE INDEX impact_of ON impact (disruption_id, establishment_id, stated_on);
CREATE INDEX impact_step_of ON impact_step (impact_id, business_on);
-- What a disruption touches is found by province and period, not by a walk over every project.
CREATE INDEX project_in_province ON project (province_id, ends_on, starts_on);
CREATE INDEX establishment_place_in_province ON establishment_place (province_id, valid_from);
CREATE TRIGGER disruption_step_stands BEFORE UPDATE OR DELETE ON disruption_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER impact_step_stands BEFORE UPDATE OR DELETE ON impact_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['impact', 'impact_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  -- A storm is no secret among offices; who changes its record is the office that entered it.
  FOREACH t IN ARRAY ARRAY['disruption', 'disruption_area', 'disruption_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON disruption, disruption_area, impact TO kc_app, kc_system;
GRANT SELECT, INSERT ON disruption_step, impact_step TO kc_app, kc_system;
