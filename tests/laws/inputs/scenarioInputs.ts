// What can be done in the scenarios that have computers of their own.
import fc from 'fast-check';
import { type HandCommand } from '../../../src/sim/hardware/byHand';
import { DUTIES } from '../../../src/sim/kernel/duties';
import { computerOf, RACERS } from '../../../src/sim/racers';
import { LANGUAGES } from '../../../src/sim/shell/programs/bytecode';
import { type Input } from '../../../src/sim/simulate';

const smallComputers = fc.constantFrom('toy', 'small', 'host', 'nowhere');
const cells = fc.integer({ min: -1, max: 16 });
const handCommands = fc.oneof(
  fc.tuple(cells, cells).map(([a, b]) => ({ do: 'choose' as const, cells: [a, b] })),
  fc.constant<HandCommand>({ do: 'store', values: [1, 1] }),
  fc.integer({ min: 0, max: 2 }).map((cpu) => ({ do: 'feed' as const, cpu })),
  cells.map((cell) => ({ do: 'compute' as const, cell })),
  fc.constant({ do: 'show' as const }),
);
/** What can be done to a small computer, with or without its OS. */
export const smallControls: fc.Arbitrary<Input> = fc.oneof(
  fc.tuple(smallComputers, handCommands).map(([machine, command]): Input => ({ control: { kind: 'by-hand', machine, command } })),
  fc.tuple(smallComputers, cells).map(([machine, cell]): Input => ({ control: { kind: 'beside', machine, cell } })),
  fc.tuple(smallComputers, fc.constantFrom(...DUTIES), fc.boolean()).map(([machine, duty, on]): Input => ({ control: { kind: 'duty', machine, duty, on } })),
  fc.tuple(smallComputers, fc.constantFrom('bare' as const, 'calculate' as const, 'round' as const)).map(([machine, kind]): Input => ({ control: { kind, machine } })),
  fc.tuple(smallComputers, fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'power', machine, on } })),
);

/** What can be done to stacks that stand side by side. */
export const raceControls: fc.Arbitrary<Input> = fc.oneof(
  fc.tuple(fc.constantFrom(0, 90, 600, 1.5), fc.constantFrom(0, 1, 6)).map(([peak, most]): Input => ({ control: { kind: 'wave', peak, most } })),
  { weight: 3, arbitrary: fc.tuple(fc.subarray([...RACERS]), fc.integer({ min: 0, max: 2 })).map(([racers, copies]): Input => ({ control: { kind: 'race', racers, copies } })) },
  fc.tuple(fc.constantFrom(...RACERS), fc.constantFrom('', '/vm-1'), fc.constantFrom('panic' as const, 'power' as const)).map(([racer, guest, kind]): Input => ({
    control: kind === 'panic' ? { kind, machine: `${computerOf(racer)}${guest}` } : { kind, machine: `${computerOf(racer)}${guest}`, on: false },
  })),
);

/** What can be done to one program on three systems. */
export const systemControls: fc.Arbitrary<Input> = fc.tuple(fc.constantFrom('host', 'pc', 'mac', 'host-b', 'nowhere'), fc.constantFrom(...LANGUAGES)).chain(([machine, language]) =>
  fc.oneof(
    fc.constant<Input>({ control: { kind: 'compile', language } }),
    fc.constantFrom('run-bytecode' as const, 'stop-bytecode' as const).map((kind): Input => ({ control: { kind, machine, language } })),
    fc
      .constantFrom('javac Hello.java', 'java Hello', 'python3 -m py_compile hello.py', 'rm Hello.class', 'echo broken > Hello.java')
      .map((line): Input => ({ terminal: 't1', line })),
    fc.boolean().map((on): Input => ({ control: { kind: 'power', machine, on } })),
  ),
);

/** What can be done to one app on five computers. */
export const moveControls: fc.Arbitrary<Input> = fc.oneof(
  fc
    .tuple(fc.constantFrom('host', 'ci', 'server', 'arm', 'windows', 'nowhere'), fc.constantFrom<'file' | 'image'>('file', 'image'))
    .map(([machine, form]): Input => ({ control: { kind: 'move-app', machine, form } })),
  fc.tuple(fc.constantFrom('arm', 'ci', 'host'), fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'emulation', machine, on } })),
  fc.constantFrom('docker build -t orders:1.0 orders', 'rm orders/orders', 'docker rmi -f orders:1.0', 'cd orders; ./orders').map((line): Input => ({ terminal: 't1', line })),
  fc.tuple(fc.constantFrom('ci', 'arm', 'windows'), fc.boolean()).map(([machine, on]): Input => ({ control: { kind: 'power', machine, on } })),
);
