// Platforms as Docker writes them: `linux/amd64`, and `linux/arm64/v8` where a CPU has a variant.
import { type Architecture } from '../hardware/hardware';

/** An operating system, a CPU, and which model of it, as Docker names them; the variant may be empty. */
export interface Platform {
  os: string;
  cpu: string;
  variant: string;
}

const CPUS: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386', armhf: 'arm', armel: 'arm' };
const KNOWN_CPUS = new Set('386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'.split(' '));
const KNOWN_SYSTEMS = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris windows'.split(' '));

/** Reads a platform as containerd's platforms.Parse does; an error in its words. A system alone takes the reader's own CPU. */
export function readPlatform(text: string, own: Architecture): Platform | { error: string } {
  const parts = text.split('/');
  if (text === '' || parts.length > 3) return { error: `"${text}": cannot parse platform specifier: invalid argument` };
  const bad = parts.find((part) => !/^[A-Za-z0-9_.-]+$/.test(part));
  if (bad !== undefined) return { error: `"${bad}" is an invalid component of "${text}": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument` };
  const [first = '', second, variant = ''] = parts.map((part) => part.toLowerCase());
  if (second !== undefined) return normal({ os: first, cpu: second, variant });
  if (KNOWN_SYSTEMS.has(first)) return { os: first, cpu: own, variant: '' };
  const alone = normal({ os: 'linux', cpu: first, variant: '' });
  return KNOWN_CPUS.has(alone.cpu) ? alone : { error: `"${text}": unknown operating system or architecture: invalid argument` };
}

function normal({ os, cpu, variant }: Platform): Platform {
  return { os: os === 'macos' ? 'darwin' : os, cpu: Object.hasOwn(CPUS, cpu) ? (CPUS[cpu] ?? cpu) : cpu, variant };
}

/** `linux/arm64/v8`. */
export const writePlatform = ({ os, cpu, variant }: Platform): string => [os, cpu, ...(variant === '' ? [] : [variant])].join('/');

/** The simulated CPU that this platform has, if any. */
export function architectureOf({ os, cpu }: Platform): Architecture | undefined {
  return os === 'linux' && (cpu === 'amd64' || cpu === 'arm64') ? cpu : undefined;
}

/** The CPU of a platform that was asked for; an error in containerd's words when it is none that is simulated. */
export function parsePlatform(text: string): Architecture | { error: string } {
  const platform = readPlatform(text, 'amd64');
  if ('error' in platform) return platform;
  return architectureOf(platform) ?? { error: `"${text}": unknown operating system or architecture: invalid argument` };
}

/** `linux/arm64/v8`, as the daemon names the platform of an image in full. */
export function fullPlatform(architecture: Architecture): string {
  return architecture === 'arm64' ? 'linux/arm64/v8' : `linux/${architecture}`;
}

/** The daemon's own platform, with the model of its CPU. */
export function hostPlatform(architecture: Architecture): string {
  return architecture === 'arm64' ? 'linux/arm64/v8' : 'linux/amd64/v3';
}

/** The daemon's words for an image that is there for another CPU than was asked for. */
export function platformMismatch(name: string, has: Architecture, asked: Platform): string {
  return `image with reference ${name} was found but its platform (${fullPlatform(has)}) does not match the specified platform (${writePlatform(asked)})`;
}
