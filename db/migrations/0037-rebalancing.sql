-- The bench: money that is free in a year against proposals to supplement its plan, the ranked list with its cut-line, what officers changed of it, the reference lists beside it, and what became of each proposal.

CREATE TYPE rebalancing_state AS ENUM ('drafted', 'submitted', 'approved');
CREATE TYPE line_rule AS ENUM ('stop', 'skip');
CREATE TYPE list_choice AS ENUM ('in', 'out', 'ranked');
CREATE TYPE reference_state AS ENUM ('asked', 'found', 'stopped', 'failed');
COMMENT ON TYPE rebalancing_state IS 'đang lập, đã trình, đã ban hành';
COMMENT ON TYPE line_rule IS 'What happens at the cut-line: dừng tại đề án đầu tiên không đủ kinh phí; bỏ qua và xét tiếp';
COMMENT ON TYPE list_choice IS 'đưa vào, để lại, theo thứ tự xếp hạng';
COMMENT ON TYPE reference_state IS 'đang tính, đã có kết quả (or that there is none), đã dừng, lỗi';

CREATE TABLE rebalancing (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  year         int NOT NULL CHECK (year BETWEEN 2010 AND 2050),
  round_id     uuid NOT NULL REFERENCES proposal_round (id),
  title        text NOT NULL CHECK (title <> ''),
  state        rebalancing_state NOT NULL,
  submitted_by uuid REFERENCES person (id),
  decision_id  uuid UNIQUE REFERENCES plan_decision (id),
  opened_on    date NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  CHECK ((state = 'approved') = (decision_id IS NOT NULL))
);
COMMENT ON TABLE rebalancing IS 'A balancing of a year''s free money against the proposals of a round (cân đối nguồn kinh phí, bổ sung kế hoạch)';
COMMENT ON COLUMN rebalancing.id IS 'Identifier';
COMMENT ON COLUMN rebalancing.office_id IS 'The Agency, which draws it up';
COMMENT ON COLUMN rebalancing.year IS 'Plan year';
COMMENT ON COLUMN rebalancing.round_id IS 'The round whose proposals are weighed';
COMMENT ON COLUMN rebalancing.title IS 'What its decision is about';
COMMENT ON COLUMN rebalancing.state IS 'Its state of today';
COMMENT ON COLUMN rebalancing.submitted_by IS 'Who submitted it';
COMMENT ON COLUMN rebalancing.decision_id IS 'The numbered decision it became';
COMMENT ON COLUMN rebalancing.opened_on IS 'Day it was begun';
COMMENT ON COLUMN rebalancing.illustrative IS 'Of a story, not of life';
-- One balancing of a round at a time: two at once would give the same money twice.
CREATE UNIQUE INDEX rebalancing_open ON rebalancing (round_id) WHERE state <> 'approved';

