-- What bears the very number or code that was typed stands before what only holds its words.

CREATE INDEX dispatch_named ON dispatch (folded(code) text_pattern_ops);
CREATE INDEX contract_named ON contract (folded(number) text_pattern_ops);
CREATE INDEX project_named ON project (folded(code) text_pattern_ops);

-- `typed` is a whole number or code (2990/BCT-CTĐP), or one up to a stroke (2990), without LIKE's signs; marks that were typed are respected. At most so many of each kind, so that one does not crowd out another.
CREATE FUNCTION found_named(typed text, at_most int) RETURNS SETOF found_thing LANGUAGE plpgsql STABLE ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  bare   text := folded(typed);
  marked text := CASE WHEN lower(typed) = folded(typed) THEN '%' ELSE lower(typed) || '%' END;
BEGIN
  RETURN QUERY EXECUTE $q$
    SELECT * FROM (
      (SELECT 'dispatch', d.id, d.code, coalesce(d.facts ->> 'subject', ''), coalesce(d.issuer, ''), '', d.issued_on FROM dispatch d
       WHERE (folded(d.code) LIKE $1 OR folded(d.code) LIKE $1 || '/%') AND lower(d.code) LIKE $2 AND d.office_id = ANY ($4) ORDER BY d.issued_on DESC NULLS LAST, d.code, d.id LIMIT $3)
      UNION ALL
      (SELECT 'project', p.id, p.code, p.name, office_name(p.office_id, p.registered_on), '', p.registered_on FROM project p
       WHERE (folded(p.code) LIKE $1 OR folded(p.code) LIKE $1 || '/%') AND lower(p.code) LIKE $2 AND p.office_id = ANY ($5) ORDER BY p.registered_on DESC, p.code LIMIT $3)
      UNION ALL
      (SELECT 'contract', p.id, c.number, p.name, p.code, '', c.signed_on FROM contract c JOIN project p ON p.id = c.project_id
       WHERE (folded(c.number) LIKE $1 OR folded(c.number) LIKE $1 || '/%') AND lower(c.number) LIKE $2 AND c.office_id = ANY ($5) ORDER BY c.signed_on DESC NULLS LAST, c.number, c.id LIMIT $3)
    ) AS named (kind, id, code, title, under, text, day) ORDER BY named.day DESC NULLS LAST, named.code, named.id
  $q$ USING bare, marked, at_most, visible_offices(), programme_offices();
END $$;
COMMENT ON FUNCTION found_named(text, int) IS 'What of letters, projects and contracts the asking person may see bears this number or code';
REVOKE EXECUTE ON FUNCTION found_named(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_named(text, int) TO kc_app, kc_system;
