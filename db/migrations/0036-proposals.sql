-- Proposals to supplement a year's plan: a round that a letter opens, each department's answer, the projects it proposes with their papers and what speaks for them.

CREATE TYPE proposal_round_state AS ENUM ('open', 'done');
CREATE TYPE proposal_state AS ENUM ('draft', 'sent', 'received', 'returned', 'accepted', 'withdrawn');
CREATE TYPE round_outcome AS ENUM ('proposes', 'none');
CREATE TYPE proposal_fact_step AS ENUM ('state', 'drop', 'confirm', 'strike');
COMMENT ON TYPE proposal_round_state IS 'đang nhận, đã kết thúc; that its last day is over is computed, not kept';
COMMENT ON TYPE proposal_state IS 'đang lập, đã gửi Cục, Cục đã tiếp nhận, trả lại bổ sung, đưa vào thẩm định, đã rút';
COMMENT ON TYPE round_outcome IS 'đã rà soát, đề xuất; đã rà soát, không đề xuất';
COMMENT ON TYPE proposal_fact_step IS 'nêu, thôi nêu (đơn vị, Sở); xác nhận, gạch bỏ (Cục)';

CREATE TABLE proposal_round (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  year         int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  name         text NOT NULL CHECK (name <> ''),
  paper_code   text NOT NULL CHECK (paper_code <> ''),
  paper_on     date NOT NULL,
  named_on     date NOT NULL,
  due_on       date NOT NULL,
  state        proposal_round_state NOT NULL,
  opened_on    date NOT NULL,
  illustrative boolean NOT NULL,
  UNIQUE (id, office_id),
  CHECK (due_on BETWEEN paper_on AND named_on)
);
COMMENT ON TABLE proposal_round IS 'A round in which projects are proposed to supplement a year''s plan (đợt đề xuất bổ sung)';
COMMENT ON COLUMN proposal_round.id IS 'Identifier';
COMMENT ON COLUMN proposal_round.office_id IS 'The office that opens it: the Agency';
COMMENT ON COLUMN proposal_round.year IS 'The plan year to be supplemented';
COMMENT ON COLUMN proposal_round.name IS 'Its name';
COMMENT ON COLUMN proposal_round.paper_code IS 'The numbered letter it stems from';
COMMENT ON COLUMN proposal_round.paper_on IS 'The letter''s date';
COMMENT ON COLUMN proposal_round.named_on IS 'The day the letter names';
COMMENT ON COLUMN proposal_round.due_on IS 'The last day on time: the day before the one named by "trước ngày"';
COMMENT ON COLUMN proposal_round.state IS 'Its state of today';
COMMENT ON COLUMN proposal_round.opened_on IS 'Day of opening';
COMMENT ON COLUMN proposal_round.illustrative IS 'Of a story, not of life';

CREATE TABLE proposal_round_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id    uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    proposal_round_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (round_id, office_id) REFERENCES proposal_round (id, office_id)
);
COMMENT ON TABLE proposal_round_step IS 'Each step a round took';
COMMENT ON COLUMN proposal_round_step.id IS 'In order';
COMMENT ON COLUMN proposal_round_step.round_id IS 'The round';
COMMENT ON COLUMN proposal_round_step.office_id IS 'Its office';
COMMENT ON COLUMN proposal_round_step.step IS 'The step';
COMMENT ON COLUMN proposal_round_step.to_state IS 'The state it led to';
COMMENT ON COLUMN proposal_round_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN proposal_round_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN proposal_round_step.actor IS 'Who took it';
COMMENT ON COLUMN proposal_round_step.remark IS 'What they said';

CREATE TABLE round_criterion (
  round_id  uuid NOT NULL,
  office_id uuid NOT NULL,
  criterion text NOT NULL CHECK (criterion <> ''),
  points    int NOT NULL CHECK (points BETWEEN 0 AND 1000),
  basis     text NOT NULL CHECK (basis <> ''),
  mark      rule_mark NOT NULL,
  PRIMARY KEY (round_id, criterion),
  FOREIGN KEY (round_id, office_id) REFERENCES proposal_round (id, office_id)
);
COMMENT ON TABLE round_criterion IS 'What speaks for a proposal of a round, and how much within its rank of Điều 7 Thông tư số 36/2013/TT-BCT';
COMMENT ON COLUMN round_criterion.round_id IS 'The round';
COMMENT ON COLUMN round_criterion.office_id IS 'Its office';
COMMENT ON COLUMN round_criterion.criterion IS 'The criterion';
COMMENT ON COLUMN round_criterion.points IS 'The most it gives; none: it does not count in this round';
COMMENT ON COLUMN round_criterion.basis IS 'The article or letter';
COMMENT ON COLUMN round_criterion.mark IS 'Whether the weight was seen in a text; unverified: the Agency''s own setting';

