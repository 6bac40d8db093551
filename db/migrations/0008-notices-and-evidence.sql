-- What offices are told of their duties, what proves an answer, and the newest day of the store.

CREATE TYPE notice_kind AS ENUM ('assigned', 'due-soon', 'due', 'overdue');
COMMENT ON TYPE notice_kind IS 'Nhiệm vụ mới giao, sắp đến hạn, đến hạn, quá hạn';
CREATE TABLE notice (
  id        uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  to_id     uuid NOT NULL REFERENCES organization (id),
  list_id   uuid NOT NULL,
  kind      notice_kind NOT NULL,
  due_on    date,
  made_on   date NOT NULL,
  made_at   timestamptz NOT NULL,
  sent_at   timestamptz,
  UNIQUE NULLS NOT DISTINCT (list_id, to_id, kind, due_on),
  FOREIGN KEY (list_id, office_id) REFERENCES duty_list (id, office_id)
);
COMMENT ON TABLE notice IS 'A notice (thông báo) to an office about duties of a letter: one a kind and deadline, however often it is made';
COMMENT ON COLUMN notice.id IS 'Identifier';
COMMENT ON COLUMN notice.office_id IS 'The office that assigned';
COMMENT ON COLUMN notice.to_id IS 'The office told';
COMMENT ON COLUMN notice.list_id IS 'The letter''s list of duties';
COMMENT ON COLUMN notice.kind IS 'What is told';
COMMENT ON COLUMN notice.due_on IS 'The deadline it speaks of; null for new duties';
COMMENT ON COLUMN notice.made_on IS 'Day it was made';
COMMENT ON COLUMN notice.made_at IS 'When it was recorded';
COMMENT ON COLUMN notice.sent_at IS 'When its letter was handed to the mail; null while it waits';
CREATE INDEX notice_to_send ON notice (made_at) WHERE sent_at IS NULL;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON notice FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY system ON notice TO kc_system USING (true);
GRANT SELECT ON notice TO kc_app;
GRANT SELECT, INSERT, UPDATE ON notice TO kc_system;

-- The newest business date says from which day on a story's clock may act.
CREATE INDEX history_by_day ON history (business_on);

CREATE TABLE task_evidence (
  id          uuid PRIMARY KEY,
  task_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  to_id       uuid NOT NULL,
  file_id     uuid NOT NULL REFERENCES stored_file (id),
  name        text NOT NULL,
  size_bytes  bigint NOT NULL,
  storage_key text NOT NULL,
  kept_on     date NOT NULL,
  kept_at     timestamptz NOT NULL,
  kept_by     text NOT NULL,
  FOREIGN KEY (task_id, office_id, to_id) REFERENCES task (id, office_id, to_id)
);
COMMENT ON TABLE task_evidence IS 'A paper, sheet or picture that proves an answer (tài liệu minh chứng)';
COMMENT ON COLUMN task_evidence.id IS 'Identifier';
COMMENT ON COLUMN task_evidence.task_id IS 'The assignment';
COMMENT ON COLUMN task_evidence.office_id IS 'The office that assigned';
COMMENT ON COLUMN task_evidence.to_id IS 'The office that attached it';
COMMENT ON COLUMN task_evidence.file_id IS 'The file, as the office that attached it keeps it';
COMMENT ON COLUMN task_evidence.name IS 'Its name';
COMMENT ON COLUMN task_evidence.size_bytes IS 'Its size';
COMMENT ON COLUMN task_evidence.storage_key IS 'Where its bytes lie: both ends may open it';
COMMENT ON COLUMN task_evidence.kept_on IS 'Day it was attached';
COMMENT ON COLUMN task_evidence.kept_at IS 'When it was recorded';
COMMENT ON COLUMN task_evidence.kept_by IS 'Who attached it';
CREATE INDEX task_evidence_of ON task_evidence (task_id, kept_on);
CREATE TRIGGER task_evidence_stands BEFORE UPDATE OR DELETE ON task_evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE task_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_and_above ON task_evidence FOR SELECT TO kc_app USING (office_id = ANY ((SELECT reachable_offices())::uuid[]) OR to_id = ANY ((SELECT reachable_offices())::uuid[]));
CREATE POLICY answering_adds ON task_evidence FOR INSERT TO kc_app WITH CHECK (to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON task_evidence TO kc_system USING (true);
GRANT SELECT, INSERT ON task_evidence TO kc_app, kc_system;
