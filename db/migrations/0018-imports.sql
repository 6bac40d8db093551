-- An import is a thing of its own: a workbook kept as it came, read by a job with progress, its findings by cell and
-- what it proposes shown before anybody takes it. Annexes of a plan move onto it.

CREATE TYPE import_state AS ENUM ('received', 'read', 'failed', 'stopped', 'taken', 'discarded');
COMMENT ON TYPE import_state IS 'chờ đọc hoặc đang đọc; đã đọc, chờ người quyết định; không đọc được; đã dừng; đã lấy; đã bỏ';
CREATE TYPE import_weight AS ENUM ('fault', 'note');
COMMENT ON TYPE import_weight IS 'lỗi, phải sửa trước khi lấy; lưu ý';

CREATE TABLE import (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  kind        text NOT NULL CHECK (kind ~ '^[a-z-]+$'),
  year        int CHECK (year BETWEEN 2000 AND 2100),
  state       import_state NOT NULL,
  file_id     uuid NOT NULL REFERENCES stored_file (id),
  name        text NOT NULL CHECK (name <> ''),
  received_on date NOT NULL,
  received_by uuid REFERENCES person (id),
  rows        int CHECK (rows >= 0),
  summary     jsonb,
  outcome     jsonb,
  UNIQUE (id, office_id),
  CHECK ((state = 'taken') = (outcome IS NOT NULL)),
  CHECK (state NOT IN ('read', 'taken') OR (rows IS NOT NULL AND summary IS NOT NULL))
);
COMMENT ON TABLE import IS 'A workbook handed in to be read as a proposal: nothing is taken until a person agrees, then all or nothing';
COMMENT ON COLUMN import.id IS 'Identifier';
COMMENT ON COLUMN import.office_id IS 'The office it was handed in for';
COMMENT ON COLUMN import.kind IS 'What it is read as; the feature that owns the rows says how';
COMMENT ON COLUMN import.year IS 'The year it is about, where it has one';
COMMENT ON COLUMN import.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN import.file_id IS 'The workbook as it came';
COMMENT ON COLUMN import.name IS 'Its name';
COMMENT ON COLUMN import.received_on IS 'Day on which it was handed in';
COMMENT ON COLUMN import.received_by IS 'Who handed it in: it is judged by what they may do';
COMMENT ON COLUMN import.rows IS 'Rows read; null until then';
COMMENT ON COLUMN import.summary IS 'What its kind counted while reading';
COMMENT ON COLUMN import.outcome IS 'What it became, once taken';

CREATE TABLE import_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_id   uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    import_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (import_id, office_id) REFERENCES import (id, office_id)
);
COMMENT ON TABLE import_step IS 'Each step an import took; its state at a day is the last step on or before it';
COMMENT ON COLUMN import_step.id IS 'Order of recording';
COMMENT ON COLUMN import_step.import_id IS 'The import';
COMMENT ON COLUMN import_step.office_id IS 'Its office';
COMMENT ON COLUMN import_step.step IS 'Name in the step table';
COMMENT ON COLUMN import_step.to_state IS 'State it led to';
COMMENT ON COLUMN import_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN import_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN import_step.actor IS 'Who took it, by name';

CREATE TABLE import_finding (
  import_id uuid NOT NULL,
  office_id uuid NOT NULL,
  place     int NOT NULL,
  weight    import_weight NOT NULL,
  code      text NOT NULL,
  sheet     text NOT NULL,
  cell      text NOT NULL,
  vi        text NOT NULL,
  en        text NOT NULL,
  PRIMARY KEY (import_id, place),
  FOREIGN KEY (import_id, office_id) REFERENCES import (id, office_id)
);
COMMENT ON TABLE import_finding IS 'What is wrong in an import, or worth saying, at its sheet and cell';
COMMENT ON COLUMN import_finding.import_id IS 'The import';
COMMENT ON COLUMN import_finding.office_id IS 'Its office';
COMMENT ON COLUMN import_finding.place IS 'In order: faults before notes, each as the rows go down';
COMMENT ON COLUMN import_finding.weight IS 'A fault holds the taking up, a note does not';
COMMENT ON COLUMN import_finding.code IS 'Which fault';
COMMENT ON COLUMN import_finding.sheet IS 'Sheet';
COMMENT ON COLUMN import_finding.cell IS 'Cell';
COMMENT ON COLUMN import_finding.vi IS 'The sentence';
COMMENT ON COLUMN import_finding.en IS 'The sentence in English';

