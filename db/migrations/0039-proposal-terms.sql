-- What is proposed of a project changes while it is mended: what stood on a day is told of that day.

CREATE TABLE proposal_terms (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id   uuid NOT NULL,
  office_id     uuid NOT NULL,
  unit_id       uuid NOT NULL,
  least_dong    bigint NOT NULL CHECK (least_dong > 0),
  need          text NOT NULL CHECK (need <> ''),
  disruption_id uuid REFERENCES disruption (id),
  business_on   date NOT NULL,
  actor         text NOT NULL,
  FOREIGN KEY (proposal_id, office_id, unit_id) REFERENCES proposal (id, office_id, unit_id)
);
COMMENT ON TABLE proposal_terms IS 'What a proposal says from a day on: of one proposal the last row by a day counts';
COMMENT ON COLUMN proposal_terms.id IS 'In order';
COMMENT ON COLUMN proposal_terms.proposal_id IS 'The proposal';
COMMENT ON COLUMN proposal_terms.office_id IS 'Its department';
COMMENT ON COLUMN proposal_terms.unit_id IS 'Its unit';
COMMENT ON COLUMN proposal_terms.least_dong IS 'The smallest support with which it would still be carried out, in whole đồng';
COMMENT ON COLUMN proposal_terms.need IS 'Why it is needed this year';
COMMENT ON COLUMN proposal_terms.disruption_id IS 'The disaster or epidemic it answers';
COMMENT ON COLUMN proposal_terms.business_on IS 'The day it counts from';
COMMENT ON COLUMN proposal_terms.actor IS 'Who said it';

INSERT INTO proposal_terms (proposal_id, office_id, unit_id, least_dong, need, disruption_id, business_on, actor)
  SELECT p.id, p.office_id, p.unit_id, p.least_dong, p.need, p.disruption_id, p.drafted_on, s.actor FROM proposal p CROSS JOIN LATERAL (SELECT actor FROM proposal_step WHERE proposal_id = p.id ORDER BY id LIMIT 1) s;
ALTER TABLE proposal DROP COLUMN need;
COMMENT ON COLUMN proposal.least_dong IS 'Cache of its terms of today: the smallest support with which it would still be carried out';
COMMENT ON COLUMN proposal.disruption_id IS 'Cache of its terms of today: the disaster or epidemic it answers';

CREATE INDEX proposal_terms_of ON proposal_terms (proposal_id, business_on);
CREATE TRIGGER proposal_terms_stands BEFORE UPDATE OR DELETE ON proposal_terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE proposal_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON proposal_terms TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]) OR unit_id = ANY ((SELECT programme_offices())::uuid[]));
CREATE POLICY system ON proposal_terms TO kc_system USING (true);
GRANT SELECT, INSERT ON proposal_terms TO kc_app, kc_system;
