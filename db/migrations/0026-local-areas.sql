-- Districts and communes as dated areas: a name, its code, the days it holds, and what it became.

CREATE TYPE area_level AS ENUM ('district', 'commune');
COMMENT ON TYPE area_level IS 'District (until 30/6/2025) or commune';

CREATE TABLE local_area (
  id           uuid PRIMARY KEY,
  office_id    uuid NOT NULL REFERENCES organization (id),
  code         text NOT NULL CHECK (code <> ''),
  level        area_level NOT NULL,
  name         text NOT NULL CHECK (name <> ''),
  province_id  uuid NOT NULL REFERENCES province (id),
  parent_id    uuid REFERENCES local_area (id),
  valid_from   date NOT NULL,
  valid_to     date,
  decision     text,
  became_id    uuid REFERENCES local_area (id),
  illustrative boolean NOT NULL,
  UNIQUE (level, code, valid_from),
  CHECK (valid_to >= valid_from),
  CHECK (level = 'commune' OR parent_id IS NULL),
  CHECK (level = 'commune' OR valid_from <= '2025-06-30')
);
COMMENT ON TABLE local_area IS 'Districts and communes, one row a name and its life';
COMMENT ON COLUMN local_area.id IS 'Identifier';
COMMENT ON COLUMN local_area.office_id IS 'The Agency, which keeps the register';
COMMENT ON COLUMN local_area.code IS 'Code of the official list, or of a story';
COMMENT ON COLUMN local_area.level IS 'District or commune';
COMMENT ON COLUMN local_area.name IS 'Name with its kind: Huyện Bát Xát, Xã Trịnh Tường';
COMMENT ON COLUMN local_area.province_id IS 'The province, as of the first day';
COMMENT ON COLUMN local_area.parent_id IS 'The district of a commune; null from 1/7/2025 on';
COMMENT ON COLUMN local_area.valid_from IS 'First day of this code with this name';
COMMENT ON COLUMN local_area.valid_to IS 'Last day; null while it holds';
COMMENT ON COLUMN local_area.decision IS 'The resolution or decision that made it or ended it';
COMMENT ON COLUMN local_area.became_id IS 'What it became, once it holds no more';
COMMENT ON COLUMN local_area.illustrative IS 'Of a story, not of life';
CREATE INDEX local_area_in_province ON local_area (province_id, level);
CREATE INDEX local_area_of_parent ON local_area (parent_id);

ALTER TABLE local_area ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON local_area FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY programme ON local_area TO kc_app USING (office_id = ANY ((SELECT programme_offices())::uuid[]));
CREATE POLICY system ON local_area TO kc_system USING (true);
GRANT SELECT, INSERT, UPDATE ON local_area TO kc_app, kc_system;

-- Where a place is one of the register, it is matched by it and not by its name.
ALTER TABLE disruption_area ADD COLUMN area_id uuid REFERENCES local_area (id);
ALTER TABLE establishment_place ADD COLUMN area_id uuid REFERENCES local_area (id);
ALTER TABLE gathering ADD COLUMN area_id uuid REFERENCES local_area (id);
COMMENT ON COLUMN disruption_area.area_id IS 'The district or commune in the register, where it is one of it';
COMMENT ON COLUMN establishment_place.area_id IS 'The district or commune in the register, where it is one of it';
COMMENT ON COLUMN gathering.area_id IS 'The district in the register, where it is one of it';
-- From 1/7/2025 a commune lies in no district.
ALTER TABLE disruption_area DROP CONSTRAINT disruption_area_check2;
ALTER TABLE disruption_area ADD CONSTRAINT disruption_area_commune CHECK (commune IS NULL OR district IS NOT NULL OR valid_from > '2025-06-30');
