-- The plan: estimate and its rounds, decisions as versions, allocation to projects, import of an annex.

CREATE TYPE plan_decision_kind AS ENUM ('assign', 'adjust');
COMMENT ON TYPE plan_decision_kind IS 'giao kế hoạch; điều chỉnh, bổ sung kế hoạch';
CREATE TYPE plan_decision_state AS ENUM ('drafted', 'submitted', 'approved');
COMMENT ON TYPE plan_decision_state IS 'đang lập, đã trình, đã ban hành';
CREATE TYPE estimate_paper_kind AS ENUM ('appropriation', 'agreement', 'withdrawal');
COMMENT ON TYPE estimate_paper_kind IS 'quyết định giao dự toán, ý kiến thống nhất của Bộ Tài chính theo đợt, quyết định cắt giảm';
CREATE TYPE plan_import_state AS ENUM ('read', 'taken', 'discarded');
COMMENT ON TYPE plan_import_state IS 'đã đọc, chờ người quyết định; đã lấy; đã bỏ';

CREATE TABLE estimate_paper (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  year         int NOT NULL,
  kind         estimate_paper_kind NOT NULL,
  round        int CHECK (round > 0),
  code         text NOT NULL CHECK (code <> ''),
  issued_on    date NOT NULL,
  amount_dong  bigint NOT NULL CHECK (amount_dong > 0),
  entered_by   text NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (year, kind, round)
);
COMMENT ON TABLE estimate_paper IS 'A paper that gives or takes from the years estimate, or by which the Finance Ministry agrees a round';
COMMENT ON COLUMN estimate_paper.id IS 'Identifier';
COMMENT ON COLUMN estimate_paper.office_id IS 'The Agency';
COMMENT ON COLUMN estimate_paper.year IS 'Budget year';
COMMENT ON COLUMN estimate_paper.kind IS 'What it does';
COMMENT ON COLUMN estimate_paper.round IS 'Round (đợt) of an agreement';
COMMENT ON COLUMN estimate_paper.code IS 'Number and symbol';
COMMENT ON COLUMN estimate_paper.issued_on IS 'Its date';
COMMENT ON COLUMN estimate_paper.amount_dong IS 'Đồng';
COMMENT ON COLUMN estimate_paper.entered_by IS 'Who entered it';
COMMENT ON COLUMN estimate_paper.illustrative IS 'Of a story, not of life';

CREATE TABLE plan_decision (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  year         int NOT NULL,
  kind         plan_decision_kind NOT NULL,
  state        plan_decision_state NOT NULL,
  code         text,
  issued_on    date,
  title        text NOT NULL CHECK (title <> ''),
  basis        text NOT NULL CHECK (basis <> ''),
  submitted_by uuid REFERENCES person (id),
  version      int,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  UNIQUE (year, version),
  CHECK ((state = 'approved') = (version IS NOT NULL)),
  CHECK (state <> 'approved' OR (code IS NOT NULL AND issued_on IS NOT NULL))
);
COMMENT ON TABLE plan_decision IS 'A decision that assigns or changes the plan (quyết định giao kế hoạch): each approved one makes the next version';
COMMENT ON COLUMN plan_decision.id IS 'Identifier';
COMMENT ON COLUMN plan_decision.office_id IS 'The Agency';
COMMENT ON COLUMN plan_decision.year IS 'Plan year';
COMMENT ON COLUMN plan_decision.kind IS 'Assigns, or changes what was assigned';
COMMENT ON COLUMN plan_decision.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN plan_decision.code IS 'Number and symbol, once issued';
COMMENT ON COLUMN plan_decision.issued_on IS 'Its date';
COMMENT ON COLUMN plan_decision.title IS 'What it decides';
COMMENT ON COLUMN plan_decision.basis IS 'Legal basis';
COMMENT ON COLUMN plan_decision.submitted_by IS 'Who submitted it last: approves it not';
COMMENT ON COLUMN plan_decision.version IS 'Which version of the year''s plan it made';
COMMENT ON COLUMN plan_decision.illustrative IS 'Of a story, not of life';

