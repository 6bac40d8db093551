-- A letter that is none (an empty file, a program, one that came to the wrong office) is set aside with a reason: kept with its history, in no list, count or search until it is brought back.

ALTER TABLE dispatch ADD COLUMN set_aside_on date;
COMMENT ON COLUMN dispatch.set_aside_on IS 'Day it was set aside from the list of letters; null while it stands in it. Cache of its steps, for today';
ALTER TABLE dispatch_step ADD COLUMN reason text CHECK (reason <> ''), ADD CONSTRAINT set_aside_for_a_reason CHECK ((step = 'set-aside') = (reason IS NOT NULL));
COMMENT ON COLUMN dispatch_step.reason IS 'Why a letter was set aside';

-- As who asks: what hangs on a letter of one's own office is one's own office's.
CREATE FUNCTION holds_letter(letter uuid) RETURNS text[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM duty_list WHERE dispatch_id = letter) THEN 'duties' END,
    CASE WHEN EXISTS (SELECT FROM work_file_item WHERE dispatch_id = letter) THEN 'work-file' END,
    CASE WHEN EXISTS (SELECT FROM dispatch_note WHERE dispatch_id = letter) OR EXISTS (SELECT FROM forwarding WHERE dispatch_id = letter) THEN 'handling' END,
    CASE WHEN EXISTS (SELECT FROM forwarding WHERE copy_id = letter AND state <> 'returned') THEN 'sender' END,
    CASE WHEN EXISTS (SELECT FROM meeting WHERE dispatch_id = letter) OR EXISTS (SELECT FROM draft WHERE dispatch_id = letter) OR EXISTS (SELECT FROM task_answer WHERE letter_id = letter)
           OR EXISTS (SELECT FROM envelope WHERE dispatch_id = letter AND direction = 'out') THEN 'paper' END], NULL)
$$;
COMMENT ON FUNCTION holds_letter(uuid) IS 'What a letter may not be set aside for: duties, a work file, handling, the office that passed it on, a paper it is';
REVOKE EXECUTE ON FUNCTION holds_letter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holds_letter(uuid) TO kc_app, kc_system;

CREATE OR REPLACE FUNCTION found_dispatches(query tsquery, starts text[], marks text[], at_most int, after_rows int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE $q$
    WITH fitting AS (
      SELECT d.id, d.issued_on FROM dispatch d
       WHERE d.lexemes @@ $1 AND d.office_id = ANY ($6) AND d.set_aside_on IS NULL
         AND ($2 = '{}' OR d.search_text ~ ALL ($2) OR folded(d.source_text) ~ ALL ($2)) AND ($3 = '{}' OR lower(concat_ws(' ', d.code, d.issuer, d.facts ->> 'subject')) ~ ALL ($3) OR lower(d.source_text) ~ ALL ($3))
       ORDER BY d.issued_on DESC NULLS LAST, d.id LIMIT $4 OFFSET $5)
    SELECT 'dispatch', d.id, coalesce(d.code, f.name), coalesce(d.facts ->> 'subject', f.name), coalesce(d.issuer, ''), coalesce(d.source_text, ''), d.issued_on FROM fitting t JOIN dispatch d USING (id) JOIN stored_file f ON f.id = d.file_id
     ORDER BY t.issued_on DESC NULLS LAST, t.id
  $q$ USING query, starts, marks, at_most, after_rows, visible_offices();
END $$;
CREATE OR REPLACE FUNCTION found_named(typed text, at_most int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  bare   text := folded(typed);
  marked text := CASE WHEN lower(typed) = folded(typed) THEN '%' ELSE lower(typed) || '%' END;
BEGIN
  RETURN QUERY EXECUTE $q$
    SELECT * FROM (
      (SELECT 'dispatch', d.id, d.code, coalesce(d.facts ->> 'subject', ''), coalesce(d.issuer, ''), '', d.issued_on FROM dispatch d
       WHERE (folded(d.code) LIKE $1 OR folded(d.code) LIKE $1 || '/%') AND lower(d.code) LIKE $2 AND d.office_id = ANY ($4) AND d.set_aside_on IS NULL ORDER BY d.issued_on DESC NULLS LAST, d.code, d.id LIMIT $3)
      UNION ALL
      (SELECT 'project', p.id, p.code, p.name, office_name(p.office_id, p.registered_on), '', p.registered_on FROM project p
       WHERE (folded(p.code) LIKE $1 OR folded(p.code) LIKE $1 || '/%') AND lower(p.code) LIKE $2 AND p.office_id = ANY ($5) ORDER BY p.registered_on DESC, p.code LIMIT $3)
      UNION ALL
      (SELECT 'contract', p.id, c.number, p.name, p.code, '', c.signed_on FROM contract c JOIN project p ON p.id = c.project_id
       WHERE (folded(c.number) LIKE $1 OR folded(c.number) LIKE $1 || '/%') AND lower(c.number) LIKE $2 AND c.office_id = ANY ($5) ORDER BY c.signed_on DESC NULLS LAST, c.number, c.id LIMIT $3)
    ) AS named (kind, id, code, title, under, text, day) ORDER BY named.day DESC NULLS LAST, named.code, named.id
  $q$ USING bare, marked, at_most, visible_offices(), programme_offices();
END $$;
