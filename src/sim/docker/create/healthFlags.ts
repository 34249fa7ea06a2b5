// `--health-*` and `--no-healthcheck`: how they become the create request's health check.
import { type HealthConfig } from '../api/types';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { Complaint } from '../cli/problems';

const NS_PER_MS = 1e6;

export const healthFlags: FlagTable = {
  'health-cmd': { type: 'string', help: 'Command that checks the health' },
  'health-interval': { type: 'duration', help: 'Time between checks (ms|s|m|h)' },
  'health-retries': { type: 'int', help: 'Failures in a row that make it unhealthy' },
  'health-start-interval': { type: 'duration', help: 'Time between checks while it starts (ms|s|m|h)' },
  'health-start-period': { type: 'duration', help: 'Time in which failures do not count yet (ms|s|m|h)' },
  'health-timeout': { type: 'duration', help: 'Longest time for one check (ms|s|m|h)' },
  'no-healthcheck': { type: 'bool', help: "Leave out the image's health check" },
};

const TIMES = { 'health-interval': 'Interval', 'health-timeout': 'Timeout', 'health-start-period': 'StartPeriod', 'health-start-interval': 'StartInterval' } as const;
const TIME_NAMES = Object.keys(TIMES) as (keyof typeof TIMES)[];

/** A health check that leaves all times to the daemon. */
export const NO_HEALTH = { Interval: 0, Timeout: 0, StartPeriod: 0, StartInterval: 0, Retries: 0 };

/** The health check of a create request; nothing where no flag asks for one. Throws Complaint. */
export function healthcheckOf(flags: FlagValues): { Healthcheck?: HealthConfig } {
  const asked = Object.keys(healthFlags).filter((name) => name !== 'no-healthcheck' && flags.has(name));
  if (flags.on('no-healthcheck')) {
    if (asked.length > 0) throw new Complaint('--no-healthcheck conflicts with --health-* options');
    return { Healthcheck: { Test: ['NONE'], ...NO_HEALTH } };
  }
  if (asked.length === 0) return {};
  const command = flags.text('health-cmd');
  const retries = flags.int('health-retries');
  for (const name of TIME_NAMES) if ((flags.int(name) ?? 0) < 0) throw new Complaint(`--${name} cannot be negative`);
  if (retries !== undefined && retries < 0) throw new Complaint('--health-retries cannot be negative');
  const times = Object.fromEntries(TIME_NAMES.flatMap((name) => (flags.has(name) ? [[TIMES[name], Math.round((flags.int(name) ?? 0) * NS_PER_MS)]] : [])));
  return { Healthcheck: { Test: command === undefined ? [] : ['CMD-SHELL', command], ...NO_HEALTH, ...times, Retries: retries ?? 0 } };
}
