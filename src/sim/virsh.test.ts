// virsh's words, as libvirt prints them.
import { describe, expect, it } from 'vitest';
import { openBench } from './docker/testBench';

const CREATE = '!{"kind":"create-vm","host":"host","name":"vm1","cpuCores":2,"memoryMiB":2048,"diskGB":20,"os":"ubuntu"}';

describe('virsh', () => {
  it('lists domains in libvirt’s table', () => {
    const bench = openBench(CREATE);
    expect(bench.run('virsh list').stdout).toBe(' Id   Name   State\n--------------------\n\n');
    expect(bench.run('virsh list --all').stdout).toBe(' Id   Name   State\n-----------------------\n -    vm1    shut off\n\n');
    bench.run('virsh start vm1');
    expect(bench.run('virsh list').stdout).toBe(' Id   Name   State\n----------------------\n 1    vm1    running\n\n');
  });

  it.each([
    ['virsh start vm1', '', "Domain 'vm1' started\n\n", 0],
    ['virsh shutdown vm1', '', '\n', 1],
    ['virsh start nope', '', '\n', 1],
    ['virsh nosuch', '', '\n', 1],
    ['virsh domstate vm1', '', 'shut off\n\n', 0],
  ])('%s', (line, _stderr, stdout, exit) => {
    expect(openBench(CREATE).run(line)).toMatchObject({ stdout, exit });
  });

  it.each([
    ['virsh shutdown vm1', "error: Failed to shutdown domain 'vm1'\nerror: Requested operation is not valid: domain is not running\n"],
    ['virsh start nope', "error: failed to get domain 'nope'\n"],
    ['virsh start', "error: command 'start' requires <domain> option\n"],
    ['virsh nosuch', "error: unknown command: 'nosuch'\n"],
  ])('%s complains', (line, stderr) => {
    expect(openBench(CREATE).run(line).stderr).toBe(stderr);
  });

  it('keeps, lists, reverts and deletes snapshots', () => {
    const bench = openBench(CREATE);
    expect(bench.run('virsh snapshot-create-as vm1 clean').stdout).toBe('Domain snapshot clean created\n');
    expect(bench.run('virsh snapshot-list vm1').stdout).toMatch(/^ Name {4}Creation Time {15}State\n-+\n clean {3}2026-11-23 \d\d:\d\d:\d\d \+0000 {3}shutoff\n\n$/);
    expect(bench.run('virsh undefine vm1').stderr).toContain('cannot delete inactive domain with 1 snapshots');
    expect(bench.run('virsh snapshot-revert vm1 clean').stdout).toBe('Domain snapshot clean reverted\n\n');
    expect(bench.run('virsh snapshot-delete vm1 clean').stdout).toBe('Domain snapshot clean deleted\n\n');
    expect(bench.run('virsh undefine vm1').stdout).toBe("Domain 'vm1' has been undefined\n\n");
  });

  it('opens a console, which exit leaves', () => {
    const bench = openBench(CREATE, 'virsh start vm1');
    expect(bench.run('virsh console vm1').stdout).toContain("Connected to domain 'vm1'\nEscape character is ^] (Ctrl + ])\n");
    expect(bench.run('hostname').stdout).toBe('vm1\n');
    bench.run('exit');
    expect(bench.run('hostname').stdout).toBe('host\n');
  });

  it('finds no hypervisor on a machine without libvirt', () => {
    expect(openBench(CREATE, 'virsh start vm1').run('ssh vm1 virsh list').stderr).toContain('error: failed to connect to the hypervisor\n');
  });
});
