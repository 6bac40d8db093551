-- Reports up the hierarchy: forms as rows, a calendar of duties to report, what was handed in, what a department confirmed.

CREATE TYPE report_form_state AS ENUM ('draft', 'published');
CREATE TYPE report_unit AS ENUM ('dong', 'count', 'percent', 'text');
CREATE TYPE report_period AS ENUM ('week', 'month', 'quarter', 'half-year', 'year', 'once');
CREATE TYPE report_audience AS ENUM ('centres', 'departments');
CREATE TYPE report_state AS ENUM ('due', 'submitted', 'returned', 'confirmed');
COMMENT ON TYPE report_form_state IS 'States of a version of a form: a published one never changes';
COMMENT ON TYPE report_unit IS 'What a row of a form is counted in: đồng, things, percent, words';
COMMENT ON TYPE report_period IS 'tuần, tháng, quý, sáu tháng, năm, một lần';
COMMENT ON TYPE report_audience IS 'Who fills: each province''s promotion centre (its department where it has none), or the departments themselves';
COMMENT ON TYPE report_state IS 'chưa nộp, đã nộp chờ Sở xác nhận, Sở trả lại, Sở đã xác nhận';

CREATE TABLE report_form (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  code         text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
  version      int NOT NULL CHECK (version > 0),
  name         text NOT NULL CHECK (name <> ''),
  basis        text CHECK (basis <> ''),
  state        report_form_state NOT NULL,
  valid_from   date,
  illustrative boolean NOT NULL,
  UNIQUE (code, version),
  UNIQUE (id, office_id),
  CHECK ((state = 'published') = (valid_from IS NOT NULL))
);
COMMENT ON TABLE report_form IS 'One version of a form of report (biểu mẫu báo cáo)';
COMMENT ON COLUMN report_form.id IS 'Identifier';
COMMENT ON COLUMN report_form.office_id IS 'The office that sets it: the Agency';
COMMENT ON COLUMN report_form.code IS 'What the form is called in short, the same for all its versions';
COMMENT ON COLUMN report_form.version IS '1, 2, …';
COMMENT ON COLUMN report_form.name IS 'Its name';
COMMENT ON COLUMN report_form.basis IS 'The paper it was held against; null: not checked against one (chưa đối chiếu)';
COMMENT ON COLUMN report_form.state IS 'Draft or published';
COMMENT ON COLUMN report_form.valid_from IS 'From which day a published version is filled; until the next one''s';
COMMENT ON COLUMN report_form.illustrative IS 'Of a story, not of life';
CREATE UNIQUE INDEX report_form_from ON report_form (code, valid_from) WHERE state = 'published';
CREATE UNIQUE INDEX report_form_draft ON report_form (code) WHERE state = 'draft';

CREATE TABLE report_field (
  form_id   uuid NOT NULL,
  office_id uuid NOT NULL,
  position  int NOT NULL CHECK (position > 0),
  key       text NOT NULL CHECK (key ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  label     text NOT NULL CHECK (label <> ''),
  unit      report_unit NOT NULL,
  parent    text,
  checks    jsonb NOT NULL,
  prefill   text CHECK (prefill <> ''),
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, key),
  FOREIGN KEY (form_id, office_id) REFERENCES report_form (id, office_id),
  FOREIGN KEY (form_id, parent) REFERENCES report_field (form_id, key) DEFERRABLE INITIALLY DEFERRED,
  CHECK (parent <> key)
);
COMMENT ON TABLE report_field IS 'A row of a version of a form';
COMMENT ON COLUMN report_field.form_id IS 'The version';
COMMENT ON COLUMN report_field.office_id IS 'The office that sets it';
COMMENT ON COLUMN report_field.position IS 'Its place, from 1';
COMMENT ON COLUMN report_field.key IS 'What the row is known by from version to version';
COMMENT ON COLUMN report_field.label IS 'What it asks';
COMMENT ON COLUMN report_field.unit IS 'What it is counted in';
COMMENT ON COLUMN report_field.parent IS 'The row it is part of: the parts add up to it, and it is never counted beside them';
COMMENT ON COLUMN report_field.checks IS 'What must hold of it, as data: must, at-most another row, between two numbers';
COMMENT ON COLUMN report_field.prefill IS 'The measure of the programme''s own data that fills it; null where none does';

