// The Network lens: the host's wall and its doors, bridges and the containers plugged into them, names, and where packets go.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { useStanding } from '../journey/standing';
import { type Motion } from '../journey/useMotion';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { BoxObject } from '../shared/BoxObject';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { NetBlock, netClass } from './Blocks';
import { describeNet } from './describe';
import { readingOrder } from './layout';
import { layoutStorageOrNet } from './pictures';
import { type NetMetrics } from './metrics';
import { type NetBox } from './netBox';
import { Ropes } from './Ropes';
import { Lines, Travellers } from './Ways';

/** Props of `NetworkDiagram`. */
export interface NetworkDiagramProps {
  moment: Moment;
  clock: Clock;
  view: Pick<View, 'network'>;
  size: FigureSize;
  picked?: readonly string[];
  /** Gets pick ids such as `network:shop`, `container:web` and `port:8080`. */
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

const FILM: Film<NetBox> = { seconds: 0.5, choreography: {} };
const film = (): Film<NetBox> => FILM;

interface ObjectProps {
  box: Drawn<NetBox>;
  m: NetMetrics;
  say: Say;
  ringed: boolean;
}

function NetObject({ box, m, say, ringed }: ObjectProps) {
  return (
    <BoxObject box={box} say={say} radius={6} ringed={ringed} className={netClass(box)}>
      <NetBlock box={box} m={m} say={say} />
    </BoxObject>
  );
}

/** Doors and the network card: packets pass behind their fronts. */
const isGate = ({ kind }: NetBox): boolean => kind === 'door' || kind === 'nic';

/** Draws a moment as networks. */
export function NetworkDiagram({ moment: given, clock, view, size, picked = [], onPick, twin = 'details' }: NetworkDiagramProps) {
  const say = useSay();
  const still = useReducedMotion();
  const moment = useStanding(given, clock);
  const { boxes: targets, ways, m, height } = layoutStorageOrNet(moment, view, { size, picked });
  const { boxes, ringed } = useTransition(targets, { scene: view.network, frame: size, film });
  const motion: Motion = { turn: moment.turn, clock, still };
  const going = new Set<unknown>(moment.inFlight.map(({ event }) => event));
  const draw = (part: readonly Drawn<NetBox>[]) => part.map((box) => <NetObject key={box.id} box={box} m={m} say={say} ringed={ringed.has(box.id)} />);
  return (
    <Figure
      title={say(phrase('network.title'))}
      width={m.width}
      height={height}
      unit={m.text}
      sentences={[...new Set(describeNet(moment, view, picked).map(say))]}
      twin={twin}
      objects={onPick ? readingOrder(targets).flatMap(({ pick }) => pick ?? []) : []}
      picked={picked}
      onPick={onPick}
    >
      <Ropes boxes={boxes} m={m} />
      {draw(boxes.filter((box) => !isGate(box)))}
      <Lines ways={ways} />
      {draw(boxes.filter(isGate))}
      <Travellers ways={ways} going={going} motion={motion} cursor={moment.cursor} m={m} />
    </Figure>
  );
}