CREATE TABLE plan_decision_step (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_decision_id uuid NOT NULL,
  office_id        uuid NOT NULL,
  step             text NOT NULL,
  to_state         plan_decision_state NOT NULL,
  business_on      date NOT NULL,
  recorded_at      timestamptz NOT NULL,
  actor            text NOT NULL,
  paper_code       text,
  paper_on         date,
  remark           text,
  FOREIGN KEY (plan_decision_id, office_id) REFERENCES plan_decision (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE plan_decision_step IS 'Each step a decision took; its state at a day is the last step on or before it';
COMMENT ON COLUMN plan_decision_step.id IS 'Order of recording';
COMMENT ON COLUMN plan_decision_step.plan_decision_id IS 'The decision';
COMMENT ON COLUMN plan_decision_step.office_id IS 'Its office';
COMMENT ON COLUMN plan_decision_step.step IS 'Name in the step table';
COMMENT ON COLUMN plan_decision_step.to_state IS 'State it led to';
COMMENT ON COLUMN plan_decision_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN plan_decision_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN plan_decision_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN plan_decision_step.paper_code IS 'The paper it rests on';
COMMENT ON COLUMN plan_decision_step.paper_on IS 'The paper''s date';
COMMENT ON COLUMN plan_decision_step.remark IS 'Why, where it needs a reason';

CREATE TABLE allocation (
  decision_id      uuid NOT NULL,
  project_id       uuid NOT NULL REFERENCES project (id),
  office_id        uuid NOT NULL,
  national_dong    bigint NOT NULL,
  counterpart_dong bigint NOT NULL,
  remark           text,
  PRIMARY KEY (decision_id, project_id),
  FOREIGN KEY (decision_id, office_id) REFERENCES plan_decision (id, office_id),
  CHECK (national_dong <> 0 OR counterpart_dong <> 0)
);
COMMENT ON TABLE allocation IS 'What a decision gives one project, or takes from it';
COMMENT ON COLUMN allocation.decision_id IS 'The decision';
COMMENT ON COLUMN allocation.project_id IS 'The project';
COMMENT ON COLUMN allocation.office_id IS 'The Agency';
COMMENT ON COLUMN allocation.national_dong IS 'National money more or less';
COMMENT ON COLUMN allocation.counterpart_dong IS 'Counterpart money more or less';
COMMENT ON COLUMN allocation.remark IS 'Why';

CREATE TABLE plan_import (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  year        int NOT NULL,
  state       plan_import_state NOT NULL,
  file_id     uuid NOT NULL REFERENCES stored_file (id),
  name        text NOT NULL,
  rows        int NOT NULL,
  faults      jsonb NOT NULL,
  changes     jsonb NOT NULL,
  decision_id uuid REFERENCES plan_decision (id),
  read_on     date NOT NULL,
  read_by     text NOT NULL,
  decided_on  date,
  decided_by  text,
  CHECK ((state = 'read') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'taken') = (decision_id IS NOT NULL))
);
COMMENT ON TABLE plan_import IS 'An allocation annex read from a workbook as a proposed change set: nothing is taken until a person agrees, then all or nothing';
COMMENT ON COLUMN plan_import.id IS 'Identifier';
COMMENT ON COLUMN plan_import.office_id IS 'The Agency';
COMMENT ON COLUMN plan_import.year IS 'Plan year';
COMMENT ON COLUMN plan_import.state IS 'Read, taken or discarded';
COMMENT ON COLUMN plan_import.file_id IS 'The workbook as it came';
COMMENT ON COLUMN plan_import.name IS 'Its name';
COMMENT ON COLUMN plan_import.rows IS 'Rows read';
COMMENT ON COLUMN plan_import.faults IS 'Each fault with its sheet and cell';
COMMENT ON COLUMN plan_import.changes IS 'The proposed changes';
COMMENT ON COLUMN plan_import.decision_id IS 'The draft it became';
COMMENT ON COLUMN plan_import.read_on IS 'Day';
COMMENT ON COLUMN plan_import.read_by IS 'Who uploaded it';
COMMENT ON COLUMN plan_import.decided_on IS 'Day it was taken or discarded';
COMMENT ON COLUMN plan_import.decided_by IS 'Who decided';

CREATE INDEX allocation_of_project ON allocation (project_id);
CREATE INDEX plan_decision_step_of ON plan_decision_step (plan_decision_id, business_on);
CREATE TRIGGER plan_decision_step_stands BEFORE UPDATE OR DELETE ON plan_decision_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER estimate_paper_stands BEFORE UPDATE OR DELETE ON estimate_paper FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['plan_import'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['estimate_paper', 'plan_decision', 'plan_decision_step', 'allocation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON plan_decision, plan_import TO kc_app, kc_system;
GRANT SELECT, INSERT ON plan_decision_step, estimate_paper TO kc_app, kc_system;
GRANT SELECT, INSERT, DELETE ON allocation TO kc_app, kc_system;
