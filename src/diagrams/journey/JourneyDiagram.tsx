// The Journey lens: client, Docker host and registry, and every request, layer and visitor between them. It only draws.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { cx } from '../../ui/cx';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { Figure } from '../shared/Figure';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase, useSay } from '../shared/words';
import { changedObjects } from './changedObjects';
import { ClientZone, useNote } from './ClientZone';
import { describe } from './describe';
import { CompactHostZone } from './CompactHostZone';
import { type DaemonSwitch } from './EngineParts';
import { holderAt } from './holder';
import { FullHostZone, type HostParts } from './HostZone';
import { type JourneyOptions } from './journey';
import styles from './Journey.module.css';
import { layoutJourney } from './layout';
import { Packets } from './Packets';
import { busyRuntimes } from './packetsAt';
import { RegistryZone } from './RegistryZone';
import { Road } from './Road';
import { useStanding } from './standing';
import { VisitorRoad } from './VisitorRoad';
import { Wire } from './Wire';

/** Props of `JourneyDiagram`. */
export interface JourneyDiagramProps extends JourneyOptions {
  moment: Moment;
  clock: Clock;
  size: FigureSize;
  picked?: readonly string[] | undefined;
  onPick?: ((id: string) => void) | undefined;
  onSelectCard?: ((n: number) => void) | undefined;
  /** Draws a switch on the host of this machine. */
  daemonSwitch?: DaemonSwitch | undefined;
  /** hidden: for pages that show the text twin in a place of their own. */
  twin?: 'details' | 'hidden';
  className?: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** Draws a moment as a journey. */
export function JourneyDiagram(props: JourneyDiagramProps) {
  const { clock, size, picked, onPick, selectedCard, onSelectCard, daemonSwitch, hosts, future, twin = 'details', className } = props;
  const say = useSay();
  const noteOf = useNote();
  const moment = useStanding(props.moment, clock);
  const still = useReducedMotion();
  const layout = layoutJourney(moment, { size, selectedCard, hosts, future });
  const { m, width, height, journey, active } = layout;
  const motion = { turn: moment.turn, clock, still };
  const ringed = still ? changedObjects(moment) : NONE;
  const parts: HostParts = {
    m,
    current: journey.current,
    holder: holderAt(moment, journey.current),
    busy: busyRuntimes(moment, active?.host.id ?? ''),
    ringed,
    motion,
    daemonSwitch,
    several: layout.hosts.length > 1,
  };
  const sentences = [...new Set(describe(journey, moment, noteOf).map(say))];
  const objects = layout.objects.filter((id) => (id.startsWith('switch:') ? daemonSwitch !== undefined : onPick !== undefined || (id.startsWith('card:') && onSelectCard)));
  return (
    <Figure
      title={say(phrase('journey.title'))}
      width={width}
      height={height}
      unit={m.text}
      sentences={sentences}
      twin={twin}
      objects={objects}
      picked={picked}
      onPick={onPick}
      className={cx(size === 'narrow' && styles['narrow'], className)}
    >
      <ClientZone layout={layout} />
      {layout.hosts.map((box) =>
        box.form === 'full' ? <FullHostZone key={box.host.id} box={box} parts={parts} /> : <CompactHostZone key={box.host.id} box={box} m={m} ringed={ringed} />,
      )}
      <RegistryZone layout={layout} />
      <Wire layout={layout} />
      <VisitorRoad layout={layout} />
      <Road layout={layout} selectedCard={selectedCard} onSelectCard={onSelectCard} ringed={ringed} />
      <Packets layout={layout} motion={motion} />
    </Figure>
  );
}