CREATE TABLE round_disruption (
  round_id      uuid NOT NULL,
  office_id     uuid NOT NULL,
  disruption_id uuid NOT NULL REFERENCES disruption (id),
  PRIMARY KEY (round_id, disruption_id),
  FOREIGN KEY (round_id, office_id) REFERENCES proposal_round (id, office_id)
);
COMMENT ON TABLE round_disruption IS 'Which disasters and epidemics count in a round; where none is named, all that hold in its year';
COMMENT ON COLUMN round_disruption.round_id IS 'The round';
COMMENT ON COLUMN round_disruption.office_id IS 'Its office';
COMMENT ON COLUMN round_disruption.disruption_id IS 'The disruption';

CREATE TABLE round_answer (
  id          uuid PRIMARY KEY,
  round_id    uuid NOT NULL REFERENCES proposal_round (id),
  office_id   uuid NOT NULL REFERENCES organization (id),
  outcome     round_outcome NOT NULL,
  proposals   int NOT NULL CHECK (proposals >= 0),
  letter_code text NOT NULL CHECK (letter_code <> ''),
  letter_on   date NOT NULL,
  answered_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  CHECK ((outcome = 'none') = (proposals = 0)),
  CHECK (letter_on <= answered_on)
);
COMMENT ON TABLE round_answer IS 'A department''s answer to a round: so many projects, or "đã rà soát, không đề xuất"; the first says whether it was on time, the newest what it is';
COMMENT ON COLUMN round_answer.id IS 'Identifier';
COMMENT ON COLUMN round_answer.round_id IS 'The round';
COMMENT ON COLUMN round_answer.office_id IS 'The department that answers';
COMMENT ON COLUMN round_answer.outcome IS 'Whether it proposes';
COMMENT ON COLUMN round_answer.proposals IS 'How many projects this letter proposes';
COMMENT ON COLUMN round_answer.letter_code IS 'The department''s letter';
COMMENT ON COLUMN round_answer.letter_on IS 'Its date';
COMMENT ON COLUMN round_answer.answered_on IS 'The day it was sent, or came to the Agency on paper';
COMMENT ON COLUMN round_answer.recorded_at IS 'When it was written';
COMMENT ON COLUMN round_answer.actor IS 'Who recorded it';
COMMENT ON COLUMN round_answer.remark IS 'What else it says';

