// The registry: repositories on a shelf, the one that is being read opened.
import { humanSize } from '../../sim/docker/format/units';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type JourneyLayout } from './layout';
import { type RepositoryBox } from './layoutRegistry';
import { type Metrics } from './metrics';
import { registryPhrase } from './objectPhrases';
import { Plate } from './Plate';

function Repository({ box, m }: { box: RepositoryBox; m: Metrics }) {
  const { repository, tag, layers, x, y, w, h } = box;
  const name = repository.name;
  const short = name.replace(/^library\//, '');
  return (
    <Plate x={x} y={y} w={w} h={h} hue="registry" lip={layers.length > 0 ? m.lip : 0} radius={6}>
      <FitLabel
        x={x + 9}
        y={layers.length > 0 ? y + m.text * 1.45 : y + h / 2 + m.small * 0.36}
        size={m.small}
        weight={700}
        face="mono"
        width={w - 15}
        texts={m.roomy && layers.length > 0 ? [name, short] : [short]}
      />
      {tag && (
        <>
          <rect className={styles['tag']} x={tag.x} y={tag.y} width={tag.w} height={tag.h} rx={4} />
          <text className={styles['tagText']} x={tag.x + tag.w / 2} y={tag.y + tag.h * 0.7} fontSize={m.small} textAnchor="middle" aria-hidden="true">
            {repository.tag.length * m.small * 0.61 < tag.w ? repository.tag : `${repository.tag.slice(0, Math.floor(tag.w / m.small / 0.62) - 1)}…`}
          </text>
        </>
      )}
      <g className={hueClass('image')}>
        {layers.map((layer) => (
          <g key={layer.y}>
            <rect className={styles['face']} x={layer.x} y={layer.y} width={layer.w} height={layer.h} rx={2} />
            {layer.h > m.small && (
              <FitLabel
                x={layer.x + layer.w - 6}
                y={layer.y + layer.h / 2 + m.small * 0.36}
                size={m.small}
                weight={600}
                anchor="end"
                face="mono"
                width={layer.w - 8}
                texts={[humanSize(layer.compressed)]}
                optional
              />
            )}
          </g>
        ))}
      </g>
    </Plate>
  );
}

/** The registry zone. */
export function RegistryZone({ layout }: { layout: JourneyLayout }) {
  const say = useSay();
  const { registry: box, m, frame } = layout;
  const { registry, rect, repositories } = box;
  const { x, y, w, h } = rect;
  const down = frame.direction === 'down';
  const host = registry.online ? registry.host : say(phrase('journey.offline'));
  return (
    <Pickable id={`registry:${registry.host}`} label={say(registryPhrase(registry))} rect={rect} radius={m.radius}>
      <rect className={cx(styles['zone'], registry.online ? styles['registryZone'] : styles['offZone'])} x={x} y={y} width={w} height={h} rx={m.radius} />
      <FitLabel
        x={x + m.gap + 3}
        y={down ? y + h * 0.44 : y + m.head * 0.66}
        size={m.title}
        weight={800}
        width={down ? w * 0.5 : w - 2 * m.gap}
        texts={[say(phrase('journey.registry'))]}
      />
      <FitLabel
        x={x + m.gap + 3}
        y={down ? y + h * 0.82 : y + m.head * 0.66 + m.text * (m.roomy ? 1.55 : 1.25)}
        size={m.small}
        weight={500}
        tone="aside"
        width={down ? w * 0.5 : w - 2 * m.gap}
        texts={[host, host.replace(/^localhost:/, ':')]}
      />
      {repositories.map((repository) => (
        <Repository key={repository.repository.name} box={repository} m={m} />
      ))}
    </Pickable>
  );
}