CREATE TABLE import_row (
  import_id uuid NOT NULL,
  office_id uuid NOT NULL,
  place     int NOT NULL,
  verdict   text NOT NULL CHECK (verdict ~ '^[a-z-]+$'),
  sheet     text NOT NULL,
  cell      text NOT NULL,
  detail    jsonb NOT NULL,
  PRIMARY KEY (import_id, place),
  FOREIGN KEY (import_id, office_id) REFERENCES import (id, office_id)
);
COMMENT ON TABLE import_row IS 'What one row of an import proposes, beside what stands';
COMMENT ON COLUMN import_row.import_id IS 'The import';
COMMENT ON COLUMN import_row.office_id IS 'Its office';
COMMENT ON COLUMN import_row.place IS 'In order';
COMMENT ON COLUMN import_row.verdict IS 'What it would do, or how it compares, by the words of its kind';
COMMENT ON COLUMN import_row.sheet IS 'Sheet; empty where it stands only in the books';
COMMENT ON COLUMN import_row.cell IS 'Cell; empty where it stands only in the books';
COMMENT ON COLUMN import_row.detail IS 'The row as its kind tells it';

-- Annexes read before: the same things, told in steps.
INSERT INTO import (id, office_id, kind, year, state, file_id, name, received_on, received_by, rows, summary, outcome)
  SELECT i.id, i.office_id, 'plan-annex', i.year, i.state::text::import_state, i.file_id, i.name, i.read_on, NULL, i.rows,
         (SELECT jsonb_build_object(
             'assign', count(*) FILTER (WHERE c->>'kind' = 'assign'), 'adjust', count(*) FILTER (WHERE c->>'kind' = 'adjust'), 'same', count(*) FILTER (WHERE c->>'kind' = 'same'),
             'now', jsonb_build_object('nationalDong', coalesce(sum((c->'now'->>'nationalDong')::numeric), 0)::text, 'counterpartDong', coalesce(sum((c->'now'->>'counterpartDong')::numeric), 0)::text),
             'file', jsonb_build_object('nationalDong', coalesce(sum((c->'file'->>'nationalDong')::numeric), 0)::text, 'counterpartDong', coalesce(sum((c->'file'->>'counterpartDong')::numeric), 0)::text))
            FROM jsonb_array_elements(i.changes) c),
         CASE WHEN i.decision_id IS NOT NULL THEN jsonb_build_object('decisionId', i.decision_id) END
    FROM plan_import i;
INSERT INTO import_step (import_id, office_id, step, to_state, business_on, recorded_at, actor)
  SELECT i.id, i.office_id, s.step, s.to_state, s.on_day, s.on_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', s.actor
    FROM plan_import i CROSS JOIN LATERAL (VALUES (1, 'upload', 'received'::import_state, i.read_on, i.read_by), (2, 'read', 'read', i.read_on, 'job imports read'),
      (3, CASE i.state WHEN 'taken' THEN 'take' ELSE 'discard' END, i.state::text::import_state, i.decided_on, i.decided_by)) s (place, step, to_state, on_day, actor)
   WHERE s.on_day IS NOT NULL ORDER BY i.read_on, i.id, s.place;
INSERT INTO import_finding (import_id, office_id, place, weight, code, sheet, cell, vi, en)
  SELECT i.id, i.office_id, row_number() OVER (PARTITION BY i.id ORDER BY (f.value->>'weight') = 'note', f.place), (f.value->>'weight')::import_weight, f.value->>'code', f.value->>'sheet', f.value->>'cell', f.value->>'vi', f.value->>'en'
    FROM plan_import i CROSS JOIN LATERAL jsonb_array_elements(i.faults) WITH ORDINALITY f (value, place);
INSERT INTO import_row (import_id, office_id, place, verdict, sheet, cell, detail)
  SELECT i.id, i.office_id, c.place, c.value->>'kind', c.value->>'sheet', c.value->>'cell', c.value
    FROM plan_import i CROSS JOIN LATERAL jsonb_array_elements(i.changes) WITH ORDINALITY c (value, place);
DROP TABLE plan_import;
DROP TYPE plan_import_state;

CREATE INDEX import_of ON import (kind, year, received_on);
CREATE INDEX import_step_of ON import_step (import_id, business_on);
CREATE INDEX import_row_by_verdict ON import_row (import_id, verdict, place);
CREATE TRIGGER import_step_stands BEFORE UPDATE OR DELETE ON import_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['import', 'import_step', 'import_finding', 'import_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON import TO kc_app, kc_system;
GRANT SELECT, INSERT ON import_step TO kc_app, kc_system;
GRANT SELECT, INSERT, DELETE ON import_finding, import_row TO kc_app, kc_system;
