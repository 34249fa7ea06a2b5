// What must be true of every World, whatever has been done to it.
import { valuesOf } from './values';
import { HOST_SWAP_MIB } from './calibration';
import { addressOf } from './containers';
import { ledgerOf } from './ledger';
import { allMachines, isAlive, type Machine, type World } from './world';
import { type Engine } from './docker/engine';
import { isIn, overlap, parseIp, parseSubnet, subnetText } from './kernel/ip';
import { type Board, CELL_COUNT, CELL_VALUES, PROGRAM_IDS } from './hardware/board';
import { type Kernel } from './kernel/kernel';
import { memoryBound, oomVictim } from './kernel/memory';

/** Everything that is wrong with a world, in words; empty when nothing is. */
export function brokenInvariants(world: World): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, words: string): void => {
    if (!holds) broken.push(words);
  };
  const ids = allMachines(world).map((m) => m.id);
  must(new Set(ids).size === ids.length, 'machine ids are unique');
  for (const machine of allMachines(world)) {
    must(machine.power !== 'off' || machine.kernel === null, `${machine.id}: a machine that is off has no kernel in memory`);
    if (machine.kernel) checkKernel(machine, machine.kernel, must);
    if (machine.hardware.board) checkBoard(machine, machine.hardware.board, world, must);
    if (machine.engine) checkEngine(world, machine, machine.engine, must);
    checkGuests(machine, must);
    for (const guest of machine.guests) must(guest.hardware.virtual && guest.id.startsWith(`${machine.id}/`), `${guest.id}: a guest has virtual hardware and its parent's name`);
  }
  for (const pending of world.pending) {
    must(pending.at >= world.now, `what is pending (${pending.kind}) lies ahead`);
    must(ids.includes(pending.machine), `what is pending (${pending.kind}) concerns a machine that is there`);
  }
  for (const { id, machine } of Object.values(world.terminals)) must(ids.includes(machine), `${id}: the terminal stands at a machine that is there`);
  for (const { id, job } of Object.values(world.terminals)) must(job === null || isAlive(world, job.machine), `${id}: a job runs on a machine that is alive`);
  return broken;
}

/** Addresses are unique on a network and lie in its subnet; subnets do not overlap. */
function checkNetworks(id: string, { networks, containers }: Engine, must: Must): void {
  const all = Object.values(networks);
  const subnets = all.flatMap(({ subnet }) => parseSubnet(subnet) ?? []);
  subnets.forEach((subnet, index) => {
    must(!subnets.slice(0, index).some((other) => overlap(subnet, other)), `${id}: the subnet ${subnetText(subnet)} overlaps with no other`);
  });
  const places = Object.values(containers).flatMap((c) => Object.entries(c.endpoints).map(([name, endpoint]) => ({ name, endpoint })));
  for (const { name, endpoint } of places) {
    const network = networks[name];
    const subnet = parseSubnet(network?.subnet ?? '');
    if (endpoint.id === '') must(endpoint.ip === '' && endpoint.mac === '', `${id}: a place on ${name} that is not connected has no address`);
    else must(network?.id === endpoint.network, `${id}: the network ${name} of a connected container is there`);
    if (endpoint.ip !== '') must(subnet !== undefined && isIn(parseIp(endpoint.ip) ?? 0, subnet), `${id}: ${endpoint.ip} lies in the subnet of ${name}`);
  }
  const taken = [
    ...all.flatMap(({ name, gateway }) => (gateway === '' ? [] : [`${name}/${gateway}`])),
    ...places.flatMap(({ name, endpoint: { ip } }) => (ip === '' ? [] : [`${name}/${ip}`])),
  ];
  must(new Set(taken).size === taken.length, `${id}: an address is given out once`);
}

type Must = (holds: boolean, words: string) => void;

/** A guest stands on a hypervisor that is up, in a process of its own where there is a kernel to show it; its ledger adds up. */
function checkGuests(host: Machine, must: Must): void {
  const { id, hypervisor, guests, kernel } = host;
  must(guests.length === 0 || hypervisor !== null, `${id}: guests stand on a hypervisor`);
  const carriers = valuesOf(kernel?.processes).flatMap(({ guestId }) => guestId ?? []);
  must(new Set(carriers).size === carriers.length, `${id}: a guest has one VMM process`);
  for (const guest of guests) {
    const on = guest.power !== 'off';
    must(!on || host.power === 'on', `${guest.id}: a guest is on only while its host is`);
    if (kernel) must(on === carriers.includes(guest.id), `${guest.id}: a VMM process carries it while it is on`);
  }
  must(
    carriers.every((carried) => guests.some((guest) => guest.id === carried)),
    `${id}: VMM processes carry guests that are there`,
  );
  must(guests.filter(({ partition }) => partition === 'root').length <= 1, `${id}: there is at most one root partition`);
  for (const [guest, snapshots] of Object.entries(hypervisor?.snapshots ?? {})) {
    must(guests.some((each) => each.id === guest) && snapshots.every(({ machine }) => machine.id === guest), `${guest}: snapshots are of a guest that is there`);
    must(new Set(snapshots.map(({ name }) => name)).size === snapshots.length, `${guest}: names of snapshots are unique`);
  }
  const ledger = ledgerOf(host);
  must(ledger.promised === ledger.guests.reduce((sum, { promised }) => sum + promised, ledger.own), `${id}: the ledger adds up`);
  must(
    ledger.guests.every(({ promised, used, on }) => used <= promised && (on || used === 0)),
    `${id}: a guest uses no more than it was promised, and nothing while it is off`,
  );
  must(ledger.swapped <= HOST_SWAP_MIB.value || guests.every(({ power }) => power === 'off'), `${id}: what is swapped out has room`);
}

