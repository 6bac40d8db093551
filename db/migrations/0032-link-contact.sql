-- Who tells something through a link must be able to call who asked.
ALTER TABLE statement_link ADD COLUMN contact text CHECK (contact <> '');
COMMENT ON COLUMN statement_link.contact IS 'The sending office''s telephone, shown to the establishment; null of links sent before it was asked for';
