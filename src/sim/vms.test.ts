// A VM's life on a KVM host: parts, ledger, boot, what the guest sees, snapshots, memory that runs out.
import { describe, expect, it } from 'vitest';
import { openBench, type Bench } from './docker/testBench';
import { type EventType } from './event';
import { ledgerOf } from './ledger';
import { type Input, simulate } from './simulate';
import { isAlive, machineOf, type World } from './world';
import { type VmControl } from './vmControl';
import { snapshotsOf } from './hypervisor/hypervisor';

type Done = ReturnType<Bench['run']>;
const run = (bench: Bench, control: VmControl | { kind: 'power' | 'panic'; machine: string; on?: boolean }): Done => bench.run(`!${JSON.stringify(control)}`);
const types = ({ turn }: Done): EventType[] => turn.events.map(({ type }) => type);
const refusal = ({ turn }: Done): string | undefined => turn.events.flatMap((event) => (event.type === 'hypervisor/refused' ? [event.reason] : []))[0];
const vm = (name: string, more: Partial<Extract<VmControl, { kind: 'create-vm' }>> = {}): VmControl => ({
  kind: 'create-vm',
  host: 'host',
  name,
  cpuCores: 2,
  memoryMiB: 4096,
  diskGB: 64,
  os: 'ubuntu',
  ...more,
});
const host = (bench: Bench) => machineOf(bench.world(), 'host');

function booted(...names: string[]): Bench {
  const bench = openBench();
  for (const name of names) {
    run(bench, vm(name));
    run(bench, { kind: 'power', machine: `host/${name}`, on: true });
  }
  return bench;
}

