// Every number that the simulation borrows from the world: value, unit, how well it is known, and where from.

/** P published or primary data that was opened and read, D vendor documentation, I illustrative (labelled so on screen). */
export type Grade = 'P' | 'D' | 'I';

/** A number with its unit and its source tag (the tags are explained in locales/<lang>/sources.json). */
export interface Constant {
  value: number;
  unit: 'ms' | 'µs' | 'MiB' | 'MB' | 'Mbit/s' | 'layers' | 'bytes' | 'instructions' | 'x' | '%' | 'k/s' | '/s';
  grade: Grade;
  source: string;
}
const constant = (value: number, unit: Constant['unit'], grade: Grade, source: string): Constant => ({ value, unit, grade, source });

/** fork and exec of an ordinary process. */
export const FORK_EXEC_MS = constant(1, 'ms', 'P', 'LVM');
/** The kernel's part of starting a container: namespaces and mounts (8 to 10 ms measured). */
export const NAMESPACES_MS = constant(9, 'ms', 'P', 'ARX');
/** `docker run` with the image on the host, on an SSD; about the same for 5 MB and 155 MB images. */
export const DOCKER_RUN_MS = constant(570, 'ms', 'P', 'ARX');
/** How DOCKER_RUN_MS is shared out between the parts: create, containerd, runc. */
export const DOCKER_RUN_SHARES = { create: constant(0.2, 'x', 'I', 'KYEO'), containerd: constant(0.3, 'x', 'I', 'KYEO'), runc: constant(0.48, 'x', 'I', 'KYEO') };
/** One request over the local socket, each way. */
export const API_HOP_MS = constant(1, 'ms', 'I', 'KYEO');
/** A general-purpose Linux server VM from power-on to its services. */
export const VM_BOOT_MS = constant(20_000, 'ms', 'I', 'KYEO');
/** How VM_BOOT_MS is shared out: firmware, kernel, services. */
export const VM_BOOT_SHARES = { firmware: constant(0.15, 'x', 'I', 'KYEO'), kernel: constant(0.25, 'x', 'I', 'KYEO'), services: constant(0.6, 'x', 'I', 'KYEO') };
/** A desktop Windows from power-on to its services. */
export const WINDOWS_BOOT_MS = constant(30_000, 'ms', 'I', 'KYEO');
/** How much longer a boot takes when every instruction of the guest has to be translated. */
export const NO_ASSIST_BOOT_FACTOR = constant(12, 'x', 'I', 'KYEO');
/** Stopping the services of a guest before its power goes off. */
export const SHUT_DOWN_MS = constant(5_000, 'ms', 'I', 'KYEO');
/** Installing an OS onto a virtual disk. */
export const INSTALL_MS = constant(120_000, 'ms', 'I', 'KYEO');
/** Writing a running guest's memory and disk state down, and bringing it back. */
export const SNAPSHOT_MS = constant(2_000, 'ms', 'I', 'KYEO');
/** A hypervisor or host that is switched on. */
export const HYPERVISOR_START_MS = constant(400, 'ms', 'I', 'KYEO');
/** How fast a program that never has enough takes memory. */
export const HOG_MIB_PER_S = constant(512, 'MiB', 'I', 'KYEO');
/** How many times as big a growing process becomes before it is looked at again. */
export const GROWTH_STEP = constant(1.5, 'x', 'I', 'KYEO');
/** Kernel and services of an idle general-purpose guest. */
export const GUEST_OS_MIB = constant(512, 'MiB', 'I', 'KYEO');
/** Kernel and services of an idle desktop Windows. */
export const WINDOWS_OS_MIB = constant(2048, 'MiB', 'I', 'KYEO');
/** What a host can move out of its memory onto its disk. */
export const HOST_SWAP_MIB = constant(4096, 'MiB', 'I', 'KYEO');
/** The VMM process of one VM (Firecracker's upper bound). */
export const VMM_OVERHEAD_MIB = constant(5, 'MiB', 'P', 'FC');
/** What one container costs beside its program (sleep, runc). */
export const CONTAINER_OVERHEAD_MIB = constant(4, 'MiB', 'P', 'GV');
/** What gVisor costs beside its program: the sentry and the gofer (23,695,032 bytes for an empty container). */
export const GVISOR_OVERHEAD_MIB = constant(23, 'MiB', 'P', 'GV');
/** A container under gVisor: DOCKER_RUN_MS times the ratio of an older test that had both (1,144 ms with runsc, 1,193 ms with runc). */
export const GVISOR_START = constant(Math.round((570 * 1144.1775) / 1193.10768), 'ms', 'P', 'GV');
/** A microVM from its start to /sbin/init, with a minimal kernel (Firecracker's upper bound). */
export const MICROVM_BOOT_MS = constant(125, 'ms', 'P', 'FC');
/** Memory lent to a small microVM. */
export const MICROVM_GUEST_MIB = constant(128, 'MiB', 'I', 'KYEO');
/** One system call, measured in a cloud VM: with runc, and in gVisor with its ptrace and its KVM platform. */
export const SYSCALL_US = { runc: constant(1.9, 'µs', 'P', 'GV'), gvisor: constant(38.2, 'µs', 'P', 'GV'), gvisorKvm: constant(0.76, 'µs', 'P', 'GV') };
/** A small Node web app, without the container around it. */
export const NODE_APP_MIB = constant(69, 'MiB', 'P', 'GV');
/** What the host OS keeps for itself. */
export const HOST_OS_MIB = constant(1024, 'MiB', 'I', 'KYEO');
/** What an installed host OS with Docker takes on its disk. */
export const HOST_DISK_MB = constant(4_200, 'MB', 'I', 'KYEO');
/** The Ubuntu 24.04 cloud image file (compressed qcow2). */
export const VM_IMAGE_MIB = constant(595, 'MiB', 'P', 'UBU');
/** The base layer of an ubuntu container image, compressed. */
export const UBUNTU_LAYER_MB = constant(29, 'MB', 'P', 'GHCR');
/** Layers that one pull downloads at a time. */
export const PARALLEL_DOWNLOADS = constant(3, 'layers', 'D', 'CLI');
/** Layers that one push uploads at a time. */
export const PARALLEL_UPLOADS = constant(5, 'layers', 'D', 'CLI');
/** The learner's internet connection. */
export const DOWNLOAD_MBIT = constant(200, 'Mbit/s', 'I', 'KYEO');
/** What the learner's connection carries towards the internet. */
export const UPLOAD_MBIT = constant(100, 'Mbit/s', 'I', 'KYEO');
/** A round trip to a registry. */
export const REGISTRY_TRIP_MS = constant(120, 'ms', 'I', 'KYEO');
/** Unpacking speed of a layer, in compressed megabytes a second. */
export const UNPACK_MB_PER_S = constant(60, 'MB', 'I', 'KYEO');
/** Unpacked size of a layer for each compressed byte (nginx 161.33 MB unpacked from 63.11 MB). */
export const UNPACKED_FACTOR = constant(161.33 / 63.11, 'x', 'D', 'HUB');
/** What `docker stop` waits between SIGTERM and SIGKILL. */
export const STOP_GRACE_MS = constant(10_000, 'ms', 'D', 'CLI');
/** The first pause before a restart; it doubles up to RESTART_MAX_MS. */
export const RESTART_FIRST_MS = constant(100, 'ms', 'D', 'CLI');
export const RESTART_MAX_MS = constant(60_000, 'ms', 'D', 'CLI');
/** Running this long resets the pause. */
export const RESTART_RESET_MS = constant(10_000, 'ms', 'D', 'CLI');
/** Health checks unless the image or the flags say otherwise: interval, timeout, interval while starting (Docker's defaults). */
export const HEALTH_MS = { interval: constant(30_000, 'ms', 'D', 'CLI'), timeout: constant(30_000, 'ms', 'D', 'CLI'), startInterval: constant(5000, 'ms', 'D', 'CLI') };
/** Failures in a row that make a container unhealthy. */
export const HEALTH_RETRIES = constant(3, 'x', 'D', 'CLI');
/** The least memory limit that dockerd accepts. */
export const MIN_MEMORY_BYTES = constant(6 * 1024 * 1024, 'bytes', 'P', 'MOBY');
/** A turn on the CPU of a small computer, before its kernel gives the CPU to the next program. */
export const SLICE_MS = constant(10, 'ms', 'I', 'KYEO');
/** Linpack in a guest with hardware assistance, as a multiple of the time without a VM: 3,387,001 against 3,383,373 KFLOPS. */
export const ASSISTED_COST = constant(3_387_001 / 3_383_373, 'x', 'P', 'TUB');
/** The same in QEMU without KVM, which translates every instruction: 49,485 KFLOPS. */
export const EMULATED_COST = constant(3_387_001 / 49_485, 'x', 'P', 'TUB');
/** A hypervisor that translates the guest's kernel code only. */
export const TRANSLATED_COST = constant(1.3, 'x', 'I', 'KYEO');
/** Of 1,000 instructions of a guest: how many belong to its kernel, and how many of those are privileged. Far fewer in most real programs. */
export const STREAM_LENGTH = constant(1000, 'instructions', 'I', 'KYEO');
export const STREAM_KERNEL = constant(100, 'instructions', 'I', 'KYEO');
export const STREAM_PRIVILEGED = constant(15, 'instructions', 'I', 'KYEO');
/** What BuildKit needs to start the container of a RUN, and to put it away (0.13 to 0.2 s together in recordings). */
export const BUILD_RUN_MS = { start: constant(140, 'ms', 'I', 'KYEO'), end: constant(40, 'ms', 'I', 'KYEO') };
/** A step that only writes files, and the writing of a layer when an image is exported; bytes come on top. */
export const BUILD_FILES_MS = constant(12, 'ms', 'I', 'KYEO');
/** How fast images travel into archives and out of them (a local disk). */
export const SAVE_MB_PER_S = constant(300, 'MB', 'I', 'KYEO');
/** How fast such steps write, and how fast a context reaches the builder over the local socket. */
export const BUILD_MB_PER_S = constant(400, 'MB', 'I', 'KYEO');
/** A compiler that turns a small source into bytecode. */
export const JAVAC_MS = constant(600, 'ms', 'I', 'KYEO');
/** A process VM that starts, reads its bytecode and runs its first line. */
export const PROCESS_VM_START_MS = constant(50, 'ms', 'I', 'KYEO');
/** A small file that is copied from one computer to another. */
export const COPY_MS = constant(80, 'ms', 'I', 'KYEO');
/** A small server program from its first instruction until it answers. */
export const APP_START_MS = constant(40, 'ms', 'I', 'KYEO');
/** Package managers: a mirror's first answer, a name that no resolver knows, reading the lists, unpacking and setting up one package, how fast they unpack, and one package of npm or pip. */
export const PACKAGES_MS = {
  mirror: constant(300, 'ms', 'I', 'KYEO'),
  unresolved: constant(5_000, 'ms', 'I', 'KYEO'),
  readLists: constant(600, 'ms', 'I', 'KYEO'),
  unpack: constant(40, 'ms', 'I', 'KYEO'),
  setUp: constant(25, 'ms', 'I', 'KYEO'),
  unpackMBPerS: constant(80, 'MB', 'I', 'KYEO'),
  npm: constant(12, 'ms', 'I', 'KYEO'),
  pip: constant(90, 'ms', 'I', 'KYEO'),
};
/** Linpack on two sockets, % of a run without container and VM (290.8 GFLOPS): a KVM guest with its CPUs pinned and its topology told, and one without. Hardware of 2014. */
export const LINPACK_PERCENT = {
  native: constant(100, '%', 'P', 'IBM'),
  container: constant(100, '%', 'P', 'IBM'),
  vm: constant(97.7, '%', 'P', 'IBM'),
  untuned: constant(44.8, '%', 'P', 'IBM'),
};
/** Random reads of 4 KB, 128 at a time, % of 84,044 a second. */
export const RANDOM_READ_PERCENT = { native: constant(100, '%', 'P', 'IBM'), container: constant(100.1, '%', 'P', 'IBM'), vm: constant(54.9, '%', 'P', 'IBM') };
/** Redis GET, thousands of requests a second; the last one is a VM that carries a unikernel instead of an OS. */
export const REDIS_KRPS = {
  native: constant(2439, 'k/s', 'P', 'UK'),
  container: constant(1953, 'k/s', 'P', 'UK'),
  microvm: constant(1143, 'k/s', 'P', 'UK'),
  vm: constant(1539, 'k/s', 'P', 'UK'),
  unikernel: constant(2684, 'k/s', 'P', 'UK'),
};
/** The same Node web app with everything around it, as measured: in a container of runc, and under gVisor. */
export const NODE_CONTAINER_MIB = { runc: constant(73.2, 'MiB', 'P', 'GV'), gvisor: constant(118.3, 'MiB', 'P', 'GV') };
/** Requests that one replica of a small web app answers in a second. */
export const REPLICA_REQUESTS = constant(100, '/s', 'I', 'KYEO');
