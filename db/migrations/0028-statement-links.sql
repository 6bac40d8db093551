-- An establishment tells its situation through a link that an office sent it: no account, one disruption, until a day.
-- The link is signed by the store's secret; what is kept here alone opens nothing.

CREATE TYPE statement_link_state AS ENUM ('open', 'withdrawn');
COMMENT ON TYPE statement_link_state IS 'đang mở; đã thu hồi';

CREATE TABLE statement_link (
  id               uuid PRIMARY KEY,
  office_id        uuid NOT NULL REFERENCES organization (id),
  department_id    uuid NOT NULL REFERENCES organization (id),
  disruption_id    uuid NOT NULL REFERENCES disruption (id),
  establishment_id uuid NOT NULL REFERENCES establishment (id),
  state            statement_link_state NOT NULL,
  sent_on          date NOT NULL,
  valid_until      date NOT NULL CHECK (valid_until >= sent_on),
  illustrative     boolean NOT NULL,
  UNIQUE (id, office_id)
);
COMMENT ON TABLE statement_link IS 'A link by which one establishment tells what one disruption did to it';
COMMENT ON COLUMN statement_link.id IS 'Identifier; the link carries it, signed';
COMMENT ON COLUMN statement_link.office_id IS 'The centre or department that sent it';
COMMENT ON COLUMN statement_link.department_id IS 'The department that confirms what is told';
COMMENT ON COLUMN statement_link.disruption_id IS 'The disruption it asks about';
COMMENT ON COLUMN statement_link.establishment_id IS 'The establishment it was sent to';
COMMENT ON COLUMN statement_link.state IS 'Its state of today';
COMMENT ON COLUMN statement_link.sent_on IS 'The day it was made';
COMMENT ON COLUMN statement_link.valid_until IS 'The last day on which it may be used';
COMMENT ON COLUMN statement_link.illustrative IS 'Of a story, not of life';

CREATE TABLE statement_link_step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  link_id     uuid NOT NULL,
  office_id   uuid NOT NULL,
  step        text NOT NULL,
  to_state    statement_link_state NOT NULL,
  business_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  remark      text,
  FOREIGN KEY (link_id, office_id) REFERENCES statement_link (id, office_id)
);
COMMENT ON TABLE statement_link_step IS 'Each step a link took';
COMMENT ON COLUMN statement_link_step.id IS 'In order';
COMMENT ON COLUMN statement_link_step.link_id IS 'The link';
COMMENT ON COLUMN statement_link_step.office_id IS 'Its office';
COMMENT ON COLUMN statement_link_step.step IS 'The step';
COMMENT ON COLUMN statement_link_step.to_state IS 'The state it led to';
COMMENT ON COLUMN statement_link_step.business_on IS 'The day it counts from';
COMMENT ON COLUMN statement_link_step.recorded_at IS 'When it was written';
COMMENT ON COLUMN statement_link_step.actor IS 'Who took it';
COMMENT ON COLUMN statement_link_step.remark IS 'What they said';

-- What came through a link says who told it and what they agreed to.
ALTER TABLE impact ADD COLUMN link_id uuid REFERENCES statement_link (id), ADD COLUMN told_by text, ADD COLUMN told_phone text, ADD COLUMN consent text,
  ADD CHECK ((link_id IS NULL) = (told_by IS NULL) AND (link_id IS NULL) = (consent IS NULL));
COMMENT ON COLUMN impact.link_id IS 'The link through which the establishment itself told it; null where an office entered it';
COMMENT ON COLUMN impact.told_by IS 'Who told it, as they named themselves';
COMMENT ON COLUMN impact.told_phone IS 'Where they may be called';
COMMENT ON COLUMN impact.consent IS 'The text they agreed to, by its code';

CREATE INDEX statement_link_of ON statement_link (disruption_id, establishment_id);
CREATE INDEX statement_link_step_of ON statement_link_step (link_id, business_on);
CREATE INDEX impact_of_link ON impact (link_id) WHERE link_id IS NOT NULL;
CREATE TRIGGER statement_link_step_stands BEFORE UPDATE OR DELETE ON statement_link_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['statement_link', 'statement_link_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY programme ON %I TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]))', t);
    EXECUTE format('CREATE POLICY system ON %I TO kc_system USING (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON statement_link TO kc_app, kc_system;
GRANT SELECT, INSERT ON statement_link_step TO kc_app, kc_system;
