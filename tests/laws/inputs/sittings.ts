// Sittings: several inputs in a row, of any kind, with virtual machines, or in a scenario with computers of its own.
import fc from 'fast-check';
import { type ScenarioId } from '../../../src/sim/scenarios';
import { type Input } from '../../../src/sim/simulate';
import { anyInput } from './anyInput';
import { moveControls, raceControls, smallControls, systemControls } from './scenarioInputs';
import { vmInputs } from './vmInputs';

/** Mostly inputs of one kind, and now and then any other. */
const mostly = (controls: fc.Arbitrary<Input>): fc.Arbitrary<Input[]> =>
  fc.array(fc.oneof({ weight: 8, arbitrary: controls }, { weight: 1, arbitrary: anyInput }), { minLength: 1, maxLength: 14 });

/** A sitting in a scenario with computers of its own. */
export const specialSitting: fc.Arbitrary<[ScenarioId, Input[]]> = fc.oneof(
  mostly(smallControls).map((inputs): [ScenarioId, Input[]] => ['small-computers', inputs]),
  mostly(systemControls).map((inputs): [ScenarioId, Input[]] => ['three-systems', inputs]),
  mostly(moveControls).map((inputs): [ScenarioId, Input[]] => ['moves', inputs]),
  mostly(raceControls).map((inputs): [ScenarioId, Input[]] => ['side-by-side', inputs]),
);

/** A sitting with virtual machines: there is one on the host, and most inputs are about it and others. */
export const vmSitting: fc.Arbitrary<Input[]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: vmInputs }, { weight: 1, arbitrary: anyInput }), { minLength: 3, maxLength: 14 })
  .map((more) => [
    { control: { kind: 'sit-at', terminal: 't1', machine: 'host' } },
    { control: { kind: 'create-vm', host: 'host', name: 'vm1', cpuCores: 2, memoryMiB: 4096, diskGB: 64, os: 'ubuntu' } },
    { control: { kind: 'power', machine: 'host/vm1', on: true } },
    ...more,
  ]);

/** A sitting: several inputs in a row. */
export const anyInputs = fc.array(anyInput, { minLength: 1, maxLength: 14 });
