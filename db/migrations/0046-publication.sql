-- What the programme publishes: projects of a year's plan with their money and results, by functions that answer nothing else. No personal data: of a
-- household business neither name nor tax code.

CREATE FUNCTION published_projects(of_year int, on_day date, of_province text, words text, at_most int, after_rows int) RETURNS TABLE (total bigint, project jsonb) LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH money AS (
    SELECT l.project_id, min(m.business_on) FILTER (WHERE m.kind::text IN ('assign', 'take-assigned', 'take-contracted')) AS assigned_on,
           sum(CASE WHEN m.kind::text IN ('assign', 'take-assigned', 'take-contracted') THEN m.amount_dong WHEN m.kind::text IN ('release', 'pass-assigned', 'pass-contracted') THEN -m.amount_dong ELSE 0 END) AS approved,
           sum(CASE WHEN m.kind::text IN ('contract', 'take-contracted') THEN m.amount_dong WHEN m.kind::text IN ('reduce', 'pass-contracted') THEN -m.amount_dong ELSE 0 END) AS contracted,
           sum(CASE WHEN m.kind = 'advance' THEN m.amount_dong WHEN m.kind = 'recover' THEN -m.amount_dong ELSE 0 END) AS advanced,
           sum(CASE WHEN m.kind::text IN ('clear', 'pay') THEN m.amount_dong ELSE 0 END) AS paid, sum(CASE WHEN m.kind = 'settle' THEN m.amount_dong ELSE 0 END) AS settled
      FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= on_day WHERE l.year = of_year AND l.source = 'national' GROUP BY l.project_id),
  found AS (
    SELECT p.*, v.code AS province_code, v.name AS province_name, money.assigned_on, money.approved, money.contracted, money.advanced, money.paid, money.settled, count(*) OVER () AS total
      FROM money JOIN project p ON p.id = money.project_id LEFT JOIN province v ON v.id = p.province_id
     WHERE money.assigned_on IS NOT NULL AND (of_province IS NULL OR v.code = of_province) AND (words IS NULL OR p.search_text LIKE '%' || words || '%') ORDER BY p.code LIMIT at_most OFFSET after_rows)
  SELECT f.total, jsonb_build_object('code', f.code, 'name', f.name, 'kind', f.kind, 'activity', f.activity, 'contents', f.contents, 'unit', office_name(f.office_id, on_day), 'provinceCode', f.province_code, 'province', f.province_name, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'illustrative', f.illustrative,
         'state', (SELECT to_state FROM project_step WHERE project_id = f.id AND business_on <= on_day ORDER BY id DESC LIMIT 1), 'approvedOn', f.assigned_on, 'approvedDong', f.approved::text, 'contractedDong', f.contracted::text, 'advancedDong', f.advanced::text, 'paidDong', f.paid::text, 'settledDong', f.settled::text,
         'contract', (SELECT jsonb_build_object('number', c.number, 'signedOn', c.signed_on, 'startsOn', c.starts_on, 'endsOn', coalesce((SELECT a.ends_on FROM contract_annex a WHERE a.contract_id = c.id AND a.signed_on <= on_day AND a.ends_on IS NOT NULL ORDER BY a.signed_on DESC LIMIT 1), c.ends_on), 'nationalDong', c.national_dong::text,
                                  'state', (SELECT to_state FROM contract_step WHERE contract_id = c.id AND business_on <= on_day ORDER BY id DESC LIMIT 1),
                                  'annexes', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'signedOn', a.signed_on, 'nationalDong', a.national_dong::text, 'endsOn', a.ends_on) ORDER BY a.signed_on, a.code), '[]') FROM contract_annex a WHERE a.contract_id = c.id AND a.signed_on <= on_day))
                        FROM contract c WHERE c.project_id = f.id AND c.signed_on <= on_day ORDER BY c.signed_on DESC LIMIT 1),
         'outputs', (SELECT coalesce(jsonb_agg(jsonb_build_object('description', o.description, 'unit', o.unit, 'quantity', o.quantity) ORDER BY o.place), '[]') FROM project_output o WHERE o.project_id = f.id),
         'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('place', b.place, 'activity', b.activity, 'costDong', b.cost_dong::text, 'nationalDong', b.national_dong::text, 'establishment', CASE WHEN e.id IS NULL THEN NULL WHEN e.kind IN ('household', 'other') THEN jsonb_build_object('kind', e.kind, 'name', NULL, 'taxCode', NULL) ELSE jsonb_build_object('kind', e.kind, 'name', e.name, 'taxCode', e.tax_code) END) ORDER BY b.place), '[]')
                     FROM budget_line b LEFT JOIN establishment e ON e.id = b.establishment_id WHERE b.project_id = f.id),
         'transactions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id::text, 'kind', m.kind, 'on', m.business_on, 'dong', m.amount_dong::text) ORDER BY m.business_on, m.id), '[]')
                            FROM movement m JOIN plan_line l ON l.id = m.line_id WHERE l.project_id = f.id AND l.source = 'national' AND m.kind::text IN ('advance', 'recover', 'pay') AND m.business_on <= on_day))
    FROM found f ORDER BY f.code
