// The lessons that exist, in the order of the course: the one list that the map, the routes and the laws read.
import { type Lesson } from './lesson';
import { layers } from './00-layers/lesson';
import { withoutOs } from './01-without-os/lesson';
import { sixJobs } from './02-six-jobs/lesson';
import { virtualMachine } from './03-virtual-machine/lesson';
import { hypervisor } from './04-hypervisor/lesson';
import { types } from './05-types/lesson';
import { processVm } from './06-process-vm/lesson';
import { isolatedProcess } from './07-isolated-process/lesson';
import { namespaces } from './08-namespaces/lesson';
import { cgroups } from './09-cgroups/lesson';
import { portability } from './10-portability/lesson';
import { density } from './11-density/lesson';
import { sideBySide } from './12-side-by-side/lesson';
import { fourRows } from './13-four-rows/lesson';
import { isolation } from './14-isolation/lesson';
import { whereDockerFits } from './15-where-docker-fits/lesson';
import { journey } from './16-journey/lesson';
import { registry } from './17-registry/lesson';
import { desktopVm } from './18-desktop-vm/lesson';
import { imageLayers } from './19-image-layers/lesson';
import { buildCache } from './20-build-cache/lesson';
import { lifecycle } from './21-lifecycle/lesson';
import { volumes } from './22-volumes/lesson';
import { networks } from './23-networks/lesson';
import { bakery } from './24-bakery/lesson';
import { limits } from './25-limits/lesson';

export const lessons: readonly Lesson[] = [
  layers,
  withoutOs,
  sixJobs,
  virtualMachine,
  hypervisor,
  types,
  processVm,
  isolatedProcess,
  namespaces,
  cgroups,
  portability,
  density,
  sideBySide,
  fourRows,
  isolation,
  whereDockerFits,
  journey,
  registry,
  desktopVm,
  imageLayers,
  buildCache,
  lifecycle,
  volumes,
  networks,
  bakery,
  limits,
];

/** The lesson with an id; undefined when there is none. */
export function lessonOf(id: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}
