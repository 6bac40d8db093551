-- Registers in and out, the leader's note, forwarding, work files (NĐ 30/2020/NĐ-CP).

CREATE TYPE register_numbering_kind AS ENUM ('mirror', 'own');
COMMENT ON TYPE register_numbering_kind IS 'mirror: the official register stands elsewhere, ours follows it; own: we give the numbers';
CREATE TYPE entry_source AS ENUM ('own', 'stamp', 'document', 'edxml', 'hand');
COMMENT ON TYPE entry_source IS 'Where an entry''s number comes from: our numbering, the incoming stamp, the letter itself, edXML, typed from the paper book';
CREATE TYPE note_part AS ENUM ('lead', 'coordinate', 'inform');
COMMENT ON TYPE note_part IS 'chủ trì, phối hợp, để biết';
CREATE TYPE forwarding_state AS ENUM ('forwarded', 'acknowledged', 'returned');
COMMENT ON TYPE forwarding_state IS 'forwarded: on its way; acknowledged: signed for; returned: given back with a reason';
CREATE TYPE work_file_state AS ENUM ('open', 'closed');
COMMENT ON TYPE work_file_state IS 'open: papers are still added; closed: the work has ended, the retention runs';

CREATE TABLE register_numbering (
  office_id uuid NOT NULL REFERENCES organization (id),
  direction dispatch_direction NOT NULL,
  since     date NOT NULL,
  numbering register_numbering_kind NOT NULL,
  set_by    text NOT NULL,
  set_at    timestamptz NOT NULL,
  PRIMARY KEY (office_id, direction, since)
);
COMMENT ON TABLE register_numbering IS 'How an office numbers, from which day; without a row it mirrors';
COMMENT ON COLUMN register_numbering.office_id IS 'The office';
COMMENT ON COLUMN register_numbering.direction IS 'Of its register in or out';
COMMENT ON COLUMN register_numbering.since IS 'From this day';
COMMENT ON COLUMN register_numbering.numbering IS 'mirror or own';
COMMENT ON COLUMN register_numbering.set_by IS 'Who set it';
COMMENT ON COLUMN register_numbering.set_at IS 'When';

CREATE TABLE register_book (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  direction   dispatch_direction NOT NULL,
  year        int NOT NULL CHECK (year BETWEEN 1945 AND 9999),
  series      text NOT NULL,
  last_number int NOT NULL CHECK (last_number >= 0),
  UNIQUE (office_id, direction, year, series),
  UNIQUE (id, office_id)
);
COMMENT ON TABLE register_book IS 'A register (sổ văn bản đến, đi) of one office, year and series; its row is locked while a number is taken, so none is skipped or given twice';
COMMENT ON COLUMN register_book.id IS 'Identifier';
COMMENT ON COLUMN register_book.office_id IS 'The office';
COMMENT ON COLUMN register_book.direction IS 'in or out';
COMMENT ON COLUMN register_book.year IS 'Numbers begin at 1 each year (Điều 15)';
COMMENT ON COLUMN register_book.series IS 'Empty for the common series; else its name, as quyết định';
COMMENT ON COLUMN register_book.last_number IS 'The highest number in it';

CREATE TABLE register_entry (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL,
  book_id       uuid NOT NULL,
  dispatch_id   uuid NOT NULL UNIQUE,
  number        int NOT NULL CHECK (number > 0),
  suffix        text NOT NULL CHECK (suffix ~ '^[a-zđ]?$'),
  registered_on date NOT NULL,
  source        entry_source NOT NULL,
  copies        int CHECK (copies > 0),
  kept_by       text,
  remark        text,
  recorded_at   timestamptz NOT NULL,
  recorded_by   text NOT NULL,
  UNIQUE (book_id, number, suffix),
  FOREIGN KEY (book_id, office_id) REFERENCES register_book (id, office_id),
  FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id)
);
COMMENT ON TABLE register_entry IS 'One line of a register; what the letter says itself stays with the dispatch';
COMMENT ON COLUMN register_entry.id IS 'Identifier';
COMMENT ON COLUMN register_entry.office_id IS 'The register''s office';
COMMENT ON COLUMN register_entry.book_id IS 'The register';
COMMENT ON COLUMN register_entry.dispatch_id IS 'The letter; entered once';
COMMENT ON COLUMN register_entry.number IS 'Số đến, or the number of an outgoing letter';
COMMENT ON COLUMN register_entry.suffix IS 'The letter after an inserted number, as 631a; mostly empty';
COMMENT ON COLUMN register_entry.registered_on IS 'Ngày đến, or the date of an outgoing letter';
COMMENT ON COLUMN register_entry.source IS 'Where the number comes from';
COMMENT ON COLUMN register_entry.copies IS 'Số lượng bản (outgoing)';
COMMENT ON COLUMN register_entry.kept_by IS 'Đơn vị, người nhận bản lưu (outgoing)';
COMMENT ON COLUMN register_entry.remark IS 'Ghi chú';
COMMENT ON COLUMN register_entry.recorded_at IS 'When it was recorded here';
COMMENT ON COLUMN register_entry.recorded_by IS 'Who recorded it';

