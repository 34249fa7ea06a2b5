// What each block of the stack is, in one sentence: the label for screen readers and the lines of the text twin.
import { type Hardware } from '../../sim/hardware/hardware';
import { LAPTOP } from '../../sim/machines';
import { type Phrase, phrase } from '../shared/words';
import { type AppFact, rolePhrase } from './apps';
import { type Cell, type GuestCell } from './columns';
import { type Floor, type HypervisorType } from './scene';

/** The name of a place: the host, a VM, or several VMs. */
export type Where = Phrase;

/** `호스트` / `Host`. */
export const HOST: Where = { key: 'stack.where.host' };

/** `VM 1`, or `VM 6–26` for a column that stands for several. */
export function vmName({ guest, last }: GuestCell): Phrase {
  if (guest.root) return phrase('stack.root');
  if (guest.name !== null && last === guest.number) return phrase(guest.name.startsWith('vm') ? 'stack.named' : 'stack.vmNamed', { name: guest.name });
  return last === guest.number ? phrase('stack.vm', { n: guest.number }) : phrase('stack.vmRange', { from: guest.number, to: last });
}

/** `2층` / `L2`. */
export function levelName(n: number): Phrase {
  return phrase('stack.level', { n });
}

const gib = (mib: number): Phrase => (mib % 1024 === 0 ? phrase('shared.unit.gib', { value: mib / 1024 }) : phrase('shared.unit.mib', { value: mib }));

/** The sizes of a computer's parts, as short phrases. */
export function partsOf(hardware: Hardware): { cores: Phrase; memory: Phrase; disk: Phrase; nic: Phrase } {
  const { cpuCores, memoryMiB, diskGB, nicMbps } = hardware;
  const nic = nicMbps >= 1000 ? phrase('shared.unit.gbit', { value: nicMbps / 1000 }) : phrase('shared.unit.mbit', { value: nicMbps });
  return { cores: phrase('shared.unit.cores', { count: cpuCores }), memory: gib(memoryMiB), disk: phrase('shared.unit.gb', { value: diskGB }), nic };
}

/** What a hypervisor lends to a VM: `vCPU 2 · 2GiB`. */
export function lentTo(hardware: Hardware): Phrase {
  return phrase('stack.lent', { cpus: hardware.cpuCores, memory: gib(hardware.memoryMiB) });
}

/** Whether a computer is a server rather than one that people sit at. */
export function isServer({ nicMbps }: Hardware): boolean {
  return nicMbps > LAPTOP.nicMbps;
}

/** The sentence of the hardware. */
export function hardwareSentence(hardware: Hardware): Phrase {
  return phrase(isServer(hardware) ? 'stack.say.hardware' : 'stack.say.hardwareOfOne', partsOf(hardware));
}

/** The sentence of a hypervisor on a level. */
export function hypervisorSentence(type: HypervisorType, level: number, product: string | null): Phrase {
  const said = phrase(type === 1 ? 'stack.say.hypervisor1' : 'stack.say.hypervisor2', { level: levelName(level) });
  return product === null ? said : phrase('stack.say.product', { said, product });
}

/** The sentence of KVM in a host's kernel. */
export function kvmSentence(where: Where, product: string): Phrase {
  return phrase('stack.say.kvm', { where, product: kvmName(product) });
}

/** What is written on a hypervisor inside a kernel. */
export function kvmName(product: string): Phrase {
  return product === 'KVM' || product === 'QEMU' ? phrase('stack.kvm') : phrase('stack.named', { name: product });
}

/** The sentence of a VM's wall and its virtual hardware. */
export function guestSentence(cell: GuestCell, level: number): Phrase {
  const common = { level: levelName(level), vm: vmName(cell), lent: lentTo(cell.guest.hardware) };
  if (cell.guest.root) return phrase('stack.say.root', { level: levelName(level), stage: phrase(`stack.stage.${cell.guest.stage}`) });
  if (cell.count > 1) return phrase('stack.say.guestGroup', { ...common, vms: phrase('stack.vms', { count: cell.count }) });
  return phrase('stack.say.guest', { ...common, stage: phrase(`stack.stage.${cell.guest.stage}`) });
}

/** The sentence of a kernel. */
export function kernelSentence(where: Where, floor: Floor, shared: number, count: number): Phrase {
  if (floor.panicked) return phrase('stack.say.kernelPanicked', { where });
  const common = { where, release: floor.release };
  if (shared > 1) return phrase('stack.say.kernelShared', { ...common, shared: phrase('stack.sharedBy', { count: shared }) });
  return count > 1 ? phrase('stack.say.kernelGroup', { ...common, times: phrase('stack.kernelTimes', { count }) }) : phrase('stack.say.kernel', common);
}

/** `systemd PID 1`. */
export function initOf({ init }: Floor): Phrase {
  return phrase('stack.initPid', { ...init });
}

/** The sentence of an OS beside its kernel: the host's own when `where` is null. */
export function osSentence(where: Where | null, floor: Floor): Phrase {
  const common = { os: floor.os ?? floor.release, init: initOf(floor) };
  if (where) return phrase('stack.say.guestOs', { ...common, where });
  return floor.vmms > 0 ? phrase('stack.say.hostOsVmm', { ...common, vmm: phrase('stack.vmmProcesses', { count: floor.vmms }) }) : phrase('stack.say.hostOs', common);
}

/** The sentence of an engine. */
export function engineSentence(where: Where, engine: { pid: number; on: boolean }): Phrase {
  return engine.on ? phrase('stack.say.engine', { where, pid: phrase('stack.enginePid', { pid: engine.pid }) }) : phrase('stack.say.engineOff', { where });
}

/** The sentence of a container's wall, or of a group of them. */
export function cellSentence({ members, image }: Cell, level: number): Phrase {
  const [first] = members;
  const shown = image ?? phrase('stack.others');
  if (members.length === 1 && first) return phrase('stack.say.box', { level: levelName(level), name: first.name, image: shown, state: phrase(`stack.state.${first.state}`) });
  const running = phrase('stack.running', { count: members.filter((member) => member.app !== null).length });
  return phrase('stack.say.group', { level: levelName(level), containers: phrase('stack.containers', { count: members.length }), image: shown, running });
}

/** The sentence of an app: in a container, in a VM, or right on a host's kernel. */
export function appSentence(app: AppFact, where: Where | null): Phrase {
  const common = { role: rolePhrase(app.role), program: app.program };
  const pid = phrase('stack.pid', { pid: app.pid });
  if (app.insidePid !== null) {
    const numbers = { in: phrase('stack.pidIn', { pid: app.insidePid }), out: phrase('stack.pidOut', { pid: app.pid }) };
    return phrase('stack.say.appContainer', { ...common, name: app.name, ...numbers });
  }
  return where ? phrase('stack.say.appVm', { ...common, where, pid }) : phrase('stack.say.appPlain', { ...common, pid });
}
