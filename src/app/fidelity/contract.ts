// The fidelity contract as the page shows it. Made while the site is built, so that reading it needs no simulator.
import { fidelityCounts, fidelityRows } from '../../sim/docker/reference/fidelity';

/** Every command of the real CLI with its grade, and how many there are of each. */
export default function contract() {
  return { rows: fidelityRows(), counts: fidelityCounts() };
}
