import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for operators, in the Prometheus text format. */
export interface Metrics {
  readonly registry: Registry;
  /** Times an act by its name and counts how it ended. */
  span<T>(name: string, act: () => Promise<T>): Promise<T>;
  requestEnded(method: string, route: string, status: number, seconds: number): void;
  /** How many readings run now, as the reader's child counts them. */
  readonly readingsRunning: Gauge;
}

/** One registry a process; tests open their own. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'khuyencong_' });
  const acts = new Histogram({
    name: 'khuyencong_act_seconds',
    help: 'Seconds an act took',
    labelNames: ['act', 'ended'],
    registers: [registry],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
  });
  const requests = new Counter({
    name: 'khuyencong_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'khuyencong_request_seconds',
    help: 'Seconds a request took',
    labelNames: ['route'],
    registers: [registry],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  const readingsRunning = new Gauge({ name: 'khuyencong_readings_running', help: 'Documents being read now', registers: [registry] });
  return {
    registry,
    readingsRunning,
    span: async (act, run) => {
      const stop = acts.startTimer({ act });
      try {
        const answer = await run();
        stop({ ended: 'done' });
        return answer;
      } catch (error) {
        stop({ ended: (error as Error).name });
        throw error;
      }
    },
    requestEnded: (method, route, status, took) => {
      requests.inc({ method, route, status });
      seconds.observe({ route }, took);
    },
  };
}
