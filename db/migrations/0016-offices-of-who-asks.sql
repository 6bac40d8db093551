-- A page asks thirty tables, and each worked out anew which offices' rows the person sees. They are now worked out once a
-- transaction, when it says who asks; the policies read what was worked out.

CREATE OR REPLACE FUNCTION say_who_asks(who uuid, on_day date) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH own AS (SELECT coalesce(array_agg(DISTINCT line.id), '{}') AS ids FROM seats_of(who, on_day) AS seat CROSS JOIN LATERAL line_of(seat.organization_id) AS line(id)),
       reached AS (SELECT coalesce(array_agg(DISTINCT near.id), '{}') AS ids
                     FROM (SELECT unnest(own.ids) AS id FROM own UNION SELECT below.id FROM own CROSS JOIN LATERAL unnest(own.ids) AS o(id) CROSS JOIN LATERAL directed_by(o.id) AS below(id)) AS near)
  SELECT set_config('kc.person', who::text, true), set_config('kc.today', on_day::text, true), set_config('kc.offices', own.ids::text, true), set_config('kc.reachable', reached.ids::text, true),
         set_config('kc.whole', CASE WHEN EXISTS (SELECT FROM organization WHERE id = ANY (own.ids) AND kind IN ('ministry', 'ministry-unit', 'agency')) THEN 'on' ELSE '' END, true)
    FROM own CROSS JOIN reached;
$$;
COMMENT ON FUNCTION say_who_asks(uuid, date) IS 'The first statement of every transaction of kc_app: the person, the day, and, worked out once from the rows, the offices they see, reach and see of the programme';

-- An office named in the transaction that made it is not among those worked out before; the office that directs it is.
DROP POLICY near_add ON organization_name;
CREATE POLICY near_add ON organization_name FOR INSERT TO kc_app WITH CHECK (organization_id = ANY ((SELECT reachable_offices())::uuid[])
  OR EXISTS (SELECT FROM organization AS o WHERE o.id = organization_id AND o.directed_by_id = ANY ((SELECT reachable_offices())::uuid[])));

CREATE OR REPLACE FUNCTION reachable_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('kc.reachable', true), ''), '{}')::uuid[] $$;
COMMENT ON FUNCTION reachable_offices() IS 'The offices whose people the asking person sees: their own and those these direct; as worked out when the transaction said who asks';
-- In plpgsql, whose plans a connection keeps: for those who see the whole programme, reading the offices costs less than their list as text.
CREATE OR REPLACE FUNCTION programme_offices() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF current_setting('kc.whole', true) = 'on' THEN RETURN (SELECT array_agg(id) FROM organization WHERE kind <> 'division'); END IF;
  RETURN reachable_offices();
END $$;
COMMENT ON FUNCTION programme_offices() IS 'The offices whose projects and money the asking person sees: their own, those these direct, and for the Ministry and the Agency all';