CREATE TABLE report_form_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    report_form_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (form_id, office_id) REFERENCES report_form (id, office_id)
);
COMMENT ON TABLE report_form_step IS 'Each step a version of a form took';
COMMENT ON COLUMN report_form_step.id IS 'In order';
COMMENT ON COLUMN report_form_step.form_id IS 'The version';
COMMENT ON COLUMN report_form_step.office_id IS 'The office that sets it';
COMMENT ON COLUMN report_form_step.step IS 'The step';
COMMENT ON COLUMN report_form_step.to_state IS 'The state it led to';
COMMENT ON COLUMN report_form_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN report_form_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN report_form_step.actor IS 'Who took it';

CREATE FUNCTION refuse_published_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'report_form' THEN
    IF OLD.state = 'published' THEN RAISE EXCEPTION 'A published version of a form never changes' USING ERRCODE = 'restrict_violation'; END IF;
  -- The owner lays a backup's rows down as they were; no login of the program adds any.
  ELSIF (TG_OP <> 'INSERT' OR current_user IN ('kc_app', 'kc_system')) AND EXISTS (SELECT FROM report_form WHERE state = 'published' AND id = CASE TG_OP WHEN 'DELETE' THEN OLD.form_id ELSE NEW.form_id END) THEN
    RAISE EXCEPTION 'The rows of a published form never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION refuse_published_form() IS 'Trigger of forms: what is published stands';
CREATE TRIGGER report_form_stands BEFORE UPDATE OR DELETE ON report_form FOR EACH ROW EXECUTE FUNCTION refuse_published_form();
CREATE TRIGGER report_field_stands BEFORE INSERT OR UPDATE OR DELETE ON report_field FOR EACH ROW EXECUTE FUNCTION refuse_published_form();

CREATE TABLE report_schedule (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  name         text NOT NULL CHECK (name <> ''),
  form_code    text NOT NULL,
  audience     report_audience NOT NULL,
  period       report_period NOT NULL,
  closes_day   int,
  due_days     int NOT NULL CHECK (due_days BETWEEN 0 AND 366),
  valid_from   date NOT NULL,
  valid_to     date,
  paper_code   text CHECK (paper_code <> ''),
  paper_on     date,
  illustrative boolean NOT NULL,
  CHECK (valid_to >= valid_from),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL)),
  CHECK (period <> 'once' OR valid_to IS NOT NULL),
  CHECK (closes_day BETWEEN 1 AND CASE period WHEN 'week' THEN 7 ELSE 28 END)
);
COMMENT ON TABLE report_schedule IS 'A duty to report: which form, how often, by which days, and on what paper';
COMMENT ON COLUMN report_schedule.id IS 'Identifier';
COMMENT ON COLUMN report_schedule.office_id IS 'The office that asks: the Agency';
COMMENT ON COLUMN report_schedule.name IS 'What it is called';
COMMENT ON COLUMN report_schedule.form_code IS 'The form to fill, in the version in force';
COMMENT ON COLUMN report_schedule.audience IS 'Who fills';
COMMENT ON COLUMN report_schedule.period IS 'How often';
COMMENT ON COLUMN report_schedule.closes_day IS 'The day of its last month (of the week: 1 Monday) on which a period closes; null for the last';
COMMENT ON COLUMN report_schedule.due_days IS 'Days after the period closes by which it is due';
COMMENT ON COLUMN report_schedule.valid_from IS 'First day; of a single report the first day it tells of';
COMMENT ON COLUMN report_schedule.valid_to IS 'Last day; of a single report the last day it tells of';
COMMENT ON COLUMN report_schedule.paper_code IS 'The numbered document that asks for it: only against one is anybody late; null for a setting not checked against one';
COMMENT ON COLUMN report_schedule.paper_on IS 'Its date';
COMMENT ON COLUMN report_schedule.illustrative IS 'Of a story, not of life';

