-- Where every đồng is: a double-entry ledger, append-only; balances under their row locks; dated figures.

CREATE TYPE money_source AS ENUM ('national', 'counterpart');
COMMENT ON TYPE money_source IS 'kinh phí khuyến công quốc gia; vốn đối ứng';
CREATE TYPE movement_kind AS ENUM ('appropriate', 'withdraw', 'agree', 'assign', 'release', 'contract', 'reduce', 'advance', 'recover', 'accept', 'correct', 'clear', 'pay', 'settle');
COMMENT ON TYPE movement_kind IS 'giao dự toán, cắt giảm, thỏa thuận phân bổ, giao kế hoạch, thu về chưa phân bổ, ký hợp đồng, giảm giá trị hợp đồng, tạm ứng, thu hồi tạm ứng, nghiệm thu, điều chỉnh giảm nghiệm thu, thanh toán tạm ứng, thanh toán, quyết toán';
CREATE TYPE account AS ENUM ('estimate', 'unallocated', 'agreement', 'agreed', 'assigned', 'contracted', 'accepted', 'settled', 'treasury', 'advanced', 'spent', 'pledge');
COMMENT ON TYPE account IS 'dự toán năm, chưa phân bổ, thỏa thuận với Bộ Tài chính, đã thỏa thuận, đã giao chưa ký, đã ký chưa nghiệm thu, đã nghiệm thu chưa quyết toán, đã quyết toán, Kho bạc, dư tạm ứng, đã chi, nguồn tự có cam kết';
CREATE TYPE figure_measure AS ENUM ('projects', 'approved', 'contracted', 'exempt', 'overdue', 'advanced', 'paid', 'accepted', 'settled', 'recovered', 'cleared');
COMMENT ON TYPE figure_measure IS 'projects, contracted, exempt, overdue: đề án (count); the others money; overdue: past the day of a sign-by campaign';

CREATE FUNCTION programme_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM organization WHERE id = ANY (visible_offices()) AND kind IN ('ministry', 'ministry-unit', 'agency'))
              THEN (SELECT array_agg(id) FROM organization WHERE kind <> 'division') ELSE reachable_offices() END
$$;
COMMENT ON FUNCTION programme_offices() IS 'The offices whose projects and money the asking person sees: their own, those these direct, and for the Ministry and the Agency all';
REVOKE EXECUTE ON FUNCTION programme_offices() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION programme_offices() TO kc_app, kc_system;

CREATE TABLE budget_year (
  year              int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  office_id         uuid NOT NULL REFERENCES organization (id),
  appropriated_dong bigint NOT NULL CHECK (appropriated_dong >= 0),
  agreed_dong       bigint NOT NULL,
  assigned_dong     bigint NOT NULL,
  last_on           date NOT NULL,
  CHECK (agreed_dong BETWEEN 0 AND appropriated_dong),
  CHECK (assigned_dong BETWEEN 0 AND appropriated_dong)
);
COMMENT ON TABLE budget_year IS 'The national estimate of a year (dự toán kinh phí khuyến công quốc gia): its balances as they stand after the last movement';
COMMENT ON COLUMN budget_year.year IS 'Budget year';
COMMENT ON COLUMN budget_year.office_id IS 'The Agency';
COMMENT ON COLUMN budget_year.appropriated_dong IS 'Given by the budget, less what was withdrawn';
COMMENT ON COLUMN budget_year.agreed_dong IS 'Agreed by the Finance Ministry, all rounds';
COMMENT ON COLUMN budget_year.assigned_dong IS 'Assigned to plan lines';
COMMENT ON COLUMN budget_year.last_on IS 'Business date of the last movement: none is dated before it';

