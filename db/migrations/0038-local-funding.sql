-- Local money beside national: what a province gives industrial promotion in a year, what it is planned for, what its People's Committee is advised.

CREATE TYPE local_budget_kind AS ENUM ('assigned', 'raised', 'cut');
CREATE TYPE local_project_state AS ENUM ('expected', 'planned', 'done', 'dropped');
CREATE TYPE local_funding_state AS ENUM ('drafted', 'sent', 'granted', 'declined', 'withdrawn');
COMMENT ON TYPE local_budget_kind IS 'giao đầu năm, bổ sung, cắt giảm';
COMMENT ON TYPE local_project_state IS 'States of a project of local money';
COMMENT ON TYPE local_funding_state IS 'States of an advice to the People''s Committee';

CREATE TABLE local_year (
  office_id    uuid NOT NULL REFERENCES organization (id),
  year         int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  budget_dong  bigint NOT NULL DEFAULT 0,
  planned_dong bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (office_id, year),
  CONSTRAINT planned_within_budget CHECK (planned_dong <= budget_dong AND planned_dong >= 0)
);
COMMENT ON TABLE local_year IS 'The local money of a province and year as it stands today: the row that who changes it locks';
COMMENT ON COLUMN local_year.office_id IS 'The department of the province';
COMMENT ON COLUMN local_year.year IS 'Budget year';
COMMENT ON COLUMN local_year.budget_dong IS 'What papers gave, less what they took, in whole đồng';
COMMENT ON COLUMN local_year.planned_dong IS 'What projects of local money hold of it';

CREATE TABLE funding_advice (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL,
  year         int NOT NULL,
  state        local_funding_state NOT NULL,
  asked_dong   bigint NOT NULL CHECK (asked_dong > 0),
  need_dong    bigint NOT NULL CHECK (need_dong >= 0),
  budget_dong  bigint NOT NULL,
  reason       text NOT NULL CHECK (reason <> ''),
  drafted_on   date NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  FOREIGN KEY (office_id, year) REFERENCES local_year (office_id, year)
);
CREATE UNIQUE INDEX one_advice_open ON funding_advice (office_id, year) WHERE state IN ('drafted', 'sent');
COMMENT ON TABLE funding_advice IS 'A department''s advice to its People''s Committee to give local promotion more money';
COMMENT ON COLUMN funding_advice.id IS 'Identifier';
COMMENT ON COLUMN funding_advice.office_id IS 'The department';
COMMENT ON COLUMN funding_advice.year IS 'Budget year';
COMMENT ON COLUMN funding_advice.state IS 'Its state of today';
COMMENT ON COLUMN funding_advice.asked_dong IS 'How much more it asks for, in whole đồng';
COMMENT ON COLUMN funding_advice.need_dong IS 'What establishments hit were known to need on the day it was drawn up';
COMMENT ON COLUMN funding_advice.budget_dong IS 'The budget of the year on that day';
COMMENT ON COLUMN funding_advice.reason IS 'Why, in words';
COMMENT ON COLUMN funding_advice.drafted_on IS 'The day it was drawn up';
COMMENT ON COLUMN funding_advice.illustrative IS 'Of a story, not of life';

