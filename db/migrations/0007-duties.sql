-- Duties: a confirmed letter becomes a list, a leader's approval makes one assignment per office, and each is followed to its acceptance.

CREATE TYPE duty_list_state AS ENUM ('drafted', 'submitted', 'approved', 'recalled');
COMMENT ON TYPE duty_list_state IS 'drafted: an officer draws it up; submitted: waits for a leader; approved: assigned; recalled: its letter was withdrawn';
CREATE TYPE task_state AS ENUM ('assigned', 'received', 'answered', 'returned', 'accepted', 'exempt', 'recalled');
COMMENT ON TYPE task_state IS 'giao, tiếp nhận, đã trả lời, trả lại, hoàn thành, không thuộc diện áp dụng, thu hồi';
CREATE TYPE task_part AS ENUM ('lead', 'coordinate');
COMMENT ON TYPE task_part IS 'chủ trì, phối hợp';
CREATE TYPE answer_outcome AS ENUM ('done', 'nothing-to-propose', 'in-progress');
COMMENT ON TYPE answer_outcome IS 'đã thực hiện xong; đã rà soát, không đề xuất; đang thực hiện';
CREATE TYPE extension_state AS ENUM ('asked', 'granted', 'refused');
COMMENT ON TYPE extension_state IS 'đề nghị, chấp thuận, không chấp thuận';
CREATE TYPE contact_channel AS ENUM ('phone', 'zalo', 'meeting', 'mail');
COMMENT ON TYPE contact_channel IS 'điện thoại, Zalo, gặp trực tiếp, thư';

CREATE TABLE duty_list (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL,
  dispatch_id   uuid NOT NULL UNIQUE,
  state         duty_list_state NOT NULL,
  code          text NOT NULL CHECK (code <> ''),
  issuer        text NOT NULL,
  issued_on     date NOT NULL,
  subject       text,
  illustrative  boolean NOT NULL,
  copy_ids      uuid[] NOT NULL,
  submitted_by  uuid REFERENCES person (id),
  approved_on   date,
  UNIQUE (id, office_id),
  FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id),
  CHECK ((approved_on IS NULL) = (state IN ('drafted', 'submitted')))
);
COMMENT ON TABLE duty_list IS 'A list of duties (danh mục nhiệm vụ) drawn up from a confirmed letter: a leader''s approval makes the assignments';
COMMENT ON COLUMN duty_list.id IS 'Identifier';
COMMENT ON COLUMN duty_list.office_id IS 'The office that assigns';
COMMENT ON COLUMN duty_list.dispatch_id IS 'Its letter';
COMMENT ON COLUMN duty_list.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN duty_list.code IS 'Number and symbol of the letter when the list was drawn up';
COMMENT ON COLUMN duty_list.issuer IS 'Who issued the letter';
COMMENT ON COLUMN duty_list.issued_on IS 'The letter''s date';
COMMENT ON COLUMN duty_list.subject IS 'Its subject';
COMMENT ON COLUMN duty_list.illustrative IS 'Of a story, not of life';
COMMENT ON COLUMN duty_list.copy_ids IS 'Offices that get a copy without a duty (Nơi nhận)';
COMMENT ON COLUMN duty_list.submitted_by IS 'Who submitted it last: approves it not';
COMMENT ON COLUMN duty_list.approved_on IS 'Day of approval';

CREATE TABLE duty_list_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    duty_list_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  signed_as   text,
  remark      text,
  FOREIGN KEY (list_id, office_id) REFERENCES duty_list (id, office_id)
);
COMMENT ON TABLE duty_list_step IS 'Each step a list of duties took';
COMMENT ON COLUMN duty_list_step.id IS 'Order of recording';
COMMENT ON COLUMN duty_list_step.list_id IS 'The list';
COMMENT ON COLUMN duty_list_step.office_id IS 'Its office';
COMMENT ON COLUMN duty_list_step.step IS 'Name in the step table';
COMMENT ON COLUMN duty_list_step.to_state IS 'State it led to';
COMMENT ON COLUMN duty_list_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN duty_list_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN duty_list_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN duty_list_step.signed_as IS 'Title of the leader who approved, with the signing form of a deputy';
COMMENT ON COLUMN duty_list_step.remark IS 'Why it was sent back; the paper and reason of a recall';

