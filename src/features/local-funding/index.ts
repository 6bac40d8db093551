/** The door of local funding: what provinces give industrial promotion, what they are advised, what the national plan leaves to them. */
export { answerAdvice, draftAdvice, noteOpinion, sendAdvice } from './advice/advice.commands.ts';
export { adviceDrafts } from './advice/advice.letter.ts';
export { adviceSteps } from './advice/advice.steps.ts';
export { enterLocalBudget } from './local-funding.commands.ts';
export { localFundingWaiting } from './local-funding.desk.ts';
export { localFundingRoutes } from './local-funding.routes.ts';
export { localFundingSteps } from './local-funding.steps.ts';
export { expectFromNational, finishLocalProject, planLocalProject, takeUpLocalProject } from './planned/planned.commands.ts';
export { localProjectSteps } from './planned/planned.steps.ts';
export { localFundingAdvised } from './local-funding.measure.ts';
