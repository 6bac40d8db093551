-- Money goes from one budget year into the next: passed by the year's line, taken by a line of its own in the next, đồng for đồng.
-- A contract's balance is one row a plan line, so that its money may lie in several years.

ALTER TYPE plan_decision_kind ADD VALUE 'carry';
COMMENT ON TYPE plan_decision_kind IS 'giao kế hoạch; điều chỉnh, bổ sung kế hoạch; chuyển sang năm sau';
ALTER TYPE movement_kind ADD VALUE 'pass-assigned';
ALTER TYPE movement_kind ADD VALUE 'take-assigned';
ALTER TYPE movement_kind ADD VALUE 'pass-contracted';
ALTER TYPE movement_kind ADD VALUE 'take-contracted';
ALTER TYPE movement_kind ADD VALUE 'pass-advance';
ALTER TYPE movement_kind ADD VALUE 'take-advance';
COMMENT ON TYPE movement_kind IS 'giao dự toán, cắt giảm, thỏa thuận phân bổ, giao kế hoạch, thu về chưa phân bổ, ký hợp đồng, giảm giá trị hợp đồng, tạm ứng, thu hồi tạm ứng, nghiệm thu, điều chỉnh giảm nghiệm thu, thanh toán tạm ứng, thanh toán, quyết toán; chuyển sang năm sau và nhận từ năm trước: kinh phí chưa ký, kinh phí đã ký, dư tạm ứng';
ALTER TYPE account ADD VALUE 'carried';
COMMENT ON TYPE account IS 'dự toán năm, chưa phân bổ, thỏa thuận với Bộ Tài chính, đã thỏa thuận, đã giao chưa ký, đã ký chưa nghiệm thu, đã nghiệm thu chưa quyết toán, đã quyết toán, Kho bạc, dư tạm ứng, đã chi, nguồn tự có cam kết, chuyển giữa hai năm (luôn bằng không)';
ALTER TYPE figure_measure ADD VALUE 'carried-in';
ALTER TYPE figure_measure ADD VALUE 'carried-out';
COMMENT ON TYPE figure_measure IS 'projects, contracted, exempt, overdue: đề án (count); the others money; overdue: past the day of a sign-by campaign; carried-in, carried-out: from the year before, into the next';

ALTER TABLE budget_year ADD COLUMN carried_in_dong bigint NOT NULL DEFAULT 0 CHECK (carried_in_dong >= 0), ADD COLUMN carried_out_dong bigint NOT NULL DEFAULT 0 CHECK (carried_out_dong >= 0);
ALTER TABLE budget_year DROP CONSTRAINT budget_year_check1, ADD CONSTRAINT assigned_within_estimate CHECK (assigned_dong BETWEEN 0 AND appropriated_dong + carried_in_dong - carried_out_dong);
COMMENT ON COLUMN budget_year.carried_in_dong IS 'Taken from the year before';
COMMENT ON COLUMN budget_year.carried_out_dong IS 'Passed on to the next year';
COMMENT ON COLUMN budget_year.assigned_dong IS 'Assigned to plan lines, those of carried money among them';

ALTER TABLE plan_line ADD COLUMN carried boolean NOT NULL DEFAULT false;
ALTER TABLE plan_line DROP CONSTRAINT plan_line_project_id_year_source_key, ADD UNIQUE (project_id, year, source, carried);
COMMENT ON TABLE plan_line IS 'A line of the plan: the money of one project, one year, one source, carried money apart from the year''s own; its balances as they stand after the last movement';
COMMENT ON COLUMN plan_line.carried IS 'Whether its money came from the year before';

ALTER TABLE movement DROP CONSTRAINT movement_contract_id_source_fkey;
ALTER TABLE contract_balance DROP CONSTRAINT contract_balance_pkey, DROP CONSTRAINT contract_balance_contract_id_line_id_key, ADD PRIMARY KEY (contract_id, line_id);
ALTER TABLE movement ADD FOREIGN KEY (contract_id, line_id) REFERENCES contract_balance (contract_id, line_id), ADD CONSTRAINT of_a_line CHECK (contract_id IS NULL OR line_id IS NOT NULL);
ALTER TABLE contract_balance
  ADD COLUMN carried_out_dong bigint NOT NULL DEFAULT 0 CHECK (carried_out_dong >= 0),
  ADD COLUMN carried_on date,
  ADD COLUMN earlier_contracted_dong bigint NOT NULL DEFAULT 0 CHECK (earlier_contracted_dong >= 0),
  ADD COLUMN earlier_advanced_dong bigint NOT NULL DEFAULT 0 CHECK (earlier_advanced_dong >= 0);
ALTER TABLE contract_balance DROP CONSTRAINT advanced_within_share,
  ADD CONSTRAINT advanced_within_share CHECK ((earlier_advanced_dong + advanced_dong - recovered_dong)::numeric * 1000 <= share_permille::numeric * (earlier_contracted_dong + contracted_dong + carried_out_dong)),
  ADD CONSTRAINT carried_whole CHECK (carried_on IS NULL OR (contracted_dong = cleared_dong + paid_dong AND accepted_dong = contracted_dong AND cleared_dong + recovered_dong = advanced_dong)),
  ADD CONSTRAINT carried_once CHECK ((carried_on IS NULL) = (carried_out_dong = 0));
