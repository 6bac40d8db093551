-- The yearly inspection plan: drawn by risk with the reasons of each choice, changed by hand with a word why, adopted by a numbered decision.

CREATE TYPE inspection_plan_state AS ENUM ('drawn', 'adopted');
COMMENT ON TYPE inspection_plan_state IS 'States of an inspection plan';

CREATE TABLE inspection_plan (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL REFERENCES organization (id),
  year          int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  state         inspection_plan_state NOT NULL,
  decision_code text CHECK (decision_code <> ''),
  decision_on   date,
  drawn_on      date NOT NULL,
  illustrative  boolean NOT NULL,
  UNIQUE (office_id, year),
  UNIQUE (id, office_id),
  CHECK ((state = 'adopted') = (decision_code IS NOT NULL) AND (decision_code IS NULL) = (decision_on IS NULL))
);
COMMENT ON TABLE inspection_plan IS 'Which projects an office inspects in a year; the Agency and each department have their own';
COMMENT ON COLUMN inspection_plan.id IS 'Identifier';
COMMENT ON COLUMN inspection_plan.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_plan.year IS 'The year';
COMMENT ON COLUMN inspection_plan.state IS 'Its state of today';
COMMENT ON COLUMN inspection_plan.decision_code IS 'The decision that adopted it';
COMMENT ON COLUMN inspection_plan.decision_on IS 'Its date';
COMMENT ON COLUMN inspection_plan.drawn_on IS 'The day whose facts it was drawn by';
COMMENT ON COLUMN inspection_plan.illustrative IS 'Of a story, not of life';

CREATE TABLE inspection_plan_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    inspection_plan_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (plan_id, office_id) REFERENCES inspection_plan (id, office_id)
);
COMMENT ON TABLE inspection_plan_step IS 'Each step an inspection plan took';
COMMENT ON COLUMN inspection_plan_step.id IS 'In order';
COMMENT ON COLUMN inspection_plan_step.plan_id IS 'The plan';
COMMENT ON COLUMN inspection_plan_step.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_plan_step.step IS 'The step';
COMMENT ON COLUMN inspection_plan_step.to_state IS 'The state it led to';
COMMENT ON COLUMN inspection_plan_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN inspection_plan_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN inspection_plan_step.actor IS 'Who took it';
COMMENT ON COLUMN inspection_plan_step.remark IS 'Which project, and why';

CREATE TABLE inspection_choice (
  id         uuid PRIMARY KEY,
  plan_id    uuid NOT NULL,
  office_id  uuid NOT NULL,
  project_id uuid NOT NULL REFERENCES project (id),
  points     int NOT NULL CHECK (points >= 0),
  reasons    jsonb NOT NULL,
  added_why  text CHECK (added_why <> ''),
  dropped_on date,
  dropped_why text CHECK (dropped_why <> ''),
  UNIQUE (plan_id, project_id),
  FOREIGN KEY (plan_id, office_id) REFERENCES inspection_plan (id, office_id),
  CONSTRAINT dropped_with_a_word CHECK ((dropped_on IS NULL) = (dropped_why IS NULL))
);
COMMENT ON TABLE inspection_choice IS 'A project of a plan, with what it was chosen for; one dropped stays to be seen';
COMMENT ON COLUMN inspection_choice.id IS 'Identifier, and that of the visit it leads to: two devices that begin it begin the same one';
COMMENT ON COLUMN inspection_choice.plan_id IS 'The plan';
COMMENT ON COLUMN inspection_choice.office_id IS 'The office that inspects';
COMMENT ON COLUMN inspection_choice.project_id IS 'The project';
COMMENT ON COLUMN inspection_choice.points IS 'Points of risk on the day it was drawn';
COMMENT ON COLUMN inspection_choice.reasons IS 'Each rule that gave points, in words, as of that day';
COMMENT ON COLUMN inspection_choice.added_why IS 'Why a person added it; null where risk chose it';
COMMENT ON COLUMN inspection_choice.dropped_on IS 'The day a person dropped it';
COMMENT ON COLUMN inspection_choice.dropped_why IS 'Why';

CREATE INDEX inspection_plan_step_of ON inspection_plan_step (plan_id, business_on);
CREATE INDEX inspection_choice_of_project ON inspection_choice (project_id);

DO $$ DECLARE t text; BEGIN
  CREATE TRIGGER inspection_plan_step_stands BEFORE UPDATE OR DELETE ON inspection_plan_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
  -- Whom an office means to inspect is its own to know, and that of those above it; not of whom it visits.
  FOREACH t IN ARRAY ARRAY['inspection_plan', 'inspection_plan_step', 'inspection_choice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON inspection_plan, inspection_choice TO kc_app, kc_system;
GRANT SELECT, INSERT ON inspection_plan_step TO kc_app, kc_system;
