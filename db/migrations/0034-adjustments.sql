-- Adjustments: a request with its set of changes, confirmed, appraised and decided; each change keeps the facts it was drawn up
-- against, so that what moved meanwhile is seen and never silently merged. What a stopped project has to give back stands by itself.

ALTER TYPE project_state ADD VALUE 'moved-to-local';
ALTER TYPE project_state ADD VALUE 'moved-to-next-year';
COMMENT ON TYPE project_state IS 'đăng ký, thẩm định cấp cơ sở, thẩm định cấp Bộ, được giao kế hoạch, đang thực hiện, đã nghiệm thu, đã quyết toán, không chọn, dừng, chuyển nguồn địa phương, chuyển kế hoạch năm sau';
ALTER TABLE project ADD COLUMN coordinating_unit text CHECK (coordinating_unit <> '');
COMMENT ON COLUMN project.coordinating_unit IS 'The coordinating unit (đơn vị phối hợp), where one is named';

CREATE TYPE adjustment_kind AS ENUM ('increase-total', 'content', 'next-year', 'add', 'stop', 'to-local', 'next-plan', 'place', 'beneficiary', 'coordinating-unit', 'term', 'decrease-total', 'recast', 'other');
COMMENT ON TYPE adjustment_kind IS 'tăng tổng kinh phí, thay đổi nội dung, kéo dài sang năm sau, bổ sung đề án, ngừng đề án, chuyển nguồn địa phương, chuyển kế hoạch năm sau; địa điểm, đơn vị thụ hưởng, đơn vị phối hợp, thời gian trong năm, giảm kinh phí, cơ cấu lại, khác (Điều 11 Thông tư số 36/2013/TT-BCT)';
CREATE TYPE adjustment_authority AS ENUM ('ministry', 'agency', 'peoples-committee');
COMMENT ON TYPE adjustment_authority IS 'Bộ Công Thương; Cục Công Thương địa phương; Ủy ban nhân dân cấp tỉnh';
CREATE TYPE adjustment_state AS ENUM ('requested', 'confirmed', 'appraised', 'decided', 'returned', 'refused', 'withdrawn');
COMMENT ON TYPE adjustment_state IS 'đã đề nghị, chờ Sở xác nhận; đã xác nhận, chờ Cục thẩm định; đã thẩm định, chờ quyết định; đã quyết định; trả lại; không chấp thuận; đã rút';

CREATE TABLE adjustment (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  department_id uuid REFERENCES organization (id),
  year          int NOT NULL,
  title         text NOT NULL CHECK (title <> ''),
  reason        text NOT NULL CHECK (reason <> ''),
  basis         text NOT NULL CHECK (basis <> ''),
  disruption_id uuid REFERENCES disruption (id),
  authority     adjustment_authority NOT NULL,
  state         adjustment_state NOT NULL,
  drawn_on      date NOT NULL,
  drawn_by      uuid REFERENCES person (id),
  appraised_by  uuid REFERENCES person (id),
  decision_id   uuid REFERENCES plan_decision (id),
  reverses_id   uuid REFERENCES adjustment (id),
  illustrative  boolean NOT NULL,
  UNIQUE (id, office_id),
  CHECK ((state = 'decided') = (decision_id IS NOT NULL))
);
COMMENT ON TABLE adjustment IS 'A request to change what was decided of projects (hồ sơ đề nghị điều chỉnh): one set of changes over one project or many, confirmed, appraised, decided by whom it belongs to';
COMMENT ON COLUMN adjustment.id IS 'Identifier';
COMMENT ON COLUMN adjustment.office_id IS 'Who drew it up: the implementing unit, or the Agency';
COMMENT ON COLUMN adjustment.department_id IS 'The department that confirms it; null where none directs the unit, or the Agency drew it up';
COMMENT ON COLUMN adjustment.year IS 'The plan year it changes';
COMMENT ON COLUMN adjustment.title IS 'What it asks for';
COMMENT ON COLUMN adjustment.reason IS 'Why';
COMMENT ON COLUMN adjustment.basis IS 'The legal basis it names';
COMMENT ON COLUMN adjustment.disruption_id IS 'The disaster or epidemic that causes it';
COMMENT ON COLUMN adjustment.authority IS 'Who decides it: the highest that any of its changes needs';
COMMENT ON COLUMN adjustment.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN adjustment.drawn_on IS 'Day it was drawn up';
COMMENT ON COLUMN adjustment.drawn_by IS 'Who drew it up last: decides it not';
COMMENT ON COLUMN adjustment.appraised_by IS 'Who appraised it last: decides it not';
COMMENT ON COLUMN adjustment.decision_id IS 'The decision that carried it out';
COMMENT ON COLUMN adjustment.reverses_id IS 'The decided request that this one takes back';
COMMENT ON COLUMN adjustment.illustrative IS 'Of a story, not of life';

