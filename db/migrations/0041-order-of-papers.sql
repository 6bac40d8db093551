-- Of several signed files of a document the last that came is the letter, whatever the clock says: papers and opinions keep the order in which they came.

ALTER TABLE draft_paper ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY;
COMMENT ON COLUMN draft_paper.place IS 'In the order in which they came';
ALTER TABLE draft_opinion ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY;
COMMENT ON COLUMN draft_opinion.place IS 'In the order in which they were asked';
DROP INDEX draft_paper_of;
CREATE INDEX draft_paper_of ON draft_paper (draft_id, place);
