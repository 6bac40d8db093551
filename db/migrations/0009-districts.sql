-- Offices of districts, to which a department passes duties on.
ALTER TYPE organization_kind ADD VALUE 'district-office' BEFORE 'division';
COMMENT ON TYPE organization_kind IS 'Bộ, Vụ, Cục, đơn vị trực thuộc Cục, UBND cấp tỉnh, Sở Công Thương, Trung tâm Khuyến công, phòng chuyên môn của UBND cấp huyện (đến 30/6/2025), phòng trong một cơ quan';
