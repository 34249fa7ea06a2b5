// The inside lens as a diagram: one process list seen from the host and from the container.
import { type View } from '../../lab/view';
import { type World } from '../../sim/world';
import { type Diagram, type DiagramProps, type SwitchesProps } from '../diagram';
import { describeInside } from './describe';
import { InsideDiagram } from './InsideDiagram';
import { type InsideBox } from './insideBox';
import { layoutInside } from './layout';
import { SideSwitch } from './SideSwitch';

function Component({ moment, view, size, picked, onPick, twin }: DiagramProps) {
  return <InsideDiagram moment={moment} view={view.side} size={size} picked={picked} onPick={onPick} twin={twin} />;
}

const Switches = ({ view, onView }: SwitchesProps) => <SideSwitch side={view.side} onSide={(side) => onView({ side })} />;

const boxes = (world: World, view: View, joined: readonly string[] = []): InsideBox[] => layoutInside(world, { view: view.side, size: 'wide', joined }).boxes;

export const diagram: Diagram = {
  id: 'inside',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  describe: (moment, view, picked) => describeInside(moment.world, { view: view.side, joined: picked, size: 'wide' }),
  describeObject: (moment, view, id) => boxes(moment.world, view, [id]).find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment, view) => boxes(moment.world, view).flatMap(({ pick }) => pick ?? []),
  figures: (['host', 'inside'] as const).map((side) => ({
    id: side,
    view: { side },
    scenario: 'nginx-beside',
    inputs: [{ terminal: 't1', line: 'docker run -d -p 8080:80 --name web nginx' }],
  })),
};