describe('a VM on a KVM host', () => {
  it('is promised its memory when it is made, and takes what it uses when it runs', () => {
    const bench = openBench();
    run(bench, vm('vm1'));
    expect(ledgerOf(host(bench))).toMatchObject({ total: 16_384, own: 1024, promised: 5120, guests: [{ machine: 'host/vm1', promised: 4096, used: 0, on: false }] });
    run(bench, { kind: 'power', machine: 'host/vm1', on: true });
    expect(ledgerOf(host(bench)).guests).toEqual([{ machine: 'host/vm1', promised: 4096, used: 512, on: true }]);
  });

  it('boots in stages and sees its own CPUs, memory and kernel', () => {
    const bench = openBench();
    run(bench, vm('vm1', { os: 'debian' }));
    const stages = types(run(bench, { kind: 'power', machine: 'host/vm1', on: true })).filter((type) => /^(machine|firmware|kernel|os)\//.test(type));
    expect(stages).toEqual(['machine/poweredOn', 'firmware/checked', 'kernel/booted', 'os/started']);
    expect(bench.run('ssh vm1 nproc').stdout).toBe('2\n');
    expect(bench.run('ssh vm1 free -m').stdout).toMatch(/Mem: +4096 +512 /);
    expect(bench.run('ssh vm1 uname -r').stdout).toBe('6.12.57+deb13-amd64\n');
    expect(bench.run('uname -r').stdout).toBe('6.8.0-64-generic\n');
  });

  it('finds nothing to boot on an empty disk', () => {
    const bench = openBench();
    run(bench, vm('vm1', { os: null }));
    expect(types(run(bench, { kind: 'power', machine: 'host/vm1', on: true }))).toContain('firmware/foundNothing');
    expect(isAlive(bench.world(), 'host/vm1')).toBe(false);
    run(bench, { kind: 'install-os', machine: 'host/vm1', os: 'windows' });
    run(bench, { kind: 'power', machine: 'host/vm1', on: true });
    expect(machineOf(bench.world(), 'host/vm1').kernel?.family).toBe('windows');
    expect(bench.run('ssh vm1').stderr).toContain('Connection refused');
  });

  it('is one process of the host, and the host sees nothing inside', () => {
    const bench = booted('vm1');
    const carriers = bench
      .run('ps -ef')
      .stdout.split('\n')
      .filter((line) => line.includes('qemu'));
    expect(carriers).toHaveLength(1);
    run(bench, { kind: 'shut-down', machine: 'host/vm1' });
    expect(bench.run('ps -ef').stdout).not.toContain('qemu');
  });

  it('is refused with a reason', () => {
    const bench = booted('vm1');
    expect(refusal(run(bench, vm('vm1')))).toBe('name-conflict');
    expect(refusal(run(bench, vm('vm2', { memoryMiB: 12_288 })))).toBe('out-of-memory');
    expect(refusal(run(bench, vm('vm2', { cpuCores: 9 })))).toBe('too-many-cpus');
    expect(refusal(run(bench, vm('vm2', { os: 'windows', memoryMiB: 2048 })))).toBe('too-small-for-os');
    expect(refusal(run(bench, { kind: 'delete-vm', machine: 'host/vm1' }))).toBe('running');
    expect(refusal(run(bench, { kind: 'restore-snapshot', machine: 'host/vm1', name: 'nope' }))).toBe('no-such-snapshot');
    expect(types(run(bench, vm('Not A Name')))).toEqual(['time/passed']);
  });

  it('dies alone when its kernel panics, and with its host', () => {
    const bench = booted('vm1', 'vm2');
    const alive = () => ['host', 'host/vm1', 'host/vm2'].map((id) => isAlive(bench.world(), id));
    run(bench, { kind: 'panic', machine: 'host/vm1' });
    expect(alive()).toEqual([true, false, true]);
    run(bench, { kind: 'panic', machine: 'host' });
    expect(alive()).toEqual([false, false, false]);
  });

  it('takes far longer to boot when the CPU does not help', () => {
    const bench = openBench();
    run(bench, vm('vm1'));
    const bootOf = (): number => {
      const { turn } = run(bench, { kind: 'power', machine: 'host/vm1', on: true });
      run(bench, { kind: 'power', machine: 'host/vm1', on: false });
      return turn.events.filter(({ type }) => type === 'firmware/checked' || type === 'kernel/booted' || type === 'os/started').reduce((sum, { took }) => sum + took, 0);
    };
    const fast = bootOf();
    run(bench, { kind: 'assist', machine: 'host', on: false });
    expect(bootOf() / fast).toBeCloseTo(12, 1);
  });
});

describe('a snapshot', () => {
  it('brings back files, memory and what was running', () => {
    const bench = booted('vm1');
    bench.run('ssh vm1 "echo kept > note"');
    run(bench, { kind: 'snapshot', machine: 'host/vm1', name: 'before' });
    bench.run('ssh vm1 rm note');
    run(bench, { kind: 'panic', machine: 'host/vm1' });
    run(bench, { kind: 'restore-snapshot', machine: 'host/vm1', name: 'before' });
    expect(bench.run('ssh vm1 cat note').stdout).toBe('kept\n');
    expect(snapshotsOf(host(bench), 'host/vm1').map(({ name }) => name)).toEqual(['before']);
    expect(refusal(run(bench, { kind: 'snapshot', machine: 'host/vm1', name: 'before' }))).toBe('name-conflict');
  });

  it('counts what was to happen from the moment on at which it is restored', () => {
    const booted1 = booted('vm1').world();
    const pid = Object.values(machineOf(booted1, 'host/vm1').kernel?.processes ?? {}).find(({ argv }) => argv[0] === '/usr/sbin/sshd')?.pid ?? 0;
    const due = { at: booted1.now + 9000, kind: 'process-exit' as const, machine: 'host/vm1', pid, code: 0 };
    const act = (world: World, ...inputs: Input[]): World => inputs.reduce((before, input) => simulate(before, input).after, world);
    const taken = act({ ...booted1, pending: [due] }, { control: { kind: 'snapshot', machine: 'host/vm1', name: 'before' } });
    const left = due.at - taken.now;
    const restored = act(taken, { wait: 60_000 }, { control: { kind: 'restore-snapshot', machine: 'host/vm1', name: 'before' } });
    const again = restored.pending.find(({ machine }) => machine === 'host/vm1');
    expect(again && again.at - restored.now).toBeLessThanOrEqual(left);
    expect(again && again.at - restored.now).toBeGreaterThan(left - 100);
    expect(machineOf(act(restored, { wait: left + 100 }), 'host/vm1').kernel?.processes[pid]).toBeUndefined();
  });

  it('ends the connections into the guest', () => {
    const bench = booted('vm1');
    run(bench, { kind: 'snapshot', machine: 'host/vm1', name: 'before' });
    bench.run('ssh vm1');
    expect(bench.world().terminals['t1']?.job?.kind).toBe('login');
    run(bench, { kind: 'restore-snapshot', machine: 'host/vm1', name: 'before' });
    expect(bench.world().terminals['t1']?.job).toBeNull();
  });
});

describe('promising more than there is', () => {
  function overcommitted(): Bench {
    const bench = openBench();
    run(bench, { kind: 'overcommit', machine: 'host', on: true });
    for (const name of ['vm1', 'vm2', 'vm3']) {
      run(bench, vm(name, { memoryMiB: 8192 }));
      run(bench, { kind: 'power', machine: `host/${name}`, on: true });
    }
    return bench;
  }

  it('goes well while guests use little', () => {
    const { promised, used, total, swapped } = ledgerOf(host(overcommitted()));
    expect(promised).toBeGreaterThan(total);
    expect(used).toBeLessThan(total / 4);
    expect(swapped).toBe(0);
  });

  it('makes the host swap, and then end the VM that uses the most', () => {
    const bench = overcommitted();
    run(bench, { kind: 'fill-memory', machine: 'host/vm1', mib: 7000 });
    expect(types(run(bench, { kind: 'fill-memory', machine: 'host/vm2', mib: 7600 }))).toContain('memory/swapped');
    expect(bench.run('free -m').stdout).toMatch(/Swap: +4096 +[1-9]/);
    expect(types(run(bench, { kind: 'fill-memory', machine: 'host/vm3', mib: 7000 }))).toContain('memory/exhausted');
    expect(['vm1', 'vm2', 'vm3'].map((name) => machineOf(bench.world(), `host/${name}`).power)).toEqual(['on', 'off', 'on']);
  });

  it('is refused again once the host promises only what it has', () => {
    const bench = overcommitted();
    run(bench, { kind: 'power', machine: 'host/vm3', on: false });
    run(bench, { kind: 'overcommit', machine: 'host', on: false });
    expect(refusal(run(bench, { kind: 'power', machine: 'host/vm3', on: true }))).toBe('out-of-memory');
    expect(bench.run('virsh start vm3').stderr).toContain("cannot set up guest memory 'pc.ram': Cannot allocate memory");
  });
});
