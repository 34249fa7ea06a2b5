// What a page and the service worker say to each other.

/** What a page asks of the worker: to keep whatever is missing and say how far it is, or to take over from the build before it. */
export type Asked = 'fill' | 'takeOver';

/** How much of its build the worker keeps: so many files of so many. */
export interface Progress {
  done: number;
  total: number;
}

/** Why the worker could not keep its build: a file did not come (or not as it was built), or the device has no room. */
export interface Failure {
  failed: 'network' | 'storage';
}

/** What the worker tells its pages. */
export type Told = Progress | Failure;