CREATE TABLE proposal (
  id            uuid PRIMARY KEY,
  round_id      uuid NOT NULL REFERENCES proposal_round (id),
  office_id     uuid NOT NULL REFERENCES organization (id),
  unit_id       uuid NOT NULL,
  project_id    uuid NOT NULL,
  least_dong    bigint NOT NULL CHECK (least_dong > 0),
  sent_dong     bigint CHECK (sent_dong >= least_dong),
  need          text NOT NULL CHECK (need <> ''),
  disruption_id uuid REFERENCES disruption (id),
  state         proposal_state NOT NULL,
  drafted_on    date NOT NULL,
  illustrative  boolean NOT NULL,
  UNIQUE (round_id, project_id),
  UNIQUE (id, office_id, unit_id),
  FOREIGN KEY (project_id, unit_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE proposal IS 'A registered project that is proposed in a round';
COMMENT ON COLUMN proposal.id IS 'Identifier';
COMMENT ON COLUMN proposal.round_id IS 'The round';
COMMENT ON COLUMN proposal.office_id IS 'The department that proposes it; a unit of no department proposes its own';
COMMENT ON COLUMN proposal.unit_id IS 'The unit that would carry it out';
COMMENT ON COLUMN proposal.project_id IS 'The project as it is registered';
COMMENT ON COLUMN proposal.least_dong IS 'The smallest support with which it would still be carried out, in whole đồng';
COMMENT ON COLUMN proposal.sent_dong IS 'What it asked for when it was last sent; null while a draft';
COMMENT ON COLUMN proposal.need IS 'Why it is needed this year';
COMMENT ON COLUMN proposal.disruption_id IS 'The disaster or epidemic it answers';
COMMENT ON COLUMN proposal.state IS 'Its state of today';
COMMENT ON COLUMN proposal.drafted_on IS 'The day it was drawn up';
COMMENT ON COLUMN proposal.illustrative IS 'Of a story, not of life';

CREATE TABLE proposal_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id uuid NOT NULL,
  office_id   uuid NOT NULL,
  unit_id     uuid NOT NULL,
  step        text NOT NULL,
  to_state    proposal_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper_code  text CHECK (paper_code <> ''),
  paper_on    date,
  missing     text[],
  remark      text,
  FOREIGN KEY (proposal_id, office_id, unit_id) REFERENCES proposal (id, office_id, unit_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL)),
  CHECK (step <> 'send' OR paper_code IS NOT NULL),
  CHECK (step <> 'return' OR missing IS NOT NULL)
);
COMMENT ON TABLE proposal_step IS 'Each step a proposal took; its state at a day is that of the last one';
COMMENT ON COLUMN proposal_step.id IS 'In order';
COMMENT ON COLUMN proposal_step.proposal_id IS 'The proposal';
COMMENT ON COLUMN proposal_step.office_id IS 'Its department';
COMMENT ON COLUMN proposal_step.unit_id IS 'Its unit';
COMMENT ON COLUMN proposal_step.step IS 'The step';
COMMENT ON COLUMN proposal_step.to_state IS 'The state it led to';
COMMENT ON COLUMN proposal_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN proposal_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN proposal_step.actor IS 'Who took it';
COMMENT ON COLUMN proposal_step.paper_code IS 'The department''s letter, where it was sent';
COMMENT ON COLUMN proposal_step.paper_on IS 'Its date';
COMMENT ON COLUMN proposal_step.missing IS 'Papers asked for, where it was returned';
COMMENT ON COLUMN proposal_step.remark IS 'What they said';

CREATE TABLE proposal_paper (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id uuid NOT NULL,
  office_id   uuid NOT NULL,
  unit_id     uuid NOT NULL,
  item        text NOT NULL CHECK (item <> ''),
  paper_code  text NOT NULL CHECK (paper_code <> ''),
  paper_on    date NOT NULL,
  entered_on  date NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (proposal_id, office_id, unit_id) REFERENCES proposal (id, office_id, unit_id)
);
COMMENT ON TABLE proposal_paper IS 'A paper of a proposal''s dossier (thành phần hồ sơ) as it was entered; of one item the newest counts';
COMMENT ON COLUMN proposal_paper.id IS 'In order';
COMMENT ON COLUMN proposal_paper.proposal_id IS 'The proposal';
COMMENT ON COLUMN proposal_paper.office_id IS 'Its department';
COMMENT ON COLUMN proposal_paper.unit_id IS 'Its unit';
COMMENT ON COLUMN proposal_paper.item IS 'Which paper of the dossier';
COMMENT ON COLUMN proposal_paper.paper_code IS 'Its number';
COMMENT ON COLUMN proposal_paper.paper_on IS 'Its date';
COMMENT ON COLUMN proposal_paper.entered_on IS 'The day it was entered';
COMMENT ON COLUMN proposal_paper.actor IS 'Who entered it';

