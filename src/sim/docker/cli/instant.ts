// Instants on the command line (`--since 10m`, `--until 2026-11-23T10:00:00Z`), as docker reads them (moby api/types/time).
import { parseDuration } from '../format/units';

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?|\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;

/** Unix ms of what was written: a duration before now, a date (UTC unless it says otherwise), or unix seconds. Undefined when it is none of these. */
export function parseInstant(text: string, now: number): number | undefined {
  const duration = parseDuration(text);
  if (typeof duration === 'number' && !/^\d+$/.test(text)) return now - duration;
  if (/^\d+(?:\.\d{1,9})?$/.test(text)) return Number(text) * 1000;
  const [, date = '', clock = '00:00:00', zone = 'Z'] = DATE.exec(text) ?? [];
  const full = clock.length === 2 ? `${clock}:00:00` : clock.length === 5 ? `${clock}:00` : clock;
  const at = Date.parse(`${date}T${full.replace(/(\.\d{3})\d+/, '$1')}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}

/** Unix seconds, as a query carries them: whole ones without a point. */
export function secondsOf(at: number): string {
  return Number.isInteger(at / 1000) ? String(at / 1000) : (at / 1000).toFixed(9);
}
