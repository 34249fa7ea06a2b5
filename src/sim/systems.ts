// Operating systems that machines boot: their names, the kernels that they bring, and what they need at least.
import { type OperatingSystem } from './world';

/** Ubuntu 24.04 with its own kernel. The build string is illustrative. */
export const UBUNTU: OperatingSystem = {
  name: 'Ubuntu 24.04.3 LTS',
  family: 'linux',
  kernelRelease: '6.8.0-64-generic',
  kernelBuild: '#67-Ubuntu SMP PREEMPT_DYNAMIC',
  base: 'ubuntu-24.04-server',
};

/** A teaching OS with a small kernel and no tools (illustrative). */
export const SMALL_OS: OperatingSystem = { name: 'Small OS (illustrative)', family: 'linux', kernelRelease: '0.1.0', kernelBuild: '#1', base: '' };

/** Debian 13: another distribution with another kernel. The build string is illustrative. */
export const DEBIAN: OperatingSystem = {
  name: 'Debian GNU/Linux 13 (trixie)',
  family: 'linux',
  kernelRelease: '6.12.57+deb13-amd64',
  kernelBuild: '#1 SMP PREEMPT_DYNAMIC Debian 6.12.57-1',
  base: 'debian-13',
};

/** Debian 12 on a build server. The kernel's build string is illustrative. */
export const DEBIAN_12: OperatingSystem = {
  name: 'Debian GNU/Linux 12 (bookworm)',
  family: 'linux',
  kernelRelease: '6.1.0-39-amd64',
  kernelBuild: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.148-1',
  base: 'debian-12-server',
};

/** Ubuntu 20.04 on a server that nobody has upgraded. The kernel's build string is illustrative. */
export const UBUNTU_20: OperatingSystem = {
  name: 'Ubuntu 20.04.6 LTS',
  family: 'linux',
  kernelRelease: '5.4.0-216-generic',
  kernelBuild: '#236-Ubuntu SMP',
  base: 'ubuntu-20.04-server',
};

/** Windows Server 2022. */
export const WINDOWS_SERVER: OperatingSystem = { name: 'Windows Server 2022', family: 'windows', kernelRelease: '10.0.20348', kernelBuild: '20348', base: 'windows-11' };

/** Windows 11, version 25H2. */
export const WINDOWS: OperatingSystem = { name: 'Windows 11 Pro', family: 'windows', kernelRelease: '10.0.26200', kernelBuild: '26200', base: 'windows-11' };

/** macOS 15 on an Intel Mac: Darwin 24. */
export const MACOS: OperatingSystem = {
  name: 'macOS 15.6',
  family: 'darwin',
  kernelRelease: '24.6.0',
  kernelBuild: 'Darwin Kernel Version 24.6.0: root:xnu-11417.140.69~1/RELEASE_X86_64',
  base: 'macos-15',
};

/** The small Linux that Docker Desktop starts on macOS and Linux. The build string is illustrative. */
export const LINUXKIT: OperatingSystem = { name: 'Docker Desktop', family: 'linux', kernelRelease: '6.12.54-linuxkit', kernelBuild: '#1 SMP PREEMPT_DYNAMIC', base: 'linuxkit' };

/** The Linux that WSL 2 starts on Windows; Docker Desktop's distribution runs on it. The build string is illustrative. */
export const WSL_LINUX: OperatingSystem = {
  name: 'Docker Desktop',
  family: 'linux',
  kernelRelease: '6.6.114.1-microsoft-standard-WSL2',
  kernelBuild: '#1 SMP PREEMPT_DYNAMIC',
  base: 'linuxkit',
};

/** What can be installed in a virtual machine, by the name that a control uses. */
export const SYSTEMS = { ubuntu: UBUNTU, debian: DEBIAN, windows: WINDOWS } as const;
export type SystemId = keyof typeof SYSTEMS;

/** The least memory (MiB) and disk (GB) that an OS is installed with. */
export interface Needs {
  memoryMiB: number;
  diskGB: number;
}

/** As the vendors' own guides say: Ubuntu Server 1 GiB and 2.5 GB, Debian without a desktop 512 MiB and 4 GB, Windows 11 4 GiB and 64 GB. */
export const NEEDS: Readonly<Record<SystemId, Needs>> = {
  ubuntu: { memoryMiB: 1024, diskGB: 2.5 },
  debian: { memoryMiB: 512, diskGB: 4 },
  windows: { memoryMiB: 4096, diskGB: 64 },
};
