import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { findingStates } from '../../../features/inspections/kinds.schema.ts';
import type { FindingSearch } from '../../../features/inspections/web/inspections.client.ts';
import { reportStandings } from '../../../features/reports/report.schema.ts';
import type { ConsolidatedSearch, ReportSearch } from '../../../features/reports/web/reports.client.ts';
import { oneOf, text, whole } from '../address.ts';
import { root } from './root.tsx';

const desk = createRoute({
  getParentRoute: () => root,
  path: '/ban-lam-viec',
  component: lazyRouteComponent(() => import('../../../features/tasks/web/DeskPage.tsx'), 'DeskPage'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu',
  component: lazyRouteComponent(() => import('../../../features/tasks/web/TasksPage.tsx'), 'TasksPage'),
});
const OfficeTasksPage = lazyRouteComponent(() => import('../../../features/tasks/web/OfficeTasksPage.tsx'), 'OfficeTasksPage');
const answers = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/tra-loi',
  validateSearch: (raw: Record<string, unknown>) => text('nhiem-vu', raw['nhiem-vu']),
  component: function Answers() {
    return <OfficeTasksPage asked={answers.useSearch()['nhiem-vu']} />;
  },
});
const officeTasks = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/co-quan/$id',
  component: function OfficeTasks() {
    const { id } = officeTasks.useParams();
    return <OfficeTasksPage key={id} office={id} />;
  },
});
const MatrixPage = lazyRouteComponent(() => import('../../../features/tasks/web/MatrixPage.tsx'), 'MatrixPage');
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/van-ban/$id',
  validateSearch: (raw: Record<string, unknown>) => ({ ...text('region', raw['region']), ...text('state', raw['state']) }),
  component: function OneMatrix() {
    const { id } = matrix.useParams();
    return <MatrixPage key={id} id={id} search={matrix.useSearch()} />;
  },
});
const TaskReminders = lazyRouteComponent(() => import('../../../features/reminders/web/parts/TaskReminders.tsx'), 'TaskReminders');
const TaskPage = lazyRouteComponent(() => import('../../../features/tasks/web/TaskPage.tsx'), 'TaskPage');
const task = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/$id',
  component: function OneTask() {
    const { id } = task.useParams();
    return <TaskPage key={id} id={id} reminders={<TaskReminders taskId={id} />} />;
  },
});
const MeetingPage = lazyRouteComponent(() => import('../../../features/meetings/web/MeetingPage.tsx'), 'MeetingPage');
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/giao-ban',
  validateSearch: (raw: Record<string, unknown>) => ({ ...text('week', raw['week']), ...text('office', raw['office']) }),
  component: function OneMeeting() {
    return <MeetingPage search={meeting.useSearch()} />;
  },
});
const ReportsPage = lazyRouteComponent(() => import('../../../features/reports/web/ReportsPage.tsx'), 'ReportsPage');
const reports = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao',
  validateSearch: (raw: Record<string, unknown>): ReportSearch => ({
    ...text('schedule', raw['schedule']),
    ...whole('year', raw['year'], 2000),
    ...oneOf('region', ['bac', 'mien-trung-tay-nguyen', 'nam'] as const, raw['region']),
    ...oneOf('standing', reportStandings, raw['standing']),
  }),
  component: function Reports() {
    return <ReportsPage search={reports.useSearch()} />;
  },
});
const ConsolidatedPage = lazyRouteComponent(() => import('../../../features/reports/web/ConsolidatedPage.tsx'), 'ConsolidatedPage');
const consolidated = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/tong-hop',
  validateSearch: (raw: Record<string, unknown>): ConsolidatedSearch => ({
    ...text('schedule', raw['schedule']),
    ...text('endsOn', raw['endsOn']),
  }),
  component: function OneConsolidated() {
    return <ConsolidatedPage search={consolidated.useSearch()} />;
  },
});
const reportForms = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/bieu-mau',
  component: lazyRouteComponent(() => import('../../../features/reports/web/FormsPage.tsx'), 'FormsPage'),
});
const FormPage = lazyRouteComponent(() => import('../../../features/reports/web/FormPage.tsx'), 'FormPage');
const reportForm = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/bieu-mau/$id',
  component: function OneForm() {
    const { id } = reportForm.useParams();
    return <FormPage key={id} id={id} />;
  },
});
const ReportPage = lazyRouteComponent(() => import('../../../features/reports/web/ReportPage.tsx'), 'ReportPage');
const report = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/$id',
  component: function OneReport() {
    const { id } = report.useParams();
    return <ReportPage key={id} id={id} />;
  },
});
const inspections = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra',
  component: lazyRouteComponent(() => import('../../../features/inspections/web/InspectionsPage.tsx'), 'InspectionsPage'),
});
const InspectionPlanPage = lazyRouteComponent(
  () => import('../../../features/inspections/web/InspectionPlanPage.tsx'),
  'InspectionPlanPage',
);
const inspectionPlan = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra/ke-hoach/$id',
  component: function OneInspectionPlan() {
    const { id } = inspectionPlan.useParams();
    return <InspectionPlanPage key={id} id={id} />;
  },
});
const FindingsPage = lazyRouteComponent(() => import('../../../features/inspections/web/FindingsPage.tsx'), 'FindingsPage');
const findings = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra/ton-tai',
  validateSearch: (raw: Record<string, unknown>): FindingSearch => ({
    ...oneOf('state', [...findingStates, 'overdue'] as const, raw['state']),
    ...whole('page', raw['page'], 2),
  }),
  component: function Findings() {
    return <FindingsPage search={findings.useSearch()} />;
  },
});
const MinutesPage = lazyRouteComponent(() => import('../../../features/inspections/web/MinutesPage.tsx'), 'MinutesPage');
const minutes = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra/bien-ban/$id',
  component: function Minutes() {
    const { id } = minutes.useParams();
    return <MinutesPage key={id} id={id} />;
  },
});
const VisitPage = lazyRouteComponent(() => import('../../../features/inspections/web/VisitPage.tsx'), 'VisitPage');
const visit = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra/lan/$id',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...text('code', raw['code']),
    ...text('reason', raw['reason']),
    ...text('office', raw['office']),
  }),
  component: function OneVisit() {
    const [{ id }, { code, reason, office }] = [visit.useParams(), visit.useSearch()];
    return (
      <VisitPage
        key={id}
        id={id}
        about={{
          ...(code === undefined ? {} : { projectCode: code }),
          ...(reason === undefined ? {} : { reason }),
          ...(office === undefined ? {} : { officeId: office }),
        }}
      />
    );
  },
});

/** Pages of what is to be done: the desk, duties, meetings, reports, inspections. */
export const dutyRoutes = [
  desk,
  tasks,
  answers,
  officeTasks,
  matrix,
  task,
  meeting,
  reports,
  consolidated,
  reportForms,
  reportForm,
  report,
  inspections,
  inspectionPlan,
  findings,
  minutes,
  visit,
] as const;
