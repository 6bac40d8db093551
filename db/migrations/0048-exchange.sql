-- Exchange with other systems: letters in and out as edXML envelopes with what the other side says of them; what acts told, sent on to addresses of others.

CREATE TYPE exchange_direction AS ENUM ('in', 'out');
COMMENT ON TYPE exchange_direction IS 'gói tin đến, gói tin đi';
CREATE TYPE exchange_kind AS ENUM ('letter', 'receipt');
COMMENT ON TYPE exchange_kind IS 'văn bản, trạng thái';
CREATE TYPE envelope_state AS ENUM ('accepted', 'refused', 'waiting', 'taken');
COMMENT ON TYPE envelope_state IS 'đã nhận, bị từ chối, chờ lấy đi, đã lấy đi';

CREATE TABLE exchange_address (
  organ_id  text PRIMARY KEY CHECK (organ_id ~ '^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){2,4}$'),
  name      text NOT NULL CHECK (name <> ''),
  office_id uuid UNIQUE REFERENCES organization (id),
  set_on    date NOT NULL,
  set_by    text NOT NULL
);
COMMENT ON TABLE exchange_address IS 'By which code an office is reached on the exchange of letters (mã định danh cơ quan)';
COMMENT ON COLUMN exchange_address.organ_id IS 'The code, as it was given out';
COMMENT ON COLUMN exchange_address.name IS 'The office it stands for';
COMMENT ON COLUMN exchange_address.office_id IS 'The office, where it is of the programme';
COMMENT ON COLUMN exchange_address.set_on IS 'Day it was entered';
COMMENT ON COLUMN exchange_address.set_by IS 'Who entered it';

CREATE TABLE envelope (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  direction   exchange_direction NOT NULL,
  kind        exchange_kind,
  state       envelope_state NOT NULL,
  organ_id    text,
  organ_name  text,
  document_id text,
  code        text,
  subject     text,
  business    text,
  receipt     text,
  said        text,
  dispatch_id uuid REFERENCES dispatch (id),
  about_id    uuid REFERENCES envelope (id),
  faults      jsonb,
  sha256      text NOT NULL,
  storage_key text NOT NULL,
  size_bytes  bigint NOT NULL,
  illustrative boolean NOT NULL,
  made_on     date NOT NULL,
  made_at     timestamptz NOT NULL,
  CHECK ((state = 'refused') = (faults IS NOT NULL)),
  CHECK (state = 'refused' OR (kind IS NOT NULL AND organ_id IS NOT NULL AND document_id IS NOT NULL)),
  CHECK (state NOT IN ('waiting', 'taken') OR direction = 'out'),
  CHECK (state NOT IN ('accepted', 'refused') OR direction = 'in')
);
COMMENT ON TABLE envelope IS 'One edXML envelope that came or went (gói tin edXML), kept as it is under its hash';
COMMENT ON COLUMN envelope.id IS 'Identifier';
COMMENT ON COLUMN envelope.office_id IS 'The office of the programme that got or sends it';
COMMENT ON COLUMN envelope.direction IS 'In or out';
COMMENT ON COLUMN envelope.kind IS 'A letter or what is said of one; null where it could not be read';
COMMENT ON COLUMN envelope.state IS 'Cache of the last step';
COMMENT ON COLUMN envelope.organ_id IS 'The other side''s code';
COMMENT ON COLUMN envelope.organ_name IS 'The other side, as the envelope or the address book names it';
COMMENT ON COLUMN envelope.document_id IS 'The letter it carries or speaks of, as offices name it between them';
COMMENT ON COLUMN envelope.code IS 'Number and symbol of the letter';
COMMENT ON COLUMN envelope.subject IS 'What the letter is about';
COMMENT ON COLUMN envelope.business IS 'new, recall, update or replace, of a letter';
COMMENT ON COLUMN envelope.receipt IS 'What is said, of a receipt';
COMMENT ON COLUMN envelope.said IS 'The words it is said with';
COMMENT ON COLUMN envelope.dispatch_id IS 'The letter here';
COMMENT ON COLUMN envelope.about_id IS 'The envelope it answers or stands for';
COMMENT ON COLUMN envelope.faults IS 'Why it was refused, in both languages';
COMMENT ON COLUMN envelope.sha256 IS 'Hash of its bytes';
COMMENT ON COLUMN envelope.storage_key IS 'Where its bytes lie';
COMMENT ON COLUMN envelope.size_bytes IS 'Its size';
COMMENT ON COLUMN envelope.illustrative IS 'Of a story';
COMMENT ON COLUMN envelope.made_on IS 'Day it came or was made';
COMMENT ON COLUMN envelope.made_at IS 'When it came or was made';
-- The same letter, or the same word on it, from the same side has its effect once; a refused envelope is kept once.
CREATE UNIQUE INDEX envelope_once ON envelope (office_id, direction, organ_id, document_id, kind, coalesce(business, ''), coalesce(receipt, '')) WHERE state <> 'refused';
CREATE UNIQUE INDEX envelope_refused_once ON envelope (office_id, sha256) WHERE state = 'refused';
CREATE INDEX envelope_of_office ON envelope (office_id, made_at DESC);
CREATE INDEX envelope_of_dispatch ON envelope (dispatch_id);
CREATE INDEX envelope_about ON envelope (about_id);

CREATE TABLE envelope_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  envelope_id uuid NOT NULL REFERENCES envelope (id),
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    envelope_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL
);
COMMENT ON TABLE envelope_step IS 'What happened to an envelope, and when';
COMMENT ON COLUMN envelope_step.id IS 'Order of recording';
COMMENT ON COLUMN envelope_step.envelope_id IS 'The envelope';
COMMENT ON COLUMN envelope_step.office_id IS 'Its office';
COMMENT ON COLUMN envelope_step.step IS 'Name in the step table';
COMMENT ON COLUMN envelope_step.to_state IS 'State it led to';
COMMENT ON COLUMN envelope_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN envelope_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN envelope_step.actor IS 'Who took it, by name';
CREATE INDEX envelope_step_of ON envelope_step (envelope_id, business_on);
CREATE TRIGGER envelope_step_stands BEFORE UPDATE OR DELETE ON envelope_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE exchange_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON exchange_address TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY system ON exchange_address TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON exchange_address TO kc_app, kc_system;
ALTER TABLE envelope ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON envelope TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON envelope TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON envelope TO kc_app, kc_system;
ALTER TABLE envelope_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON envelope_step TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON envelope_step TO kc_system USING (true);
GRANT SELECT, INSERT ON envelope_step TO kc_app, kc_system;
