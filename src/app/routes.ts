import { dispatchRoutes } from '../features/dispatches/index.ts';

/** Every procedure of the programme, by feature. */
export const routes = { dispatches: dispatchRoutes };