function checkKernel({ id, hardware }: Machine, kernel: Kernel, must: Must): void {
  for (const [key, process] of Object.entries(kernel.processes)) {
    must(Number(key) === process.pid, `${id}: process ${key} is filed under its PID`);
    must(process.pid < kernel.nextPid, `${id}: PID ${key} has been handed out`);
    const { cgroup, roomMiB } = memoryBound(kernel, hardware.memoryMiB, process);
    must(roomMiB >= 0 || kernel.state === 'panicked' || !oomVictim(kernel, hardware.memoryMiB, cgroup), `${id}: process ${key} has the memory that it may have`);
  }
  const inside = Object.values(kernel.processes).map((p) => `${String(p.namespaces.pid)}/${String(p.nsPid)}`);
  must(new Set(inside).size === inside.length, `${id}: numbers are unique within a PID namespace`);
  for (const listener of kernel.listeners) must(kernel.processes[listener.pid] !== undefined, `${id}: port ${String(listener.port)} belongs to a process`);
}

function checkBoard({ id, kernel }: Machine, { cells, cpus, display, programs, frozen }: Board, world: World, must: Must): void {
  const slices = world.pending.filter((pending) => pending.kind === 'slice' && pending.machine === id);
  must(cells.length === CELL_COUNT && cells.every(({ value }) => Number.isInteger(value) && value >= 0 && value < CELL_VALUES), `${id}: every cell holds a byte`);
  must(kernel !== null || cells.every(({ owner }) => owner === null), `${id}: nobody keeps account of cells without a kernel`);
  must(kernel === null || cells[0]?.owner === 'kernel', `${id}: a kernel keeps its own cells`);
  must(slices.length <= 1 && (!frozen || slices.length === 0), `${id}: one turn on the CPU at a time, and none once it is frozen`);
  must(
    cpus.every(({ operands }) => operands.length <= 2),
    `${id}: a CPU takes two operands`,
  );
  for (const program of PROGRAM_IDS) {
    const { pid, state, cells: own } = programs[program];
    must(
      own.every((n) => cells[n] !== undefined),
      `${id}: ${program} has cells that are there`,
    );
    must(pid === null || kernel?.processes[pid] !== undefined, `${id}: ${program} runs as a process of the kernel`);
    must((state === 'ready' || state === 'waiting') === (pid !== null), `${id}: ${program} (${state}) is a process only while it runs`);
    must((state === 'waiting') === display.waiting.includes(program), `${id}: ${program} (${state}) waits in the queue of the display`);
    if (pid !== null && kernel?.duties?.allocate.on === true)
      must(
        own.every((n) => cells[n]?.owner === program),
        `${id}: the cells of ${program} are its own`,
      );
  }
}

function checkEngine(world: World, machine: Machine, engine: Engine, must: Must): void {
  const { id, kernel } = machine;
  const containers = Object.values(engine.containers);
  const names = containers.map((c) => c.name);
  must(new Set(names).size === names.length, `${id}: container names are unique`);
  for (const [ref, image] of Object.entries(engine.tags)) must(engine.images[image] !== undefined, `${id}: the tag ${ref} points to an image`);
  for (const image of Object.values(engine.images)) {
    for (const layer of image.layers) must(engine.layers[layer] !== undefined, `${id}: layer ${layer} of an image is stored`);
    must(image.history.filter((step) => !step.emptyLayer).length === image.layers.length, `${id}: each layer of ${image.id} has its step`);
  }
  const ports = containers.flatMap((c) => c.ports).map((p) => `${p.hostIp}:${String(p.hostPort)}/${p.protocol}`);
  must(new Set(ports).size === ports.length, `${id}: a host port is published once`);
  checkNetworks(id, engine, must);
  for (const c of containers) {
    const runs = c.state === 'running' || c.state === 'paused';
    must(
      c.layers.every((layer) => engine.layers[layer] !== undefined),
      `${id}: the layers of ${c.name} are stored`,
    );
    for (const mount of c.mounts) {
      if (mount.type === 'volume') must(engine.volumes[mount.name] !== undefined, `${id}: the volume ${mount.name} of ${c.name} is there`);
      if (mount.type === 'tmpfs' && !runs) must(Object.keys(mount.files).length === 0, `${id}: ${c.name} (${c.state}) keeps nothing in memory`);
    }
    must(runs === (c.pid !== 0), `${id}: ${c.name} (${c.state}) has a process only while it runs`);
    if (!runs) must(c.ports.length === 0 && addressOf(c) === null, `${id}: ${c.name} (${c.state}) holds no port and no address`);
    if (runs && isAlive(world, id)) must(kernel?.processes[c.pid]?.containerId === c.id, `${id}: the process of ${c.name} is in the kernel's table`);
  }
  for (const process of valuesOf(kernel?.processes)) {
    const owner = process.containerId === null ? undefined : engine.containers[process.containerId];
    if (process.containerId !== null) must(owner?.pid !== undefined && owner.pid !== 0, `${id}: process ${String(process.pid)} belongs to a running container`);
  }
}
