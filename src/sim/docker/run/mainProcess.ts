// The process of a container that does its work.
import { type Kernel, type Process } from '../../kernel/kernel';
import { type Container } from '../container';
import { valuesOf } from '../../values';

/** A running container's program: its first process, or with --init the child of that. */
export function mainProcess(kernel: Kernel, { pid, hostConfig }: Container): Process | undefined {
  const child = hostConfig.Init === true ? valuesOf(kernel.processes).find((process) => process.ppid === pid) : undefined;
  return kernel.processes[child?.pid ?? pid];
}
