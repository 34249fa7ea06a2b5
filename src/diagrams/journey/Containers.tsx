// The containers of a host: thin walls round processes that stand on the kernel.
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import { CardHere } from './CardHere';
import { type Holder } from './holder';
import { type ContainerView } from './hosts';
import styles from './Journey.module.css';
import { type ContainerBox, type FullHost, type ProcessBox } from './layoutHost';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { containerPhrase, containerStatePhrase, processPhrase } from './objectPhrases';
import { Plate } from './Plate';

interface ContainerParts {
  m: Metrics;
  ringed: ReadonlySet<string>;
  holder: Holder | undefined;
}

/** States in which nothing runs. */
const QUIET: ReadonlySet<ContainerView['state']> = new Set<ContainerView['state']>(['created', 'exited', 'dead', 'halted']);

function ProcessPart({ box, m, ringed, halted, holder }: { box: ProcessBox; m: Metrics; ringed: boolean; halted: boolean; holder: Holder | undefined }) {
  const say = useSay();
  const { process, x, y, w, h } = box;
  const two = h > m.small * 2.4 && m.roomy;
  return (
    <Pickable id={`process:${process.pid}`} label={say(processPhrase(process, holder))} rect={box} radius={3} ringed={ringed} className={styles['rise']}>
      <Plate x={x} y={y} w={w} h={h} hue={halted ? 'off' : 'app'} radius={3} />
      <g className={hueClass(halted ? 'off' : 'app')}>
        <FitLabel x={x + w / 2} y={two ? y + h * 0.42 : y + h / 2 + m.text * 0.36} size={m.text} weight={700} anchor="middle" face="mono" width={w - 2} texts={[process.program]} />
        {two && <FitLabel x={x + w / 2} y={y + h * 0.84} size={m.small} weight={500} anchor="middle" width={w - 4} texts={[`PID ${process.pid}`, String(process.pid)]} optional />}
      </g>
      <CardHere id={`process:${process.pid}`} rect={box} m={m} holder={holder} />
    </Pickable>
  );
}

function Container({ box, parts, bridgeY }: { box: ContainerBox; parts: ContainerParts; bridgeY: number | undefined }) {
  const { m, ringed, holder } = parts;
  const say = useSay();
  const { container, processes, hidden, x, y, w, h } = box;
  const ghost = container.state === 'ghost';
  const quiet = QUIET.has(container.state);
  const id = `container:${container.name}`;
  const state = say(containerStatePhrase(container));
  const port = container.ports[0];
  const middle = x + w / 2;
  const second = ghost
    ? [say(phrase('journey.afterCreate')), state]
    : port
      ? [`:${port.host} → ${port.inside}`, `:${port.host}`]
      : [state, container.state === 'halted' ? say(phrase('journey.haltedShort')) : state.replace(/ \(.*$/, '')];
  const joined = bridgeY !== undefined && (container.state === 'running' || container.state === 'paused');
  const baseline = y + m.text * 1.35;
  const low = processes[0]?.y ?? y + h;
  const sheet = !ghost && m.roomy && w > 100 && low - y > m.text * 6.4 ? baseline + m.small * 2.2 : null;
  return (
    <>
      {joined && <path className={styles['drop']} d={`M${middle} ${bridgeY}V${y}`} />}
      <Pickable id={id} label={say(containerPhrase(container))} rect={box} radius={8} ringed={ringed.has(id)} className={ghost ? undefined : styles['rise']}>
        <rect className={cx(styles['wall'], ghost && styles['ghostWall'], quiet && styles['quietWall'])} x={x} y={y} width={w} height={h} rx={8} />
        <g className={quiet || ghost ? undefined : hueClass('container')}>
          <FitLabel x={middle} y={baseline} size={m.text} weight={700} anchor="middle" face="mono" width={w - 8} texts={[container.name]} tone={ghost ? 'aside' : 'ink'} />
          {h > m.text * 4.2 && (
            <FitLabel x={middle} y={baseline + m.small * 1.45} size={m.small} weight={500} anchor="middle" tone="soft" width={w - 8} texts={second} optional={!m.roomy} />
          )}
          {sheet !== null && (
            <g className={hueClass('image')}>
              <rect className={styles['sheet']} x={x + 8} y={sheet} width={w - 16} height={m.text * 1.6} rx={3} />
              <FitLabel
                x={middle}
                y={sheet + m.text * 1.15}
                size={m.small}
                weight={600}
                anchor="middle"
                width={w - 22}
                texts={[say(phrase('journey.writable')), say(phrase('journey.writableShort'))]}
                optional
              />
              <FitLabel
                x={middle}
                y={sheet + m.text * 2.75}
                size={m.small}
                weight={500}
                anchor="middle"
                width={w - 14}
                texts={[say(phrase('journey.onImage', { image: container.image }))]}
                optional
              />
            </g>
          )}
          {hidden > 0 && <FitLabel x={x + w - 4} y={(processes[0]?.y ?? y) - 3} size={m.small} weight={700} anchor="end" width={w} texts={[`+${hidden}`]} />}
        </g>
      </Pickable>
      {processes.map((process) => (
        <ProcessPart key={process.process.pid} box={process} m={m} ringed={ringed.has(`process:${process.process.pid}`)} halted={container.state === 'halted'} holder={holder} />
      ))}
    </>
  );
}

/** All containers of a host, under their bridge. */
export function Containers({ box, ...parts }: ContainerParts & { box: FullHost }) {
  const { m } = parts;
  const say = useSay();
  const { bridge, containerArea: area, containers, hiddenContainers } = box;
  const title = say(phrase('journey.container'));
  const network = 'bridge';
  const room = area.w - network.length * m.small * 0.62 - 6;
  return (
    <g>
      {bridge && (
        <>
          <Names x={bridge.x} y={bridge.y - m.text * 0.7} size={m.text} title={title} other={say(phrase('journey.containerOther'))} width={room} />
          <g className={hueClass('network')}>
            <FitLabel x={bridge.x + bridge.w} y={bridge.y - m.text * 0.7} size={m.small} weight={500} anchor="end" face="mono" width={m.small * 5} texts={[network]} />
          </g>
          <path className={styles['bridge']} d={`M${bridge.x} ${bridge.y}h${bridge.w}`} />
        </>
      )}
      {containers.length === 0 && (
        <FitLabel
          x={area.x + area.w / 2}
          y={area.y + area.h * 0.5}
          size={m.small}
          weight={500}
          tone="aside"
          anchor="middle"
          width={area.w}
          texts={[say(phrase('journey.noContainers'))]}
        />
      )}
      {containers.map((container) => (
        <Container key={container.container.id} box={container} parts={parts} bridgeY={bridge?.y} />
      ))}
      {hiddenContainers && (
        <g role="img" aria-label={say(phrase('journey.say.hiddenContainers', { names: hiddenContainers.names.join(', ') }))}>
          <rect className={styles['wall']} x={hiddenContainers.rect.x} y={hiddenContainers.rect.y} width={hiddenContainers.rect.w} height={hiddenContainers.rect.h} rx={8} />
          <FitLabel
            x={hiddenContainers.rect.x + hiddenContainers.rect.w / 2}
            y={hiddenContainers.rect.y + hiddenContainers.rect.h / 2}
            size={m.text}
            weight={700}
            anchor="middle"
            width={hiddenContainers.rect.w - 4}
            texts={[`+${hiddenContainers.names.length}`]}
          />
        </g>
      )}
    </g>
  );
}
