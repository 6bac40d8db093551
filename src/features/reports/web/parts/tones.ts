import type { StateTone } from '../../../../ui/State.tsx';
import type { ReportStanding } from '../../report.schema.ts';

/** How each standing looks: only what is wrong is loud. */
export const REPORT_TONES: Readonly<Record<ReportStanding, StateTone>> = {
  open: 'open',
  due: 'soon',
  missing: 'soon',
  late: 'late',
  submitted: 'busy',
  returned: 'soon',
  confirmed: 'done',
};
