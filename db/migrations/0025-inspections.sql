-- Visits: what a device sent of each, revision by revision; photos; minutes; findings, their remedy and their end.

CREATE TYPE inspection_state AS ENUM ('begun', 'concluded');
CREATE TYPE finding_kind AS ENUM ('progress', 'outputs', 'money', 'papers', 'beneficiary', 'safety', 'other');
CREATE TYPE finding_severity AS ENUM ('minor', 'serious', 'grave');
CREATE TYPE inspection_finding_state AS ENUM ('open', 'remedied', 'closed');
COMMENT ON TYPE inspection_state IS 'States of a visit';
COMMENT ON TYPE finding_kind IS 'What a finding is about: tiến độ, khối lượng, kinh phí, hồ sơ, cơ sở thụ hưởng, an toàn – môi trường, khác';
COMMENT ON TYPE finding_severity IS 'nhẹ, nghiêm trọng, đặc biệt nghiêm trọng';
COMMENT ON TYPE inspection_finding_state IS 'States of a finding';

CREATE TABLE inspection (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  unit_id      uuid NOT NULL REFERENCES organization (id),
  project_id   uuid NOT NULL REFERENCES project (id),
  choice_id    uuid REFERENCES inspection_choice (id),
  reason       text CHECK (reason <> ''),
  state        inspection_state NOT NULL,
  revision     int NOT NULL CHECK (revision > 0),
  visited_on   date NOT NULL,
  minutes_code text CHECK (minutes_code <> ''),
  minutes_on   date,
  begun_on     date NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id, unit_id),
  -- A visit of the plan bears the identifier of its choice; any other says why it is made.
  CHECK ((choice_id IS NOT NULL AND choice_id = id) OR (choice_id IS NULL AND reason IS NOT NULL)),
  CHECK ((state = 'concluded') = (minutes_code IS NOT NULL) AND (minutes_code IS NULL) = (minutes_on IS NULL))
);
COMMENT ON TABLE inspection IS 'A visit to a project (lần kiểm tra), under the identifier that the device gave it';
COMMENT ON COLUMN inspection.id IS 'Identifier, made on the device: the same visit sent twice is one';
COMMENT ON COLUMN inspection.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection.unit_id IS 'The unit that carries the project out';
COMMENT ON COLUMN inspection.project_id IS 'The project';
COMMENT ON COLUMN inspection.choice_id IS 'The choice of a plan that it follows; null outside a plan';
COMMENT ON COLUMN inspection.reason IS 'Why it is made, outside a plan';
COMMENT ON COLUMN inspection.state IS 'Its state of today';
COMMENT ON COLUMN inspection.revision IS 'The newest revision';
COMMENT ON COLUMN inspection.visited_on IS 'The day of the visit, as the newest revision has it';
COMMENT ON COLUMN inspection.minutes_code IS 'Number of its minutes';
COMMENT ON COLUMN inspection.minutes_on IS 'Their date';
COMMENT ON COLUMN inspection.begun_on IS 'The day the server first heard of it';
COMMENT ON COLUMN inspection.illustrative IS 'Of a story, not of life';

CREATE TABLE inspection_step (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  inspection_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  unit_id       uuid NOT NULL,
  step          text NOT NULL,
  to_state      inspection_state NOT NULL,
  business_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  FOREIGN KEY (inspection_id, office_id, unit_id) REFERENCES inspection (id, office_id, unit_id)
);
COMMENT ON TABLE inspection_step IS 'Each step a visit took';
COMMENT ON COLUMN inspection_step.id IS 'In order';
COMMENT ON COLUMN inspection_step.inspection_id IS 'The visit';
COMMENT ON COLUMN inspection_step.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_step.unit_id IS 'The unit visited';
COMMENT ON COLUMN inspection_step.step IS 'The step';
COMMENT ON COLUMN inspection_step.to_state IS 'The state it led to';
COMMENT ON COLUMN inspection_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN inspection_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN inspection_step.actor IS 'Who took it';

