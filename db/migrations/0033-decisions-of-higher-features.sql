-- A decision of the plan may come from above the plan (an adjustment, a rebalancing): it may put appraised projects in beside
-- those it changes, and name a project whose money stays as it is; its number is used once in a year.

ALTER TYPE plan_decision_kind ADD VALUE 'supplement';
COMMENT ON TYPE plan_decision_kind IS 'giao kế hoạch; điều chỉnh kế hoạch; chuyển sang năm sau; điều chỉnh, bổ sung kế hoạch';
ALTER TABLE allocation DROP CONSTRAINT allocation_check;
COMMENT ON COLUMN allocation.national_dong IS 'National money more or less; nothing where the decision changes something else of the project';
CREATE UNIQUE INDEX plan_decision_number ON plan_decision (lower(code), (extract(year FROM issued_on)));