CREATE TABLE report (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  department_id uuid NOT NULL REFERENCES organization (id),
  schedule_id   uuid NOT NULL REFERENCES report_schedule (id),
  form_code     text NOT NULL,
  starts_on     date NOT NULL,
  ends_on       date NOT NULL,
  due_on        date NOT NULL,
  state         report_state NOT NULL,
  opened_on     date NOT NULL,
  illustrative  boolean NOT NULL,
  UNIQUE (schedule_id, ends_on, office_id),
  UNIQUE (id, office_id),
  CHECK (ends_on >= starts_on),
  CHECK (due_on >= ends_on)
);
COMMENT ON TABLE report IS 'What one office owes for one period of a duty to report';
COMMENT ON COLUMN report.id IS 'Identifier';
COMMENT ON COLUMN report.office_id IS 'The office that fills it';
COMMENT ON COLUMN report.department_id IS 'The department that confirms it';
COMMENT ON COLUMN report.schedule_id IS 'The duty to report';
COMMENT ON COLUMN report.form_code IS 'The form';
COMMENT ON COLUMN report.starts_on IS 'First day it tells of';
COMMENT ON COLUMN report.ends_on IS 'Last day it tells of';
COMMENT ON COLUMN report.due_on IS 'Last day on time';
COMMENT ON COLUMN report.state IS 'Its state of today';
COMMENT ON COLUMN report.opened_on IS 'The day it was opened';
COMMENT ON COLUMN report.illustrative IS 'Of a story, not of life';

CREATE TABLE report_draft (
  report_id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  revision  int NOT NULL CHECK (revision > 0),
  cells     jsonb NOT NULL,
  saved_at  timestamptz NOT NULL,
  saved_by  text NOT NULL,
  FOREIGN KEY (report_id, office_id) REFERENCES report (id, office_id)
);
COMMENT ON TABLE report_draft IS 'What was typed into a report and not yet handed in; its revision tells two people apart';
COMMENT ON COLUMN report_draft.report_id IS 'The report';
COMMENT ON COLUMN report_draft.office_id IS 'Its office';
COMMENT ON COLUMN report_draft.revision IS 'Counts the savings';
COMMENT ON COLUMN report_draft.cells IS 'Values by the key of their row';
COMMENT ON COLUMN report_draft.saved_at IS 'When it was last saved';
COMMENT ON COLUMN report_draft.saved_by IS 'By whom';

CREATE TABLE report_submission (
  id           uuid PRIMARY KEY,
  report_id    uuid NOT NULL,
  office_id    uuid NOT NULL,
  no           int NOT NULL CHECK (no > 0),
  form_id      uuid NOT NULL REFERENCES report_form (id),
  cells        jsonb NOT NULL,
  letter_code  text CHECK (letter_code <> ''),
  letter_on    date,
  submitted_on date NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  person_id    uuid REFERENCES person (id),
  UNIQUE (report_id, no),
  UNIQUE (id, report_id),
  FOREIGN KEY (report_id, office_id) REFERENCES report (id, office_id),
  CHECK ((letter_code IS NULL) = (letter_on IS NULL))
);
COMMENT ON TABLE report_submission IS 'A report as it was handed in; handed in again, the earlier ones stay';
COMMENT ON COLUMN report_submission.id IS 'Identifier';
COMMENT ON COLUMN report_submission.report_id IS 'The report';
COMMENT ON COLUMN report_submission.office_id IS 'Its office';
COMMENT ON COLUMN report_submission.no IS '1, 2, …';
COMMENT ON COLUMN report_submission.form_id IS 'The version of the form it was filled in';
COMMENT ON COLUMN report_submission.cells IS 'Values by the key of their row, totals included';
COMMENT ON COLUMN report_submission.letter_code IS 'The office''s signed letter beside the figures';
COMMENT ON COLUMN report_submission.letter_on IS 'Its date';
COMMENT ON COLUMN report_submission.submitted_on IS 'The day';
COMMENT ON COLUMN report_submission.recorded_at IS 'When it was written';
COMMENT ON COLUMN report_submission.actor IS 'Who handed it in';
COMMENT ON COLUMN report_submission.person_id IS 'The same as a person: another one confirms';