CREATE TABLE plan_line (
  id              uuid PRIMARY KEY,
  office_id       uuid NOT NULL REFERENCES organization (id),
  project_id      uuid NOT NULL,
  year            int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  source          money_source NOT NULL,
  assigned_dong   bigint NOT NULL CHECK (assigned_dong >= 0),
  contracted_dong bigint NOT NULL,
  last_on         date NOT NULL,
  UNIQUE (project_id, year, source),
  UNIQUE (id, office_id),
  CHECK (contracted_dong BETWEEN 0 AND assigned_dong)
);
COMMENT ON TABLE plan_line IS 'A line of the plan: the money of one project, one year, one source; its balances as they stand after the last movement';
COMMENT ON COLUMN plan_line.id IS 'Identifier';
COMMENT ON COLUMN plan_line.office_id IS 'The implementing unit';
COMMENT ON COLUMN plan_line.project_id IS 'The project; its table proves it';
COMMENT ON COLUMN plan_line.year IS 'Budget year';
COMMENT ON COLUMN plan_line.source IS 'National or counterpart money';
COMMENT ON COLUMN plan_line.assigned_dong IS 'Assigned by decisions (counterpart: pledged)';
COMMENT ON COLUMN plan_line.contracted_dong IS 'Bound by contracts';
COMMENT ON COLUMN plan_line.last_on IS 'Business date of the last movement';

CREATE TABLE contract_balance (
  contract_id     uuid NOT NULL,
  line_id         uuid NOT NULL,
  office_id       uuid NOT NULL,
  source          money_source NOT NULL,
  share_permille  int NOT NULL CHECK (share_permille BETWEEN 0 AND 1000),
  contracted_dong bigint NOT NULL CHECK (contracted_dong >= 0),
  advanced_dong   bigint NOT NULL CHECK (advanced_dong >= 0),
  recovered_dong  bigint NOT NULL CHECK (recovered_dong >= 0),
  accepted_dong   bigint NOT NULL,
  cleared_dong    bigint NOT NULL CHECK (cleared_dong >= 0),
  paid_dong       bigint NOT NULL CHECK (paid_dong >= 0),
  settled_dong    bigint NOT NULL,
  settled_on      date,
  last_on         date NOT NULL,
  PRIMARY KEY (contract_id, source),
  UNIQUE (contract_id, line_id),
  FOREIGN KEY (line_id, office_id) REFERENCES plan_line (id, office_id),
  CONSTRAINT advanced_within_share CHECK ((advanced_dong - recovered_dong)::numeric * 1000 <= share_permille::numeric * contracted_dong),
  CONSTRAINT cleared_within_advanced CHECK (cleared_dong + recovered_dong <= advanced_dong),
  CONSTRAINT spent_within_accepted CHECK (cleared_dong + paid_dong <= accepted_dong),
  CONSTRAINT accepted_within_contracted CHECK (accepted_dong BETWEEN 0 AND contracted_dong),
  CONSTRAINT settled_whole CHECK (settled_dong = CASE WHEN settled_on IS NULL THEN 0 ELSE cleared_dong + paid_dong END),
  CONSTRAINT settled_without_advance CHECK (settled_on IS NULL OR cleared_dong + recovered_dong = advanced_dong)
);
COMMENT ON TABLE contract_balance IS 'The money of one contract from one plan line; the inequalities of the chain are its checks';
COMMENT ON COLUMN contract_balance.contract_id IS 'The contract; its table proves it';
COMMENT ON COLUMN contract_balance.line_id IS 'The plan line it spends';
COMMENT ON COLUMN contract_balance.office_id IS 'The implementing unit';
COMMENT ON COLUMN contract_balance.source IS 'National or counterpart money';
COMMENT ON COLUMN contract_balance.share_permille IS 'How much of the value may be out as advances, in thousandths';
COMMENT ON COLUMN contract_balance.contracted_dong IS 'Value in force';
COMMENT ON COLUMN contract_balance.advanced_dong IS 'Advances drawn, all';
COMMENT ON COLUMN contract_balance.recovered_dong IS 'Advances given back, all';
COMMENT ON COLUMN contract_balance.accepted_dong IS 'Work accepted';
COMMENT ON COLUMN contract_balance.cleared_dong IS 'Advances cleared against accepted work';
COMMENT ON COLUMN contract_balance.paid_dong IS 'Paid beside the advances';
COMMENT ON COLUMN contract_balance.settled_dong IS 'Settled; nothing until the settlement';
COMMENT ON COLUMN contract_balance.settled_on IS 'Day of the settlement; nothing moves after it';
COMMENT ON COLUMN contract_balance.last_on IS 'Business date of the last movement';

