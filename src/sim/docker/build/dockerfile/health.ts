// HEALTHCHECK: how a container tells that it is well.
import { type HealthConfig } from '../../api/types';
import { parseDuration } from '../../format/units';
import { firstWord } from '../../../text';
import { readFlags } from './flags';
import { type Instruction } from './lines';
import { jsonWords } from './words';

const NANOSECONDS_PER_MS = 1e6;
const NONE: HealthConfig = { Test: ['NONE'], Interval: 0, Timeout: 0, StartPeriod: 0, StartInterval: 0, Retries: 0 };
const FLAGS = { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' } as const;

/** Reads HEALTHCHECK. `complain` must throw. */
export function readHealth({ rest, flags: given, start, end }: Instruction, complain: (message: string) => never): HealthConfig {
  const kind = firstWord(rest);
  const command = rest.slice(kind.length).trimStart();
  if (kind === '') complain('HEALTHCHECK requires at least one argument');
  if (kind.toUpperCase() === 'NONE') return command === '' ? NONE : complain('HEALTHCHECK NONE takes no arguments');
  const flags = readFlags(given, FLAGS, complain);
  if (kind.toUpperCase() !== 'CMD') complain(`Unknown type ${JSON.stringify(kind.toUpperCase())} in HEALTHCHECK (try CMD)`);
  const words = jsonWords(command, { start, end });
  if (words ? words.length === 0 : command === '') complain('Missing command after HEALTHCHECK CMD');
  const duration = (name: keyof typeof FLAGS): number => {
    if (flags.text(name) === '') return 0;
    const ms = parseDuration(flags.text(name));
    if (typeof ms === 'string') return complain(ms);
    if (ms !== 0 && ms < 1) complain(`Interval ${JSON.stringify(name)} cannot be less than 1ms`);
    return ms * NANOSECONDS_PER_MS;
  };
  const retries = flags.text('retries');
  if (retries !== '' && !/^[+-]?\d+$/.test(retries)) complain(`strconv.ParseInt: parsing ${JSON.stringify(retries)}: invalid syntax`);
  if (Number(retries) < 0) complain(`--retries cannot be negative (${retries})`);
  return {
    Test: words ? ['CMD', ...words] : ['CMD-SHELL', command],
    Interval: duration('interval'),
    Timeout: duration('timeout'),
    StartPeriod: duration('start-period'),
    StartInterval: duration('start-interval'),
    Retries: Number(retries),
  };
}