CREATE TABLE funding_advice_step (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  advice_id    uuid NOT NULL,
  office_id    uuid NOT NULL,
  step         text NOT NULL,
  to_state     local_funding_state NOT NULL,
  business_on  date NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  paper_code   text CHECK (paper_code <> ''),
  paper_on     date,
  granted_dong bigint CHECK (granted_dong > 0),
  remark       text,
  FOREIGN KEY (advice_id, office_id) REFERENCES funding_advice (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL)),
  CHECK ((step = 'grant') = (granted_dong IS NOT NULL)),
  CONSTRAINT sent_and_answered_by_paper CHECK (step NOT IN ('send', 'note-opinion', 'grant', 'decline') OR paper_code IS NOT NULL)
);
COMMENT ON TABLE funding_advice_step IS 'Each step an advice took; its state at a day is that of the last one';
COMMENT ON COLUMN funding_advice_step.id IS 'In order';
COMMENT ON COLUMN funding_advice_step.advice_id IS 'The advice';
COMMENT ON COLUMN funding_advice_step.office_id IS 'Its department';
COMMENT ON COLUMN funding_advice_step.step IS 'The step';
COMMENT ON COLUMN funding_advice_step.to_state IS 'The state it led to';
COMMENT ON COLUMN funding_advice_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN funding_advice_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN funding_advice_step.actor IS 'Who took it';
COMMENT ON COLUMN funding_advice_step.paper_code IS 'The letter sent, the opinion of the Department of Finance, the answer';
COMMENT ON COLUMN funding_advice_step.paper_on IS 'Its date';
COMMENT ON COLUMN funding_advice_step.granted_dong IS 'How much the People''s Committee gave, once it did';
COMMENT ON COLUMN funding_advice_step.remark IS 'What else was said';

CREATE TABLE local_budget (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL,
  year         int NOT NULL,
  kind         local_budget_kind NOT NULL,
  amount_dong  bigint NOT NULL CHECK (amount_dong > 0),
  paper_code   text NOT NULL CHECK (paper_code <> ''),
  paper_on     date NOT NULL,
  advice_id    uuid,
  remark       text,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  illustrative boolean NOT NULL,
  FOREIGN KEY (office_id, year) REFERENCES local_year (office_id, year),
  FOREIGN KEY (advice_id, office_id) REFERENCES funding_advice (id, office_id),
  CONSTRAINT advice_raises CHECK (advice_id IS NULL OR kind = 'raised')
);
CREATE UNIQUE INDEX local_budget_paper ON local_budget (office_id, year, kind, lower(paper_code));
CREATE UNIQUE INDEX local_budget_assigned ON local_budget (office_id, year) WHERE kind = 'assigned';
COMMENT ON TABLE local_budget IS 'A paper by which a province gives its promotion money in a year, or takes some back; their sum by a day is the budget of that day';
COMMENT ON COLUMN local_budget.id IS 'Identifier';
COMMENT ON COLUMN local_budget.office_id IS 'The department';
COMMENT ON COLUMN local_budget.year IS 'Budget year';
COMMENT ON COLUMN local_budget.kind IS 'Given first, raised or cut';
COMMENT ON COLUMN local_budget.amount_dong IS 'How much, in whole đồng';
COMMENT ON COLUMN local_budget.paper_code IS 'The paper';
COMMENT ON COLUMN local_budget.paper_on IS 'Its date: it counts from it';
COMMENT ON COLUMN local_budget.advice_id IS 'The advice it answers';
COMMENT ON COLUMN local_budget.remark IS 'What else was said';
COMMENT ON COLUMN local_budget.recorded_at IS 'When it was written';
COMMENT ON COLUMN local_budget.actor IS 'Who entered it';
COMMENT ON COLUMN local_budget.illustrative IS 'Of a story, not of life';

CREATE TABLE local_project (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL,
  year         int NOT NULL,
  state        local_project_state NOT NULL,
  name         text NOT NULL CHECK (name <> ''),
  unit         text NOT NULL CHECK (unit <> ''),
  district     text CHECK (district <> ''),
  project_id   uuid REFERENCES project (id),
  asked_dong   bigint NOT NULL CHECK (asked_dong > 0),
  local_dong   bigint NOT NULL DEFAULT 0 CHECK (local_dong >= 0),
  entered_on   date NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  UNIQUE (project_id, year),
  FOREIGN KEY (office_id, year) REFERENCES local_year (office_id, year)
);
COMMENT ON TABLE local_project IS 'A project of local money: of the province''s own plan, or left to it by the national one';
COMMENT ON COLUMN local_project.id IS 'Identifier';
COMMENT ON COLUMN local_project.office_id IS 'The department';
COMMENT ON COLUMN local_project.year IS 'Budget year';
COMMENT ON COLUMN local_project.state IS 'Its state of today';
COMMENT ON COLUMN local_project.name IS 'Its name';
COMMENT ON COLUMN local_project.unit IS 'Who carries it out';
COMMENT ON COLUMN local_project.district IS 'Where, as far as known';
COMMENT ON COLUMN local_project.project_id IS 'The national project it was; null where it is the province''s own';
COMMENT ON COLUMN local_project.asked_dong IS 'What it asks for, in whole đồng';
COMMENT ON COLUMN local_project.local_dong IS 'What the province''s plan holds for it today; once done, what it spent';
COMMENT ON COLUMN local_project.entered_on IS 'The day it was entered';
COMMENT ON COLUMN local_project.illustrative IS 'Of a story, not of life';

