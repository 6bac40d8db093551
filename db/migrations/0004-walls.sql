-- Everything built before comes behind the second wall: each row names its office, each policy asks for it.
-- `office_id = ANY (…)` is leakproof, so indexes serve a policy as they serve a query.

-- A store from before the offices: its papers pass to one office, which an administrator names.
INSERT INTO organization (id, kind, state, catalogue_key, valid_from)
  SELECT gen_random_uuid(), 'central-unit', 'standing', 'before-offices', NULL WHERE EXISTS (SELECT FROM stored_file) OR EXISTS (SELECT FROM refused_upload);
INSERT INTO organization_name (organization_id, name, basis)
  SELECT id, 'Cơ quan chưa đặt tên', 'internal' FROM organization WHERE catalogue_key = 'before-offices';

CREATE TYPE dispatch_direction AS ENUM ('in', 'out');
COMMENT ON TYPE dispatch_direction IS 'văn bản đến, văn bản đi';

ALTER TABLE stored_file ADD COLUMN office_id uuid REFERENCES organization (id);
ALTER TABLE refused_upload ADD COLUMN office_id uuid REFERENCES organization (id);
ALTER TABLE dispatch ADD COLUMN office_id uuid REFERENCES organization (id),
  ADD COLUMN direction dispatch_direction NOT NULL DEFAULT 'in', ADD COLUMN illustrative boolean NOT NULL DEFAULT false, ADD COLUMN origin_id uuid REFERENCES dispatch (id),
  ADD COLUMN issuer_id uuid REFERENCES organization (id);
ALTER TABLE dispatch_step ADD COLUMN office_id uuid;
ALTER TABLE dispatch_amendment ADD COLUMN office_id uuid;
ALTER TABLE dispatch_page ADD COLUMN office_id uuid;
ALTER TABLE job_progress ADD COLUMN office_id uuid;
ALTER TABLE history ADD COLUMN office_id uuid REFERENCES organization (id), ADD COLUMN person_id uuid REFERENCES person (id);
DELETE FROM job_progress;
ALTER TABLE dispatch_step DISABLE TRIGGER dispatch_step_stands;
ALTER TABLE dispatch_amendment DISABLE TRIGGER dispatch_amendment_stands;
ALTER TABLE history DISABLE TRIGGER history_stands;
UPDATE stored_file SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE refused_upload SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE dispatch SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE dispatch_step SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE dispatch_amendment SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE dispatch_page SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
UPDATE history SET office_id = (SELECT id FROM organization WHERE catalogue_key = 'before-offices');
ALTER TABLE dispatch_step ENABLE TRIGGER dispatch_step_stands;
ALTER TABLE dispatch_amendment ENABLE TRIGGER dispatch_amendment_stands;
ALTER TABLE history ENABLE TRIGGER history_stands;
ALTER TABLE dispatch ALTER COLUMN direction DROP DEFAULT, ALTER COLUMN illustrative DROP DEFAULT, ALTER COLUMN office_id SET NOT NULL, ADD UNIQUE (id, office_id);
ALTER TABLE stored_file ALTER COLUMN office_id SET NOT NULL;
ALTER TABLE refused_upload ALTER COLUMN office_id SET NOT NULL;
ALTER TABLE dispatch_step ALTER COLUMN office_id SET NOT NULL, ADD FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id);
ALTER TABLE dispatch_amendment ALTER COLUMN office_id SET NOT NULL, ADD FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id);
ALTER TABLE dispatch_page ALTER COLUMN office_id SET NOT NULL, ADD FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id);
ALTER TABLE job_progress ALTER COLUMN office_id SET NOT NULL;
COMMENT ON COLUMN stored_file.office_id IS 'The office that keeps it';
COMMENT ON COLUMN refused_upload.office_id IS 'The office that sent it';
COMMENT ON COLUMN dispatch.office_id IS 'The office that keeps it: the same letter in another office is another row, with its own stamp and handling';
COMMENT ON COLUMN dispatch.direction IS 'Incoming or outgoing for that office';
COMMENT ON COLUMN dispatch.illustrative IS 'Of a story or a sample, not of life';
COMMENT ON COLUMN dispatch.origin_id IS 'The dispatch of another office it is a copy of, where it was forwarded inside the programme';
COMMENT ON COLUMN dispatch.issuer_id IS 'The issuing office where the catalogue knows it by that name on that day';
COMMENT ON COLUMN dispatch_step.office_id IS 'The dispatch''s office';
COMMENT ON COLUMN dispatch_amendment.office_id IS 'The dispatch''s office';
COMMENT ON COLUMN dispatch_page.office_id IS 'The dispatch''s office';
COMMENT ON COLUMN job_progress.office_id IS 'The office whose thing it is';
COMMENT ON COLUMN history.office_id IS 'The office whose thing was acted on; null for the state catalogue and the system''s own';
COMMENT ON COLUMN history.person_id IS 'Who acted; null for a job';
DROP INDEX dispatch_by_time;
CREATE INDEX dispatch_by_time ON dispatch (office_id, received_at DESC, id);
DROP INDEX dispatch_by_code;
CREATE INDEX dispatch_by_code ON dispatch (office_id, code, issued_on);

-- A key counts for the person who sent it.
ALTER TABLE idempotency_key ADD COLUMN sender text NOT NULL DEFAULT 'desk';
ALTER TABLE idempotency_key ALTER COLUMN sender DROP DEFAULT, DROP CONSTRAINT idempotency_key_pkey, ADD PRIMARY KEY (sender, key);
COMMENT ON COLUMN idempotency_key.sender IS 'The person''s id, or the job''s name: two senders may choose the same key';

ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON stored_file TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE refused_upload ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON refused_upload TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch_step TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch_amendment ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch_amendment TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch_page ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch_page TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE job_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON job_progress FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON history FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_key ON idempotency_key TO kc_app USING (sender = (SELECT asking_person())::text);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON outbox TO kc_system USING (true);
CREATE POLICY system ON stored_file TO kc_system USING (true);
CREATE POLICY system ON refused_upload TO kc_system USING (true);
CREATE POLICY system ON dispatch TO kc_system USING (true);
CREATE POLICY system ON dispatch_step TO kc_system USING (true);
CREATE POLICY system ON dispatch_amendment TO kc_system USING (true);
CREATE POLICY system ON dispatch_page TO kc_system USING (true);
CREATE POLICY system ON job_progress TO kc_system USING (true);
CREATE POLICY system ON history TO kc_system USING (true);
CREATE POLICY system ON idempotency_key TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON dispatch, idempotency_key TO kc_system;
GRANT SELECT, INSERT ON dispatch_step, dispatch_amendment, stored_file, refused_upload TO kc_system;
GRANT SELECT, INSERT, DELETE ON dispatch_page TO kc_system;

-- Under a policy a trigram index is not used (LIKE is not leakproof), so search asks here, and the offices are filtered inside.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX dispatch_by_words ON dispatch USING gin (search_text gin_trgm_ops);
CREATE FUNCTION dispatches_with(words text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id FROM dispatch d
   WHERE d.search_text LIKE '%' || regexp_replace(words, '([\\%_])', '\\\1', 'g') || '%' AND d.office_id = ANY ((SELECT visible_offices())::uuid[])
$$;
COMMENT ON FUNCTION dispatches_with(text) IS 'Dispatches of the asking person''s offices whose folded words hold these';
REVOKE EXECUTE ON FUNCTION dispatches_with(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dispatches_with(text) TO kc_app;