$$;
COMMENT ON FUNCTION published_projects(int, date, text, text, int, int) IS 'Projects of a year''s plan by a day as anybody may see them, with how many there are: money, contract, results, supported establishments (households without name), payments';
REVOKE EXECUTE ON FUNCTION published_projects(int, date, text, text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_projects(int, date, text, text, int, int) TO kc_app, kc_system;

CREATE FUNCTION published_provinces(of_year int, on_day date) RETURNS TABLE (code text, name text, projects bigint, approved numeric, carried numeric, contracted numeric, paid numeric, finished bigint) LANGUAGE sql STABLE PARALLEL SAFE ROWS 64 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.code, v.name, count(*), sum(t.approved), sum(t.carried), sum(t.contracted), sum(t.paid), count(*) FILTER (WHERE t.state IN ('accepted', 'settled'))
    FROM (SELECT l.project_id, sum(CASE WHEN m.kind::text IN ('assign', 'take-assigned', 'take-contracted') THEN m.amount_dong WHEN m.kind::text IN ('release', 'pass-assigned', 'pass-contracted') THEN -m.amount_dong ELSE 0 END) AS approved,
                 sum(CASE WHEN NOT l.carried THEN 0 WHEN m.kind::text IN ('assign', 'take-assigned', 'take-contracted') THEN m.amount_dong WHEN m.kind::text IN ('release', 'pass-assigned', 'pass-contracted') THEN -m.amount_dong ELSE 0 END) AS carried,
                 sum(CASE WHEN m.kind::text IN ('contract', 'take-contracted') THEN m.amount_dong WHEN m.kind::text IN ('reduce', 'pass-contracted') THEN -m.amount_dong ELSE 0 END) AS contracted, sum(CASE WHEN m.kind::text IN ('clear', 'pay') THEN m.amount_dong ELSE 0 END) AS paid,
                 (SELECT to_state FROM project_step WHERE project_id = l.project_id AND business_on <= on_day ORDER BY id DESC LIMIT 1) AS state
            FROM plan_line l JOIN movement m ON m.line_id = l.id AND m.business_on <= on_day WHERE l.year = of_year AND l.source = 'national' GROUP BY l.project_id) AS t
    JOIN project p ON p.id = t.project_id LEFT JOIN province v ON v.id = p.province_id GROUP BY v.code, v.name
$$;
COMMENT ON FUNCTION published_provinces(int, date) IS 'The plan of a year by a day as anybody may see it: projects and money by province; the nation''s own without one';
REVOKE EXECUTE ON FUNCTION published_provinces(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_provinces(int, date) TO kc_app, kc_system;

CREATE FUNCTION published_years(on_day date) RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT m.year FROM movement m WHERE m.kind = 'assign' AND m.business_on <= on_day ORDER BY m.year
$$;
COMMENT ON FUNCTION published_years(date) IS 'The years whose plan had projects by a day';
REVOKE EXECUTE ON FUNCTION published_years(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_years(date) TO kc_app, kc_system;
