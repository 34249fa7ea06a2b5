// The life lens as a diagram: the states of containers, and buttons that type the commands between them.
import { type Input } from '../../sim/simulate';
import { type Diagram, type DiagramProps } from '../diagram';
import { describeLife, describeLifeObject } from './describe';
import { layoutLife, lifeObjects } from './layout';
import { LifeActions } from './LifeActions';
import { LifeDiagram } from './LifeDiagram';

function Component({ moment, clock, size, picked, onPick, type, twin }: DiagramProps) {
  return (
    <>
      <LifeDiagram moment={moment} clock={clock} size={size} picked={picked} onPick={onPick} twin={twin} />
      {type && <LifeActions moment={moment} picked={picked} type={type} />}
    </>
  );
}

const lines = (...texts: readonly string[]): Input[] => texts.map((line) => ({ terminal: 't1', line }));

const WEB = 'docker run -d --name web nginx';
const SLEEPY = 'docker run -d --name sleepy alpine sleep 1000';
const LOOP = 'docker run -d --name loop --restart always alpine sh -c "exit 3"';

export const diagram: Diagram = {
  id: 'life',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  describe: (moment) => describeLife(moment),
  describeObject: (moment, _view, id) => describeLifeObject(moment, id),
  objects: (moment) => lifeObjects(layoutLife(moment, { size: 'wide' })),
  opening: 'states',
  figures: [
    { id: 'start', scenario: 'lab' },
    { id: 'states', scenario: 'lab', inputs: lines(WEB, SLEEPY, 'docker create --name later redis', 'docker run --name hello hello-world', 'docker pause sleepy', LOOP) },
    { id: 'grace', scenario: 'lab', inputs: lines(WEB, SLEEPY, 'docker stop sleepy'), at: { during: 'time/passed', share: 0.6 } },
    { id: 'backoff', scenario: 'lab', inputs: [...lines(LOOP), { wait: 2000 }] },
    { id: 'removed', scenario: 'lab', inputs: lines(WEB, SLEEPY, 'docker stop web', 'docker rm web'), at: { during: 'container/removed', share: 0.75 } },
    { id: 'refused', scenario: 'lab', inputs: lines(WEB, 'docker rm web') },
    { id: 'many', scenario: 'three-apps', inputs: lines(...Array.from({ length: 9 }, (_, at) => `docker run -d --name worker-${String(at + 1)} alpine sleep 1000`)) },
  ],
};
