// What lessons say that will not stay true: dates and versions, each with the day on which it was looked up, so that all of it is renewed in one place.
import { BUNDLE } from '../sim/docker/desktop/bundle';
import { DOCKER_VERSION } from '../sim/docker/version/numbers';
import { type SourceTag } from './prose/Source';

/** One dated fact. */
export interface Fact {
  /** How it is written: a version as it stands, a day or a year in the learner's language. */
  kind: 'version' | 'day' | 'year';
  /** `29.0.0`, an ISO date, or `2013`. */
  value: string;
  /** ISO date on which the sources were read. */
  checkedOn: string;
  sources: readonly SourceTag[];
}

const CHECKED = '2026-11-23';
const LOOKED_UP = '2026-11-28';
const [trust] = BUNDLE.retired;
if (!trust) throw new Error('the bundle names what has left it');
const bundled = (kind: Fact['kind'], value: string): Fact => ({ kind, value, checkedOn: BUNDLE.checkedOn, sources: ['D-29', 'D-dct'] });

/** Every dated fact that a lesson states, by the name that `<Fact id="…" />` gives it. */
export const FACTS = {
  /** The CLI whose requests were recorded. */
  'cli-recorded': { kind: 'version', value: DOCKER_VERSION, checkedOn: CHECKED, sources: ['TRACE'] },
  /** The first VMware Workstation that runs on a Windows with Hyper-V on. */
  'workstation-on-hyper-v': { kind: 'version', value: '15.5.5', checkedOn: CHECKED, sources: ['MS-wsl'] },
  /** The CLI that no longer carries Docker Content Trust. */
  'dct-left-cli': bundled('version', trust.leftCli),
  /** The day of that release. */
  'dct-left-on': bundled('day', trust.leftOn),
  /** The day on which the signing service stops. */
  'dct-service-ends': bundled('day', trust.serviceEnds),
  /** The Docker that no longer makes containers with LXC. */
  'docker-dropped-lxc': { kind: 'version', value: '1.10', checkedOn: CHECKED, sources: ['CLI'] },
  /** The Kubernetes that no longer carries an adapter to Docker. */
  'k8s-no-dockershim': { kind: 'version', value: '1.24', checkedOn: CHECKED, sources: ['K8S-124'] },
  /** First releases. */
  'lxc-year': { kind: 'year', value: '2008', checkedOn: LOOKED_UP, sources: ['WIKI-LXC'] },
  'docker-year': { kind: 'year', value: '2013', checkedOn: LOOKED_UP, sources: ['MOBY-LOG'] },
  'kubernetes-year': { kind: 'year', value: '2014', checkedOn: LOOKED_UP, sources: ['K8S-over'] },
  'podman-year': { kind: 'year', value: '2018', checkedOn: LOOKED_UP, sources: ['PODMAN'] },
} as const satisfies Record<string, Fact>;

/** The name of a fact. */
export type FactId = keyof typeof FACTS;

/** A day in the words of a language. */
export function dayIn(lang: 'ko' | 'en', iso: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** A fact as prose writes it; a Korean year carries its unit. */
export function factWords({ kind, value }: Fact, lang: 'ko' | 'en'): string {
  if (kind === 'day') return dayIn(lang, value);
  return kind === 'year' && lang === 'ko' ? `${value}년` : value;
}
