-- What every feature stands on: history, outbox, idempotency, files, the progress of jobs.
-- Plain SQL for PostgreSQL 15 to 18 alike. Each table and column is commented; the comments travel to rows.ts.

CREATE SCHEMA jobs AUTHORIZATION CURRENT_USER;
COMMENT ON SCHEMA jobs IS 'The queue (pg-boss); exempt from row-level security by name';
GRANT USAGE, CREATE ON SCHEMA jobs TO kc_system;
GRANT USAGE ON SCHEMA public TO kc_app, kc_system;

CREATE TABLE history (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  business_on date NOT NULL,
  actor       text NOT NULL,
  act         text NOT NULL,
  thing       text NOT NULL,
  thing_id    uuid NOT NULL,
  detail      jsonb NOT NULL
);
COMMENT ON TABLE history IS 'Every act, one row or more, written in the act''s own transaction; append-only';
COMMENT ON COLUMN history.id IS 'Order of recording within one server; gaps are rolled-back acts';
COMMENT ON COLUMN history.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN history.business_on IS 'The calendar day of Viet Nam on which it counts';
COMMENT ON COLUMN history.actor IS 'Who acted: a person''s sign-in, or the name of a job';
COMMENT ON COLUMN history.act IS 'The command''s name';
COMMENT ON COLUMN history.thing IS 'The noun acted on';
COMMENT ON COLUMN history.thing_id IS 'The thing acted on';
COMMENT ON COLUMN history.detail IS 'What changed, in the act''s own words';
CREATE INDEX history_of_thing ON history (thing, thing_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Trigger of append-only tables';
CREATE TRIGGER history_stands BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_stays BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  told_at     timestamptz NOT NULL,
  event       text NOT NULL,
  payload     jsonb NOT NULL
);
COMMENT ON TABLE outbox IS 'What acts told the rest of the programme; the jobs that answer are queued in the same transaction';
COMMENT ON COLUMN outbox.id IS 'Order of telling within one server';
COMMENT ON COLUMN outbox.told_at IS 'When it was told';
COMMENT ON COLUMN outbox.event IS 'noun.past-participle, as dispatch.received';
COMMENT ON COLUMN outbox.payload IS 'Identifiers, never copies of facts';

CREATE TABLE idempotency_key (
  key         text PRIMARY KEY,
  command     text NOT NULL,
  input_hash  text NOT NULL,
  answer      jsonb,
  used_at     timestamptz NOT NULL
);
COMMENT ON TABLE idempotency_key IS 'Keys of acts that must happen once however often they are sent';
COMMENT ON COLUMN idempotency_key.key IS 'Chosen by the sender';
COMMENT ON COLUMN idempotency_key.command IS 'The command it was used for';
COMMENT ON COLUMN idempotency_key.input_hash IS 'SHA-256 of what was sent: the same key with another content is refused';
COMMENT ON COLUMN idempotency_key.answer IS 'What the act answered; given again';
COMMENT ON COLUMN idempotency_key.used_at IS 'When it was first used';

CREATE TABLE stored_file (
  id          uuid PRIMARY KEY,
  name        text NOT NULL CHECK (name <> ''),
  size_bytes  bigint NOT NULL CHECK (size_bytes >= 0),
  media_type  text NOT NULL,
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text NOT NULL,
  kept_at     timestamptz NOT NULL
);
COMMENT ON TABLE stored_file IS 'Files as they came in, unchanged; the bytes lie in the file store';
COMMENT ON COLUMN stored_file.id IS 'Identifier';
COMMENT ON COLUMN stored_file.name IS 'The sender''s file name';
COMMENT ON COLUMN stored_file.size_bytes IS 'Size in bytes';
COMMENT ON COLUMN stored_file.media_type IS 'As declared by the sender; the reader looks for itself';
COMMENT ON COLUMN stored_file.sha256 IS 'SHA-256 of the bytes, computed while they were written';
COMMENT ON COLUMN stored_file.storage_key IS 'Where the file store keeps the bytes: under their SHA-256, the same bytes once';
COMMENT ON COLUMN stored_file.kept_at IS 'When it was kept';

CREATE TABLE refused_upload (
  id          uuid PRIMARY KEY,
  name        text NOT NULL,
  size_bytes  bigint NOT NULL CHECK (size_bytes >= 0),
  reason_code text NOT NULL,
  refused_at  timestamptz NOT NULL
);
COMMENT ON TABLE refused_upload IS 'Uploads refused while streaming: nothing is kept of them but this line';
COMMENT ON COLUMN refused_upload.id IS 'Identifier';
COMMENT ON COLUMN refused_upload.name IS 'The sender''s file name';
COMMENT ON COLUMN refused_upload.size_bytes IS 'Declared size in bytes, or what had come when it was refused';
COMMENT ON COLUMN refused_upload.reason_code IS 'Key of the sentence in the words files';
COMMENT ON COLUMN refused_upload.refused_at IS 'When it was refused';

CREATE UNLOGGED TABLE job_progress (
  thing_id    uuid PRIMARY KEY,
  stage       text NOT NULL,
  page        int NOT NULL,
  pages       int NOT NULL,
  noted_at    timestamptz NOT NULL
);
COMMENT ON TABLE job_progress IS 'How far a running job has come: no fact, lost in a crash and told anew';
COMMENT ON COLUMN job_progress.thing_id IS 'The thing the job works on';
COMMENT ON COLUMN job_progress.stage IS 'What it does now';
COMMENT ON COLUMN job_progress.page IS 'The page it is at, from 1';
COMMENT ON COLUMN job_progress.pages IS 'How many there are; 0 while unknown';
COMMENT ON COLUMN job_progress.noted_at IS 'When it said so';

GRANT SELECT, INSERT ON history, outbox TO kc_system;
GRANT SELECT ON history TO kc_app;
GRANT SELECT, INSERT, UPDATE ON idempotency_key TO kc_app;
GRANT SELECT, INSERT ON stored_file, refused_upload TO kc_app;
GRANT SELECT ON stored_file, refused_upload TO kc_system;
GRANT SELECT ON job_progress TO kc_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON job_progress TO kc_system;
