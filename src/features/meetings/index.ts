/** The door of meetings: a week's results, obstacles and asks, and conclusions that become duties. */
export { holdMeeting, issueNotice, keepMinutes } from './meeting.commands.ts';
export { meetingsWaiting } from './meeting.desk.ts';
export { invitationDrafts } from './meeting.invitation.ts';
export { meetingDrafts } from './meeting.letter.ts';
export { meetingRoutes } from './meeting.routes.ts';
export { meetingSteps } from './meeting.steps.ts';