CREATE TABLE proposal_fact (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id uuid NOT NULL,
  office_id   uuid NOT NULL,
  unit_id     uuid NOT NULL,
  criterion   text NOT NULL CHECK (criterion <> ''),
  step        proposal_fact_step NOT NULL,
  words       text CHECK (words <> ''),
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (proposal_id, office_id, unit_id) REFERENCES proposal (id, office_id, unit_id),
  CHECK (step NOT IN ('state', 'strike') OR words IS NOT NULL)
);
COMMENT ON TABLE proposal_fact IS 'What the department states for a criterion that no data of the programme answers, and what the Agency found of it; of one criterion the last row counts';
COMMENT ON COLUMN proposal_fact.id IS 'In order';
COMMENT ON COLUMN proposal_fact.proposal_id IS 'The proposal';
COMMENT ON COLUMN proposal_fact.office_id IS 'Its department';
COMMENT ON COLUMN proposal_fact.unit_id IS 'Its unit';
COMMENT ON COLUMN proposal_fact.criterion IS 'The criterion it speaks to';
COMMENT ON COLUMN proposal_fact.step IS 'Stated or dropped by who proposes, confirmed or struck by the Agency';
COMMENT ON COLUMN proposal_fact.words IS 'What is stated; or why it is struck';
COMMENT ON COLUMN proposal_fact.business_on IS 'The day it counts from';
COMMENT ON COLUMN proposal_fact.recorded_at IS 'When it was written';
COMMENT ON COLUMN proposal_fact.actor IS 'Who said it';

CREATE TABLE proposal_file (
  id          uuid PRIMARY KEY,
  proposal_id uuid NOT NULL,
  office_id   uuid NOT NULL,
  unit_id     uuid NOT NULL,
  file_id     uuid NOT NULL REFERENCES stored_file (id),
  name        text NOT NULL,
  size_bytes  bigint NOT NULL,
  storage_key text NOT NULL,
  kept_on     date NOT NULL,
  kept_at     timestamptz NOT NULL,
  kept_by     text NOT NULL,
  FOREIGN KEY (proposal_id, office_id, unit_id) REFERENCES proposal (id, office_id, unit_id)
);
COMMENT ON TABLE proposal_file IS 'A file of a proposal''s dossier';
COMMENT ON COLUMN proposal_file.id IS 'Identifier';
COMMENT ON COLUMN proposal_file.proposal_id IS 'The proposal';
COMMENT ON COLUMN proposal_file.office_id IS 'Its department';
COMMENT ON COLUMN proposal_file.unit_id IS 'Its unit';
COMMENT ON COLUMN proposal_file.file_id IS 'The file, as the department keeps it';
COMMENT ON COLUMN proposal_file.name IS 'Its name';
COMMENT ON COLUMN proposal_file.size_bytes IS 'Its size';
COMMENT ON COLUMN proposal_file.storage_key IS 'Where its bytes lie: who sees the proposal may open it';
COMMENT ON COLUMN proposal_file.kept_on IS 'Day it was attached';
COMMENT ON COLUMN proposal_file.kept_at IS 'When it was recorded';
COMMENT ON COLUMN proposal_file.kept_by IS 'Who attached it';

CREATE INDEX proposal_of_project ON proposal (project_id);
CREATE INDEX proposal_of_office ON proposal (office_id, round_id);
CREATE INDEX proposal_waiting ON proposal (state) WHERE state IN ('draft', 'sent', 'received', 'returned');
CREATE INDEX proposal_step_of ON proposal_step (proposal_id, business_on);
CREATE INDEX proposal_paper_of ON proposal_paper (proposal_id, item);
CREATE INDEX proposal_fact_of ON proposal_fact (proposal_id, criterion);
CREATE INDEX proposal_file_of ON proposal_file (proposal_id);
CREATE INDEX round_answer_of ON round_answer (round_id, office_id, answered_on);
CREATE INDEX proposal_round_step_of ON proposal_round_step (round_id, business_on);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['proposal_round_step', 'round_criterion', 'round_disruption', 'round_answer', 'proposal_step', 'proposal_paper', 'proposal_fact', 'proposal_file'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t || '_stands', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['proposal_round', 'proposal_round_step', 'round_criterion', 'round_disruption'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  -- The unit that would carry a proposal out sees it, whoever proposes.
  FOREACH t IN ARRAY ARRAY['proposal', 'proposal_step', 'proposal_paper', 'proposal_fact', 'proposal_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR unit_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
ALTER TABLE round_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON round_answer TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]));
CREATE POLICY system ON round_answer TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON proposal_round, proposal TO kc_app, kc_system;
GRANT SELECT, INSERT ON proposal_round_step, round_criterion, round_disruption, round_answer, proposal_step, proposal_paper, proposal_fact, proposal_file TO kc_app, kc_system;
