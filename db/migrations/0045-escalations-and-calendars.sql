-- What is laid before a leader after reminders in vain, prepared by the system and sent by a person; and calendars that follow one's deadlines.

CREATE TYPE escalation_level AS ENUM ('leader', 'agency');
COMMENT ON TYPE escalation_level IS 'lãnh đạo cơ quan thực hiện, Cục';
CREATE TYPE escalation_state AS ENUM ('prepared', 'sent', 'noted', 'dropped');
COMMENT ON TYPE escalation_state IS 'đã chuẩn bị, đã báo cáo, đã xem xét, thôi báo cáo';

CREATE TABLE escalation_rule (
  level escalation_level PRIMARY KEY,
  rungs int NOT NULL CHECK (rungs BETWEEN 1 AND 50),
  basis text NOT NULL CHECK (basis <> ''),
  set_on date,
  set_by text
);
COMMENT ON TABLE escalation_rule IS 'After how many reminders of a late duty that nobody touched it is prepared for whom; settings of the programme';
COMMENT ON COLUMN escalation_rule.level IS 'Before whom it is laid';
COMMENT ON COLUMN escalation_rule.rungs IS 'After so many reminders: since the deadline, or since the leader was told';
COMMENT ON COLUMN escalation_rule.basis IS 'The article, internal, or unverified';
COMMENT ON COLUMN escalation_rule.set_on IS 'Day it was changed; null for the first setting';
COMMENT ON COLUMN escalation_rule.set_by IS 'Who changed it';
INSERT INTO escalation_rule (level, rungs, basis) VALUES ('leader', 2, 'unverified'), ('agency', 2, 'unverified');

CREATE TABLE escalation (
  id          uuid PRIMARY KEY,
  task_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  level       escalation_level NOT NULL,
  receiver_id uuid NOT NULL REFERENCES organization (id),
  due_on      date NOT NULL,
  rungs       int NOT NULL CHECK (rungs > 0),
  state       escalation_state NOT NULL,
  prepared_on date NOT NULL,
  sent_on     date,
  sent_by     text,
  words       text,
  UNIQUE (id, office_id),
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK ((sent_on IS NULL) = (state IN ('prepared', 'dropped')))
);
COMMENT ON TABLE escalation IS 'A late duty laid before a leader (báo cáo lãnh đạo): prepared after reminders in vain, one a level and deadline, and sent by a person or not at all';
COMMENT ON COLUMN escalation.id IS 'Identifier';
COMMENT ON COLUMN escalation.task_id IS 'The assignment';
COMMENT ON COLUMN escalation.office_id IS 'The office that assigned, whose people send it';
COMMENT ON COLUMN escalation.to_id IS 'The office assigned';
COMMENT ON COLUMN escalation.level IS 'Before the leader of the office assigned, or before the Agency';
COMMENT ON COLUMN escalation.receiver_id IS 'The office whose leader it is laid before';
COMMENT ON COLUMN escalation.due_on IS 'The deadline that passed';
COMMENT ON COLUMN escalation.rungs IS 'Reminders in vain until then';
COMMENT ON COLUMN escalation.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN escalation.prepared_on IS 'Day it was prepared';
COMMENT ON COLUMN escalation.sent_on IS 'Day a person sent it';
COMMENT ON COLUMN escalation.sent_by IS 'Who';
COMMENT ON COLUMN escalation.words IS 'What they added';
-- One that was dropped may be prepared again, after as many reminders more.
CREATE UNIQUE INDEX escalation_standing ON escalation (task_id, level, due_on) WHERE state <> 'dropped';
CREATE INDEX escalation_open ON escalation (office_id, state);
CREATE INDEX escalation_laid ON escalation (receiver_id, state);

CREATE TABLE escalation_step (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  escalation_id uuid NOT NULL,
  office_id     uuid NOT NULL,
  step          text NOT NULL,
  to_state      escalation_state NOT NULL,
  business_on   date NOT NULL,
  recorded_at   timestamptz NOT NULL,
  actor         text NOT NULL,
  remark        text,
  FOREIGN KEY (escalation_id, office_id) REFERENCES escalation (id, office_id)
);
COMMENT ON TABLE escalation_step IS 'Each step an escalation took';
COMMENT ON COLUMN escalation_step.id IS 'Order of recording';
COMMENT ON COLUMN escalation_step.escalation_id IS 'The escalation';
COMMENT ON COLUMN escalation_step.office_id IS 'The office that assigned';
COMMENT ON COLUMN escalation_step.step IS 'Name in the step table';
COMMENT ON COLUMN escalation_step.to_state IS 'State it led to';
COMMENT ON COLUMN escalation_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN escalation_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN escalation_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN escalation_step.remark IS 'What was added, why it was dropped, what the leader said';
CREATE INDEX escalation_step_of ON escalation_step (escalation_id, business_on);
CREATE TRIGGER escalation_step_stands BEFORE UPDATE OR DELETE ON escalation_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE calendar_feed (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person (id),
  sha256     text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE calendar_feed IS 'A secret address under which a calendar follows a person''s deadlines; one in force at a time';
COMMENT ON COLUMN calendar_feed.id IS 'Identifier';
COMMENT ON COLUMN calendar_feed.person_id IS 'Whose deadlines';
COMMENT ON COLUMN calendar_feed.sha256 IS 'Hash of the secret: the address itself is shown once and not kept';
COMMENT ON COLUMN calendar_feed.made_at IS 'When it was made';
COMMENT ON COLUMN calendar_feed.revoked_at IS 'When it was renewed or revoked';
CREATE UNIQUE INDEX calendar_feed_in_force ON calendar_feed (person_id) WHERE revoked_at IS NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['escalation_rule', 'escalation', 'escalation_step', 'calendar_feed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO kc_app', t);
  END LOOP;
END $$;
CREATE POLICY signed_in ON escalation_rule FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
-- Whom it is laid before sees it once a person has sent it.
CREATE POLICY sender_and_receiver ON escalation FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]) OR (sent_on IS NOT NULL AND receiver_id = ANY ((SELECT visible_offices())::uuid[])));
CREATE POLICY sender ON escalation_step FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY own_feed ON calendar_feed FOR SELECT TO kc_app USING (person_id = (SELECT asking_person()));
GRANT SELECT, INSERT, UPDATE ON escalation_rule, escalation, calendar_feed TO kc_system;
GRANT SELECT, INSERT ON escalation_step TO kc_system;
