// The levels instrument as a diagram: what stands on what, where products belong, and Hyper-V that slides under Windows.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type BlockId } from '../../sim/hypervisor/arrange';
import { type ProductId } from '../../sim/hypervisor/products';
import { type Input } from '../../sim/simulate';
import { BENCH } from '../../sim/vmControl';
import { findMachine } from '../../sim/world';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { describeLevels } from './describe';
import { PC } from './layoutHyperV';
import { LEVELS_PARTS } from './levels';
import { LevelsDiagram } from './LevelsDiagram';
import { LevelsPanel } from './LevelsPanel';

function Component({ moment, view, size, picked, onPick, act, twin }: DiagramProps) {
  return (
    <>
      <LevelsDiagram moment={moment} part={view.levels} size={size} picked={picked} onPick={onPick} act={act} twin={twin} />
      {act && <LevelsPanel part={view.levels} moment={moment} act={act} />}
    </>
  );
}

function Switches({ view, options, onView }: SwitchesProps) {
  const say = useSay();
  if (options && !options.includes('levels')) return null;
  return (
    <SegmentedControl
      label={say(phrase('levels.part.label'))}
      options={LEVELS_PARTS.map((value) => ({ value, label: say(phrase(`levels.part.${value}`)) }))}
      value={view.levels}
      onChange={(levels) => onView({ levels })}
    />
  );
}

const sentences = (moment: Moment, view: View) => describeLevels(moment, view.levels);

const arrange = (...blocks: BlockId[]): Input => ({ control: { kind: 'arrange', machine: BENCH, blocks } });
const blocks = (id: string, ...orders: BlockId[][]): DiagramFigure => ({
  id,
  view: { levels: 'blocks' },
  scenario: 'lab',
  inputs: orders.map((order) => arrange(...order)),
});
const on: Input = { control: { kind: 'power', machine: BENCH, on: true } };
const file = (product: ProductId, side: 1 | 2): Input => ({ control: { kind: 'file-product', product, side } });
const hyperV: Input[] = [{ control: { kind: 'power', machine: PC, on: true } }, { control: { kind: 'hyper-v', machine: PC, on: true } }];

export const diagram: Diagram = {
  id: 'levels',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  describe: sentences,
  describeObject: (moment, view, id) => sentences(moment, view).find(({ about }) => about === id),
  objects: (moment, view) => sentences(moment, view).flatMap(({ about }) => about ?? []),
  needs(world, { levels }) {
    const pc = findMachine(world.machines, PC);
    return levels === 'hyper-v' && pc?.power === 'off' ? { kind: 'power', machine: PC, on: true } : null;
  },
  figures: [
    blocks('empty'),
    { ...blocks('type1', ['hypervisor', 'guest-os']), inputs: [arrange('hypervisor', 'guest-os'), on] },
    { ...blocks('type2', ['host-os', 'hypervisor', 'guest-os']), inputs: [arrange('host-os', 'hypervisor', 'guest-os'), on] },
    blocks('refused', ['host-os'], ['host-os', 'guest-os']),
    { id: 'cards', view: { levels: 'products' }, scenario: 'lab' },
    { id: 'sorted', view: { levels: 'products' }, scenario: 'lab', inputs: [file('kvm', 2), file('hyper-v', 1), file('vmware-workstation', 2), file('virtualbox', 2)] },
    { id: 'windows', view: { levels: 'hyper-v' }, scenario: 'lab', inputs: hyperV.slice(0, 1) },
    { id: 'sliding', view: { levels: 'hyper-v' }, scenario: 'lab', inputs: hyperV, at: { during: 'hypervisor/slidUnder' } },
    {
      id: 'hyperV',
      view: { levels: 'hyper-v' },
      scenario: 'lab',
      inputs: [
        ...hyperV,
        { control: { kind: 'create-vm', host: PC, name: 'child1', cpuCores: 2, memoryMiB: 2048, diskGB: 20, os: 'ubuntu' } },
        { control: { kind: 'power', machine: `${PC}/child1`, on: true } },
      ],
    },
  ],
};
