// What a health check says of a container: its settings, and how results in a row become a status (moby daemon/health.go).
import { HEALTH_MS, HEALTH_RETRIES } from '../../calibration';
import { type HealthConfig } from '../api/types';
import { type Container, type Health, type HealthProbe } from '../container';

const NS_PER_MS = 1e6;
/** Results that inspect shows. */
const LOG_LENGTH = 5;

/** A health check with Docker's defaults filled in. Times in ms. */
export interface HealthSettings {
  command: string[];
  interval: number;
  timeout: number;
  startPeriod: number;
  startInterval: number;
  retries: number;
}

const msOf = (ns: number, otherwise: number): number => (ns === 0 ? otherwise : ns / NS_PER_MS);

/** The health check of a container; null where it has none. */
export function healthSettings({ config: { Healthcheck } }: Container): HealthSettings | null {
  const [kind, ...words] = Healthcheck?.Test ?? [];
  if (!Healthcheck || (kind !== 'CMD' && kind !== 'CMD-SHELL')) return null;
  const { Interval, Timeout, StartPeriod, StartInterval, Retries } = Healthcheck;
  return {
    command: kind === 'CMD' ? words : ['/bin/sh', '-c', ...words],
    interval: msOf(Interval, HEALTH_MS.interval.value),
    timeout: msOf(Timeout, HEALTH_MS.timeout.value),
    startPeriod: msOf(StartPeriod, 0),
    startInterval: msOf(StartInterval, HEALTH_MS.startInterval.value),
    retries: Retries === 0 ? HEALTH_RETRIES.value : Retries,
  };
}

/** A container's own health check over that of its image: what it leaves open is taken from below. */
export function mergeHealth(own: HealthConfig | undefined, base: HealthConfig | undefined): { Healthcheck?: HealthConfig } {
  const only = own ?? base;
  if (!own || !base) return only ? { Healthcheck: only } : {};
  return {
    Healthcheck: {
      Test: own.Test.length > 0 ? own.Test : base.Test,
      Interval: own.Interval || base.Interval,
      Timeout: own.Timeout || base.Timeout,
      StartPeriod: own.StartPeriod || base.StartPeriod,
      StartInterval: own.StartInterval || base.StartInterval,
      Retries: own.Retries || base.Retries,
    },
  };
}

/** How long after an instant the next check begins (ms). */
export function untilNextCheck(container: Container, now: number): number {
  const settings = healthSettings(container);
  if (!settings) return 0;
  const isStarting = container.health?.status !== 'healthy' && now - (container.startedAt ?? now) < settings.startPeriod;
  return isStarting ? settings.startInterval : settings.interval;
}

/** The health after one more result. Failures while the container starts up do not count. */
export function nextHealth(container: Container, probe: HealthProbe): Health {
  const { status, failingStreak, log } = container.health ?? { status: 'starting' as const, failingStreak: 0, log: [] };
  const settings = healthSettings(container);
  const kept = [...log, probe].slice(-LOG_LENGTH);
  if (probe.exitCode === 0) return { status: 'healthy', failingStreak: 0, log: kept };
  const forgiven = status === 'starting' && probe.start - (container.startedAt ?? 0) < (settings?.startPeriod ?? 0);
  const streak = forgiven ? failingStreak : failingStreak + 1;
  return { status: streak >= (settings?.retries ?? 1) ? 'unhealthy' : status, failingStreak: streak, log: kept };
}
