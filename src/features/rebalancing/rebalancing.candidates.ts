import type { Proposed } from './bench.facts.ts';
import type { Candidate } from './optimum/optimum.schema.ts';

/** A proposal as reference lists weigh it: its content is the kind of support. */
export const candidateOf = ({
  projectId,
  code,
  name,
  unit,
  provinceCode,
  province,
  activity,
  hitArea,
  key,
  points,
  experience,
  askedDong,
  leastDong,
}: Proposed): Candidate => ({
  id: projectId,
  code,
  name,
  unit,
  province: provinceCode,
  provinceName: province,
  content: activity,
  hit: hitArea,
  key,
  points,
  experience,
  askedDong,
  leastDong,
});