CREATE TABLE report_step (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     uuid NOT NULL,
  office_id     uuid NOT NULL,
  step          text NOT NULL,
  to_state      report_state NOT NULL,
  business_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  submission_id uuid,
  remark        text CHECK (remark <> ''),
  FOREIGN KEY (report_id, office_id) REFERENCES report (id, office_id),
  FOREIGN KEY (submission_id, report_id) REFERENCES report_submission (id, report_id),
  CHECK (step NOT IN ('submit', 'confirm', 'return') OR submission_id IS NOT NULL),
  CHECK (step <> 'return' OR remark IS NOT NULL)
);
COMMENT ON TABLE report_step IS 'Each step a report took; its state at a day is that of the last one, its figures those of the last one confirmed';
COMMENT ON COLUMN report_step.id IS 'In order';
COMMENT ON COLUMN report_step.report_id IS 'The report';
COMMENT ON COLUMN report_step.office_id IS 'Its office';
COMMENT ON COLUMN report_step.step IS 'The step';
COMMENT ON COLUMN report_step.to_state IS 'The state it led to';
COMMENT ON COLUMN report_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN report_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN report_step.actor IS 'Who took it';
COMMENT ON COLUMN report_step.submission_id IS 'What was handed in, confirmed or returned';
COMMENT ON COLUMN report_step.remark IS 'Why it was returned';

CREATE TABLE report_call (
  id               uuid PRIMARY KEY,
  entered          bigint GENERATED ALWAYS AS IDENTITY,
  report_id        uuid NOT NULL,
  office_id        uuid NOT NULL,
  establishment_id uuid NOT NULL REFERENCES establishment (id),
  spoken_with      text NOT NULL CHECK (spoken_with <> ''),
  spoken_on        date NOT NULL,
  situation        situation NOT NULL,
  workers          int CHECK (workers >= 0),
  told             text NOT NULL CHECK (told <> ''),
  recorded_at      timestamptz NOT NULL,
  actor            text NOT NULL,
  FOREIGN KEY (report_id, office_id) REFERENCES report (id, office_id)
);
COMMENT ON TABLE report_call IS 'What an establishment said on the telephone, entered for it by who called';
COMMENT ON COLUMN report_call.id IS 'Identifier';
COMMENT ON COLUMN report_call.entered IS 'In the order they were entered';
COMMENT ON COLUMN report_call.report_id IS 'The report it was asked for';
COMMENT ON COLUMN report_call.office_id IS 'The office that called';
COMMENT ON COLUMN report_call.establishment_id IS 'The establishment';
COMMENT ON COLUMN report_call.spoken_with IS 'Who spoke for it';
COMMENT ON COLUMN report_call.spoken_on IS 'When';
COMMENT ON COLUMN report_call.situation IS 'How it works';
COMMENT ON COLUMN report_call.workers IS 'Workers it has now, where told';
COMMENT ON COLUMN report_call.told IS 'What was said';
COMMENT ON COLUMN report_call.recorded_at IS 'When it was written';
COMMENT ON COLUMN report_call.actor IS 'Who called and entered it';

CREATE INDEX report_of_office ON report (office_id, ends_on);
CREATE INDEX report_of_department ON report (department_id, ends_on);
CREATE INDEX report_form_step_of ON report_form_step (form_id);
CREATE INDEX report_step_of ON report_step (report_id, business_on);
CREATE INDEX report_call_of ON report_call (report_id);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['report_form_step', 'report_submission', 'report_step', 'report_call'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['report', 'report_submission', 'report_step', 'report_call'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  -- What is only typed is the unit's and its department's: above them is seen what was handed in.
  ALTER TABLE report_draft ENABLE ROW LEVEL SECURITY;
  CREATE POLICY reaching ON report_draft TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]));
  CREATE POLICY system ON report_draft TO kc_system USING (true);
  -- Forms and the calendar are everybody's to read who is signed in.
  FOREACH t IN ARRAY ARRAY['report_form', 'report_field', 'report_form_step', 'report_schedule'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON report_form, report_schedule, report, report_draft TO kc_app, kc_system;
GRANT SELECT, INSERT, DELETE ON report_field TO kc_app, kc_system;
GRANT SELECT, INSERT ON report_form_step, report_submission, report_step, report_call TO kc_app, kc_system;
