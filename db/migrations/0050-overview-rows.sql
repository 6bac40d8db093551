-- Every figure of the nation opens its rows: the map of the day, the days of a year, how long steps took in closed years.

CREATE FUNCTION province_on(of_province uuid, on_day date) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE became AS (
    SELECT p.id, p.code, p.valid_from, p.valid_to, p.successor_code FROM province p WHERE p.id = of_province
    UNION ALL SELECT n.id, n.code, n.valid_from, n.valid_to, n.successor_code FROM became b JOIN province n ON n.code = coalesce(b.successor_code, b.code) AND n.valid_from = b.valid_to + 1 WHERE b.valid_to < on_day)
  SELECT id FROM became ORDER BY valid_from DESC NULLS LAST LIMIT 1
$$;
COMMENT ON FUNCTION province_on(uuid, date) IS 'The province that a province had become by a day: itself while it stands, else what took it over';
REVOKE EXECUTE ON FUNCTION province_on(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION province_on(uuid, date) TO kc_app, kc_system;

CREATE FUNCTION overview_days(of_year int, to_day date) RETURNS TABLE (business_on date, province_id uuid, measure figure_measure, carried boolean, count bigint, dong numeric) LANGUAGE sql STABLE PARALLEL SAFE ROWS 4000 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.business_on, o.province_id, f.measure, f.carried, sum(f.count), sum(f.dong)
    FROM figure f JOIN organization o ON o.id = f.office_id
   WHERE f.year = of_year AND f.source = 'national' AND f.business_on <= to_day AND asking_person() IS NOT NULL GROUP BY f.business_on, o.province_id, f.measure, f.carried HAVING sum(f.count) <> 0 OR sum(f.dong) <> 0
$$;
COMMENT ON FUNCTION overview_days(int, date) IS 'By how much the figures of a budget year moved on each day, by the province of the implementing unit: what the nation''s page sums up to any day';
REVOKE EXECUTE ON FUNCTION overview_days(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overview_days(int, date) TO kc_app, kc_system;

CREATE FUNCTION step_days(from_year int, to_year int, on_day date) RETURNS TABLE (project_id uuid, year int, activity text, approved_on date, signed_on date, advanced_on date, accepted_on date, settled_on date, stopped_on date) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.year, p.activity, s.approved_on, s.signed_on, (SELECT min(m.business_on) FROM plan_line l JOIN movement m ON m.line_id = l.id WHERE l.project_id = p.id AND l.source = 'national' AND m.kind = 'advance' AND m.business_on <= on_day), s.accepted_on, s.settled_on, s.stopped_on
    FROM project p CROSS JOIN LATERAL (
      SELECT min(t.business_on) FILTER (WHERE t.to_state = 'approved') AS approved_on, min(t.business_on) FILTER (WHERE t.to_state = 'implementing') AS signed_on, min(t.business_on) FILTER (WHERE t.to_state = 'accepted') AS accepted_on,
             min(t.business_on) FILTER (WHERE t.to_state = 'settled') AS settled_on, min(t.business_on) FILTER (WHERE t.to_state::text IN ('stopped', 'moved-to-local', 'moved-to-next-year', 'refused')) AS stopped_on
        FROM project_step t WHERE t.project_id = p.id AND t.business_on <= on_day) s
   WHERE p.year BETWEEN from_year AND to_year AND s.approved_on IS NOT NULL AND asking_person() IS NOT NULL
$$;
COMMENT ON FUNCTION step_days(int, int, date) IS 'The days on which projects of some years'' plans took their steps, as known on a day: no name, no money; what a forecast is made from';
REVOKE EXECUTE ON FUNCTION step_days(int, int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION step_days(int, int, date) TO kc_app, kc_system;
