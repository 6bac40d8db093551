-- Contracts: the dossier item by item, signing, annexes, liquidation; the campaign to sign before a day.

CREATE TYPE contract_state AS ENUM ('drafted', 'reviewed', 'signed', 'liquidated', 'terminated');
COMMENT ON TYPE contract_state IS 'đang soạn, hồ sơ đã rà soát xong, đã ký, đã thanh lý, chấm dứt';
CREATE TYPE dossier_state AS ENUM ('missing', 'submitted', 'confirmed', 'returned');
COMMENT ON TYPE dossier_state IS 'chưa có, đã nộp, Cục xác nhận, Cục trả lại';

CREATE TABLE contract (
  id               uuid PRIMARY KEY,
  office_id        uuid NOT NULL,
  project_id       uuid NOT NULL,
  state            contract_state NOT NULL,
  number           text,
  signed_on        date,
  national_dong    bigint NOT NULL CHECK (national_dong > 0),
  counterpart_dong bigint NOT NULL CHECK (counterpart_dong >= 0),
  starts_on        date NOT NULL,
  ends_on          date NOT NULL,
  agency_signer    text,
  unit_signer      text,
  drafted_by       uuid REFERENCES person (id),
  illustrative     boolean NOT NULL,
  UNIQUE (id, office_id),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  CHECK (ends_on >= starts_on),
  CHECK (state IN ('drafted', 'reviewed') OR (number IS NOT NULL AND signed_on IS NOT NULL) OR state = 'terminated')
);
COMMENT ON TABLE contract IS 'A contract between the Agency and an implementing unit for one project (hợp đồng thực hiện đề án)';
COMMENT ON COLUMN contract.id IS 'Identifier';
COMMENT ON COLUMN contract.office_id IS 'The implementing unit';
COMMENT ON COLUMN contract.project_id IS 'The project';
COMMENT ON COLUMN contract.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN contract.number IS 'Number, once signed';
COMMENT ON COLUMN contract.signed_on IS 'Day of signing';
COMMENT ON COLUMN contract.national_dong IS 'National money when drawn up; what is in force stands in the ledger';
COMMENT ON COLUMN contract.counterpart_dong IS 'Counterpart money when drawn up';
COMMENT ON COLUMN contract.starts_on IS 'First day of the term';
COMMENT ON COLUMN contract.ends_on IS 'Last day of the term; an annex may set a later one';
COMMENT ON COLUMN contract.agency_signer IS 'Who signed for the Agency';
COMMENT ON COLUMN contract.unit_signer IS 'Who signed for the unit';
COMMENT ON COLUMN contract.drafted_by IS 'Who drew it up: signs it not for the Agency';
COMMENT ON COLUMN contract.illustrative IS 'Of a story, not of life';

CREATE TABLE contract_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    contract_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper_code  text,
  paper_on    date,
  remark      text,
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE contract_step IS 'Each step a contract took; its state at a day is the last step on or before it';
COMMENT ON COLUMN contract_step.id IS 'Order of recording';
COMMENT ON COLUMN contract_step.contract_id IS 'The contract';
COMMENT ON COLUMN contract_step.office_id IS 'Its office';
COMMENT ON COLUMN contract_step.step IS 'Name in the step table';
COMMENT ON COLUMN contract_step.to_state IS 'State it led to';
COMMENT ON COLUMN contract_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN contract_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN contract_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN contract_step.paper_code IS 'The paper it rests on';
COMMENT ON COLUMN contract_step.paper_on IS 'The paper''s date';
COMMENT ON COLUMN contract_step.remark IS 'Why, where it needs a reason';

CREATE TABLE milestone (
  contract_id uuid NOT NULL,
  place       int NOT NULL CHECK (place > 0),
  office_id   uuid NOT NULL,
  description text NOT NULL CHECK (description <> ''),
  due_on      date NOT NULL,
  done_on     date,
  PRIMARY KEY (contract_id, place),
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id)
);
COMMENT ON TABLE milestone IS 'What a contract promises by when';
COMMENT ON COLUMN milestone.contract_id IS 'The contract';
COMMENT ON COLUMN milestone.place IS 'Order';
COMMENT ON COLUMN milestone.office_id IS 'Its office';
COMMENT ON COLUMN milestone.description IS 'What';
COMMENT ON COLUMN milestone.due_on IS 'By when';
COMMENT ON COLUMN milestone.done_on IS 'When it was done';