CREATE TABLE duty (
  id             uuid PRIMARY KEY,
  office_id      uuid NOT NULL,
  list_id        uuid NOT NULL,
  place          int NOT NULL CHECK (place > 0),
  ref            text NOT NULL CHECK (ref <> ''),
  title          text NOT NULL CHECK (title <> ''),
  text           text NOT NULL CHECK (text <> ''),
  exemptions     text[] NOT NULL,
  phrase         text,
  named_on       date,
  due_on         date,
  recurrence     text,
  lead_ids       uuid[] NOT NULL,
  coordinate_ids uuid[] NOT NULL,
  parent_id      uuid,
  UNIQUE (list_id, ref),
  UNIQUE (id, office_id),
  FOREIGN KEY (list_id, office_id) REFERENCES duty_list (id, office_id),
  CHECK ((due_on IS NULL) = (named_on IS NULL)),
  CHECK (due_on <= named_on)
);
COMMENT ON TABLE duty IS 'One duty (nhiệm vụ) of a list: what a letter orders, of whom, by when';
COMMENT ON COLUMN duty.id IS 'Identifier';
COMMENT ON COLUMN duty.office_id IS 'The office that assigns';
COMMENT ON COLUMN duty.list_id IS 'The list';
COMMENT ON COLUMN duty.place IS 'Order in the letter';
COMMENT ON COLUMN duty.ref IS 'Number in the letter: 1.1';
COMMENT ON COLUMN duty.title IS 'Short name, for the matrix';
COMMENT ON COLUMN duty.text IS 'The order in full';
COMMENT ON COLUMN duty.exemptions IS 'What the order does not cover, as it says itself';
COMMENT ON COLUMN duty.phrase IS 'The letter''s words on time';
COMMENT ON COLUMN duty.named_on IS 'The day the words name: on it the duty is due, after it overdue';
COMMENT ON COLUMN duty.due_on IS 'Last day on time; null where the letter names no period';
COMMENT ON COLUMN duty.recurrence IS 'Where it returns, as an RRULE';
COMMENT ON COLUMN duty.lead_ids IS 'Offices that carry it out';
COMMENT ON COLUMN duty.coordinate_ids IS 'Offices that coordinate';
COMMENT ON COLUMN duty.parent_id IS 'The assignment from above that it passes on; its task''s foreign key proves it once it is assigned';

CREATE TABLE task (
  id             uuid PRIMARY KEY,
  office_id      uuid NOT NULL,
  to_id          uuid NOT NULL REFERENCES organization (id),
  duty_id        uuid NOT NULL,
  list_id        uuid NOT NULL,
  part           task_part NOT NULL,
  state          task_state NOT NULL,
  assigned_on    date NOT NULL,
  parent_id      uuid REFERENCES task (id),
  UNIQUE (duty_id, to_id),
  UNIQUE (id, office_id, to_id),
  FOREIGN KEY (duty_id, office_id) REFERENCES duty (id, office_id),
  FOREIGN KEY (list_id, office_id) REFERENCES duty_list (id, office_id)
);
COMMENT ON TABLE task IS 'One assignment: a duty of one office, followed from assignment to acceptance';
COMMENT ON COLUMN task.id IS 'Identifier';
COMMENT ON COLUMN task.office_id IS 'The office that assigns';
COMMENT ON COLUMN task.to_id IS 'The office assigned; where it was merged its successor answers';
COMMENT ON COLUMN task.duty_id IS 'The duty';
COMMENT ON COLUMN task.list_id IS 'The duty''s list';
COMMENT ON COLUMN task.part IS 'Carries out, or coordinates';
COMMENT ON COLUMN task.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN task.assigned_on IS 'Day of assignment';
COMMENT ON COLUMN task.parent_id IS 'The assignment from above that this one passes on';

CREATE TABLE task_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  step        text NOT NULL,
  to_state    task_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id)
);
COMMENT ON TABLE task_step IS 'Each step an assignment took; its state at a day is the last step on or before it';
COMMENT ON COLUMN task_step.id IS 'Order of recording';
COMMENT ON COLUMN task_step.task_id IS 'The assignment';
COMMENT ON COLUMN task_step.office_id IS 'The office that assigns';
COMMENT ON COLUMN task_step.to_id IS 'The office assigned';
COMMENT ON COLUMN task_step.step IS 'Name in the step table';
COMMENT ON COLUMN task_step.to_state IS 'State it led to';
COMMENT ON COLUMN task_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN task_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN task_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN task_step.remark IS 'Why it was returned, exempted or recalled';

