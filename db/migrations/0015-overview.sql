-- The nation on one page: sums of the dated figures, which whoever is signed in may read; the rows behind them stay behind their walls.
CREATE FUNCTION overview_figures(of_year int, on_day date) RETURNS TABLE (province_id uuid, measure figure_measure, count bigint, dong numeric) LANGUAGE sql STABLE PARALLEL SAFE ROWS 700 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.province_id, f.measure, sum(f.count), sum(f.dong)
    FROM (SELECT g.office_id, g.measure, sum(g.count) AS count, sum(g.dong) AS dong FROM figure g WHERE g.year = of_year AND g.source = 'national' AND g.business_on <= on_day GROUP BY g.office_id, g.measure) AS f
    JOIN organization o ON o.id = f.office_id
   WHERE asking_person() IS NOT NULL GROUP BY o.province_id, f.measure
$$;
COMMENT ON FUNCTION overview_figures(int, date) IS 'The figures of a budget year up to a day, by the province of the implementing unit; null for the Agency''s own tasks and central units';
REVOKE EXECUTE ON FUNCTION overview_figures(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overview_figures(int, date) TO kc_app, kc_system;
