-- A project's state of today now says from which day it is so: asked as of that day or a later one, no step need be read.

ALTER TABLE project ADD COLUMN stepped_on date;
UPDATE project SET stepped_on = (SELECT business_on FROM project_step WHERE project_id = project.id ORDER BY id DESC LIMIT 1);
ALTER TABLE project ALTER COLUMN stepped_on SET NOT NULL;
COMMENT ON COLUMN project.stepped_on IS 'Business day of the step that led to its state of today';

-- Most rows of the programme are the centres': named first, they are found after a few comparisons and not after all offices.
CREATE OR REPLACE FUNCTION programme_offices() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF current_setting('kc.whole', true) = 'on' THEN
    RETURN (SELECT array_agg(id) FROM (SELECT id FROM organization WHERE kind = 'promotion-centre' UNION ALL SELECT id FROM organization WHERE kind NOT IN ('promotion-centre', 'division')) AS o);
  END IF;
  RETURN reachable_offices();
END $$;

-- A page of the project list is read in its order, not sorted out of all projects.
CREATE INDEX project_by_name ON project (name, code);
CREATE INDEX project_by_registration ON project (registered_on DESC, code);
