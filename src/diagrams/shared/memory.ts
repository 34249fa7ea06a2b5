// An amount of memory as it is said beside a picture: one form for ledgers, tanks and captions.

/** A number and its unit, which each language joins in its own way. */
export interface MemoryAmount {
  value: number;
  unit: 'MiB' | 'GiB';
}

/** MiB as whole MiB, from 1 GiB on as GiB with at most one decimal. */
export function memoryAmount(mib: number): MemoryAmount {
  const whole = Math.round(mib);
  return whole >= 1024 ? { value: Math.round(mib / 102.4) / 10, unit: 'GiB' } : { value: whole, unit: 'MiB' };
}
