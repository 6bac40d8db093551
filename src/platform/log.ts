import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Structured lines on standard error, one JSON object each; standard output belongs to commands' answers. */
export function openLog(config: Pick<Config, 'KC_LOG'>): Logger {
  return pino(
    { level: config.KC_LOG, base: null, serializers: { error: pino.stdSerializers.err }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