CREATE TABLE adjustment_step (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  adjustment_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  step          text NOT NULL,
  to_state      adjustment_state NOT NULL,
  business_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  paper_code    text,
  paper_on      date,
  remark        text,
  FOREIGN KEY (adjustment_id, office_id) REFERENCES adjustment (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE adjustment_step IS 'Each step a request took; its state at a day is the last step on or before it';
COMMENT ON COLUMN adjustment_step.id IS 'Order of recording';
COMMENT ON COLUMN adjustment_step.adjustment_id IS 'The request';
COMMENT ON COLUMN adjustment_step.office_id IS 'Who drew it up';
COMMENT ON COLUMN adjustment_step.step IS 'Name in the step table';
COMMENT ON COLUMN adjustment_step.to_state IS 'State it led to';
COMMENT ON COLUMN adjustment_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN adjustment_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN adjustment_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN adjustment_step.paper_code IS 'The paper it rests on';
COMMENT ON COLUMN adjustment_step.paper_on IS 'The paper''s date';
COMMENT ON COLUMN adjustment_step.remark IS 'What was said';

CREATE TABLE adjustment_change (
  adjustment_id uuid NOT NULL REFERENCES adjustment (id),
  place         int NOT NULL CHECK (place > 0),
  office_id     uuid NOT NULL,
  project_id    uuid NOT NULL,
  kind          adjustment_kind NOT NULL,
  wanted        jsonb NOT NULL,
  base          jsonb NOT NULL,
  earlier_base  jsonb,
  rebased_on    date,
  result        jsonb,
  PRIMARY KEY (adjustment_id, place),
  UNIQUE (adjustment_id, project_id, kind),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  CHECK ((earlier_base IS NULL) = (rebased_on IS NULL))
);
COMMENT ON TABLE adjustment_change IS 'One change of one project in a request, with the facts it was drawn up against and those it led to';
COMMENT ON COLUMN adjustment_change.adjustment_id IS 'The request';
COMMENT ON COLUMN adjustment_change.place IS 'Order';
COMMENT ON COLUMN adjustment_change.office_id IS 'The implementing unit of the project';
COMMENT ON COLUMN adjustment_change.project_id IS 'The project';
COMMENT ON COLUMN adjustment_change.kind IS 'What it changes';
COMMENT ON COLUMN adjustment_change.wanted IS 'What is to be instead';
COMMENT ON COLUMN adjustment_change.base IS 'The facts of the project it is drawn up against';
COMMENT ON COLUMN adjustment_change.earlier_base IS 'The facts it was first drawn up against, where it was drawn anew';
COMMENT ON COLUMN adjustment_change.rebased_on IS 'Day it was drawn anew';
COMMENT ON COLUMN adjustment_change.result IS 'The facts of the project once decided';

CREATE TABLE advance_recovery (
  adjustment_id uuid NOT NULL REFERENCES adjustment (id),
  project_id    uuid NOT NULL,
  office_id     uuid NOT NULL,
  contract_id   uuid NOT NULL,
  amount_dong   bigint NOT NULL CHECK (amount_dong > 0),
  stopped_on    date NOT NULL,
  due_on        date NOT NULL,
  closed_on     date,
  decision_id   uuid REFERENCES plan_decision (id),
  PRIMARY KEY (adjustment_id, project_id),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id),
  CHECK (due_on >= stopped_on),
  CHECK ((closed_on IS NULL) = (decision_id IS NULL))
);
COMMENT ON TABLE advance_recovery IS 'An advance that a stopped project is to give back: until then its contract stands';
COMMENT ON COLUMN advance_recovery.adjustment_id IS 'The request that stopped it';
COMMENT ON COLUMN advance_recovery.project_id IS 'The project';
COMMENT ON COLUMN advance_recovery.office_id IS 'The implementing unit';
COMMENT ON COLUMN advance_recovery.contract_id IS 'The contract';
COMMENT ON COLUMN advance_recovery.amount_dong IS 'Out as advances when it was stopped';
COMMENT ON COLUMN advance_recovery.stopped_on IS 'Day of the decision';
COMMENT ON COLUMN advance_recovery.due_on IS 'Last day for giving it back';
COMMENT ON COLUMN advance_recovery.closed_on IS 'Day the contract ended and the rest was given back';
COMMENT ON COLUMN advance_recovery.decision_id IS 'The decision that gave the rest back';

CREATE INDEX adjustment_of_office ON adjustment (office_id, drawn_on);
CREATE INDEX adjustment_of_department ON adjustment (department_id) WHERE state = 'requested';
CREATE INDEX adjustment_waiting ON adjustment (state) WHERE state IN ('requested', 'confirmed', 'appraised');
CREATE UNIQUE INDEX adjustment_reversed_once ON adjustment (reverses_id) WHERE state NOT IN ('returned', 'refused', 'withdrawn');
CREATE INDEX adjustment_step_of ON adjustment_step (adjustment_id, business_on);
CREATE INDEX adjustment_change_of_project ON adjustment_change (project_id);
CREATE INDEX adjustment_change_of_office ON adjustment_change (office_id);
CREATE INDEX advance_recovery_open ON advance_recovery (office_id) WHERE closed_on IS NULL;
CREATE INDEX advance_recovery_of_project ON advance_recovery (project_id);
CREATE TRIGGER adjustment_step_stands BEFORE UPDATE OR DELETE ON adjustment_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whose projects a request changes see it, whoever drew it up.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['adjustment_change', 'advance_recovery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
ALTER TABLE adjustment ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON adjustment TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR id IN (SELECT adjustment_id FROM adjustment_change));
CREATE POLICY system ON adjustment TO kc_system USING (true);
ALTER TABLE adjustment_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON adjustment_step TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR adjustment_id IN (SELECT adjustment_id FROM adjustment_change));
CREATE POLICY system ON adjustment_step TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON adjustment, advance_recovery TO kc_app, kc_system;
GRANT SELECT, INSERT ON adjustment_step TO kc_app, kc_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON adjustment_change TO kc_app, kc_system;
GRANT UPDATE ON budget_line TO kc_app, kc_system;
