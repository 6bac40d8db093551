-- What stands in attached files is found too: evidence of answers, dossiers of proposals.

CREATE TABLE file_text (
  file_id   uuid PRIMARY KEY REFERENCES stored_file (id),
  office_id uuid NOT NULL REFERENCES organization (id),
  name      text NOT NULL,
  text      text NOT NULL,
  read_at   timestamptz NOT NULL,
  lexemes   tsvector NOT NULL GENERATED ALWAYS AS (search_words(name || ' ' || text)) STORED
);
COMMENT ON TABLE file_text IS 'The text of a file that is no dispatch, read once for finding it';
COMMENT ON COLUMN file_text.file_id IS 'The file';
COMMENT ON COLUMN file_text.office_id IS 'The office that keeps it';
COMMENT ON COLUMN file_text.name IS 'Its name';
COMMENT ON COLUMN file_text.text IS 'Its text; empty where none could be read';
COMMENT ON COLUMN file_text.read_at IS 'When it was read';
COMMENT ON COLUMN file_text.lexemes IS 'Words of its name and text, by which it is found';
CREATE INDEX file_text_words ON file_text USING gin (lexemes);
CREATE INDEX task_evidence_of_file ON task_evidence (file_id);
CREATE INDEX proposal_file_of_file ON proposal_file (file_id);
ALTER TABLE file_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON file_text TO kc_system USING (true);
GRANT SELECT, INSERT ON file_text TO kc_system;

CREATE FUNCTION found_files(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    WITH fitting AS (SELECT f.file_id, f.text FROM file_text f WHERE f.lexemes @@ $1 AND ($2 = '{}' OR folded(f.name || ' ' || f.text) ~ ALL ($2)) AND ($3 = '{}' OR lower(f.name || ' ' || f.text) ~ ALL ($3))),
    attached AS (
      SELECT 'evidence' AS kind, e.task_id AS id, e.name, d.title, e.to_id AS of_office, f.text, e.kept_on FROM fitting f JOIN task_evidence e USING (file_id) JOIN task t ON t.id = e.task_id JOIN duty d ON d.id = t.duty_id WHERE e.office_id = ANY ($6) OR e.to_id = ANY ($6)
      UNION ALL
      SELECT 'dossier', e.proposal_id, e.name, p.code || ' · ' || p.name, e.unit_id, f.text, e.kept_on FROM fitting f JOIN proposal_file e USING (file_id) JOIN proposal o ON o.id = e.proposal_id JOIN project p ON p.id = o.project_id WHERE e.office_id = ANY ($7) OR e.unit_id = ANY ($7))
    SELECT a.kind, a.id, a.name, a.title, office_name(a.of_office, a.kept_on), a.text, a.kept_on FROM attached a ORDER BY a.kept_on DESC, a.name, a.id LIMIT $4 OFFSET $5
  $q$ USING query, starts, marks, at_most, after_rows, reachable_offices(), programme_offices();
END $$;
COMMENT ON FUNCTION found_files(tsquery, text[], text[], int, int) IS 'What of this kind the asking person may see and the words fit';
REVOKE EXECUTE ON FUNCTION found_files(tsquery, text[], text[], int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_files(tsquery, text[], text[], int, int) TO kc_app, kc_system;