CREATE TABLE inspection_revision (
  id            uuid PRIMARY KEY,
  inspection_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  unit_id       uuid NOT NULL,
  revision      int NOT NULL CHECK (revision > 0),
  content       jsonb NOT NULL,
  device        text NOT NULL CHECK (device <> ''),
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  UNIQUE (inspection_id, revision),
  FOREIGN KEY (inspection_id, office_id, unit_id) REFERENCES inspection (id, office_id, unit_id)
);
COMMENT ON TABLE inspection_revision IS 'What a device sent of a visit: each revision stands on the one before, none is overwritten';
COMMENT ON COLUMN inspection_revision.id IS 'Identifier, made on the device: the same sending twice has one effect';
COMMENT ON COLUMN inspection_revision.inspection_id IS 'The visit';
COMMENT ON COLUMN inspection_revision.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_revision.unit_id IS 'The unit visited';
COMMENT ON COLUMN inspection_revision.revision IS 'In order, from 1';
COMMENT ON COLUMN inspection_revision.content IS 'Checklist with its answers, who was present, findings, photos, remarks';
COMMENT ON COLUMN inspection_revision.device IS 'Which device, in its own words';
COMMENT ON COLUMN inspection_revision.recorded_at IS 'When it came';
COMMENT ON COLUMN inspection_revision.actor IS 'Whose it is';

CREATE TABLE inspection_photo (
  id             uuid PRIMARY KEY,
  inspection_id  uuid NOT NULL,
  office_id      uuid NOT NULL,
  unit_id        uuid NOT NULL,
  file_id        uuid NOT NULL REFERENCES stored_file (id),
  name           text NOT NULL,
  size_bytes     bigint NOT NULL,
  original_bytes bigint NOT NULL CHECK (original_bytes > 0),
  sha256         text NOT NULL,
  storage_key    text NOT NULL,
  kept_at        timestamptz NOT NULL,
  kept_by        text NOT NULL,
  FOREIGN KEY (inspection_id, office_id, unit_id) REFERENCES inspection (id, office_id, unit_id)
);
COMMENT ON TABLE inspection_photo IS 'A picture of a visit, made smaller on the device';
COMMENT ON COLUMN inspection_photo.id IS 'Identifier, made on the device: the same picture sent twice is one';
COMMENT ON COLUMN inspection_photo.inspection_id IS 'The visit';
COMMENT ON COLUMN inspection_photo.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_photo.unit_id IS 'The unit visited';
COMMENT ON COLUMN inspection_photo.file_id IS 'The file, as the office that inspects keeps it';
COMMENT ON COLUMN inspection_photo.name IS 'Its name on the device';
COMMENT ON COLUMN inspection_photo.size_bytes IS 'Its size as kept';
COMMENT ON COLUMN inspection_photo.original_bytes IS 'Its size before the device made it smaller';
COMMENT ON COLUMN inspection_photo.sha256 IS 'SHA-256 of what is kept';
COMMENT ON COLUMN inspection_photo.storage_key IS 'Where its bytes lie';
COMMENT ON COLUMN inspection_photo.kept_at IS 'When it came';
COMMENT ON COLUMN inspection_photo.kept_by IS 'Who sent it';

CREATE TABLE inspection_finding (
  id               uuid PRIMARY KEY,
  inspection_id    uuid NOT NULL,
  office_id        uuid NOT NULL,
  unit_id          uuid NOT NULL,
  project_id       uuid NOT NULL REFERENCES project (id),
  establishment_id uuid REFERENCES establishment (id),
  kind             finding_kind NOT NULL,
  severity         finding_severity NOT NULL,
  description      text NOT NULL CHECK (description <> ''),
  demand           text NOT NULL CHECK (demand <> ''),
  due_on           date NOT NULL,
  given_on         date NOT NULL,
  state            inspection_finding_state NOT NULL,
  illustrative     boolean NOT NULL,
  UNIQUE (id, office_id, unit_id),
  FOREIGN KEY (inspection_id, office_id, unit_id) REFERENCES inspection (id, office_id, unit_id),
  CHECK (due_on >= given_on)
);
COMMENT ON TABLE inspection_finding IS 'What a visit found, as its minutes have it: the unit''s to remedy by a day';
COMMENT ON COLUMN inspection_finding.id IS 'Identifier, made on the device';
COMMENT ON COLUMN inspection_finding.inspection_id IS 'The visit';
COMMENT ON COLUMN inspection_finding.office_id IS 'The office that inspects, which closes it';
COMMENT ON COLUMN inspection_finding.unit_id IS 'The unit that remedies it';
COMMENT ON COLUMN inspection_finding.project_id IS 'The project';
COMMENT ON COLUMN inspection_finding.establishment_id IS 'The establishment it is about, where it is about one';
COMMENT ON COLUMN inspection_finding.kind IS 'What it is about';
COMMENT ON COLUMN inspection_finding.severity IS 'How bad';
COMMENT ON COLUMN inspection_finding.description IS 'What was found';
COMMENT ON COLUMN inspection_finding.demand IS 'What is to be done';
COMMENT ON COLUMN inspection_finding.due_on IS 'Last day to do it';
COMMENT ON COLUMN inspection_finding.given_on IS 'The day of the minutes';
COMMENT ON COLUMN inspection_finding.state IS 'Its state of today';
COMMENT ON COLUMN inspection_finding.illustrative IS 'Of a story, not of life';