CREATE TABLE movement (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_id   uuid NOT NULL REFERENCES organization (id),
  kind        movement_kind NOT NULL,
  year        int NOT NULL,
  source      money_source NOT NULL,
  line_id     uuid REFERENCES plan_line (id),
  contract_id uuid,
  amount_dong bigint NOT NULL CHECK (amount_dong > 0),
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  paper_code  text NOT NULL CHECK (paper_code <> ''),
  paper_on    date NOT NULL,
  author      text NOT NULL,
  author_id   uuid REFERENCES person (id),
  approver    text,
  remark      text,
  FOREIGN KEY (contract_id, source) REFERENCES contract_balance (contract_id, source),
  CHECK (paper_on <= business_on)
);
COMMENT ON TABLE movement IS 'One movement of money or of its binding: never changed; what it did is in its entries';
COMMENT ON COLUMN movement.id IS 'Order of recording';
COMMENT ON COLUMN movement.office_id IS 'The implementing unit; the Agency for the estimate';
COMMENT ON COLUMN movement.kind IS 'What moved';
COMMENT ON COLUMN movement.year IS 'Budget year';
COMMENT ON COLUMN movement.source IS 'National or counterpart money';
COMMENT ON COLUMN movement.line_id IS 'The plan line, where it concerns one';
COMMENT ON COLUMN movement.contract_id IS 'The contract, where it concerns one';
COMMENT ON COLUMN movement.amount_dong IS 'Whole đồng';
COMMENT ON COLUMN movement.business_on IS 'Calendar day on which it counts';
COMMENT ON COLUMN movement.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN movement.paper_code IS 'The decision or paper it rests on';
COMMENT ON COLUMN movement.paper_on IS 'The paper''s date';
COMMENT ON COLUMN movement.author IS 'Who proposed it, by name';
COMMENT ON COLUMN movement.author_id IS 'Who proposed it; null for the system';
COMMENT ON COLUMN movement.approver IS 'Who approved it, by name';
COMMENT ON COLUMN movement.remark IS 'What else there is to say';

CREATE TABLE ledger_entry (
  movement_id bigint NOT NULL REFERENCES movement (id),
  account     account NOT NULL,
  debit_dong  bigint NOT NULL CHECK (debit_dong >= 0),
  credit_dong bigint NOT NULL CHECK (credit_dong >= 0),
  office_id   uuid NOT NULL,
  PRIMARY KEY (movement_id, account),
  CHECK ((debit_dong = 0) <> (credit_dong = 0))
);
COMMENT ON TABLE ledger_entry IS 'One side of a movement in the double-entry ledger: an account of a year, a line or a contract';
COMMENT ON COLUMN ledger_entry.movement_id IS 'The movement';
COMMENT ON COLUMN ledger_entry.account IS 'The account';
COMMENT ON COLUMN ledger_entry.debit_dong IS 'Debit';
COMMENT ON COLUMN ledger_entry.credit_dong IS 'Credit';
COMMENT ON COLUMN ledger_entry.office_id IS 'Office of the movement';

CREATE TABLE figure (
  office_id   uuid NOT NULL,
  year        int NOT NULL,
  source      money_source NOT NULL,
  measure     figure_measure NOT NULL,
  business_on date NOT NULL,
  count       int NOT NULL,
  dong        bigint NOT NULL,
  PRIMARY KEY (year, office_id, measure, source, business_on)
);
COMMENT ON TABLE figure IS 'Dated deltas of the programmes figures, one row an office, year, source, measure and day: any date is a sum of those up to it; no row is shared between offices';
COMMENT ON COLUMN figure.office_id IS 'The implementing unit';
COMMENT ON COLUMN figure.year IS 'Budget year';
COMMENT ON COLUMN figure.source IS 'National or counterpart money';
COMMENT ON COLUMN figure.measure IS 'What is counted';
COMMENT ON COLUMN figure.business_on IS 'Day from which the delta counts';
COMMENT ON COLUMN figure.count IS 'Projects more or fewer';
COMMENT ON COLUMN figure.dong IS 'Đồng more or fewer';

