-- The weekly meeting: results, obstacles and asks of a week are computed; what is concluded is issued as a numbered notice whose duties go the way of every letter.

CREATE TYPE meeting_state AS ENUM ('held', 'issued');
COMMENT ON TYPE meeting_state IS 'đã họp, kết luận đang soạn; đã ra thông báo kết luận';

CREATE TABLE meeting (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  week_from    date NOT NULL CHECK (extract(isodow FROM week_from) = 1),
  held_on      date NOT NULL,
  chaired_by   text NOT NULL CHECK (chaired_by <> ''),
  state        meeting_state NOT NULL,
  notice_code  text,
  notice_on    date,
  dispatch_id  uuid REFERENCES dispatch (id),
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  UNIQUE (office_id, week_from),
  CHECK ((state = 'issued') = (notice_code IS NOT NULL) AND (notice_code IS NULL) = (notice_on IS NULL) AND (notice_code IS NULL) = (dispatch_id IS NULL))
);
COMMENT ON TABLE meeting IS 'An office''s meeting on one week';
COMMENT ON COLUMN meeting.id IS 'Identifier';
COMMENT ON COLUMN meeting.office_id IS 'The office that meets';
COMMENT ON COLUMN meeting.week_from IS 'Monday of the week it is about';
COMMENT ON COLUMN meeting.held_on IS 'The day it was held';
COMMENT ON COLUMN meeting.chaired_by IS 'Who chaired it, by name and post';
COMMENT ON COLUMN meeting.state IS 'Its state of today';
COMMENT ON COLUMN meeting.notice_code IS 'Number and symbol of the notice of its conclusions';
COMMENT ON COLUMN meeting.notice_on IS 'Date of the notice';
COMMENT ON COLUMN meeting.dispatch_id IS 'The notice among the office''s letters';
COMMENT ON COLUMN meeting.illustrative IS 'Of a story, not of life';

CREATE TABLE meeting_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id  uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    meeting_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (meeting_id, office_id) REFERENCES meeting (id, office_id)
);
COMMENT ON TABLE meeting_step IS 'Each step a meeting took';
COMMENT ON COLUMN meeting_step.id IS 'In order';
COMMENT ON COLUMN meeting_step.meeting_id IS 'The meeting';
COMMENT ON COLUMN meeting_step.office_id IS 'Its office';
COMMENT ON COLUMN meeting_step.step IS 'The step';
COMMENT ON COLUMN meeting_step.to_state IS 'The state it led to';
COMMENT ON COLUMN meeting_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN meeting_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN meeting_step.actor IS 'Who took it';

CREATE TABLE meeting_minutes (
  meeting_id  uuid NOT NULL,
  office_id   uuid NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  results     text,
  obstacles   text,
  asks        text,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  PRIMARY KEY (meeting_id, version),
  FOREIGN KEY (meeting_id, office_id) REFERENCES meeting (id, office_id)
);
COMMENT ON TABLE meeting_minutes IS 'What was written of a meeting, a row each time it was kept; the newest counts';
COMMENT ON COLUMN meeting_minutes.meeting_id IS 'The meeting';
COMMENT ON COLUMN meeting_minutes.office_id IS 'Its office';
COMMENT ON COLUMN meeting_minutes.version IS 'Which keeping, from 1';
COMMENT ON COLUMN meeting_minutes.results IS 'Said of results, beside the figures';
COMMENT ON COLUMN meeting_minutes.obstacles IS 'Said of obstacles';
COMMENT ON COLUMN meeting_minutes.asks IS 'What is asked for';
COMMENT ON COLUMN meeting_minutes.business_on IS 'The day it counts from';
COMMENT ON COLUMN meeting_minutes.recorded_at IS 'When it was written';
COMMENT ON COLUMN meeting_minutes.actor IS 'Who wrote it';

CREATE TABLE meeting_conclusion (
  meeting_id uuid NOT NULL,
  office_id  uuid NOT NULL,
  version    int NOT NULL,
  no         int NOT NULL CHECK (no > 0),
  text       text NOT NULL CHECK (text <> ''),
  to_ids     uuid[] NOT NULL CHECK (cardinality(to_ids) > 0),
  due_on     date,
  PRIMARY KEY (meeting_id, version, no),
  FOREIGN KEY (meeting_id, version) REFERENCES meeting_minutes (meeting_id, version),
  FOREIGN KEY (meeting_id, office_id) REFERENCES meeting (id, office_id)
);
COMMENT ON TABLE meeting_conclusion IS 'A conclusion of a meeting as kept with its minutes: it becomes a duty of the notice';
COMMENT ON COLUMN meeting_conclusion.meeting_id IS 'The meeting';
COMMENT ON COLUMN meeting_conclusion.office_id IS 'Its office';
COMMENT ON COLUMN meeting_conclusion.version IS 'Of which keeping';
COMMENT ON COLUMN meeting_conclusion.no IS 'Its number in the notice';
COMMENT ON COLUMN meeting_conclusion.text IS 'What is to be done';
COMMENT ON COLUMN meeting_conclusion.to_ids IS 'The offices that do it';
COMMENT ON COLUMN meeting_conclusion.due_on IS 'The last day on time; null where none was set';

CREATE INDEX meeting_step_of ON meeting_step (meeting_id, business_on);
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['meeting_step', 'meeting_minutes', 'meeting_conclusion'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['meeting', 'meeting_step', 'meeting_minutes', 'meeting_conclusion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_office ON %I TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON meeting TO kc_app, kc_system;
GRANT SELECT, INSERT ON meeting_step, meeting_minutes, meeting_conclusion TO kc_app, kc_system;
