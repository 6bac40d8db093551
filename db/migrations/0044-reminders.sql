-- Reminders: a ladder of rules a kind of duty, each rung made once, what was told whom, and the letters that carry it with every attempt to send them.

CREATE TYPE reminder_rule_state AS ENUM ('set', 'dropped');
COMMENT ON TYPE reminder_rule_state IS 'đang áp dụng, đã bỏ';
CREATE TYPE reminder_anchor AS ENUM ('assigned', 'due');
COMMENT ON TYPE reminder_anchor IS 'ngày giao, thời hạn';
CREATE TABLE reminder_rule (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL CHECK (kind <> ''),
  anchor      reminder_anchor NOT NULL,
  days        int NOT NULL CHECK (days BETWEEN -60 AND 250),
  weekly      boolean NOT NULL,
  state       reminder_rule_state NOT NULL,
  since       date NOT NULL,
  basis       text NOT NULL CHECK (basis <> ''),
  UNIQUE (kind, anchor, days, weekly),
  CHECK (anchor = 'due' OR (days = 0 AND NOT weekly)),
  CHECK (NOT weekly OR days >= 0)
);
COMMENT ON TABLE reminder_rule IS 'One rung of the ladder of a kind of duty (mốc nhắc việc); settings of the programme';
COMMENT ON COLUMN reminder_rule.id IS 'Identifier';
COMMENT ON COLUMN reminder_rule.kind IS 'measured, report, or the key of a measure, whose own rungs take the place of those of measured';
COMMENT ON COLUMN reminder_rule.anchor IS 'Counted from the assignment or from the deadline';
COMMENT ON COLUMN reminder_rule.days IS 'Working days after the deadline; below nothing before it';
COMMENT ON COLUMN reminder_rule.weekly IS 'Every week from that day on, first a week after it';
COMMENT ON COLUMN reminder_rule.state IS 'Cache of the last step';
COMMENT ON COLUMN reminder_rule.since IS 'Rungs after this day are made';
COMMENT ON COLUMN reminder_rule.basis IS 'The article, internal, or unverified';

CREATE TABLE reminder_rule_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule_id     uuid NOT NULL REFERENCES reminder_rule (id),
  step        text NOT NULL,
  to_state    reminder_rule_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL
);
COMMENT ON TABLE reminder_rule_step IS 'Who set or dropped a rung of a ladder, and when';
COMMENT ON COLUMN reminder_rule_step.id IS 'Order of recording';
COMMENT ON COLUMN reminder_rule_step.rule_id IS 'The rule';
COMMENT ON COLUMN reminder_rule_step.step IS 'Name in the step table';
COMMENT ON COLUMN reminder_rule_step.to_state IS 'State it led to';
COMMENT ON COLUMN reminder_rule_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN reminder_rule_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN reminder_rule_step.actor IS 'Who took it, by name';

-- A store that told by notices before goes on from what it told last; what waited to be sent is told anew.
INSERT INTO reminder_rule (id, kind, anchor, days, weekly, state, since, basis)
  SELECT gen_random_uuid(), kind, anchor::reminder_anchor, days, weekly, 'set', coalesce((SELECT min(made_on) - 1 FROM notice WHERE sent_at IS NULL), (SELECT max(made_on) FROM notice), date '1999-12-31'), 'unverified'
    FROM (VALUES ('measured'), ('report')) AS k(kind)
   CROSS JOIN (VALUES ('assigned', 0, false), ('due', -7, false), ('due', -3, false), ('due', -1, false), ('due', 0, false), ('due', 1, false), ('due', 3, false), ('due', 3, true)) AS r(anchor, days, weekly);

DROP TABLE notice;
DROP TYPE notice_kind;

