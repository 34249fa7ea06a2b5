// Who carries out a guest's instructions: the CPU, the hypervisor, or a translator; and how many of a thousand pass through its hands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from '../scenarios';
import { simulate } from '../simulate';
import { machineOf, type World } from '../world';
import { type VmControl } from '../vmControl';
import { INSTRUCTIONS, modeOf, PRIVILEGED, throughHands } from './vcpu';

const act = (world: World, ...controls: VmControl[]): World => controls.reduce((before, control) => simulate(before, { control }).after, world);
const start = startOf('gate');
const off: VmControl = { kind: 'assist', machine: 'gate', on: false };
const runOf = (world: World, guest: string) => machineOf(world, guest).vcpu?.runs ?? {};

describe('a thousand instructions', () => {
  it('run on the CPU but for the privileged ones, with VT-x', () => {
    expect(runOf(act(start, { kind: 'fire-many', machine: 'gate/same' }), 'gate/same')).toEqual({ direct: { direct: 985, exits: 15, translated: 0 } });
  });

  it('have the kernel’s part rewritten without it', () => {
    expect(runOf(act(start, off, { kind: 'fire-many', machine: 'gate/same' }), 'gate/same')).toEqual({ translated: { direct: 900, exits: 0, translated: 100 } });
  });

  it('are all translated for another kind of CPU', () => {
    expect(runOf(act(start, { kind: 'fire-many', machine: 'gate/other' }), 'gate/other')).toEqual({ emulated: { direct: 0, exits: 0, translated: 1000 } });
  });

  it('add up, however often and in whichever mode they are fired', () => {
    const controls = fc.array(
      fc.oneof(
        fc.boolean().map((on): VmControl => ({ kind: 'assist', machine: 'gate', on })),
        fc.constantFrom('gate/same', 'gate/other').map((machine): VmControl => ({ kind: 'fire-many', machine })),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(controls, (done) => {
        const world = act(start, ...done);
        for (const guest of ['gate/same', 'gate/other']) for (const counts of Object.values(runOf(world, guest))) expect(counts.direct + throughHands(counts)).toBe(1000);
      }),
      { numRuns: 30 },
    );
  });
});

describe('one instruction', () => {
  it.each(INSTRUCTIONS)('%s goes its way in every mode', (instruction) => {
    const way = (machine: string, ...before: VmControl[]) => machineOf(act(start, ...before, { kind: 'fire', machine, instruction }), machine).vcpu?.fired;
    const privileged = PRIVILEGED.has(instruction);
    expect(way('gate/same')).toEqual({ direct: privileged ? 0 : 1, exits: privileged ? 1 : 0, translated: 0 });
    expect(way('gate/same', off)).toEqual({ direct: privileged ? 0 : 1, exits: 0, translated: privileged ? 1 : 0 });
    expect(way('gate/other')).toEqual({ direct: 0, exits: 0, translated: 1 });
  });

  it('does nothing from a guest that is off', () => {
    const { events } = simulate(startOf('lab'), { control: { kind: 'fire', machine: 'gate/same', instruction: 'ADD' } });
    expect(events.map(({ type }) => type)).toEqual(['time/passed']);
  });
});

it('KVM has nothing to turn to without VT-x: QEMU translates everything', () => {
  const { hardware, hypervisor } = machineOf(start, 'host');
  const guest = { ...hardware, virtual: true };
  expect(modeOf({ hardware, hypervisor }, guest)).toBe('direct');
  expect(modeOf({ hardware: { ...hardware, assist: false }, hypervisor }, guest)).toBe('emulated');
});