CREATE TABLE dispatch_note (
  id          uuid PRIMARY KEY,
  office_id   uuid NOT NULL,
  dispatch_id uuid NOT NULL,
  text        text NOT NULL CHECK (text <> ''),
  due_on      date,
  person_id   uuid NOT NULL REFERENCES person (id),
  signed_as   text NOT NULL,
  grant_id    uuid REFERENCES deputy_grant (id),
  noted_on    date NOT NULL,
  noted_at    timestamptz NOT NULL,
  UNIQUE (id, office_id),
  FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id)
);
COMMENT ON TABLE dispatch_note IS 'A leader''s note on a letter (bút phê): who leads, who coordinates, by when; never changed, a later note stands beside it';
COMMENT ON COLUMN dispatch_note.id IS 'Identifier';
COMMENT ON COLUMN dispatch_note.office_id IS 'The office';
COMMENT ON COLUMN dispatch_note.dispatch_id IS 'The letter';
COMMENT ON COLUMN dispatch_note.text IS 'The leader''s words';
COMMENT ON COLUMN dispatch_note.due_on IS 'By when inside the office; null where none is set';
COMMENT ON COLUMN dispatch_note.person_id IS 'Who wrote it';
COMMENT ON COLUMN dispatch_note.signed_as IS 'Title, with the signing form of a deputy: TL. CỤC TRƯỞNG';
COMMENT ON COLUMN dispatch_note.grant_id IS 'The grant a deputy acted under';
COMMENT ON COLUMN dispatch_note.noted_on IS 'Its day';
COMMENT ON COLUMN dispatch_note.noted_at IS 'When it was recorded';
CREATE INDEX dispatch_note_of ON dispatch_note (dispatch_id, noted_at);
CREATE TRIGGER dispatch_note_stands BEFORE UPDATE OR DELETE ON dispatch_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE dispatch_note_party (
  note_id         uuid NOT NULL,
  office_id       uuid NOT NULL,
  organization_id uuid NOT NULL REFERENCES organization (id),
  part            note_part NOT NULL,
  PRIMARY KEY (note_id, organization_id),
  FOREIGN KEY (note_id, office_id) REFERENCES dispatch_note (id, office_id)
);
COMMENT ON TABLE dispatch_note_party IS 'Whom a leader''s note names';
COMMENT ON COLUMN dispatch_note_party.note_id IS 'The note';
COMMENT ON COLUMN dispatch_note_party.office_id IS 'The note''s office';
COMMENT ON COLUMN dispatch_note_party.organization_id IS 'A division of the office, or an office it directs';
COMMENT ON COLUMN dispatch_note_party.part IS 'Leads, coordinates, or is told';
CREATE UNIQUE INDEX dispatch_note_one_lead ON dispatch_note_party (note_id) WHERE part = 'lead';

CREATE TABLE forwarding (
  id              uuid PRIMARY KEY,
  office_id       uuid NOT NULL,
  dispatch_id     uuid NOT NULL,
  note_id         uuid,
  to_id           uuid NOT NULL REFERENCES organization (id),
  copy_id         uuid REFERENCES dispatch (id),
  part            note_part NOT NULL,
  due_on          date,
  state           forwarding_state NOT NULL,
  forwarded_on    date NOT NULL,
  forwarded_at    timestamptz NOT NULL,
  forwarded_by    text NOT NULL,
  answered_on     date,
  answered_by     text,
  reason          text,
  FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id),
  FOREIGN KEY (note_id, office_id) REFERENCES dispatch_note (id, office_id),
  CHECK ((state = 'forwarded') = (answered_on IS NULL)),
  CHECK (state <> 'returned' OR reason IS NOT NULL)
);
COMMENT ON TABLE forwarding IS 'A letter passed on inside the programme (chuyển giao): to a division or an office, signed for there or given back';
COMMENT ON COLUMN forwarding.id IS 'Identifier';
COMMENT ON COLUMN forwarding.office_id IS 'The office that passes it on';
COMMENT ON COLUMN forwarding.dispatch_id IS 'Its letter';
COMMENT ON COLUMN forwarding.note_id IS 'The note it carries out';
COMMENT ON COLUMN forwarding.to_id IS 'The division or office it goes to';
COMMENT ON COLUMN forwarding.copy_id IS 'The letter as the receiving office keeps it; null for a division';
COMMENT ON COLUMN forwarding.part IS 'Leads, coordinates, or is told';
COMMENT ON COLUMN forwarding.due_on IS 'By when, as the note says';
COMMENT ON COLUMN forwarding.state IS 'forwarded, acknowledged or returned';
COMMENT ON COLUMN forwarding.forwarded_on IS 'Ngày chuyển';
COMMENT ON COLUMN forwarding.forwarded_at IS 'When it was recorded';
COMMENT ON COLUMN forwarding.forwarded_by IS 'Who passed it on';
COMMENT ON COLUMN forwarding.answered_on IS 'Day of signing for it or giving it back';
COMMENT ON COLUMN forwarding.answered_by IS 'Ký nhận: who signed for it or gave it back';
COMMENT ON COLUMN forwarding.reason IS 'Why it was given back';
CREATE INDEX forwarding_of ON forwarding (dispatch_id);
CREATE INDEX forwarding_to ON forwarding (to_id, state);