CREATE TABLE notice (
  id        uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES organization (id),
  made_on   date NOT NULL,
  made_at   timestamptz NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE notice IS 'What an office is told on a day of its duties (thông báo nhắc việc): one, however many rungs it folds';
COMMENT ON COLUMN notice.id IS 'Identifier';
COMMENT ON COLUMN notice.office_id IS 'The office told';
COMMENT ON COLUMN notice.made_on IS 'Day it was made';
COMMENT ON COLUMN notice.made_at IS 'When it was recorded';

CREATE TYPE rung_outcome AS ENUM ('told', 'folded', 'left');
COMMENT ON TYPE rung_outcome IS 'đã nhắc, gộp vào lần nhắc mới hơn, để yên';
CREATE TABLE reminder_rung (
  rule_id   uuid NOT NULL REFERENCES reminder_rule (id),
  task_id   uuid NOT NULL,
  fell_on   date NOT NULL,
  office_id uuid NOT NULL,
  to_id     uuid NOT NULL,
  due_on    date,
  outcome   rung_outcome NOT NULL,
  why       text CHECK (why <> ''),
  why_on    date,
  notice_id uuid REFERENCES notice (id),
  made_on   date NOT NULL,
  made_at   timestamptz NOT NULL,
  PRIMARY KEY (rule_id, task_id, fell_on),
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK ((outcome = 'left') = (why IS NOT NULL)),
  CHECK (outcome = 'left' OR notice_id IS NOT NULL),
  CHECK (made_on >= fell_on)
);
COMMENT ON TABLE reminder_rung IS 'A rung that came due (lần nhắc): a rule, an assignment, a day; made once, whatever stood still meanwhile';
COMMENT ON COLUMN reminder_rung.rule_id IS 'The rule';
COMMENT ON COLUMN reminder_rung.task_id IS 'The assignment';
COMMENT ON COLUMN reminder_rung.fell_on IS 'The day it fell on';
COMMENT ON COLUMN reminder_rung.office_id IS 'The office that assigned';
COMMENT ON COLUMN reminder_rung.to_id IS 'The office assigned';
COMMENT ON COLUMN reminder_rung.due_on IS 'The deadline it speaks of';
COMMENT ON COLUMN reminder_rung.outcome IS 'told, folded into a newer one of the same notice, or left in peace';
COMMENT ON COLUMN reminder_rung.why IS 'Why it was left in peace: what was done about the duty since';
COMMENT ON COLUMN reminder_rung.why_on IS 'The day of that';
COMMENT ON COLUMN reminder_rung.notice_id IS 'The notice that tells it';
COMMENT ON COLUMN reminder_rung.made_on IS 'Day it was made';
COMMENT ON COLUMN reminder_rung.made_at IS 'When it was recorded';
CREATE INDEX reminder_rung_of_task ON reminder_rung (task_id, fell_on);
CREATE INDEX reminder_rung_of_notice ON reminder_rung (notice_id);

CREATE TYPE reminder_manner AS ENUM ('at-once', 'daily', 'weekly', 'in-app');
COMMENT ON TYPE reminder_manner IS 'gửi ngay, gộp hằng ngày, gộp hằng tuần, chỉ trong chương trình';
CREATE TABLE reminder_preference (
  person_id  uuid PRIMARY KEY REFERENCES person (id),
  manner     reminder_manner NOT NULL,
  hour       int NOT NULL CHECK (hour BETWEEN 0 AND 23),
  weekday    int NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  set_at     timestamptz NOT NULL
);
COMMENT ON TABLE reminder_preference IS 'How a person wants to be reminded; who chose nothing is written to at once';
COMMENT ON COLUMN reminder_preference.person_id IS 'Who';
COMMENT ON COLUMN reminder_preference.manner IS 'At once, one letter a day or a week, or only in the programme';
COMMENT ON COLUMN reminder_preference.hour IS 'Hour of the day for a letter a day or a week';
COMMENT ON COLUMN reminder_preference.weekday IS 'Day of the week for a letter a week, 1 for Monday';
COMMENT ON COLUMN reminder_preference.set_at IS 'When it was chosen';

CREATE TYPE reminder_mail_state AS ENUM ('waiting', 'sent', 'refused', 'given-up', 'needless', 'settled');
COMMENT ON TYPE reminder_mail_state IS 'chờ gửi, đã gửi, bị từ chối, thôi gửi sau nhiều lần, không cần gửi nữa, đã báo cách khác';
CREATE TABLE reminder_mail (
  id         uuid PRIMARY KEY,
  office_id  uuid NOT NULL REFERENCES organization (id),
  person_id  uuid REFERENCES person (id),
  address    text,
  notice_id  uuid REFERENCES notice (id),
  state      reminder_mail_state NOT NULL,
  attempts   int NOT NULL CHECK (attempts >= 0),
  try_after  timestamptz NOT NULL,
  fault      text CHECK (fault <> ''),
  said       text,
  made_at    timestamptz NOT NULL,
  settled_at timestamptz,
  settled_by text,
  remark     text,
  CHECK ((person_id IS NULL) = (address IS NULL)),
  CHECK ((person_id IS NULL) = (notice_id IS NOT NULL)),
  CHECK ((settled_at IS NULL) = (state = 'waiting'))
);
COMMENT ON TABLE reminder_mail IS 'A letter by e-mail that carries notices to a person (thư nhắc việc): its Message-ID is fixed by the row, so that one handed over twice is recognised';
COMMENT ON COLUMN reminder_mail.id IS 'Identifier, of the Message-ID too';
COMMENT ON COLUMN reminder_mail.office_id IS 'The office told';
COMMENT ON COLUMN reminder_mail.person_id IS 'To whom; null where nobody sits in the office who could be told';
COMMENT ON COLUMN reminder_mail.address IS 'Their address on that day';
COMMENT ON COLUMN reminder_mail.notice_id IS 'The notice of which nobody could be told';
COMMENT ON COLUMN reminder_mail.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN reminder_mail.attempts IS 'How often it was handed over or tried to be';
COMMENT ON COLUMN reminder_mail.try_after IS 'Not tried before';
COMMENT ON COLUMN reminder_mail.fault IS 'What the last attempt failed with: no-person, left, unreachable, refused, refused-for-now';
COMMENT ON COLUMN reminder_mail.said IS 'What the mail server said';
COMMENT ON COLUMN reminder_mail.made_at IS 'When it was made';
COMMENT ON COLUMN reminder_mail.settled_at IS 'When it was sent, refused, given up, needless or settled';
COMMENT ON COLUMN reminder_mail.settled_by IS 'Who settled it otherwise, or sent it again';
COMMENT ON COLUMN reminder_mail.remark IS 'How the office was told otherwise';
CREATE INDEX reminder_mail_to_try ON reminder_mail (try_after) WHERE state = 'waiting';
CREATE INDEX reminder_mail_open ON reminder_mail (office_id) WHERE state IN ('refused', 'given-up');

CREATE TABLE notice_delivery (
  notice_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  office_id uuid NOT NULL,
  due_at    timestamptz,
  mail_id   uuid REFERENCES reminder_mail (id),
  read_at   timestamptz,
  PRIMARY KEY (notice_id, person_id),
  FOREIGN KEY (notice_id, office_id) REFERENCES notice (id, office_id)
);
COMMENT ON TABLE notice_delivery IS 'A notice for one person: in the programme always, by e-mail when and as they chose';
COMMENT ON COLUMN notice_delivery.notice_id IS 'The notice';
COMMENT ON COLUMN notice_delivery.person_id IS 'For whom';
COMMENT ON COLUMN notice_delivery.office_id IS 'The office told';
COMMENT ON COLUMN notice_delivery.due_at IS 'When it goes by e-mail; null for only in the programme';
COMMENT ON COLUMN notice_delivery.mail_id IS 'The letter it went with';
COMMENT ON COLUMN notice_delivery.read_at IS 'When they opened it in the programme';
CREATE INDEX notice_delivery_to_mail ON notice_delivery (due_at) WHERE mail_id IS NULL AND due_at IS NOT NULL;
CREATE INDEX notice_delivery_of ON notice_delivery (person_id, notice_id);
CREATE INDEX notice_delivery_by_mail ON notice_delivery (mail_id);

CREATE TRIGGER reminder_rule_step_stands BEFORE UPDATE OR DELETE ON reminder_rule_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reminder_rung_stands BEFORE UPDATE OR DELETE ON reminder_rung FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER notice_stands BEFORE UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['reminder_rule', 'reminder_rule_step', 'reminder_rung', 'reminder_preference', 'reminder_mail', 'notice', 'notice_delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO kc_app', t);
  END LOOP;
END $$;
CREATE POLICY signed_in ON reminder_rule FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY signed_in ON reminder_rule_step FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY both_ends_and_above ON reminder_rung FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY own_choice ON reminder_preference FOR SELECT TO kc_app USING (person_id = (SELECT asking_person()));
CREATE POLICY seen_of_programme ON reminder_mail FOR SELECT TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]));
CREATE POLICY own_office ON notice FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY own_office ON notice_delivery FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON reminder_rule, reminder_preference, reminder_mail, notice_delivery TO kc_system;
GRANT SELECT, INSERT ON reminder_rule_step, reminder_rung, notice TO kc_system;
