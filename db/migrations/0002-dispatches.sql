-- Dispatches as they are uploaded, read and confirmed. The registers come with "Offices, who asks, and the register".

CREATE TYPE dispatch_state AS ENUM ('received', 'read', 'unreadable', 'confirmed');
COMMENT ON TYPE dispatch_state IS 'received: kept, waiting or being read; read: facts wait for a person; unreadable: kept, says why; confirmed: a person stands by the facts';
CREATE TYPE amendment_verdict AS ENUM ('accepted', 'refused', 'set');
COMMENT ON TYPE amendment_verdict IS 'A proposed correction accepted or refused, or a value set by hand';

CREATE TABLE dispatch (
  id            uuid PRIMARY KEY,
  state         dispatch_state NOT NULL,
  file_id       uuid NOT NULL REFERENCES stored_file (id),
  received_at   timestamptz NOT NULL,
  reading_no    int NOT NULL CHECK (reading_no > 0),
  source_text   text,
  reading       jsonb,
  facts         jsonb,
  code          text,
  issuer        text,
  issued_on     date,
  search_text   text NOT NULL,
  confirmed_at  timestamptz,
  CHECK ((reading IS NULL) = (state = 'received')),
  CHECK ((facts IS NULL) = (reading IS NULL)),
  CHECK ((confirmed_at IS NULL) = (state <> 'confirmed'))
);
COMMENT ON TABLE dispatch IS 'One uploaded dispatch (văn bản) with what was read in it';
COMMENT ON COLUMN dispatch.id IS 'Identifier';
COMMENT ON COLUMN dispatch.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN dispatch.file_id IS 'The file it came as';
COMMENT ON COLUMN dispatch.received_at IS 'When it was uploaded';
COMMENT ON COLUMN dispatch.reading_no IS 'Which reading of the file this is (or will be): 1 for the first';
COMMENT ON COLUMN dispatch.source_text IS 'The decoded text that the spans of the reading count in';
COMMENT ON COLUMN dispatch.reading IS 'What the machine read; changed only by reading again';
COMMENT ON COLUMN dispatch.facts IS 'The reading with people''s words applied; what is confirmed';
COMMENT ON COLUMN dispatch.code IS 'Number and symbol as in the facts; no identifier: numbers restart every year';
COMMENT ON COLUMN dispatch.issuer IS 'Issuing office as in the facts';
COMMENT ON COLUMN dispatch.issued_on IS 'Date of issue as in the facts';
COMMENT ON COLUMN dispatch.search_text IS 'Folded words for finding it without marks: file name, code, issuer, subject';
COMMENT ON COLUMN dispatch.confirmed_at IS 'When a person confirmed the facts';
CREATE INDEX dispatch_by_time ON dispatch (received_at DESC, id);
CREATE INDEX dispatch_by_code ON dispatch (code, issued_on);

CREATE TABLE dispatch_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dispatch_id uuid NOT NULL REFERENCES dispatch (id),
  step        text NOT NULL,
  to_state    dispatch_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper       text
);
COMMENT ON TABLE dispatch_step IS 'Each step a dispatch took; the state at a day is the last step on or before it';
COMMENT ON COLUMN dispatch_step.id IS 'Order of recording';
COMMENT ON COLUMN dispatch_step.dispatch_id IS 'The dispatch';
COMMENT ON COLUMN dispatch_step.step IS 'Name in the step table';
COMMENT ON COLUMN dispatch_step.to_state IS 'State it led to';
COMMENT ON COLUMN dispatch_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN dispatch_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN dispatch_step.actor IS 'Who took it';
COMMENT ON COLUMN dispatch_step.paper IS 'The paper it rests on, where it needs one';
CREATE INDEX dispatch_step_at ON dispatch_step (dispatch_id, business_on, id);
CREATE TRIGGER dispatch_step_stands BEFORE UPDATE OR DELETE ON dispatch_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE dispatch_amendment (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dispatch_id uuid NOT NULL REFERENCES dispatch (id),
  reading_no  int NOT NULL CHECK (reading_no > 0),
  path        text NOT NULL,
  raw         text,
  value       text,
  verdict     amendment_verdict NOT NULL,
  amended_at  timestamptz NOT NULL,
  actor       text NOT NULL
);
COMMENT ON TABLE dispatch_amendment IS 'People''s words on a reading, in order; the last one on a path counts';
COMMENT ON COLUMN dispatch_amendment.id IS 'Order of recording';
COMMENT ON COLUMN dispatch_amendment.dispatch_id IS 'The dispatch';
COMMENT ON COLUMN dispatch_amendment.reading_no IS 'Which reading of the file it speaks of: 1 for the first, one more for each reading again';
COMMENT ON COLUMN dispatch_amendment.path IS 'Path of the value in the reading, or corrections.N';
COMMENT ON COLUMN dispatch_amendment.raw IS 'The value before';
COMMENT ON COLUMN dispatch_amendment.value IS 'The value after; null clears it';
COMMENT ON COLUMN dispatch_amendment.verdict IS 'accepted, refused or set';
COMMENT ON COLUMN dispatch_amendment.amended_at IS 'When';
COMMENT ON COLUMN dispatch_amendment.actor IS 'Who';
CREATE INDEX dispatch_amendment_of ON dispatch_amendment (dispatch_id, reading_no, id);
CREATE TRIGGER dispatch_amendment_stands BEFORE UPDATE OR DELETE ON dispatch_amendment FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE dispatch_page (
  dispatch_id uuid NOT NULL REFERENCES dispatch (id),
  page        int NOT NULL CHECK (page > 0),
  width       int NOT NULL CHECK (width > 0),
  height      int NOT NULL CHECK (height > 0),
  storage_key text NOT NULL,
  PRIMARY KEY (dispatch_id, page)
);
COMMENT ON TABLE dispatch_page IS 'Pictures of a scan''s pages, upright, on which places are marked';
COMMENT ON COLUMN dispatch_page.dispatch_id IS 'The dispatch';
COMMENT ON COLUMN dispatch_page.page IS 'Page number from 1';
COMMENT ON COLUMN dispatch_page.width IS 'Width in pixels: boxes count in them';
COMMENT ON COLUMN dispatch_page.height IS 'Height in pixels';
COMMENT ON COLUMN dispatch_page.storage_key IS 'Where the file store keeps the picture';

GRANT SELECT, INSERT, UPDATE ON dispatch TO kc_app;
GRANT SELECT, INSERT ON dispatch_step, dispatch_amendment TO kc_app;
GRANT SELECT, INSERT, DELETE ON dispatch_page TO kc_app;
