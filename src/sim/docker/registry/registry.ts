// A registry: repositories of tagged images that daemons pull from and push to.

/** A registry's own state. What Docker Hub offers is a catalogue of facts outside the World. */
export interface Registry {
  /** As image references name it: `docker.io`. */
  host: string;
  online: boolean;
}
