-- One box finds everything a person may see: with and without marks, by the beginnings of words; by what sounds alike only where nothing fits.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC))) $$;
COMMENT ON FUNCTION folded(text) IS 'Words in small letters without marks, đ as d, as the program folds them';
CREATE INDEX dispatch_by_text ON dispatch USING gin (folded(source_text) gin_trgm_ops);
CREATE INDEX duty_by_text ON duty USING gin (folded(text) gin_trgm_ops);
CREATE INDEX contract_by_number ON contract USING gin (lower(number) gin_trgm_ops);

-- `longest` finds by the index, `starts` (one a word, folded) and `marks` (those typed with marks, as they may be spelt) must all fit; `alike` asks what sounds alike instead.
CREATE TYPE found_thing AS (kind text, id uuid, code text, title text, under text, text text, day date);
COMMENT ON TYPE found_thing IS 'What a search found: what it is, its code and name, what stands below it, the text in which the words are';

CREATE FUNCTION found_projects(longest text, starts text[], marks text[], alike text, at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE sql STABLE PARALLEL SAFE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH fitting AS (
    SELECT p.id, p.year, p.code, NULL::real AS near FROM project p WHERE alike IS NULL AND p.search_text LIKE '%' || longest || '%' AND p.search_text ~ ALL (starts) AND p.office_id = ANY ((SELECT programme_offices())::uuid[])
       AND (marks = '{}' OR lower(p.code || ' ' || p.name) ~ ALL (marks) OR lower(p.code || ' ' || p.name || ' ' || office_name(p.office_id, p.registered_on)) ~ ALL (marks))
    UNION ALL SELECT p.id, p.year, p.code, word_similarity(alike, p.search_text) FROM project p WHERE alike IS NOT NULL AND p.search_text %> alike AND p.office_id = ANY ((SELECT programme_offices())::uuid[])
    ORDER BY near DESC NULLS LAST, year DESC, code LIMIT at_most OFFSET after_rows)
  SELECT 'project', p.id, p.code, p.name, office_name(p.office_id, p.registered_on), p.name, p.registered_on FROM fitting f JOIN project p USING (id) ORDER BY f.near DESC NULLS LAST, f.year DESC, f.code
$$;
CREATE FUNCTION found_establishments(longest text, starts text[], marks text[], alike text, at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE sql STABLE PARALLEL SAFE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH fitting AS (
    SELECT e.id, e.name, NULL::real AS near FROM establishment e WHERE alike IS NULL AND asking_person() IS NOT NULL AND e.search_text LIKE '%' || longest || '%' AND e.search_text ~ ALL (starts) AND (marks = '{}' OR lower(coalesce(e.tax_code, '') || ' ' || e.name) ~ ALL (marks))
    UNION ALL SELECT e.id, e.name, word_similarity(alike, e.search_text) FROM establishment e WHERE alike IS NOT NULL AND asking_person() IS NOT NULL AND e.search_text %> alike
    ORDER BY near DESC NULLS LAST, name, id LIMIT at_most OFFSET after_rows)
  SELECT 'establishment', e.id, coalesce(e.tax_code, ''), e.name, coalesce(e.industry, ''), e.name, NULL::date FROM fitting f JOIN establishment e USING (id) ORDER BY f.near DESC NULLS LAST, f.name, f.id
$$;
CREATE FUNCTION found_contracts(longest text, starts text[], marks text[], alike text, at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE sql STABLE PARALLEL SAFE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'contract', p.id, c.number, p.name, p.code, c.number, c.signed_on FROM contract c JOIN project p ON p.id = c.project_id
   WHERE alike IS NULL AND c.number IS NOT NULL AND lower(c.number) LIKE '%' || longest || '%' AND folded(c.number) ~ ALL (starts) AND lower(c.number) ~ ALL (marks)
     AND c.office_id = ANY ((SELECT programme_offices())::uuid[]) ORDER BY c.signed_on DESC, c.number LIMIT at_most OFFSET after_rows
$$;
CREATE FUNCTION found_dispatches(longest text, starts text[], marks text[], alike text, at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE sql STABLE PARALLEL SAFE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH fitting AS (
    SELECT d.id FROM dispatch d WHERE alike IS NULL AND d.search_text LIKE '%' || longest || '%' AND d.search_text ~ ALL (starts) AND lower(concat_ws(' ', d.code, d.issuer, d.facts ->> 'subject')) ~ ALL (marks)
    UNION SELECT d.id FROM dispatch d WHERE alike IS NULL AND folded(d.source_text) LIKE '%' || longest || '%' AND folded(d.source_text) ~ ALL (starts) AND lower(d.source_text) ~ ALL (marks)
    UNION SELECT d.id FROM dispatch d WHERE alike IS NOT NULL AND d.search_text %> alike)
  SELECT 'dispatch', d.id, coalesce(d.code, f.name), coalesce(d.facts ->> 'subject', f.name), coalesce(d.issuer, ''), coalesce(d.source_text, ''), d.issued_on FROM fitting JOIN dispatch d USING (id) JOIN stored_file f ON f.id = d.file_id
   WHERE d.office_id = ANY ((SELECT visible_offices())::uuid[]) ORDER BY d.issued_on DESC NULLS LAST, d.id LIMIT at_most OFFSET after_rows
$$;
CREATE FUNCTION found_duties(longest text, starts text[], marks text[], alike text, at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE sql STABLE PARALLEL SAFE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'duty', t.id, l.code, d.title, office_name(t.to_id, t.assigned_on), d.text, d.due_on
    FROM duty d JOIN duty_list l ON l.id = d.list_id JOIN LATERAL (SELECT t.* FROM task t WHERE t.duty_id = d.id AND (t.to_id = ANY ((SELECT visible_offices())::uuid[]) OR t.office_id = ANY ((SELECT visible_offices())::uuid[])) ORDER BY (t.to_id = ANY ((SELECT visible_offices())::uuid[])) DESC, t.id LIMIT 1) t ON true
   WHERE alike IS NULL AND folded(d.text) LIKE '%' || longest || '%' AND folded(d.text) ~ ALL (starts) AND lower(d.text) ~ ALL (marks) ORDER BY l.issued_on DESC, d.place LIMIT at_most OFFSET after_rows
$$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['found_projects', 'found_establishments', 'found_contracts', 'found_dispatches', 'found_duties'] LOOP
    EXECUTE format('COMMENT ON FUNCTION %I(text, text[], text[], text, int, int) IS ''What of this kind the asking person may see and the words fit''', f);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %I(text, text[], text[], text, int, int) FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I(text, text[], text[], text, int, int) TO kc_app, kc_system', f);
  END LOOP;
END $$;