CREATE TABLE work_file (
  id              uuid PRIMARY KEY,
  office_id       uuid NOT NULL REFERENCES organization (id),
  code            text NOT NULL CHECK (code <> ''),
  title           text NOT NULL CHECK (title <> ''),
  state           work_file_state NOT NULL,
  retention_years int CHECK (retention_years > 0),
  opened_on       date NOT NULL,
  closed_on       date,
  keeper          text NOT NULL,
  UNIQUE (office_id, code),
  UNIQUE (id, office_id),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL))
);
COMMENT ON TABLE work_file IS 'A work file (hồ sơ công việc): the papers of one piece of work, in order (NĐ 30/2020/NĐ-CP Điều 29–30)';
COMMENT ON COLUMN work_file.id IS 'Identifier';
COMMENT ON COLUMN work_file.office_id IS 'The office that keeps it';
COMMENT ON COLUMN work_file.code IS 'Số, ký hiệu hồ sơ: what the stamp calls "Lưu hồ sơ số"';
COMMENT ON COLUMN work_file.title IS 'What it is about';
COMMENT ON COLUMN work_file.state IS 'open or closed';
COMMENT ON COLUMN work_file.retention_years IS 'Years it is kept after it is closed; null for ever. The figure is the office''s own: the table of retentions is not confirmed';
COMMENT ON COLUMN work_file.opened_on IS 'First day';
COMMENT ON COLUMN work_file.closed_on IS 'Day the work ended; it goes to the archive within a year (Điều 30)';
COMMENT ON COLUMN work_file.keeper IS 'Who keeps it';

CREATE TABLE work_file_item (
  work_file_id uuid NOT NULL,
  office_id    uuid NOT NULL,
  place        int NOT NULL CHECK (place > 0),
  dispatch_id  uuid NOT NULL,
  added_on     date NOT NULL,
  added_by     text NOT NULL,
  PRIMARY KEY (work_file_id, place),
  UNIQUE (work_file_id, dispatch_id),
  FOREIGN KEY (work_file_id, office_id) REFERENCES work_file (id, office_id),
  FOREIGN KEY (dispatch_id, office_id) REFERENCES dispatch (id, office_id)
);
COMMENT ON TABLE work_file_item IS 'A paper in a work file; the list of contents is these in order';
COMMENT ON COLUMN work_file_item.work_file_id IS 'The file';
COMMENT ON COLUMN work_file_item.office_id IS 'The file''s office';
COMMENT ON COLUMN work_file_item.place IS 'Its place in the list of contents, from 1';
COMMENT ON COLUMN work_file_item.dispatch_id IS 'The letter';
COMMENT ON COLUMN work_file_item.added_on IS 'Day it was put there';
COMMENT ON COLUMN work_file_item.added_by IS 'Who put it there';
CREATE INDEX work_file_item_of ON work_file_item (dispatch_id);

ALTER TABLE register_numbering ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON register_numbering TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE register_book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON register_book TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON register_entry TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch_note TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE dispatch_note_party ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON dispatch_note_party TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
-- Both ends of a forwarding see it; only the office that passes a letter on may write a new one.
ALTER TABLE forwarding ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends ON forwarding FOR SELECT TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY sender_adds ON forwarding FOR INSERT TO kc_app WITH CHECK (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY both_ends_answer ON forwarding FOR UPDATE TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]) OR to_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE work_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON work_file TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
ALTER TABLE work_file_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON work_file_item TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]));
CREATE POLICY system ON register_numbering TO kc_system USING (true);
CREATE POLICY system ON register_book TO kc_system USING (true);
CREATE POLICY system ON register_entry TO kc_system USING (true);
CREATE POLICY system ON dispatch_note TO kc_system USING (true);
CREATE POLICY system ON dispatch_note_party TO kc_system USING (true);
CREATE POLICY system ON forwarding TO kc_system USING (true);
CREATE POLICY system ON work_file TO kc_system USING (true);
CREATE POLICY system ON work_file_item TO kc_system USING (true);
GRANT SELECT, INSERT ON dispatch_note, dispatch_note_party, work_file_item TO kc_app;
GRANT SELECT, INSERT, UPDATE ON register_numbering, register_book, register_entry, forwarding, work_file TO kc_app;
GRANT INSERT ON forwarding TO kc_system;
GRANT SELECT ON register_numbering, register_book, register_entry, dispatch_note, dispatch_note_party, forwarding, work_file, work_file_item TO kc_system;