CREATE TABLE closed_month (
  id        uuid PRIMARY KEY,
  month     date NOT NULL UNIQUE CHECK (extract(day FROM month) = 1),
  office_id uuid NOT NULL REFERENCES organization (id),
  closed_on date NOT NULL,
  closed_at timestamptz NOT NULL,
  closed_by text NOT NULL,
  CHECK (closed_on > month)
);
COMMENT ON TABLE closed_month IS 'A month of the book that is closed: no movement is dated in it';
COMMENT ON COLUMN closed_month.id IS 'Identifier';
COMMENT ON COLUMN closed_month.month IS 'Its first day';
COMMENT ON COLUMN closed_month.office_id IS 'The Agency';
COMMENT ON COLUMN closed_month.closed_on IS 'Day of closing';
COMMENT ON COLUMN closed_month.closed_at IS 'When it was recorded';
COMMENT ON COLUMN closed_month.closed_by IS 'Who closed it';

CREATE INDEX plan_line_of_office ON plan_line (office_id, year);
CREATE INDEX contract_balance_of_line ON contract_balance (line_id);
CREATE INDEX movement_of_line ON movement (line_id, business_on);
CREATE INDEX movement_of_contract ON movement (contract_id, business_on);
CREATE INDEX movement_by_day ON movement (business_on);
CREATE INDEX movement_of_estimate ON movement (year, business_on) WHERE line_id IS NULL;

CREATE FUNCTION estimates_on(on_day date) RETURNS TABLE (year int, appropriated numeric, agreed numeric, assigned numeric) LANGUAGE sql STABLE PARALLEL SAFE ROWS 10 SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.year, coalesce(sum(CASE m.kind WHEN 'appropriate' THEN m.amount_dong WHEN 'withdraw' THEN -m.amount_dong END), 0), coalesce(sum(m.amount_dong) FILTER (WHERE m.kind = 'agree'), 0),
         (SELECT coalesce(sum(f.dong), 0) FROM figure f WHERE f.year = m.year AND f.measure = 'approved' AND f.source = 'national' AND f.business_on <= on_day)
    FROM movement m WHERE m.line_id IS NULL AND m.business_on <= on_day AND asking_person() IS NOT NULL GROUP BY m.year
$$;
COMMENT ON FUNCTION estimates_on(date) IS 'The national estimates as they stood on a day: what was given, agreed and assigned; no secret among the offices of the programme';
REVOKE EXECUTE ON FUNCTION estimates_on(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION estimates_on(date) TO kc_app, kc_system;

CREATE FUNCTION movement_balances() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT sum(debit_dong) IS DISTINCT FROM sum(credit_dong) OR sum(debit_dong) IS DISTINCT FROM NEW.amount_dong FROM ledger_entry WHERE movement_id = NEW.id) THEN
    RAISE EXCEPTION 'Movement % does not balance', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'movement_balances';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION movement_balances() IS 'At commit: debit equals credit, and both the amount of the movement';
CREATE CONSTRAINT TRIGGER movement_balances AFTER INSERT ON movement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION movement_balances();
CREATE TRIGGER movement_stands BEFORE UPDATE OR DELETE ON movement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_stands BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['plan_line', 'contract_balance', 'movement', 'ledger_entry', 'figure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
  -- What the nation gave is no secret among its offices; who changes it is the Agency or the Ministry.
  FOREACH t IN ARRAY ARRAY['budget_year', 'closed_month'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY signed_in ON %I FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON budget_year, plan_line, contract_balance, figure TO kc_app, kc_system;
GRANT SELECT, INSERT ON movement, ledger_entry, closed_month TO kc_app, kc_system;