CREATE TABLE contract_annex (
  id               uuid PRIMARY KEY,
  contract_id      uuid NOT NULL,
  office_id        uuid NOT NULL,
  code             text NOT NULL CHECK (code <> ''),
  signed_on        date NOT NULL,
  national_dong    bigint NOT NULL,
  counterpart_dong bigint NOT NULL,
  ends_on          date,
  reason           text NOT NULL CHECK (reason <> ''),
  entered_by       text NOT NULL,
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id)
);
COMMENT ON TABLE contract_annex IS 'An annex to a contract (phụ lục hợp đồng): what it changed';
COMMENT ON COLUMN contract_annex.id IS 'Identifier';
COMMENT ON COLUMN contract_annex.contract_id IS 'The contract';
COMMENT ON COLUMN contract_annex.office_id IS 'Its office';
COMMENT ON COLUMN contract_annex.code IS 'Number';
COMMENT ON COLUMN contract_annex.signed_on IS 'Day of signing';
COMMENT ON COLUMN contract_annex.national_dong IS 'National money more or less';
COMMENT ON COLUMN contract_annex.counterpart_dong IS 'Counterpart money more or less';
COMMENT ON COLUMN contract_annex.ends_on IS 'New last day of the term';
COMMENT ON COLUMN contract_annex.reason IS 'Why';
COMMENT ON COLUMN contract_annex.entered_by IS 'Who entered it';

CREATE TABLE dossier_item (
  project_id uuid NOT NULL,
  item       text NOT NULL,
  office_id  uuid NOT NULL,
  state      dossier_state NOT NULL,
  paper_code text,
  paper_on   date,
  remark     text,
  changed_on date NOT NULL,
  changed_by text NOT NULL,
  PRIMARY KEY (project_id, item),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE dossier_item IS 'One paper of the dossier before a contract, reviewed with the Agency item by item';
COMMENT ON COLUMN dossier_item.project_id IS 'The project';
COMMENT ON COLUMN dossier_item.item IS 'Which paper';
COMMENT ON COLUMN dossier_item.office_id IS 'Its office';
COMMENT ON COLUMN dossier_item.state IS 'Where it stands';
COMMENT ON COLUMN dossier_item.paper_code IS 'Number of the paper';
COMMENT ON COLUMN dossier_item.paper_on IS 'Its date';
COMMENT ON COLUMN dossier_item.remark IS 'What the Agency asks';
COMMENT ON COLUMN dossier_item.changed_on IS 'Day of the last change';
COMMENT ON COLUMN dossier_item.changed_by IS 'Who';

CREATE TABLE dossier_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  uuid NOT NULL,
  item        text NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    dossier_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  paper_code  text,
  paper_on    date,
  remark      text,
  FOREIGN KEY (project_id, item) REFERENCES dossier_item (project_id, item)
);
COMMENT ON TABLE dossier_step IS 'Each change of a paper of the dossier';
COMMENT ON COLUMN dossier_step.id IS 'Order of recording';
COMMENT ON COLUMN dossier_step.project_id IS 'The project';
COMMENT ON COLUMN dossier_step.item IS 'Which paper';
COMMENT ON COLUMN dossier_step.office_id IS 'Its office';
COMMENT ON COLUMN dossier_step.step IS 'Name in the step table';
COMMENT ON COLUMN dossier_step.to_state IS 'State it led to';
COMMENT ON COLUMN dossier_step.business_on IS 'Day';
COMMENT ON COLUMN dossier_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN dossier_step.actor IS 'Who';
COMMENT ON COLUMN dossier_step.paper_code IS 'Number of the paper';
COMMENT ON COLUMN dossier_step.paper_on IS 'Its date';
COMMENT ON COLUMN dossier_step.remark IS 'What was asked';

CREATE TABLE campaign (
  id              uuid PRIMARY KEY,
  office_id       uuid NOT NULL REFERENCES organization (id),
  name            text NOT NULL CHECK (name <> ''),
  year            int NOT NULL,
  dispatch_code   text,
  named_on        date NOT NULL,
  due_on          date NOT NULL,
  opened_on       date NOT NULL,
  opened_by       text NOT NULL,
  closed_on       date,
  closing_minutes text,
  UNIQUE (id, office_id),
  CHECK (due_on <= named_on)
);
COMMENT ON TABLE campaign IS 'A campaign to sign contracts before a day (đợt ký hợp đồng): its population is fixed when it opens';
COMMENT ON COLUMN campaign.id IS 'Identifier';
COMMENT ON COLUMN campaign.office_id IS 'The Agency';
COMMENT ON COLUMN campaign.name IS 'Its name';
COMMENT ON COLUMN campaign.year IS 'Plan year';
COMMENT ON COLUMN campaign.dispatch_code IS 'The letter that asks it';
COMMENT ON COLUMN campaign.named_on IS 'The day the letter names: on it due, after it overdue';
COMMENT ON COLUMN campaign.due_on IS 'Last day on time';
COMMENT ON COLUMN campaign.opened_on IS 'Day of opening';
COMMENT ON COLUMN campaign.opened_by IS 'Who opened it';
COMMENT ON COLUMN campaign.closed_on IS 'Day of closing';
COMMENT ON COLUMN campaign.closing_minutes IS 'Closing minutes';