COMMENT ON TABLE contract_balance IS 'The money of one contract from one plan line: a row a source and a year; the inequalities of the chain are its checks';
COMMENT ON COLUMN contract_balance.carried_out_dong IS 'Value passed on to the next year';
COMMENT ON COLUMN contract_balance.carried_on IS 'Day on which all that was not spent was passed on; after it nothing moves here but the settlement';
COMMENT ON COLUMN contract_balance.earlier_contracted_dong IS 'Value of the same contract that stayed in the years this money came from';
COMMENT ON COLUMN contract_balance.earlier_advanced_dong IS 'Advances, less recovered, that stayed there: the share is one for the whole contract';

ALTER TABLE figure ADD COLUMN carried boolean NOT NULL DEFAULT false;
ALTER TABLE figure DROP CONSTRAINT figure_pkey, ADD PRIMARY KEY (year, office_id, measure, source, carried, business_on);
COMMENT ON COLUMN figure.carried IS 'Of money that came from the year before: it stands beside the year''s own plan';

DROP FUNCTION overview_figures(int, date);
CREATE FUNCTION overview_figures(of_year int, on_day date) RETURNS TABLE (province_id uuid, measure figure_measure, carried boolean, count bigint, dong numeric) LANGUAGE sql STABLE PARALLEL SAFE ROWS 700 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.province_id, f.measure, f.carried, sum(f.count), sum(f.dong)
    FROM (SELECT g.office_id, g.measure, g.carried, sum(g.count) AS count, sum(g.dong) AS dong FROM figure g WHERE g.year = of_year AND g.source = 'national' AND g.business_on <= on_day GROUP BY g.office_id, g.measure, g.carried) AS f
    JOIN organization o ON o.id = f.office_id
   WHERE asking_person() IS NOT NULL GROUP BY o.province_id, f.measure, f.carried
$$;
COMMENT ON FUNCTION overview_figures(int, date) IS 'The figures of a budget year up to a day, by the province of the implementing unit; null for the Agency''s own tasks and central units; those of money from the year before apart';
REVOKE EXECUTE ON FUNCTION overview_figures(int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overview_figures(int, date) TO kc_app, kc_system;

DROP FUNCTION estimates_on(date);
CREATE FUNCTION estimates_on(on_day date) RETURNS TABLE (year int, appropriated numeric, agreed numeric, assigned numeric, carried_in numeric, carried_out numeric, carried_assigned numeric) LANGUAGE sql STABLE PARALLEL SAFE ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.year, m.appropriated, m.agreed, f.assigned, f.carried_in, f.carried_out, f.carried_assigned
    FROM (SELECT e.year, coalesce(sum(CASE e.kind WHEN 'appropriate' THEN e.amount_dong WHEN 'withdraw' THEN -e.amount_dong END), 0) AS appropriated, coalesce(sum(e.amount_dong) FILTER (WHERE e.kind = 'agree'), 0) AS agreed
            FROM movement e WHERE e.line_id IS NULL AND e.business_on <= on_day GROUP BY e.year) AS m
    CROSS JOIN LATERAL (SELECT coalesce(sum(g.dong) FILTER (WHERE g.measure = 'approved' AND NOT g.carried), 0) AS assigned, coalesce(sum(g.dong) FILTER (WHERE g.measure = 'approved' AND g.carried), 0) AS carried_assigned,
                               coalesce(sum(g.dong) FILTER (WHERE g.measure::text = 'carried-in'), 0) AS carried_in, coalesce(sum(g.dong) FILTER (WHERE g.measure::text = 'carried-out'), 0) AS carried_out
                          FROM figure g WHERE g.year = m.year AND g.source = 'national' AND g.business_on <= on_day) AS f
   WHERE asking_person() IS NOT NULL
$$;
COMMENT ON FUNCTION estimates_on(date) IS 'The national estimates as they stood on a day: what was given, agreed, assigned, and carried between years; no secret among the offices of the programme';
REVOKE EXECUTE ON FUNCTION estimates_on(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION estimates_on(date) TO kc_app, kc_system;

CREATE FUNCTION carried_arrives() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE from_year int := CASE WHEN NEW.kind::text LIKE 'take-%' THEN NEW.year - 1 ELSE NEW.year END;
BEGIN
  IF EXISTS (
    SELECT FROM plan_line l JOIN plan_line other ON other.project_id = l.project_id AND other.source = l.source JOIN movement m ON m.line_id = other.id
     WHERE l.id = NEW.line_id AND m.business_on = NEW.business_on AND (m.kind::text LIKE 'pass-%' AND m.year = from_year OR m.kind::text LIKE 'take-%' AND m.year = from_year + 1)
     GROUP BY substr(m.kind::text, 6), m.contract_id HAVING sum(CASE WHEN m.kind::text LIKE 'pass-%' THEN m.amount_dong ELSE -m.amount_dong END) <> 0
  ) THEN
    RAISE EXCEPTION 'Movement %: what leaves % does not enter %', NEW.id, from_year, from_year + 1 USING ERRCODE = 'check_violation', CONSTRAINT = 'carried_arrives';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION carried_arrives() IS 'At commit: what left a year on a day entered the next on that day, project by project, contract by contract, đồng for đồng';
CREATE CONSTRAINT TRIGGER carried_arrives AFTER INSERT ON movement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind::text LIKE 'pass-%' OR NEW.kind::text LIKE 'take-%') EXECUTE FUNCTION carried_arrives();
