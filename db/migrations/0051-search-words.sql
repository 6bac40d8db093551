-- A search is by words: each text's words stand in an index of their own, with and without marks, so that what begins a word is found and nothing else is read.

CREATE FUNCTION apart(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(words, '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\u0080-\u00bf\u2000-\u206f]+', ' ', 'g'), '[^ ]{100,}', ' ', 'g')
$$;
COMMENT ON FUNCTION apart(text) IS 'A text as its words, a space between two: letters and figures of any alphabet; what is longer than a word is left out';
CREATE FUNCTION search_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(string_to_array(public.apart(public.folded(read.text)), ' '), '')
                        || array_remove(array_remove(string_to_array('=' || replace(public.apart(lower(normalize(read.text, NFC))), ' ', ' ='), ' '), '='), ''))
    FROM (SELECT left(words, 200000) AS text) AS read
$$;
COMMENT ON FUNCTION search_words(text) IS 'The words of a text''s first 200,000 characters, each without marks and, after "=", with them';

ALTER TABLE project ADD COLUMN lexemes tsvector NOT NULL DEFAULT '';
COMMENT ON COLUMN project.lexemes IS 'Words of its code, name and unit, by which it is found';
UPDATE project SET lexemes = search_words(code || ' ' || name || ' ' || coalesce(office_name(office_id, registered_on), ''));
ALTER TABLE project ALTER COLUMN lexemes DROP DEFAULT;
ALTER TABLE dispatch ADD COLUMN lexemes tsvector NOT NULL GENERATED ALWAYS AS (search_words(coalesce(code, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(facts ->> 'subject', '') || ' ' || search_text || ' ' || coalesce(source_text, ''))) STORED;
COMMENT ON COLUMN dispatch.lexemes IS 'Words of its head and its text, by which it is found';
ALTER TABLE duty ADD COLUMN lexemes tsvector NOT NULL GENERATED ALWAYS AS (search_words(text)) STORED;
COMMENT ON COLUMN duty.lexemes IS 'Words of its text, by which it is found';
ALTER TABLE contract ADD COLUMN lexemes tsvector NOT NULL GENERATED ALWAYS AS (search_words(coalesce(number, ''))) STORED;
COMMENT ON COLUMN contract.lexemes IS 'Words of its number, by which it is found';
ALTER TABLE establishment ADD COLUMN lexemes tsvector NOT NULL GENERATED ALWAYS AS (search_words(coalesce(tax_code, '') || ' ' || name || ' ' || search_text)) STORED;
COMMENT ON COLUMN establishment.lexemes IS 'Words of its tax code, name and place, by which it is found';

CREATE INDEX project_words ON project USING gin (lexemes);
CREATE INDEX project_newest ON project (year DESC, code);
CREATE INDEX dispatch_words ON dispatch USING gin (lexemes);
CREATE INDEX dispatch_newest ON dispatch (issued_on DESC NULLS LAST, id);
CREATE INDEX duty_words ON duty USING gin (lexemes);
CREATE INDEX contract_words ON contract USING gin (lexemes);
CREATE INDEX establishment_words ON establishment USING gin (lexemes);
DROP INDEX dispatch_by_text, duty_by_text, contract_by_number;

-- Words that stand anywhere, for one that was mistyped: made from the texts, made anew at night.
CREATE MATERIALIZED VIEW search_word AS
  SELECT word FROM (SELECT word FROM ts_stat('SELECT lexemes FROM public.project') UNION SELECT word FROM ts_stat('SELECT lexemes FROM public.dispatch') UNION SELECT word FROM ts_stat('SELECT lexemes FROM public.duty') UNION SELECT word FROM ts_stat('SELECT lexemes FROM public.establishment')) AS every
   WHERE word ~ '^[a-z]{2,40}$';
COMMENT ON MATERIALIZED VIEW search_word IS 'Every word without marks that stands in a text that can be found';
CREATE UNIQUE INDEX search_word_once ON search_word (word);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
REVOKE ALL ON search_word FROM PUBLIC;
CREATE FUNCTION gather_search_words() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ REFRESH MATERIALIZED VIEW CONCURRENTLY search_word $$;
COMMENT ON FUNCTION gather_search_words() IS 'Makes the list of words anew from the texts';
CREATE FUNCTION words_alike(typed text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.3 AS $$
BEGIN
  RETURN ARRAY(SELECT w.word FROM search_word w WHERE w.word % typed ORDER BY similarity(w.word, typed) DESC, w.word LIMIT 3);
END $$;
COMMENT ON FUNCTION words_alike(text) IS 'The words most like one that was typed; words only, nothing of where they stand';

-- `query` finds by the index; `starts` and `marks` are of words that hold more than one (2990/BCT-CTĐP), whose parts must stand together.
DROP FUNCTION found_projects(text, text[], text[], text, int, int), found_establishments(text, text[], text[], text, int, int), found_contracts(text, text[], text[], text, int, int), found_dispatches(text, text[], text[], text, int, int), found_duties(text, text[], text[], text, int, int);

-- Each is planned for the words it is asked: a rare one is found by the index, of one that stands everywhere the newest few are read.
CREATE FUNCTION found_projects(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    WITH fitting AS (
      SELECT p.id, p.year, p.code FROM project p
       WHERE p.lexemes @@ $1 AND p.office_id = ANY ($6) AND ($2 = '{}' OR p.search_text ~ ALL ($2)) AND ($3 = '{}' OR lower(p.code || ' ' || p.name || ' ' || office_name(p.office_id, p.registered_on)) ~ ALL ($3))
       ORDER BY p.year DESC, p.code LIMIT $4 OFFSET $5)
    SELECT 'project', p.id, p.code, p.name, coalesce(n.name, ''), p.name, p.registered_on
      FROM fitting f JOIN project p USING (id) LEFT JOIN organization_name n ON n.organization_id = p.office_id AND coalesce(n.valid_from, '-infinity') <= p.registered_on AND coalesce(n.valid_to, 'infinity') >= p.registered_on
     ORDER BY f.year DESC, f.code
  $q$ USING query, starts, marks, at_most, after_rows, programme_offices();
END $$;
CREATE FUNCTION found_establishments(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF asking_person() IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE $q$
    SELECT 'establishment', e.id, coalesce(e.tax_code, ''), e.name, coalesce(e.industry, ''), e.name, NULL::date FROM establishment e
     WHERE e.lexemes @@ $1 AND ($2 = '{}' OR e.search_text ~ ALL ($2)) AND ($3 = '{}' OR lower(coalesce(e.tax_code, '') || ' ' || e.name) ~ ALL ($3))
     ORDER BY e.name, e.id LIMIT $4 OFFSET $5
  $q$ USING query, starts, marks, at_most, after_rows;
END $$;
CREATE FUNCTION found_contracts(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    SELECT 'contract', p.id, c.number, p.name, p.code, c.number, c.signed_on FROM contract c JOIN project p ON p.id = c.project_id
     WHERE c.number IS NOT NULL AND c.lexemes @@ $1 AND ($2 = '{}' OR folded(c.number) ~ ALL ($2)) AND ($3 = '{}' OR lower(c.number) ~ ALL ($3)) AND c.office_id = ANY ($6)
     ORDER BY c.signed_on DESC, c.number LIMIT $4 OFFSET $5
  $q$ USING query, starts, marks, at_most, after_rows, programme_offices();
END $$;
CREATE FUNCTION found_dispatches(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    WITH fitting AS (
      SELECT d.id, d.issued_on FROM dispatch d
       WHERE d.lexemes @@ $1 AND d.office_id = ANY ($6)
         AND ($2 = '{}' OR d.search_text ~ ALL ($2) OR folded(d.source_text) ~ ALL ($2)) AND ($3 = '{}' OR lower(concat_ws(' ', d.code, d.issuer, d.facts ->> 'subject')) ~ ALL ($3) OR lower(d.source_text) ~ ALL ($3))
       ORDER BY d.issued_on DESC NULLS LAST, d.id LIMIT $4 OFFSET $5)
    SELECT 'dispatch', d.id, coalesce(d.code, f.name), coalesce(d.facts ->> 'subject', f.name), coalesce(d.issuer, ''), coalesce(d.source_text, ''), d.issued_on FROM fitting t JOIN dispatch d USING (id) JOIN stored_file f ON f.id = d.file_id
     ORDER BY t.issued_on DESC NULLS LAST, t.id
  $q$ USING query, starts, marks, at_most, after_rows, visible_offices();
END $$;
CREATE FUNCTION found_duties(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    SELECT 'duty', t.id, l.code, d.title, office_name(t.to_id, t.assigned_on), d.text, d.due_on
      FROM duty d JOIN duty_list l ON l.id = d.list_id JOIN LATERAL (SELECT t.* FROM task t WHERE t.duty_id = d.id AND (t.to_id = ANY ($6) OR t.office_id = ANY ($6)) ORDER BY (t.to_id = ANY ($6)) DESC, t.id LIMIT 1) t ON true
     WHERE d.lexemes @@ $1 AND ($2 = '{}' OR folded(d.text) ~ ALL ($2)) AND ($3 = '{}' OR lower(d.text) ~ ALL ($3)) ORDER BY l.issued_on DESC, d.place LIMIT $4 OFFSET $5
  $q$ USING query, starts, marks, at_most, after_rows, visible_offices();
END $$;

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['found_projects', 'found_establishments', 'found_contracts', 'found_dispatches', 'found_duties'] LOOP
    EXECUTE format('COMMENT ON FUNCTION %I(tsquery, text[], text[], int, int) IS ''What of this kind the asking person may see and the words fit''', f);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %I(tsquery, text[], text[], int, int) FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I(tsquery, text[], text[], int, int) TO kc_app, kc_system', f);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION gather_search_words(), words_alike(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gather_search_words() TO kc_system;
GRANT EXECUTE ON FUNCTION words_alike(text) TO kc_app, kc_system;
