// The kinds of review question that there are, and where in the course each belongs: light enough for pages that bring no machine.

/** A step of the course. */
export interface Place {
  readonly lesson: string;
  readonly step: string;
}

/** Every kind, with the step that taught what it asks, in the order of the course. */
export const KINDS = {
  /** Which process has number 1 inside. */
  pid1: { lesson: '07-isolated-process', step: 'find-it' },
  /** Who still runs when something fails. */
  blast: { lesson: '12-side-by-side', step: 'melt' },
  /** How many layers travel. */
  layers: { lesson: '17-registry', step: 'second-pull' },
  /** Which image a name without a tag means. */
  latest: { lesson: '17-registry', step: 'moving-tag' },
  /** How much an image grows. */
  size: { lesson: '19-image-layers', step: 'delete' },
  /** Where a build begins again. */
  rebuild: { lesson: '20-build-cache', step: 'first-change' },
  /** What `docker ps` lists. */
  listing: { lesson: '21-lifecycle', step: 'ends-with-process' },
  /** What runs again after the daemon was restarted. */
  restart: { lesson: '21-lifecycle', step: 'ends-with-process' },
  /** Which exit code a container ends with. */
  exit: { lesson: '21-lifecycle', step: 'stop-grace' },
  /** Which files are left. */
  survives: { lesson: '22-volumes', step: 'two-files' },
  /** Which names can be resolved from a container. */
  names: { lesson: '23-networks', step: 'by-name' },
  /** Which address on the host answers. */
  ports: { lesson: '23-networks', step: 'door' },
} as const satisfies Record<string, Place>;

/** The name of a kind. */
export type KindId = keyof typeof KINDS;

/** The names of all kinds, in the order of the course. */
export const KIND_IDS = Object.keys(KINDS) as KindId[];
