-- Disbursements: requests by two persons or three, the Treasurys word, acceptance at base, the last leg to the establishment.

CREATE TYPE disbursement_kind AS ENUM ('advance', 'clearance', 'payment', 'recovery', 'settlement');
COMMENT ON TYPE disbursement_kind IS 'tạm ứng, thanh toán tạm ứng, thanh toán, thu hồi tạm ứng, quyết toán';
CREATE TYPE disbursement_state AS ENUM ('requested', 'checked', 'approved', 'confirmed', 'returned', 'cancelled');
COMMENT ON TYPE disbursement_state IS 'đề nghị, kế toán đã kiểm tra, đã duyệt, Kho bạc xác nhận, trả lại, hủy';

CREATE TABLE advance_share (
  id             uuid PRIMARY KEY,
  office_id      uuid NOT NULL REFERENCES organization (id),
  activity       text NOT NULL CHECK (activity <> ''),
  share_permille int NOT NULL CHECK (share_permille BETWEEN 0 AND 1000),
  papers         text[] NOT NULL,
  valid_from     date NOT NULL,
  valid_to       date,
  basis          text NOT NULL,
  mark           rule_mark NOT NULL,
  EXCLUDE USING gist (activity WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE advance_share IS 'How much of a contract may be advanced, by kind of support: dated rows';
COMMENT ON COLUMN advance_share.id IS 'Identifier';
COMMENT ON COLUMN advance_share.office_id IS 'The Agency';
COMMENT ON COLUMN advance_share.activity IS 'Kind of support';
COMMENT ON COLUMN advance_share.share_permille IS 'Share of the value, in thousandths';
COMMENT ON COLUMN advance_share.papers IS 'Papers needed beside the contract';
COMMENT ON COLUMN advance_share.valid_from IS 'First day of force';
COMMENT ON COLUMN advance_share.valid_to IS 'Last day of force';
COMMENT ON COLUMN advance_share.basis IS 'The article';
COMMENT ON COLUMN advance_share.mark IS 'Whether the text was seen';

CREATE TABLE approval_threshold (
  id             uuid PRIMARY KEY,
  valid_from     date NOT NULL UNIQUE,
  office_id      uuid NOT NULL REFERENCES organization (id),
  threshold_dong bigint NOT NULL CHECK (threshold_dong > 0),
  set_by         text NOT NULL
);
COMMENT ON TABLE approval_threshold IS 'Above which amount a third person approves: dated rows set by the finance officer';
COMMENT ON COLUMN approval_threshold.id IS 'Identifier';
COMMENT ON COLUMN approval_threshold.valid_from IS 'First day of force';
COMMENT ON COLUMN approval_threshold.office_id IS 'The Agency';
COMMENT ON COLUMN approval_threshold.threshold_dong IS 'Đồng; above it two approve';
COMMENT ON COLUMN approval_threshold.set_by IS 'Who set it';

CREATE TABLE disbursement (
  id            uuid PRIMARY KEY,
  office_id     uuid NOT NULL,
  contract_id   uuid NOT NULL,
  kind          disbursement_kind NOT NULL,
  state         disbursement_state NOT NULL,
  amount_dong   bigint NOT NULL CHECK (amount_dong > 0),
  papers        text[] NOT NULL,
  paper_code    text NOT NULL CHECK (paper_code <> ''),
  paper_on      date NOT NULL,
  requested_by  uuid REFERENCES person (id),
  checked_by    uuid REFERENCES person (id),
  approved_by   uuid REFERENCES person (id),
  seconded_by   uuid REFERENCES person (id),
  requested_on  date NOT NULL,
  treasury_code text,
  treasury_on   date,
  illustrative  boolean NOT NULL,
  UNIQUE (id, office_id),
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id),
  CHECK ((state = 'confirmed') = (treasury_code IS NOT NULL)),
  CHECK ((treasury_code IS NULL) = (treasury_on IS NULL)),
  CONSTRAINT four_eyes CHECK (checked_by <> requested_by AND approved_by <> requested_by AND approved_by <> checked_by),
  CONSTRAINT third_person CHECK (seconded_by <> requested_by AND seconded_by <> checked_by AND seconded_by <> approved_by)
);
COMMENT ON TABLE disbursement IS 'A request for money of a contract: advance, clearance, payment, recovery or settlement, by two persons or three';
COMMENT ON COLUMN disbursement.id IS 'Identifier';
COMMENT ON COLUMN disbursement.office_id IS 'The implementing unit';
COMMENT ON COLUMN disbursement.contract_id IS 'The contract';
COMMENT ON COLUMN disbursement.kind IS 'What is asked';
COMMENT ON COLUMN disbursement.state IS 'Cache of the last step, for today';
COMMENT ON COLUMN disbursement.amount_dong IS 'Đồng';
COMMENT ON COLUMN disbursement.papers IS 'Papers handed in with it';
COMMENT ON COLUMN disbursement.paper_code IS 'The request''s number';
COMMENT ON COLUMN disbursement.paper_on IS 'Its date';
COMMENT ON COLUMN disbursement.requested_by IS 'Who asked: approves it not';
COMMENT ON COLUMN disbursement.checked_by IS 'Who checked it';
COMMENT ON COLUMN disbursement.approved_by IS 'Who approved it first';
COMMENT ON COLUMN disbursement.seconded_by IS 'Who approved it second, above the threshold';
COMMENT ON COLUMN disbursement.requested_on IS 'Day of the request';
COMMENT ON COLUMN disbursement.treasury_code IS 'The Treasury''s paper; of a settlement, the minutes of liquidation';
COMMENT ON COLUMN disbursement.treasury_on IS 'Its date';
COMMENT ON COLUMN disbursement.illustrative IS 'Of a story, not of life';

CREATE TABLE disbursement_step (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  disbursement_id uuid NOT NULL,
  office_id       uuid NOT NULL,
  step            text NOT NULL,
  to_state        disbursement_state NOT NULL,
  business_on     date NOT NULL,
  recorded_at     timestamptz NOT NULL,
  actor           text NOT NULL,
  paper_code      text,
  paper_on        date,
  remark          text,
  FOREIGN KEY (disbursement_id, office_id) REFERENCES disbursement (id, office_id),
  CHECK ((paper_code IS NULL) = (paper_on IS NULL))
);
COMMENT ON TABLE disbursement_step IS 'Each step a request took; its state at a day is the last step on or before it';
COMMENT ON COLUMN disbursement_step.id IS 'Order of recording';
COMMENT ON COLUMN disbursement_step.disbursement_id IS 'The request';
COMMENT ON COLUMN disbursement_step.office_id IS 'Its office';
COMMENT ON COLUMN disbursement_step.step IS 'Name in the step table';
COMMENT ON COLUMN disbursement_step.to_state IS 'State it led to';
COMMENT ON COLUMN disbursement_step.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN disbursement_step.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN disbursement_step.actor IS 'Who took it, by name';
COMMENT ON COLUMN disbursement_step.paper_code IS 'The paper it rests on';
COMMENT ON COLUMN disbursement_step.paper_on IS 'The paper''s date';
COMMENT ON COLUMN disbursement_step.remark IS 'Why, where it needs a reason';

CREATE TABLE acceptance (
  id               uuid PRIMARY KEY,
  contract_id      uuid NOT NULL,
  office_id        uuid NOT NULL,
  national_dong    bigint NOT NULL CHECK (national_dong > 0),
  counterpart_dong bigint NOT NULL CHECK (counterpart_dong >= 0),
  minutes_code     text NOT NULL CHECK (minutes_code <> ''),
  minutes_on       date NOT NULL,
  last             boolean NOT NULL,
  accepted_on      date NOT NULL,
  accepted_by      text NOT NULL,
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id)
);
COMMENT ON TABLE acceptance IS 'Work of a contract accepted at base (nghiệm thu cơ sở): minutes and value';
COMMENT ON COLUMN acceptance.id IS 'Identifier';
COMMENT ON COLUMN acceptance.contract_id IS 'The contract';
COMMENT ON COLUMN acceptance.office_id IS 'The implementing unit';
COMMENT ON COLUMN acceptance.national_dong IS 'Value in national money';
COMMENT ON COLUMN acceptance.counterpart_dong IS 'Value in counterpart money';
COMMENT ON COLUMN acceptance.minutes_code IS 'Minutes: number';
COMMENT ON COLUMN acceptance.minutes_on IS 'Minutes: date';
COMMENT ON COLUMN acceptance.last IS 'Whether nothing more is to be accepted';
COMMENT ON COLUMN acceptance.accepted_on IS 'Day';
COMMENT ON COLUMN acceptance.accepted_by IS 'Who entered it';

