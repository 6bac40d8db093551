-- The way out of an official document: a draft in its versions, the slip it is submitted with, opinions, the form check, signature, number, the signed file that came back, and the letter it became.

CREATE TYPE draft_state AS ENUM ('drawn-up', 'submitted', 'checked', 'signed', 'numbered', 'sent', 'returned', 'withdrawn');
CREATE TYPE draft_set_state AS ENUM ('asked', 'made');
CREATE TYPE opinion_answer AS ENUM ('agrees', 'amends');
CREATE TYPE draft_paper_kind AS ENUM ('attached', 'signed');
COMMENT ON TYPE draft_state IS 'dự thảo, đã trình, đã kiểm tra thể thức, đã ký, đã cấp số, đã gửi, trả lại, đã rút';
COMMENT ON TYPE draft_set_state IS 'đang soạn, đã soạn xong';
COMMENT ON TYPE opinion_answer IS 'nhất trí, đề nghị sửa';
COMMENT ON TYPE draft_paper_kind IS 'tài liệu kèm theo, bản đã ký';

CREATE TABLE draft_set (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  source       text NOT NULL CHECK (source <> ''),
  things       jsonb NOT NULL CHECK (jsonb_typeof(things) = 'array'),
  state        draft_set_state NOT NULL,
  empty        jsonb NOT NULL DEFAULT '[]',
  asked_on     date NOT NULL,
  asked_at     timestamptz NOT NULL,
  asked_by     uuid REFERENCES person (id),
  actor        text NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE draft_set IS 'Letters of one kind drawn up together, each its own letter (bộ dự thảo)';
COMMENT ON COLUMN draft_set.id IS 'Identifier';
COMMENT ON COLUMN draft_set.office_id IS 'The office that writes';
COMMENT ON COLUMN draft_set.source IS 'What they are written from';
COMMENT ON COLUMN draft_set.things IS 'The things chosen, one letter each';
COMMENT ON COLUMN draft_set.state IS 'Being written, or written';
COMMENT ON COLUMN draft_set.empty IS 'Of the things, those that have nothing to be written of any more';
COMMENT ON COLUMN draft_set.asked_on IS 'Day they were asked for';
COMMENT ON COLUMN draft_set.asked_at IS 'When';
COMMENT ON COLUMN draft_set.asked_by IS 'Who asked';
COMMENT ON COLUMN draft_set.actor IS 'Who asked, as history writes it';
COMMENT ON COLUMN draft_set.illustrative IS 'Of a story, not of life';

CREATE TABLE draft_submission (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  about        text NOT NULL CHECK (about <> ''),
  reasons      text NOT NULL CHECK (reasons <> ''),
  asks         text NOT NULL CHECK (asks <> ''),
  submitted_on date NOT NULL,
  submitted_at timestamptz NOT NULL,
  submitted_by text NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE draft_submission IS 'The slip that drafts are submitted with, one for a set (phiếu trình)';
COMMENT ON COLUMN draft_submission.id IS 'Identifier';
COMMENT ON COLUMN draft_submission.office_id IS 'The office';
COMMENT ON COLUMN draft_submission.about IS 'What is submitted';
COMMENT ON COLUMN draft_submission.reasons IS 'Why';
COMMENT ON COLUMN draft_submission.asks IS 'What is asked of the leader';
COMMENT ON COLUMN draft_submission.submitted_on IS 'Day it was submitted';
COMMENT ON COLUMN draft_submission.submitted_at IS 'When';
COMMENT ON COLUMN draft_submission.submitted_by IS 'Who submitted it';

CREATE TABLE draft (
  id             uuid PRIMARY KEY,
  office_id      uuid NOT NULL REFERENCES organization (id),
  kind           text NOT NULL CHECK (kind <> ''),
  source         text NOT NULL CHECK (source <> ''),
  thing          text NOT NULL CHECK (thing <> ''),
  set_id         uuid REFERENCES draft_set (id),
  place_in_set   int,
  subject        text NOT NULL CHECK (subject <> ''),
  state          draft_state NOT NULL,
  version        int NOT NULL CHECK (version > 0),
  drawn_on       date NOT NULL,
  drawn_by       uuid REFERENCES person (id),
  submission_id  uuid,
  authority      text,
  signer_title   text,
  signer         text,
  signer_id      uuid REFERENCES person (id),
  grant_id       uuid REFERENCES deputy_grant (id),
  signed_on      date,
  number         text,
  issued_on      date,
  dispatch_id    uuid UNIQUE REFERENCES dispatch (id),
  on_paper       boolean NOT NULL DEFAULT false,
  replaces_id    uuid REFERENCES draft (id),
  illustrative   boolean NOT NULL,
  UNIQUE (id, office_id),
  UNIQUE (set_id, thing),
  FOREIGN KEY (submission_id, office_id) REFERENCES draft_submission (id, office_id),
  CHECK ((signed_on IS NULL) = (signer IS NULL) AND (signed_on IS NULL) = (signer_title IS NULL)),
  CHECK ((number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (dispatch_id IS NULL)),
  -- A number is given after the signature, never before (Điều 15 Nghị định số 30/2020/NĐ-CP).
  CHECK (number IS NULL OR signed_on IS NOT NULL),
  CHECK ((state IN ('numbered', 'sent')) = (number IS NOT NULL)),
  CHECK (issued_on IS NULL OR issued_on >= signed_on)
);
COMMENT ON TABLE draft IS 'A document on its way out: drawn up, submitted, checked, signed, numbered, sent (dự thảo văn bản)';
COMMENT ON COLUMN draft.id IS 'Identifier';
COMMENT ON COLUMN draft.office_id IS 'The office that issues it';
COMMENT ON COLUMN draft.kind IS 'Type of document';
COMMENT ON COLUMN draft.source IS 'What it is written from';
COMMENT ON COLUMN draft.thing IS 'Which of these: an office that is late, a decision, a contract …';
COMMENT ON COLUMN draft.set_id IS 'The set it was drawn up in';
COMMENT ON COLUMN draft.place_in_set IS 'Its place there: numbers are given in this order';
COMMENT ON COLUMN draft.subject IS 'What its newest version is about';
COMMENT ON COLUMN draft.state IS 'Its state of today';
COMMENT ON COLUMN draft.version IS 'Its newest version';
COMMENT ON COLUMN draft.drawn_on IS 'Day it was drawn up';
COMMENT ON COLUMN draft.drawn_by IS 'Who drew it up';
COMMENT ON COLUMN draft.submission_id IS 'The slip it was last submitted with';
COMMENT ON COLUMN draft.authority IS 'Line of authority above the signer''s title: KT., TL., TUQ., Q.';
COMMENT ON COLUMN draft.signer_title IS 'The signer''s title as printed';
COMMENT ON COLUMN draft.signer IS 'Who signed';
COMMENT ON COLUMN draft.signer_id IS 'The person';
COMMENT ON COLUMN draft.grant_id IS 'The grant a deputy signed under';
COMMENT ON COLUMN draft.signed_on IS 'Day it was signed';
COMMENT ON COLUMN draft.number IS 'Its number, given after it was signed';
COMMENT ON COLUMN draft.issued_on IS 'The day it bears';
COMMENT ON COLUMN draft.dispatch_id IS 'The outgoing letter it became';
COMMENT ON COLUMN draft.on_paper IS 'The original is a paper signed by hand: no signed file comes back';
COMMENT ON COLUMN draft.replaces_id IS 'The sent document it replaces (Điều 18 Nghị định số 30/2020/NĐ-CP)';
COMMENT ON COLUMN draft.illustrative IS 'Of a story, not of life';

CREATE TABLE draft_version (
  draft_id  uuid NOT NULL,
  version   int NOT NULL CHECK (version > 0),
  office_id uuid NOT NULL,
  content   jsonb NOT NULL,
  remark    text,
  made_on   date NOT NULL,
  made_at   timestamptz NOT NULL,
  made_by   text NOT NULL,
  PRIMARY KEY (draft_id, version),
  FOREIGN KEY (draft_id, office_id) REFERENCES draft (id, office_id)
);
COMMENT ON TABLE draft_version IS 'Each version of a draft''s text; a new one keeps the old';
COMMENT ON COLUMN draft_version.draft_id IS 'The draft';
COMMENT ON COLUMN draft_version.version IS 'In order';
COMMENT ON COLUMN draft_version.office_id IS 'Its office';
COMMENT ON COLUMN draft_version.content IS 'The document as its parts say it, without number and signer';
COMMENT ON COLUMN draft_version.remark IS 'What was changed';
COMMENT ON COLUMN draft_version.made_on IS 'Day it was made';
COMMENT ON COLUMN draft_version.made_at IS 'When';
COMMENT ON COLUMN draft_version.made_by IS 'Who made it';

CREATE TABLE draft_addressee (
  draft_id        uuid NOT NULL,
  organization_id uuid NOT NULL REFERENCES organization (id),
  office_id       uuid NOT NULL,
  part            note_part NOT NULL,
  PRIMARY KEY (draft_id, organization_id),
  FOREIGN KEY (draft_id, office_id) REFERENCES draft (id, office_id)
);
COMMENT ON TABLE draft_addressee IS 'Offices of the programme that get a draft once it is sent';
COMMENT ON COLUMN draft_addressee.draft_id IS 'The draft';
COMMENT ON COLUMN draft_addressee.organization_id IS 'Who gets it';
COMMENT ON COLUMN draft_addressee.office_id IS 'The draft''s office';
COMMENT ON COLUMN draft_addressee.part IS 'To act on it, or to know';

CREATE TABLE draft_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id    uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    draft_state NOT NULL,
  version     int NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (draft_id, office_id) REFERENCES draft (id, office_id)
);
COMMENT ON TABLE draft_step IS 'Each step a draft took; its state at a day is that of the last one';
COMMENT ON COLUMN draft_step.id IS 'In order';
COMMENT ON COLUMN draft_step.draft_id IS 'The draft';
COMMENT ON COLUMN draft_step.office_id IS 'Its office';
COMMENT ON COLUMN draft_step.step IS 'The step';
COMMENT ON COLUMN draft_step.to_state IS 'The state it led to';
COMMENT ON COLUMN draft_step.version IS 'The version it was taken on';
COMMENT ON COLUMN draft_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN draft_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN draft_step.actor IS 'Who took it';
COMMENT ON COLUMN draft_step.remark IS 'What they said';

CREATE TABLE draft_opinion (
  id          uuid PRIMARY KEY,
  draft_id    uuid NOT NULL,
  office_id   uuid NOT NULL,
  person_id   uuid REFERENCES person (id),
  division_id uuid REFERENCES organization (id),
  blocking    boolean NOT NULL,
  question    text,
  asked_on    date NOT NULL,
  asked_at    timestamptz NOT NULL,
  asked_by    text NOT NULL,
  answer      opinion_answer,
  text        text,
  answered_on date,
  answered_by text,
  FOREIGN KEY (draft_id, office_id) REFERENCES draft (id, office_id),
  CHECK ((person_id IS NULL) <> (division_id IS NULL)),
  CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  CHECK (answer IS DISTINCT FROM 'amends' OR text <> '')
);
COMMENT ON TABLE draft_opinion IS 'An opinion asked of a person or a division on a draft, and what they said';
COMMENT ON COLUMN draft_opinion.id IS 'Identifier';
COMMENT ON COLUMN draft_opinion.draft_id IS 'The draft';
COMMENT ON COLUMN draft_opinion.office_id IS 'Its office';
COMMENT ON COLUMN draft_opinion.person_id IS 'Who is asked';
COMMENT ON COLUMN draft_opinion.division_id IS 'Which division is asked, anybody of it';
COMMENT ON COLUMN draft_opinion.blocking IS 'The draft waits for it';
COMMENT ON COLUMN draft_opinion.question IS 'What is asked';
COMMENT ON COLUMN draft_opinion.asked_on IS 'Day it was asked';
COMMENT ON COLUMN draft_opinion.asked_at IS 'When';
COMMENT ON COLUMN draft_opinion.asked_by IS 'Who asked';
COMMENT ON COLUMN draft_opinion.answer IS 'Agrees, or asks for changes';
COMMENT ON COLUMN draft_opinion.text IS 'Their words';
COMMENT ON COLUMN draft_opinion.answered_on IS 'Day they answered';
COMMENT ON COLUMN draft_opinion.answered_by IS 'Who answered';

CREATE TABLE draft_paper (
  id        uuid PRIMARY KEY,
  draft_id  uuid NOT NULL,
  office_id uuid NOT NULL,
  kind      draft_paper_kind NOT NULL,
  file_id   uuid NOT NULL REFERENCES stored_file (id),
  checked   jsonb,
  kept_on   date NOT NULL,
  kept_at   timestamptz NOT NULL,
  kept_by   text NOT NULL,
  FOREIGN KEY (draft_id, office_id) REFERENCES draft (id, office_id),
  CHECK ((kind = 'signed') = (checked IS NOT NULL))
);
COMMENT ON TABLE draft_paper IS 'A file with a draft: what is attached to it, or the signed document as it came back, unchanged';
COMMENT ON COLUMN draft_paper.id IS 'Identifier';
COMMENT ON COLUMN draft_paper.draft_id IS 'The draft';
COMMENT ON COLUMN draft_paper.office_id IS 'Its office';
COMMENT ON COLUMN draft_paper.kind IS 'Attached, or the signed document; of these the newest counts';
COMMENT ON COLUMN draft_paper.file_id IS 'The file, kept under its hash';
COMMENT ON COLUMN draft_paper.checked IS 'What was found of the signatures in the signed file when it came';
COMMENT ON COLUMN draft_paper.kept_on IS 'Day it came';
COMMENT ON COLUMN draft_paper.kept_at IS 'When';
COMMENT ON COLUMN draft_paper.kept_by IS 'Who brought it';

CREATE INDEX draft_of_thing ON draft (source, thing);
CREATE INDEX draft_of_set ON draft (set_id);
CREATE INDEX draft_by_day ON draft (office_id, drawn_on);
CREATE INDEX draft_step_of ON draft_step (draft_id, business_on, id);
CREATE INDEX draft_opinion_of ON draft_opinion (draft_id);
CREATE INDEX draft_paper_of ON draft_paper (draft_id, kept_at);
-- A document that was sent is replaced once.
CREATE UNIQUE INDEX draft_replaced_once ON draft (replaces_id) WHERE state <> 'withdrawn';

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['draft_version', 'draft_step', 'draft_submission', 'draft_paper'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['draft_set', 'draft_submission', 'draft', 'draft_version', 'draft_addressee', 'draft_step', 'draft_opinion', 'draft_paper'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_office ON %I TO kc_app USING (office_id = ANY ((SELECT visible_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON draft_set, draft, draft_opinion TO kc_app, kc_system;
GRANT SELECT, INSERT ON draft_submission, draft_version, draft_step, draft_paper, draft_addressee TO kc_app, kc_system;