CREATE TABLE rebalancing_step (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rebalancing_id uuid NOT NULL,
  office_id      uuid NOT NULL,
  step           text NOT NULL,
  to_state       rebalancing_state NOT NULL,
  business_on    date NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor          text NOT NULL,
  free_dong      bigint,
  paper_code     text,
  paper_on       date,
  remark         text,
  FOREIGN KEY (rebalancing_id, office_id) REFERENCES rebalancing (id, office_id),
  CHECK ((step = 'submit') = (free_dong IS NOT NULL)),
  CHECK ((step = 'approve') = (paper_code IS NOT NULL) AND (paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE rebalancing_step IS 'Each step a rebalancing took; its state at a day is that of the last one';
COMMENT ON COLUMN rebalancing_step.id IS 'In order';
COMMENT ON COLUMN rebalancing_step.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN rebalancing_step.office_id IS 'Its office';
COMMENT ON COLUMN rebalancing_step.step IS 'The step';
COMMENT ON COLUMN rebalancing_step.to_state IS 'The state it led to';
COMMENT ON COLUMN rebalancing_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN rebalancing_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN rebalancing_step.actor IS 'Who took it';
COMMENT ON COLUMN rebalancing_step.free_dong IS 'The free money of the year when it was submitted: it is refused once that has moved';
COMMENT ON COLUMN rebalancing_step.paper_code IS 'The decision''s number, once approved';
COMMENT ON COLUMN rebalancing_step.paper_on IS 'Its date';
COMMENT ON COLUMN rebalancing_step.remark IS 'What they said';

CREATE TABLE rebalancing_setting (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rebalancing_id uuid NOT NULL,
  office_id      uuid NOT NULL,
  reserve_dong   bigint NOT NULL CHECK (reserve_dong >= 0),
  line_rule      line_rule NOT NULL,
  part_at_line   boolean NOT NULL,
  business_on    date NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor          text NOT NULL,
  FOREIGN KEY (rebalancing_id, office_id) REFERENCES rebalancing (id, office_id)
);
COMMENT ON TABLE rebalancing_setting IS 'How a ranked list is drawn: what is kept back and what happens at the line; the newest counts';
COMMENT ON COLUMN rebalancing_setting.id IS 'In order';
COMMENT ON COLUMN rebalancing_setting.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN rebalancing_setting.office_id IS 'Its office';
COMMENT ON COLUMN rebalancing_setting.reserve_dong IS 'Money kept back, in whole đồng';
COMMENT ON COLUMN rebalancing_setting.line_rule IS 'Stop at the first that does not fit, or pass it over';
COMMENT ON COLUMN rebalancing_setting.part_at_line IS 'Whether the one at the line may take a part, down to its least';
COMMENT ON COLUMN rebalancing_setting.business_on IS 'The day it counts from';
COMMENT ON COLUMN rebalancing_setting.recorded_at IS 'When it was written';
COMMENT ON COLUMN rebalancing_setting.actor IS 'Who set it';

CREATE TABLE rebalancing_giver (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rebalancing_id uuid NOT NULL,
  office_id      uuid NOT NULL,
  project_id     uuid NOT NULL REFERENCES project (id),
  dong           bigint NOT NULL CHECK (dong >= 0),
  reason         text NOT NULL CHECK (reason <> ''),
  business_on    date NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor          text NOT NULL,
  FOREIGN KEY (rebalancing_id, office_id) REFERENCES rebalancing (id, office_id)
);
COMMENT ON TABLE rebalancing_giver IS 'A project in the plan that gives money back in the same decision; its newest row counts, nothing given takes it off';
COMMENT ON COLUMN rebalancing_giver.id IS 'In order';
COMMENT ON COLUMN rebalancing_giver.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN rebalancing_giver.office_id IS 'Its office';
COMMENT ON COLUMN rebalancing_giver.project_id IS 'The project that gives';
COMMENT ON COLUMN rebalancing_giver.dong IS 'How much of the money no contract binds, in whole đồng';
COMMENT ON COLUMN rebalancing_giver.reason IS 'Why';
COMMENT ON COLUMN rebalancing_giver.business_on IS 'The day it counts from';
COMMENT ON COLUMN rebalancing_giver.recorded_at IS 'When it was written';
COMMENT ON COLUMN rebalancing_giver.actor IS 'Who entered it';

CREATE TABLE rebalancing_change (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rebalancing_id uuid NOT NULL,
  office_id      uuid NOT NULL,
  project_id     uuid NOT NULL REFERENCES project (id),
  choice         list_choice NOT NULL,
  dong           bigint CHECK (dong > 0),
  reason         text NOT NULL CHECK (reason <> ''),
  business_on    date NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor          text NOT NULL,
  FOREIGN KEY (rebalancing_id, office_id) REFERENCES rebalancing (id, office_id),
  CHECK (dong IS NULL OR choice = 'in')
);
COMMENT ON TABLE rebalancing_change IS 'Where an officer departs from the ranked list, with a word; the newest of a project counts';
COMMENT ON COLUMN rebalancing_change.id IS 'In order';
COMMENT ON COLUMN rebalancing_change.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN rebalancing_change.office_id IS 'Its office';
COMMENT ON COLUMN rebalancing_change.project_id IS 'The proposed project';
COMMENT ON COLUMN rebalancing_change.choice IS 'Taken in, left out, or left to the ranking again';
COMMENT ON COLUMN rebalancing_change.dong IS 'What it is given where that is less than it asks';
COMMENT ON COLUMN rebalancing_change.reason IS 'Why';
COMMENT ON COLUMN rebalancing_change.business_on IS 'The day it counts from';
COMMENT ON COLUMN rebalancing_change.recorded_at IS 'When it was written';
COMMENT ON COLUMN rebalancing_change.actor IS 'Who changed it';

CREATE TABLE rebalancing_row (
  step_id        bigint NOT NULL REFERENCES rebalancing_step (id),
  project_id     uuid NOT NULL,
  office_id      uuid NOT NULL,
  rebalancing_id uuid NOT NULL REFERENCES rebalancing (id),
  rank           int NOT NULL CHECK (rank > 0),
  points         int NOT NULL,
  asked_dong     bigint NOT NULL CHECK (asked_dong > 0),
  least_dong     bigint NOT NULL CHECK (least_dong BETWEEN 1 AND asked_dong),
  given_dong     bigint NOT NULL CHECK (given_dong = 0 OR given_dong BETWEEN least_dong AND asked_dong),
  ranked_dong    bigint NOT NULL CHECK (ranked_dong BETWEEN 0 AND asked_dong),
  why            text NOT NULL CHECK (why <> ''),
  reason         text,
  PRIMARY KEY (step_id, project_id),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE rebalancing_row IS 'The list as it was submitted, one row a proposal, in or out, each with why; seen by whose project it is';
COMMENT ON COLUMN rebalancing_row.step_id IS 'The submission';
COMMENT ON COLUMN rebalancing_row.project_id IS 'The proposed project';
COMMENT ON COLUMN rebalancing_row.office_id IS 'Its unit';
COMMENT ON COLUMN rebalancing_row.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN rebalancing_row.rank IS 'Its place by Điều 7 then';
COMMENT ON COLUMN rebalancing_row.points IS 'Its points then';
COMMENT ON COLUMN rebalancing_row.asked_dong IS 'What it asked, in whole đồng';
COMMENT ON COLUMN rebalancing_row.least_dong IS 'The smallest support with which it would be carried out';
COMMENT ON COLUMN rebalancing_row.given_dong IS 'What it is given; nothing where it is out';
COMMENT ON COLUMN rebalancing_row.ranked_dong IS 'What the ranked list alone would give it: where that differs, the list departs from it';
COMMENT ON COLUMN rebalancing_row.why IS 'Why it is in or out';
COMMENT ON COLUMN rebalancing_row.reason IS 'The officer''s word, where the list was changed by hand';

CREATE TABLE reference_list (
  id             uuid PRIMARY KEY,
  rebalancing_id uuid NOT NULL,
  office_id      uuid NOT NULL,
  state          reference_state NOT NULL,
  wishes         jsonb NOT NULL,
  total_dong     bigint NOT NULL CHECK (total_dong >= 0),
  outcome        jsonb,
  asked_on       date NOT NULL,
  asked_at       timestamptz NOT NULL,
  asked_by       text NOT NULL,
  ended_at       timestamptz,
  FOREIGN KEY (rebalancing_id, office_id) REFERENCES rebalancing (id, office_id),
  CHECK ((state = 'asked') = (ended_at IS NULL)),
  CHECK (state <> 'found' OR outcome IS NOT NULL)
);
COMMENT ON TABLE reference_list IS 'A reference list (phương án tham khảo): the exact optimum under wishes, with its proof or the gap that was left; never adopted by itself';
COMMENT ON COLUMN reference_list.id IS 'Identifier';
COMMENT ON COLUMN reference_list.rebalancing_id IS 'The rebalancing';
COMMENT ON COLUMN reference_list.office_id IS 'Its office';
COMMENT ON COLUMN reference_list.state IS 'Being looked for, found (or found that there is none), stopped, failed';
COMMENT ON COLUMN reference_list.wishes IS 'What it was to obey';
COMMENT ON COLUMN reference_list.total_dong IS 'The money there was';
COMMENT ON COLUMN reference_list.outcome IS 'The list, its proof or gap, alternatives, prices; or the conflict and what would have to give way';
COMMENT ON COLUMN reference_list.asked_on IS 'Day it was asked for';
COMMENT ON COLUMN reference_list.asked_at IS 'When';
COMMENT ON COLUMN reference_list.asked_by IS 'Who asked';
COMMENT ON COLUMN reference_list.ended_at IS 'When it was found or stopped';

CREATE INDEX rebalancing_of_year ON rebalancing (year);
CREATE INDEX rebalancing_step_of ON rebalancing_step (rebalancing_id, business_on);
CREATE INDEX rebalancing_setting_of ON rebalancing_setting (rebalancing_id, business_on);
CREATE INDEX rebalancing_giver_of ON rebalancing_giver (rebalancing_id, project_id);
CREATE INDEX rebalancing_change_of ON rebalancing_change (rebalancing_id, project_id);
CREATE INDEX rebalancing_row_of_project ON rebalancing_row (project_id);
CREATE INDEX reference_list_of ON reference_list (rebalancing_id, asked_at);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['rebalancing_step', 'rebalancing_setting', 'rebalancing_giver', 'rebalancing_change', 'rebalancing_row'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['rebalancing', 'rebalancing_step', 'rebalancing_setting', 'rebalancing_giver', 'rebalancing_change', 'rebalancing_row', 'reference_list'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
-- What was decided is no secret among the offices of the programme: whose proposal it was reads by which decision.
CREATE POLICY decided ON rebalancing FOR SELECT TO kc_app USING (state = 'approved' AND (SELECT asking_person()) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE ON rebalancing, reference_list TO kc_app, kc_system;
GRANT SELECT, INSERT ON rebalancing_step, rebalancing_setting, rebalancing_giver, rebalancing_change, rebalancing_row TO kc_app, kc_system;

CREATE FUNCTION decided_proposals(on_day date) RETURNS TABLE (rebalancing_id uuid, project_id uuid, rank int, of int, points int, asked_dong bigint, given_dong bigint, why text, reason text) LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.id, r.project_id, r.rank, (SELECT count(*)::int FROM rebalancing_row a WHERE a.step_id = s.id), r.points, r.asked_dong, r.given_dong, r.why, r.reason
    FROM rebalancing b JOIN plan_decision d ON d.id = b.decision_id AND d.issued_on <= on_day
    CROSS JOIN LATERAL (SELECT max(id) AS id FROM rebalancing_step WHERE rebalancing_id = b.id AND step = 'submit') s
    JOIN rebalancing_row r ON r.step_id = s.id WHERE r.office_id = ANY ((SELECT programme_offices())::uuid[])
$$;
COMMENT ON FUNCTION decided_proposals(date) IS 'What became by a day of the proposals whose projects the asking person sees, with their place among all';
REVOKE EXECUTE ON FUNCTION decided_proposals(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decided_proposals(date) TO kc_app, kc_system;
