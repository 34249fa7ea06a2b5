// The network lens as a diagram: bridges, names and published ports, and the figures of its gallery.
import { type Input } from '../../sim/simulate';
import { type Diagram, type DiagramProps } from '../diagram';
import { describeNet, describeNetObject } from './describe';
import { layoutNet, readingOrder } from './layout';
import { NetworkDiagram } from './NetworkDiagram';

function Component({ moment, clock, size, picked, onPick, twin }: DiagramProps) {
  return <NetworkDiagram moment={moment} clock={clock} size={size} picked={picked} onPick={onPick} twin={twin} />;
}

const lines = (...texts: readonly string[]): Input[] => texts.map((line) => ({ terminal: 't1', line }));

const WEB = 'docker run -d --name web -p 8080:80 nginx';
const SHOP = ['docker network create shop', 'docker run -d --name db --network shop --network-alias data redis', 'docker run -d --name web --network shop -p 8080:80 nginx'];
const TWO_BRIDGES = [...SHOP, 'docker run -d --name old -p 8081:80 httpd', 'docker run -d --name job alpine sleep 1000'];

export const diagram: Diagram = {
  id: 'network',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  describe: (moment, _view, picked) => describeNet(moment, picked),
  describeObject: (moment, _view, id) => describeNetObject(moment, id),
  objects: (moment) => readingOrder(layoutNet(moment, { size: 'wide' }).boxes).flatMap(({ pick }) => pick ?? []),
  figures: [
    { id: 'empty', scenario: 'lab' },
    { id: 'published', scenario: 'lab', inputs: lines(WEB, 'curl localhost:8080') },
    {
      id: 'packet',
      scenario: 'lab',
      inputs: [...lines(WEB), { control: { kind: 'browse', machine: 'host', url: 'http://localhost:8080' } }],
      at: { during: 'http/requested', share: 0.3 },
    },
    { id: 'closed', scenario: 'lab', inputs: lines('docker run -d --name web nginx', 'curl localhost:8080') },
    { id: 'loopback', scenario: 'lab', inputs: lines(WEB, 'docker run -d --name job alpine sleep 1000', 'docker exec job wget -qO- localhost:80') },
    {
      id: 'names',
      scenario: 'lab',
      inputs: lines(...SHOP, 'docker run -d --name app --network shop alpine sleep 1000', 'docker run -d --name old -p 8081:80 httpd', 'docker exec app wget -qO- http://web'),
    },
    { id: 'nameless', scenario: 'lab', inputs: lines(...TWO_BRIDGES, 'docker exec job ping -c 1 old') },
    { id: 'wall', scenario: 'lab', inputs: lines(...TWO_BRIDGES, 'docker exec job ping -c 1 172.18.0.2') },
    { id: 'taken', scenario: 'lab', inputs: lines(WEB, 'docker run -d --name again -p 8080:80 httpd') },
    {
      id: 'hostAndNone',
      scenario: 'lab',
      inputs: lines(
        WEB,
        'docker run -d --name proxy --network host httpd',
        'docker run -d --name safe --network none alpine sleep 1000',
        'docker network create --internal vault',
        'docker run -d --name keys --network vault redis',
        'docker network connect vault web',
      ),
    },
    {
      id: 'many',
      scenario: 'lab',
      inputs: lines(
        ...['one', 'two', 'three', 'four', 'five'].map((name) => `docker network create ${name}`),
        ...Array.from({ length: 9 }, (_, at) => `docker run -d --name worker-${String(at + 1)} -p ${String(8081 + at)}:80 nginx`),
      ),
    },
  ],
};
