// Platforms as Docker writes them: `linux/amd64`, and `linux/arm64/v8` where a CPU has a variant.
import { type Architecture } from '../hardware/hardware';

/** The CPU of a platform that was asked for; an error in containerd's words when it is none that is simulated. */
export function parsePlatform(text: string): Architecture | { error: string } {
  const [first = '', second, variant] = text.toLowerCase().split('/');
  const os = second === undefined && isArchitecture(first) ? 'linux' : first;
  const cpu = second ?? (isArchitecture(first) ? first : '');
  const known = { amd64: 'amd64', x86_64: 'amd64', 'x86-64': 'amd64', arm64: 'arm64', aarch64: 'arm64' } as const;
  if (os === 'linux' && Object.hasOwn(known, cpu) && (variant === undefined || variant === 'v8')) return known[cpu as keyof typeof known];
  return { error: `"${text}": unknown operating system or architecture: invalid argument` };
}

const isArchitecture = (word: string): boolean => ['amd64', 'x86_64', 'x86-64', 'arm64', 'aarch64'].includes(word);

/** `linux/arm64/v8`, as the daemon names the platform of a CPU in full. */
export function fullPlatform(architecture: Architecture): string {
  return architecture === 'arm64' ? 'linux/arm64/v8' : `linux/${architecture}`;
}