CREATE TABLE campaign_project (
  campaign_id   uuid NOT NULL REFERENCES campaign (id),
  project_id    uuid NOT NULL,
  office_id     uuid NOT NULL,
  joined_on     date NOT NULL,
  exempt_on     date,
  exempt_reason text,
  exempt_basis  text,
  exempt_by     text,
  blocker       text,
  signed_on     date,
  PRIMARY KEY (campaign_id, project_id),
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id),
  CHECK ((exempt_on IS NULL) = (exempt_reason IS NULL))
);
COMMENT ON TABLE campaign_project IS 'A project that a campaign asks to be signed, and why it is not subject to the day where it is not';
COMMENT ON COLUMN campaign_project.campaign_id IS 'The campaign';
COMMENT ON COLUMN campaign_project.project_id IS 'The project';
COMMENT ON COLUMN campaign_project.office_id IS 'The implementing unit';
COMMENT ON COLUMN campaign_project.joined_on IS 'Day from which it counts';
COMMENT ON COLUMN campaign_project.exempt_on IS 'Day from which it is not subject to the day';
COMMENT ON COLUMN campaign_project.exempt_reason IS 'Why: one by one, never a province as a whole';
COMMENT ON COLUMN campaign_project.exempt_basis IS 'On which law or paper';
COMMENT ON COLUMN campaign_project.exempt_by IS 'Who said so';
COMMENT ON COLUMN campaign_project.blocker IS 'What holds the signing up, in the unit''s words';
COMMENT ON COLUMN campaign_project.signed_on IS 'Day of signing';

CREATE TABLE selection_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  taken_on    date NOT NULL,
  paper_code  text NOT NULL,
  paper_on    date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  FOREIGN KEY (project_id, office_id) REFERENCES project (id, office_id)
);
COMMENT ON TABLE selection_step IS 'A step of choosing a contractor under the Bidding Law, for a project that must follow it';
COMMENT ON COLUMN selection_step.id IS 'Order of recording';
COMMENT ON COLUMN selection_step.project_id IS 'The project';
COMMENT ON COLUMN selection_step.office_id IS 'The implementing unit';
COMMENT ON COLUMN selection_step.step IS 'Plan approved, invited, closed, result approved';
COMMENT ON COLUMN selection_step.taken_on IS 'Day';
COMMENT ON COLUMN selection_step.paper_code IS 'The paper';
COMMENT ON COLUMN selection_step.paper_on IS 'Its date';
COMMENT ON COLUMN selection_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN selection_step.actor IS 'Who entered it';

CREATE UNIQUE INDEX contract_of_project ON contract (project_id) WHERE state <> 'terminated';
CREATE INDEX contract_of_office ON contract (office_id);
CREATE INDEX contract_step_of ON contract_step (contract_id, business_on);
CREATE INDEX contract_step_by_day ON contract_step (business_on);
CREATE INDEX contract_annex_of ON contract_annex (contract_id, signed_on);
CREATE INDEX dossier_item_waiting ON dossier_item (project_id) WHERE state = 'submitted';
CREATE INDEX contract_waiting ON contract (id) WHERE state = 'reviewed';
CREATE INDEX dossier_step_by_day ON dossier_step (business_on);
CREATE INDEX dossier_step_of ON dossier_step (project_id, item, business_on);
CREATE INDEX campaign_project_of ON campaign_project (project_id);
CREATE INDEX selection_step_of ON selection_step (project_id, taken_on);
ALTER TABLE contract_balance ADD FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id);
CREATE TRIGGER contract_step_stands BEFORE UPDATE OR DELETE ON contract_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contract_annex_stands BEFORE UPDATE OR DELETE ON contract_annex FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dossier_step_stands BEFORE UPDATE OR DELETE ON dossier_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER selection_step_stands BEFORE UPDATE OR DELETE ON selection_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['contract', 'contract_step', 'milestone', 'contract_annex', 'dossier_item', 'dossier_step', 'campaign_project', 'selection_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['campaign'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON contract, milestone, dossier_item, campaign, campaign_project TO kc_app, kc_system;
GRANT SELECT, INSERT ON contract_step, contract_annex, dossier_step, selection_step TO kc_app, kc_system;
