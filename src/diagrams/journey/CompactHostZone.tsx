// A second Docker host, drawn small while the CLI's line does not lead to it.
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { fits, textWidth } from '../shared/measure';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { KernelPart } from './KernelPart';
import { type CompactHost } from './layoutHost';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { enginePhrase, kernelPhrase } from './objectPhrases';
import { Plate } from './Plate';

/** A host that the CLI's line does not lead to. */
export function CompactHostZone({ box, m, ringed }: { box: CompactHost; m: Metrics; ringed: ReadonlySet<string> }) {
  const say = useSay();
  const { host, rect, engine, kernel, notes } = box;
  const counts = [say(phrase('journey.containersOnHost', { count: host.containers.length })), say(phrase('journey.imagesOnHost', { count: host.images.length }))];
  const noted = counts.filter((text) => fits(text, m.small, notes.w));
  const middle = rect.y + rect.h / 2;
  const titleX = rect.x + m.pad;
  const titleRoom = engine.x - titleX - 6;
  const title = say(phrase('journey.host'));
  const both = textWidth(title, m.text) + m.text * 0.45 + textWidth(host.hostname, m.text, 'mono') <= titleRoom;
  const off = host.daemon === 'off';
  const titleY = off ? middle - m.small * 0.26 : middle + m.text * 0.36;
  return (
    <g>
      <rect className={cx(styles['zone'], styles['hostZone'])} x={rect.x} y={rect.y} width={rect.w} height={rect.h} rx={m.radius} />
      {both ? (
        <Names x={titleX} y={titleY} size={m.text} title={title} other={host.hostname} otherFace="mono" width={titleRoom} />
      ) : (
        <FitLabel x={titleX} y={titleY} size={m.text} weight={800} face="mono" width={titleRoom} texts={[host.hostname]} />
      )}
      {off && <FitLabel x={titleX} y={middle + m.small} size={m.small} weight={700} width={titleRoom} texts={[say(phrase('journey.daemonOff')), say(phrase('journey.off'))]} />}
      <Pickable
        id={`engine:${host.id}`}
        label={say(enginePhrase(host, undefined, undefined))}
        rect={{ ...engine, h: engine.h + m.lip }}
        radius={5}
        ringed={ringed.has(`engine:${host.id}`)}
      >
        <Plate {...engine} hue={off ? 'off' : 'engine'} lip={m.lip} dashed={off}>
          <FitLabel
            x={engine.x + engine.w / 2}
            y={engine.y + engine.h / 2 + m.small * 0.36}
            size={m.small}
            weight={700}
            anchor="middle"
            face="mono"
            width={engine.w - 6}
            texts={['dockerd']}
          />
        </Plate>
      </Pickable>
      <g className={hueClass('paper')}>
        {noted.map((text, at) => (
          <Label key={text} x={notes.x} y={middle + m.small * (0.36 + (at - (noted.length - 1) / 2) * 1.3)} size={m.small} weight={500} tone="aside" text={text} />
        ))}
      </g>
      <Pickable id={`kernel:${host.id}`} label={say(kernelPhrase(host))} rect={{ ...kernel, h: kernel.h + m.lip }} radius={5}>
        <KernelPart rect={kernel} host={host} m={m} short />
      </Pickable>
    </g>
  );
}