CREATE TABLE local_project_step (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  local_project_id uuid NOT NULL,
  office_id        uuid NOT NULL,
  step             text NOT NULL,
  to_state         local_project_state NOT NULL,
  local_dong       bigint NOT NULL CHECK (local_dong >= 0),
  business_on      date NOT NULL,
  recorded_at      timestamptz NOT NULL,
  actor            text NOT NULL,
  paper_code       text CHECK (paper_code <> ''),
  paper_on         date,
  remark           text,
  FOREIGN KEY (local_project_id, office_id) REFERENCES local_project (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL)),
  CONSTRAINT held_once_planned CHECK ((to_state IN ('planned', 'done')) = (local_dong > 0) OR to_state = 'done')
);
COMMENT ON TABLE local_project_step IS 'Each step a project of local money took, with what the plan held for it from then on';
COMMENT ON COLUMN local_project_step.id IS 'In order';
COMMENT ON COLUMN local_project_step.local_project_id IS 'The project';
COMMENT ON COLUMN local_project_step.office_id IS 'The department';
COMMENT ON COLUMN local_project_step.step IS 'The step';
COMMENT ON COLUMN local_project_step.to_state IS 'The state it led to';
COMMENT ON COLUMN local_project_step.local_dong IS 'What the plan holds for it from then on, in whole đồng';
COMMENT ON COLUMN local_project_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN local_project_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN local_project_step.actor IS 'Who took it';
COMMENT ON COLUMN local_project_step.paper_code IS 'The paper that says so';
COMMENT ON COLUMN local_project_step.paper_on IS 'Its date';
COMMENT ON COLUMN local_project_step.remark IS 'What else was said';

CREATE INDEX local_budget_of ON local_budget (office_id, year, paper_on);
CREATE INDEX funding_advice_of ON funding_advice (office_id, year);
CREATE INDEX funding_advice_step_of ON funding_advice_step (advice_id, business_on);
CREATE INDEX local_project_of ON local_project (office_id, year);
CREATE INDEX local_project_step_of ON local_project_step (local_project_id, business_on);

-- A People's Committee does not direct the department that advises it, yet sees its local money, and what those hit said.
CREATE FUNCTION advised_offices() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(id), '{}') FROM organization WHERE kind = 'department' AND superior_id = ANY (visible_offices()));
END $$;
COMMENT ON FUNCTION advised_offices() IS 'The departments whose People''s Committee the asking person sits in';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['local_budget', 'funding_advice_step', 'local_project_step'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['local_year', 'local_budget', 'funding_advice', 'funding_advice_step', 'local_project', 'local_project_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR office_id = ANY ((SELECT advised_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON local_year, funding_advice, local_project TO kc_app, kc_system;
GRANT SELECT, INSERT ON local_budget, funding_advice_step, local_project_step TO kc_app, kc_system;
CREATE POLICY committee ON impact FOR SELECT TO kc_app USING (department_id = ANY ((SELECT advised_offices())::uuid[]));
CREATE POLICY committee ON impact_step FOR SELECT TO kc_app USING (impact_id IN (SELECT id FROM impact WHERE department_id = ANY ((SELECT advised_offices())::uuid[])));