CREATE TABLE establishment_transfer (
  id               uuid PRIMARY KEY,
  contract_id      uuid NOT NULL,
  office_id        uuid NOT NULL,
  establishment_id uuid NOT NULL REFERENCES establishment (id),
  amount_dong      bigint NOT NULL CHECK (amount_dong > 0),
  paper_code       text NOT NULL CHECK (paper_code <> ''),
  paper_on         date NOT NULL,
  entered_by       text NOT NULL,
  FOREIGN KEY (contract_id, office_id) REFERENCES contract (id, office_id),
  UNIQUE (contract_id, establishment_id, paper_code)
);
COMMENT ON TABLE establishment_transfer IS 'The last leg: what the unit passed on to an establishment';
COMMENT ON COLUMN establishment_transfer.id IS 'Identifier';
COMMENT ON COLUMN establishment_transfer.contract_id IS 'The contract';
COMMENT ON COLUMN establishment_transfer.office_id IS 'The implementing unit';
COMMENT ON COLUMN establishment_transfer.establishment_id IS 'The establishment';
COMMENT ON COLUMN establishment_transfer.amount_dong IS 'Đồng';
COMMENT ON COLUMN establishment_transfer.paper_code IS 'Voucher number';
COMMENT ON COLUMN establishment_transfer.paper_on IS 'Its date';
COMMENT ON COLUMN establishment_transfer.entered_by IS 'Who entered it';

CREATE INDEX disbursement_of_contract ON disbursement (contract_id);
CREATE UNIQUE INDEX disbursement_settles_once ON disbursement (contract_id) WHERE kind = 'settlement' AND state NOT IN ('returned', 'cancelled');
CREATE INDEX disbursement_waiting ON disbursement (office_id, state);
CREATE INDEX disbursement_step_by_day ON disbursement_step (business_on);
CREATE INDEX disbursement_step_of ON disbursement_step (disbursement_id, business_on);
CREATE INDEX acceptance_of ON acceptance (contract_id, accepted_on);
CREATE INDEX establishment_transfer_of ON establishment_transfer (contract_id);
CREATE TRIGGER disbursement_step_stands BEFORE UPDATE OR DELETE ON disbursement_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptance_stands BEFORE UPDATE OR DELETE ON acceptance FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER establishment_transfer_stands BEFORE UPDATE OR DELETE ON establishment_transfer FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['disbursement', 'disbursement_step', 'acceptance', 'establishment_transfer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['advance_share', 'approval_threshold'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON disbursement, advance_share TO kc_app, kc_system;
GRANT SELECT, INSERT ON disbursement_step, acceptance, establishment_transfer, approval_threshold TO kc_app, kc_system;
