-- Rows that are looked for by what they belong to, whatever their state: without these each look reads the whole table.

-- Whether a project is signed is asked of every contract it ever had; contract_of_project knows only those that stand.
CREATE INDEX contract_by_project ON contract (project_id);
-- A letter's copies at other offices, and the letter a copy was handed on as.
CREATE INDEX dispatch_copies ON dispatch (origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX forwarding_of_copy ON forwarding (copy_id) WHERE copy_id IS NOT NULL;
-- What an establishment has stated, on its own page.
CREATE INDEX impact_of_establishment ON impact (establishment_id, stated_on);