CREATE TABLE inspection_finding_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  finding_id  uuid NOT NULL,
  office_id   uuid NOT NULL,
  unit_id     uuid NOT NULL,
  step        text NOT NULL,
  to_state    inspection_finding_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper_code  text CHECK (paper_code <> ''),
  paper_on    date,
  remark      text,
  FOREIGN KEY (finding_id, office_id, unit_id) REFERENCES inspection_finding (id, office_id, unit_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL)),
  CHECK (step = 'give' OR remark <> '')
);
COMMENT ON TABLE inspection_finding_step IS 'Each step a finding took: given, remedied, given back, closed';
COMMENT ON COLUMN inspection_finding_step.id IS 'In order';
COMMENT ON COLUMN inspection_finding_step.finding_id IS 'The finding';
COMMENT ON COLUMN inspection_finding_step.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_finding_step.unit_id IS 'The unit that remedies';
COMMENT ON COLUMN inspection_finding_step.step IS 'The step';
COMMENT ON COLUMN inspection_finding_step.to_state IS 'The state it led to';
COMMENT ON COLUMN inspection_finding_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN inspection_finding_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN inspection_finding_step.actor IS 'Who took it';
COMMENT ON COLUMN inspection_finding_step.paper_code IS 'The unit''s report, or the paper that closes it';
COMMENT ON COLUMN inspection_finding_step.paper_on IS 'Its date';
COMMENT ON COLUMN inspection_finding_step.remark IS 'What was done, or why it is not enough';

CREATE INDEX inspection_of_office ON inspection (office_id, visited_on);
CREATE INDEX inspection_of_unit ON inspection (unit_id, visited_on);
CREATE INDEX inspection_of_project ON inspection (project_id);
CREATE INDEX inspection_step_of ON inspection_step (inspection_id, business_on);
CREATE INDEX inspection_photo_of ON inspection_photo (inspection_id);
CREATE INDEX inspection_finding_of ON inspection_finding (inspection_id);
CREATE INDEX inspection_finding_of_project ON inspection_finding (project_id, kind);
CREATE INDEX inspection_finding_of_establishment ON inspection_finding (establishment_id, kind);
CREATE INDEX inspection_finding_to_remedy ON inspection_finding (unit_id, due_on) WHERE state <> 'closed';
CREATE INDEX inspection_finding_step_of ON inspection_finding_step (finding_id, business_on);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['inspection_step', 'inspection_revision', 'inspection_photo', 'inspection_finding_step'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['inspection', 'inspection_step', 'inspection_revision', 'inspection_photo', 'inspection_finding', 'inspection_finding_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  -- Whom is visited sees a visit once there are minutes of it, and what was found: not what an inspector is still writing.
  CREATE POLICY visited ON inspection FOR SELECT TO kc_app USING (state = 'concluded' AND unit_id = ANY ((SELECT programme_offices())::uuid[]));
  FOREACH t IN ARRAY ARRAY['inspection_step', 'inspection_revision', 'inspection_photo'] LOOP
    EXECUTE format('CREATE POLICY visited ON %I FOR SELECT TO kc_app USING (unit_id = ANY ((SELECT programme_offices())::uuid[]) AND EXISTS (SELECT FROM inspection WHERE inspection.id = inspection_id))', t);
  END LOOP;
  CREATE POLICY remedying ON inspection_finding TO kc_app USING (unit_id = ANY ((SELECT programme_offices())::uuid[]));
  CREATE POLICY remedying ON inspection_finding_step TO kc_app USING (unit_id = ANY ((SELECT programme_offices())::uuid[]));
END $$;
GRANT SELECT, INSERT, UPDATE ON inspection, inspection_finding TO kc_app, kc_system;
GRANT SELECT, INSERT ON inspection_step, inspection_revision, inspection_photo, inspection_finding_step TO kc_app, kc_system;