CREATE TABLE task_answer (
  id          uuid PRIMARY KEY,
  task_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  no          int NOT NULL CHECK (no > 0),
  outcome     answer_outcome NOT NULL,
  text        text NOT NULL,
  done        int CHECK (done >= 0),
  target      int CHECK (target >= 0),
  letter_id   uuid REFERENCES dispatch (id),
  letter_code text,
  letter_on   date,
  answered_on date NOT NULL,
  answered_at timestamptz NOT NULL,
  answered_by text NOT NULL,
  on_behalf   boolean NOT NULL,
  UNIQUE (task_id, no),
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK ((letter_code IS NULL) = (letter_on IS NULL)),
  CHECK (done <= target)
);
COMMENT ON TABLE task_answer IS 'What an office answered to an assignment, beside its own signed letter; a later answer stands beside the earlier';
COMMENT ON COLUMN task_answer.id IS 'Identifier';
COMMENT ON COLUMN task_answer.task_id IS 'The assignment';
COMMENT ON COLUMN task_answer.office_id IS 'The office that assigned';
COMMENT ON COLUMN task_answer.to_id IS 'The office that answers';
COMMENT ON COLUMN task_answer.no IS '1 for the first answer';
COMMENT ON COLUMN task_answer.outcome IS 'done, nothing to propose, or still going on';
COMMENT ON COLUMN task_answer.text IS 'The answer in words';
COMMENT ON COLUMN task_answer.done IS 'How many are done, as the office reports';
COMMENT ON COLUMN task_answer.target IS 'Of how many';
COMMENT ON COLUMN task_answer.letter_id IS 'Its signed letter as it keeps it';
COMMENT ON COLUMN task_answer.letter_code IS 'Number and symbol of the signed letter';
COMMENT ON COLUMN task_answer.letter_on IS 'Its date';
COMMENT ON COLUMN task_answer.answered_on IS 'Day the answer was handed in';
COMMENT ON COLUMN task_answer.answered_at IS 'When it was recorded';
COMMENT ON COLUMN task_answer.answered_by IS 'Who entered it';
COMMENT ON COLUMN task_answer.on_behalf IS 'Entered by the office that assigned, from paper or by telephone';

CREATE TABLE task_deadline (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id   uuid NOT NULL,
  office_id uuid NOT NULL,
  to_id     uuid NOT NULL,
  due_on    date NOT NULL,
  paper_code text NOT NULL CHECK (paper_code <> ''),
  paper_on  date NOT NULL,
  set_on    date NOT NULL,
  set_at    timestamptz NOT NULL,
  set_by    text NOT NULL,
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK (due_on >= paper_on)
);
COMMENT ON TABLE task_deadline IS 'A later deadline that a numbered document set: a new fact, the letter''s own date is never overwritten';
COMMENT ON COLUMN task_deadline.id IS 'Order of recording';
COMMENT ON COLUMN task_deadline.task_id IS 'The assignment';
COMMENT ON COLUMN task_deadline.office_id IS 'The office that assigned';
COMMENT ON COLUMN task_deadline.to_id IS 'The office assigned';
COMMENT ON COLUMN task_deadline.due_on IS 'Last day on time from then on';
COMMENT ON COLUMN task_deadline.paper_code IS 'Number and symbol of the document';
COMMENT ON COLUMN task_deadline.paper_on IS 'Its date';
COMMENT ON COLUMN task_deadline.set_on IS 'Day from which it counts';
COMMENT ON COLUMN task_deadline.set_at IS 'When it was recorded';
COMMENT ON COLUMN task_deadline.set_by IS 'Who set it';

CREATE TABLE extension (
  id          uuid PRIMARY KEY,
  task_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  state       extension_state NOT NULL,
  asked_until date NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  letter_code text,
  letter_on   date,
  asked_on    date NOT NULL,
  asked_by    text NOT NULL,
  decided_on  date,
  decided_by  text,
  answer      text,
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK ((state = 'asked') = (decided_on IS NULL))
);
COMMENT ON TABLE extension IS 'An office''s request for a later deadline and what became of it';
COMMENT ON COLUMN extension.id IS 'Identifier';
COMMENT ON COLUMN extension.task_id IS 'The assignment';
COMMENT ON COLUMN extension.office_id IS 'The office that decides';
COMMENT ON COLUMN extension.to_id IS 'The office that asks';
COMMENT ON COLUMN extension.state IS 'asked, granted or refused';
COMMENT ON COLUMN extension.asked_until IS 'Last day it asks for';
COMMENT ON COLUMN extension.reason IS 'Why';
COMMENT ON COLUMN extension.letter_code IS 'Its letter';
COMMENT ON COLUMN extension.letter_on IS 'The letter''s date';
COMMENT ON COLUMN extension.asked_on IS 'Day of asking';
COMMENT ON COLUMN extension.asked_by IS 'Who asked';
COMMENT ON COLUMN extension.decided_on IS 'Day of the decision';
COMMENT ON COLUMN extension.decided_by IS 'Who decided';
COMMENT ON COLUMN extension.answer IS 'The document that granted it, or why it was refused';

