-- Minutes name the decision they rest on, to the unit that was visited as well: it sees no plan, yet the paper it signs says which.
CREATE FUNCTION plan_of_visit(choice uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('year', l.year, 'decision', jsonb_build_object('code', l.decision_code, 'on', l.decision_on))
    FROM inspection_choice c JOIN inspection_plan l ON l.id = c.plan_id WHERE c.id = choice AND l.decision_on IS NOT NULL
$$;
COMMENT ON FUNCTION plan_of_visit(uuid) IS 'The year and decision of the adopted plan that asks for a visit; null where no plan does';
GRANT EXECUTE ON FUNCTION plan_of_visit(uuid) TO kc_app, kc_system;
