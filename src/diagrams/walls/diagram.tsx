// The wall of isolation as a diagram: an instrument for the question how strong each wall is, and what it costs.
import { ATTACKS } from '../../sim/attacks';
import { type Input } from '../../sim/simulate';
import { Button } from '../../ui/Button';
import { type Diagram, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { BENCH, standsOf } from './bench';
import { describeWalls } from './describe';
import { layoutWalls } from './layout';
import { WallsDiagram } from './WallsDiagram';

function Component({ moment, size, picked, onPick, twin }: DiagramProps) {
  return <WallsDiagram moment={moment} size={size} picked={picked} onPick={onPick} twin={twin} />;
}

/** One button for each attack; it is tried from behind every wall at once. */
function Switches({ world, act }: SwitchesProps) {
  const say = useSay();
  if (!act || standsOf({ world, done: [] }).length === 0) return null;
  return ATTACKS.map((attack) => (
    <Button key={attack} size="small" onClick={() => act({ kind: 'attack', machine: BENCH, pid: null, attack })}>
      {say(phrase(`walls.attack.${attack}`))}
    </Button>
  ));
}

const attacked = (attack: (typeof ATTACKS)[number]): { id: string; scenario: 'isolation'; inputs: Input[] } => ({
  id: attack,
  scenario: 'isolation',
  inputs: [{ control: { kind: 'attack', machine: BENCH, pid: null, attack } }],
});

export const diagram: Diagram = {
  id: 'walls',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: (moment) => describeWalls(moment),
  describeObject: (moment, _, id) => layoutWalls(moment, 'wide').boxes.find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment) => layoutWalls(moment, 'wide').boxes.flatMap(({ pick }) => pick ?? []),
  figures: [{ id: 'calm', scenario: 'isolation' }, ...ATTACKS.map(attacked), { id: 'missing', scenario: 'lab' }],
};
