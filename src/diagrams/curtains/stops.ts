// The stops of the lids: the limits that can be set in the picture, from none down to the tightest.

/** Memory limits, MiB; null for none. Docker refuses less than 6 MiB. */
export const MEMORY_STOPS: readonly (number | null)[] = [null, 1024, 512, 256, 128, 64, 32];
/** CPU limits; null for none. */
export const CPU_STOPS: readonly (number | null)[] = [null, 4, 2, 1, 0.5];

/** The stop at which a limit stands: the first one that is no looser. */
export function stopOf(stops: readonly (number | null)[], limit: number | null): number {
  if (limit === null) return 0;
  const at = stops.findIndex((stop) => stop !== null && stop <= limit);
  return at < 0 ? stops.length - 1 : at;
}
