-- Duties that verify themselves: a duty bound to a measure, the things it covers as they were on the day of issue, and the day on which all of them were done or exempt.

ALTER TABLE duty ADD COLUMN measure text CHECK (measure <> ''), ADD COLUMN measure_phrase text CHECK (measure_phrase <> ''), ADD CONSTRAINT words_of_a_measure CHECK (measure IS NOT NULL OR measure_phrase IS NULL);
COMMENT ON COLUMN duty.measure IS 'By which measure of the programme''s data it is followed; null for one answered by report and evidence';
COMMENT ON COLUMN duty.measure_phrase IS 'The words of the order that led to the measure; null where a person chose it';

CREATE TABLE measure_target (
  task_id    uuid NOT NULL,
  thing_id   uuid NOT NULL,
  office_id  uuid NOT NULL,
  to_id      uuid NOT NULL,
  label      text NOT NULL CHECK (label <> ''),
  added_on   date NOT NULL,
  paper_code text CHECK (paper_code <> ''),
  paper_on   date,
  actor      text NOT NULL,
  PRIMARY KEY (task_id, thing_id),
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE measure_target IS 'What a measured assignment covers: fixed on the day of issue, added to by a numbered decision only';
COMMENT ON COLUMN measure_target.task_id IS 'The assignment';
COMMENT ON COLUMN measure_target.thing_id IS 'A project, gathering, report, round or office, as the measure says';
COMMENT ON COLUMN measure_target.office_id IS 'The office that assigned';
COMMENT ON COLUMN measure_target.to_id IS 'The office assigned';
COMMENT ON COLUMN measure_target.label IS 'Its name on the day it was covered';
COMMENT ON COLUMN measure_target.added_on IS 'The day it counts from';
COMMENT ON COLUMN measure_target.paper_code IS 'The decision that added it; null for what was there on the day of issue';
COMMENT ON COLUMN measure_target.paper_on IS 'Its date';
COMMENT ON COLUMN measure_target.actor IS 'Who issued or added';

CREATE TABLE measure_reached (
  task_id     uuid NOT NULL,
  target      int NOT NULL CHECK (target > 0),
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  reached_on  date NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (task_id, target),
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id)
);
COMMENT ON TABLE measure_reached IS 'The day on which what is done and what is exempt reached the target, once for a target: it decides on time or late, whatever is undone since';
COMMENT ON COLUMN measure_reached.task_id IS 'The assignment';
COMMENT ON COLUMN measure_reached.target IS 'How many things it covered then; a decision that adds some opens a new target';
COMMENT ON COLUMN measure_reached.office_id IS 'The office that assigned';
COMMENT ON COLUMN measure_reached.to_id IS 'The office assigned';
COMMENT ON COLUMN measure_reached.reached_on IS 'The day';
COMMENT ON COLUMN measure_reached.recorded_at IS 'When it was written';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['measure_target', 'measure_reached'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY both_ends_and_above ON %I FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT ON measure_target, measure_reached TO kc_app;
GRANT SELECT, INSERT ON measure_target, measure_reached TO kc_system;