CREATE TABLE contact_note (
  id           uuid PRIMARY KEY,
  task_id      uuid NOT NULL,
  office_id    uuid NOT NULL,
  to_id        uuid NOT NULL,
  channel      contact_channel NOT NULL,
  spoken_with  text NOT NULL CHECK (spoken_with <> ''),
  text         text NOT NULL CHECK (text <> ''),
  spoken_on    date NOT NULL,
  promised_for date,
  noted_at     timestamptz NOT NULL,
  noted_by     text NOT NULL,
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id),
  CHECK (promised_for >= spoken_on)
);
COMMENT ON TABLE contact_note IS 'A conversation about an assignment (ghi nhận trao đổi): who, when, promised for which day';
COMMENT ON COLUMN contact_note.id IS 'Identifier';
COMMENT ON COLUMN contact_note.task_id IS 'The assignment';
COMMENT ON COLUMN contact_note.office_id IS 'The office that assigned';
COMMENT ON COLUMN contact_note.to_id IS 'The office spoken with';
COMMENT ON COLUMN contact_note.channel IS 'By telephone, Zalo, in person or by mail';
COMMENT ON COLUMN contact_note.spoken_with IS 'With whom';
COMMENT ON COLUMN contact_note.text IS 'What was said';
COMMENT ON COLUMN contact_note.spoken_on IS 'Day it was said';
COMMENT ON COLUMN contact_note.promised_for IS 'The day promised: reminders wait until then';
COMMENT ON COLUMN contact_note.noted_at IS 'When it was recorded';
COMMENT ON COLUMN contact_note.noted_by IS 'Who wrote it down';

CREATE INDEX duty_list_step_of ON duty_list_step (list_id, business_on);
CREATE INDEX duty_of ON duty (list_id, place);
CREATE INDEX task_of_list ON task (list_id);
CREATE INDEX task_to ON task (to_id, state);
CREATE INDEX task_from ON task (office_id, state);
CREATE INDEX task_under ON task (parent_id);
CREATE INDEX task_step_of ON task_step (task_id, business_on);
CREATE INDEX task_step_by_day ON task_step (business_on);
CREATE INDEX task_answer_of ON task_answer (task_id, answered_on);
CREATE INDEX task_deadline_of ON task_deadline (task_id, set_on);
CREATE INDEX extension_of ON extension (task_id, asked_on);
CREATE INDEX contact_note_of ON contact_note (task_id, spoken_on);
CREATE TRIGGER duty_list_step_stands BEFORE UPDATE OR DELETE ON duty_list_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_step_stands BEFORE UPDATE OR DELETE ON task_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_answer_stands BEFORE UPDATE OR DELETE ON task_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_deadline_stands BEFORE UPDATE OR DELETE ON task_deadline FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contact_note_stands BEFORE UPDATE OR DELETE ON contact_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Both ends of an assignment see it, and every office above either: the Ministry sees how far down a letter has travelled.
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON task FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_change ON task FOR UPDATE TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON task TO kc_system USING (true);
ALTER TABLE task_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON task_step FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_add ON task_step FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON task_step TO kc_system USING (true);
ALTER TABLE task_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON task_answer FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_add ON task_answer FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON task_answer TO kc_system USING (true);
ALTER TABLE task_deadline ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON task_deadline FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_add ON task_deadline FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON task_deadline TO kc_system USING (true);
ALTER TABLE extension ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON extension FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_add ON extension FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY both_ends_change ON extension FOR UPDATE TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON extension TO kc_system USING (true);
ALTER TABLE contact_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON contact_note FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY both_ends_add ON contact_note FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON contact_note TO kc_system USING (true);
ALTER TABLE duty_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON duty_list TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY assigned_and_above ON duty_list FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR EXISTS (SELECT FROM task WHERE task.list_id = duty_list.id AND task.to_id = ANY ((SELECT reachable_offices())::uuid[])));
CREATE POLICY system ON duty_list TO kc_system USING (true);
ALTER TABLE duty_list_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON duty_list_step TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY assigned_and_above ON duty_list_step FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR EXISTS (SELECT FROM task WHERE task.list_id = duty_list_step.list_id AND task.to_id = ANY ((SELECT reachable_offices())::uuid[])));
CREATE POLICY system ON duty_list_step TO kc_system USING (true);
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON duty TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY assigned_and_above ON duty FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR EXISTS (SELECT FROM task WHERE task.duty_id = duty.id AND task.to_id = ANY ((SELECT reachable_offices())::uuid[])));
CREATE POLICY system ON duty TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON duty_list TO kc_app, kc_system;
GRANT SELECT, INSERT ON duty_list_step TO kc_app, kc_system;
GRANT SELECT, INSERT, DELETE ON duty TO kc_app;
GRANT SELECT ON duty TO kc_system;
GRANT SELECT, UPDATE ON task TO kc_app;
GRANT SELECT, INSERT, UPDATE ON task TO kc_system;
GRANT SELECT, INSERT ON task_step, task_answer, task_deadline, contact_note TO kc_app, kc_system;
GRANT SELECT, INSERT, UPDATE ON extension TO kc_app, kc_system;
