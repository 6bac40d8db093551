-- History as outsiders can verify it: rows are sealed into a hash chain after commit, by one sealer.

CREATE TABLE history_seal (
  place      bigint PRIMARY KEY CHECK (place > 0),
  history_id bigint NOT NULL UNIQUE REFERENCES history (id),
  hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  sealed_at  timestamptz NOT NULL
);
COMMENT ON TABLE history_seal IS 'The chain: each hash is SHA-256 of the one before and its history row; what is not yet here is the unsealed tail';
COMMENT ON COLUMN history_seal.place IS 'Place in the chain, from 1 without gap';
COMMENT ON COLUMN history_seal.history_id IS 'The row it seals';
COMMENT ON COLUMN history_seal.hash IS 'SHA-256 in hex';
COMMENT ON COLUMN history_seal.sealed_at IS 'When';
CREATE TRIGGER history_seal_stands BEFORE UPDATE OR DELETE ON history_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_seal_stays BEFORE TRUNCATE ON history_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE history_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY signed_in ON history_seal FOR SELECT TO kc_app USING ((SELECT asking_person()) IS NOT NULL);
CREATE POLICY system ON history_seal TO kc_system USING (true);
GRANT SELECT ON history_seal TO kc_app;
GRANT SELECT, INSERT ON history_seal TO kc_system;
