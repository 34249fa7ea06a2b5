// The network lens as a diagram: bridges, names and published ports, and the figures of its gallery.
import { type Input } from '../../sim/simulate';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { type Diagram, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { describeNet, describeNetObject } from './describe';
import { readingOrder } from './layout';
import { layoutStorageOrNet } from './pictures';
import { NetworkDiagram } from './NetworkDiagram';

function Component({ moment, clock, view, size, picked, onPick, twin }: DiagramProps) {
  return <NetworkDiagram moment={moment} clock={clock} view={view} size={size} picked={picked} onPick={onPick} twin={twin} />;
}

const PICTURES = ['ways', 'volumes'] as const;

function Switches({ view, options, onView }: SwitchesProps) {
  const say = useSay();
  if (options && !options.includes('network')) return null;
  const stops = PICTURES.map((value) => ({ value, label: say(phrase(`network.picture.${value}`)) }));
  return <SegmentedControl label={say(phrase('network.picture.label'))} options={stops} value={view.network} onChange={(network) => onView({ network })} />;
}

const lines = (...texts: readonly string[]): Input[] => texts.map((line) => ({ terminal: 't1', line }));

const WEB = 'docker run -d --name web -p 8080:80 nginx';
const SHOP = ['docker network create shop', 'docker run -d --name db --network shop --network-alias data redis', 'docker run -d --name web --network shop -p 8080:80 nginx'];
const TWO_BRIDGES = [...SHOP, 'docker run -d --name old -p 8081:80 httpd', 'docker run -d --name job alpine sleep 1000'];

const DATA = [
  'docker run -d --name db -v data:/data redis',
  'docker exec db sh -c "echo kept > /data/note; echo lost > /tmp/note"',
  'docker run -d --name web -v /home/you/site:/usr/share/nginx/html:ro -v data:/backup:ro nginx',
];

export const diagram: Diagram = {
  id: 'network',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  describe: describeNet,
  describeObject: describeNetObject,
  objects: (moment, view) => readingOrder(layoutStorageOrNet(moment, view, { size: 'wide' }).boxes).flatMap(({ pick }) => pick ?? []),
  opening: 'published',
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
    { id: 'volumes', view: { network: 'volumes' }, scenario: 'lab', inputs: lines(...DATA) },
    { id: 'stays', view: { network: 'volumes' }, scenario: 'lab', inputs: lines(...DATA, 'docker rm -f db') },
    { id: 'committed', view: { network: 'volumes' }, scenario: 'lab', inputs: lines(...DATA, 'docker commit db saved') },
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
