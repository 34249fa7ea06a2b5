// What can be pressed and pulled beside the terminals: switches of computers, parts of containers, files in an editor.
import fc from 'fast-check';
import { ATTACKS } from '../../../src/sim/attacks';
import { NAMESPACE_KINDS } from '../../../src/sim/kernel/kernel';
import { type PartsControl } from '../../../src/sim/kernel/parts';
import { scenarioIds, startOf } from '../../../src/sim/scenarios';
import { type Input } from '../../../src/sim/simulate';
import { machineOf } from '../../../src/sim/world';
import { machines } from './machines';

/** Processes that run somewhere at the beginning, and one that does not. */
const pids = fc.constantFrom(...new Set([1, 9999, ...scenarioIds.flatMap((id) => Object.keys(machineOf(startOf(id), 'host').kernel?.processes ?? {}).map(Number))]));
const parts: fc.Arbitrary<PartsControl> = fc.tuple(fc.constantFrom('host', 'host-b', 'nowhere'), pids, fc.boolean()).chain(([machine, pid, on]) =>
  fc.oneof(
    fc.constantFrom(...NAMESPACE_KINDS).map((namespace): PartsControl => ({ kind: 'namespace', machine, pid, namespace, on })),
    fc.constant<PartsControl>({ kind: 'root', machine, pid, on }),
    fc.constantFrom<'memory' | 'cpu'>('memory', 'cpu').map((resource): PartsControl => ({ kind: 'greed', machine, pid, resource, on })),
    fc.tuple(fc.constantFrom(null, 1, 32, 256), fc.constantFrom(null, 0.5, 99)).map(([memoryMiB, cpus]): PartsControl => ({ kind: 'limit', machine, pid, memoryMiB, cpus })),
  ),
);

/** Any control that needs no computers of its own. */
export const controls: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: parts.map((control): Input => ({ control })) },
  machines.chain((machine) => fc.boolean().map((cut): Input => ({ control: { kind: 'network', machine, cut } }))),
  machines.chain((machine) => fc.boolean().map((full): Input => ({ control: { kind: 'disk', machine, full } }))),
  fc.constantFrom('walls', 'host').map((machine): Input => ({ control: { kind: 'workloads', machine } })),
  fc
    .tuple(fc.constantFrom('walls', 'host', 'nowhere'), fc.oneof(fc.constant(null), pids), fc.constantFrom(...ATTACKS))
    .map(([machine, pid, attack]): Input => ({ control: { kind: 'attack', machine, pid, attack } })),
  machines.chain((machine) => fc.boolean().map((on): Input => ({ control: { kind: 'daemon', machine, on } }))),
  machines.map((machine): Input => ({ control: { kind: 'panic', machine } })),
  machines.chain((machine) => fc.boolean().map((on): Input => ({ control: { kind: 'power', machine, on } }))),
  fc.constantFrom<'type1' | 'type2' | 'nested'>('type1', 'type2', 'nested').map((computer): Input => ({ control: { kind: 'deploy', computer } })),
  machines.map((machine): Input => ({ control: { kind: 'browse', machine, url: 'http://localhost:8080/' } })),
  fc.boolean().map((online): Input => ({ control: { kind: 'registry', registry: 'docker.io', online } })),
  fc
    .tuple(fc.constantFrom('t1', 't2', 't9'), fc.constantFrom('', 'FROM alpine', 'a\n', '\u{1f9c5}\n'))
    .map(([terminal, text]): Input => ({ control: { kind: 'save-file', terminal, text } })),
  fc.constantFrom('t1', 't2', 't9').map((terminal): Input => ({ control: { kind: 'close-editor', terminal } })),
);
