-- What acts told is sent on to addresses of other systems, signed, and again until it is taken or given up.

CREATE TYPE webhook_state AS ENUM ('active', 'stopped');
COMMENT ON TYPE webhook_state IS 'đang gửi, đã dừng';
CREATE TYPE webhook_delivery_state AS ENUM ('waiting', 'delivered', 'given-up');
COMMENT ON TYPE webhook_delivery_state IS 'chờ gửi, đã gửi, gửi nhiều lần không được';

CREATE TABLE webhook (
  id        uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES organization (id),
  address   text NOT NULL CHECK (address ~ '^https?://'),
  events    text[] NOT NULL CHECK (events <> '{}'),
  secret    text NOT NULL CHECK (length(secret) >= 32),
  state     webhook_state NOT NULL,
  since     timestamptz NOT NULL,
  made_on   date NOT NULL
);
COMMENT ON TABLE webhook IS 'An address of another system that hears what is done here (địa chỉ nhận thông báo của hệ thống khác)';
COMMENT ON COLUMN webhook.id IS 'Identifier';
COMMENT ON COLUMN webhook.office_id IS 'The office whose administrator set it';
COMMENT ON COLUMN webhook.address IS 'Where it is sent';
COMMENT ON COLUMN webhook.events IS 'What it hears of: names of events, or * for all';
COMMENT ON COLUMN webhook.secret IS 'What its messages are signed with; shown once';
COMMENT ON COLUMN webhook.state IS 'Cache of the last step';
COMMENT ON COLUMN webhook.since IS 'What was told after this is sent';
COMMENT ON COLUMN webhook.made_on IS 'Day it was set';
-- Two at once to the same address would tell everything twice.
CREATE UNIQUE INDEX webhook_once ON webhook (office_id, address) WHERE state = 'active';

CREATE TABLE webhook_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook_id  uuid NOT NULL REFERENCES webhook (id),
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    webhook_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL
);
COMMENT ON TABLE webhook_step IS 'Who set, stopped or started an address, and when';
COMMENT ON COLUMN webhook_step.id IS 'Order of recording';
COMMENT ON COLUMN webhook_step.webhook_id IS 'The address';
COMMENT ON COLUMN webhook_step.office_id IS 'Its office';
COMMENT ON COLUMN webhook_step.step IS 'Name in the step table';
COMMENT ON COLUMN webhook_step.to_state IS 'State it led to';
COMMENT ON COLUMN webhook_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN webhook_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN webhook_step.actor IS 'Who took it, by name';
CREATE TRIGGER webhook_step_stands BEFORE UPDATE OR DELETE ON webhook_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE webhook_delivery (
  webhook_id   uuid NOT NULL REFERENCES webhook (id),
  outbox_id    bigint NOT NULL REFERENCES outbox (id),
  office_id    uuid NOT NULL,
  state        webhook_delivery_state NOT NULL,
  attempts     int NOT NULL CHECK (attempts >= 0),
  try_after    timestamptz NOT NULL,
  answered     int,
  fault        text,
  settled_at   timestamptz,
  PRIMARY KEY (webhook_id, outbox_id)
);
COMMENT ON TABLE webhook_delivery IS 'One thing told to one address, with every attempt';
COMMENT ON COLUMN webhook_delivery.webhook_id IS 'The address';
COMMENT ON COLUMN webhook_delivery.outbox_id IS 'What was told; with the address the message''s own name, by which a second delivery is known';
COMMENT ON COLUMN webhook_delivery.office_id IS 'Its office';
COMMENT ON COLUMN webhook_delivery.state IS 'Waiting, delivered, or given up';
COMMENT ON COLUMN webhook_delivery.attempts IS 'How often it was tried';
COMMENT ON COLUMN webhook_delivery.try_after IS 'When it is tried next';
COMMENT ON COLUMN webhook_delivery.answered IS 'The last answer''s status';
COMMENT ON COLUMN webhook_delivery.fault IS 'Why the last attempt failed';
COMMENT ON COLUMN webhook_delivery.settled_at IS 'When it was delivered or given up';
CREATE INDEX webhook_delivery_due ON webhook_delivery (try_after) WHERE state = 'waiting';
CREATE INDEX outbox_by_time ON outbox (told_at);

ALTER TABLE webhook ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON webhook TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON webhook TO kc_system USING (true);
-- The secret is written by who makes it and read by the sender only.
GRANT INSERT ON webhook TO kc_app;
GRANT SELECT (id, office_id, address, events, state, since, made_on), UPDATE (state, since) ON webhook TO kc_app;
GRANT SELECT, INSERT, UPDATE ON webhook TO kc_system;
ALTER TABLE webhook_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON webhook_step TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON webhook_step TO kc_system USING (true);
GRANT SELECT, INSERT ON webhook_step TO kc_app, kc_system;
ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON webhook_delivery TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON webhook_delivery TO kc_system USING (true);
GRANT SELECT, UPDATE ON webhook_delivery TO kc_app;
GRANT SELECT, INSERT, UPDATE ON webhook_delivery TO kc_system;
-- The outbox names things of every office; who set an address sees of it what event was told and when.
CREATE FUNCTION told_event(of_id bigint) RETURNS TABLE (event text, told_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp AS $$
  SELECT o.event, o.told_at FROM outbox o WHERE o.id = of_id AND EXISTS (SELECT FROM webhook_delivery d WHERE d.outbox_id = o.id AND d.office_id = ANY (visible_offices()))
$$;
COMMENT ON FUNCTION told_event(bigint) IS 'What event was told and when, of what was sent to an address of the asking person''s office';
REVOKE EXECUTE ON FUNCTION told_event(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION told_event(bigint) TO kc_app, kc_system;
