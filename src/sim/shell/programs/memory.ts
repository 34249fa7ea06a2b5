// Memory of programs that stay, in MiB: measured where calibration.ts has a figure, otherwise illustrative.
import { type Grade, NODE_APP_MIB } from '../../calibration';

/** Resident memory of a service and how well it is known. */
export interface ServiceMemory {
  mib: number;
  grade: Grade;
}

const illustrative = (mib: number): ServiceMemory => ({ mib, grade: 'I' });

/** Resident memory by program. */
export const SERVICE_MEMORY = {
  nginx: illustrative(8),
  httpd: illustrative(14),
  'php-fpm': illustrative(22),
  redis: illustrative(12),
  postgres: illustrative(60),
  mysqld: illustrative(440),
  mariadbd: illustrative(110),
  mongod: illustrative(180),
  memcached: illustrative(4),
  registry: illustrative(16),
  traefik: illustrative(40),
  node: { mib: NODE_APP_MIB.value, grade: NODE_APP_MIB.grade },
  python: illustrative(16),
  java: illustrative(90),
  orders: illustrative(18),
  ruby: illustrative(24),
  php: illustrative(20),
} as const satisfies Readonly<Record<string, ServiceMemory>>;

/** An interactive shell (illustrative). */
export const SHELL_MIB = 4;
