// What Docker Desktop brings along, and what it used to: facts with dates, kept apart from words so that they can be looked up again.
import facts from './bundle.json';

/** A part of the bundle, by its product name. */
export interface BundlePart {
  id: string;
  name: string;
}

/** A part that is going: when the CLI dropped it, and when the service behind it ends (ISO dates). */
export interface RetiredPart extends BundlePart {
  leftCli: string;
  leftOn: string;
  serviceEnds: string;
  service: string;
}

/** The bundle as the vendor's pages list it. */
export interface Bundle {
  /** ISO date on which the pages were read. */
  checkedOn: string;
  sources: readonly string[];
  parts: readonly BundlePart[];
  retired: readonly RetiredPart[];
}

/** Docker Desktop's parts. */
export const BUNDLE: Bundle = facts;
