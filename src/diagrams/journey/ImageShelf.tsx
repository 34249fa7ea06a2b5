// The images of a host: layers as slabs, slots for those that are coming, and rings round those that were here before.
import { useId, useRef } from 'react';
import { humanSize } from '../../sim/docker/format/units';
import { type Event } from '../../sim/event';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type FullHost } from './layoutHost';
import { type ImageBox, type LayerBox } from './layoutImages';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { imagePhrase } from './objectPhrases';
import { Plate } from './Plate';
import { shareAt } from './pulls';
import { type Motion, useMotion } from './useMotion';

/** The pattern of a layer that is here, but still packed. */
export function PackedPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect className={styles['packedGround']} width="7" height="7" />
      <path className={styles['packedLine']} d="M0 0V7" />
    </pattern>
  );
}

/** The part of a slot that has been filled. */
function Fill({ box, event, share, motion, className }: { box: LayerBox; event: Event; share: number; motion: Motion; className: string | undefined }) {
  const ref = useRef<SVGRectElement>(null);
  useMotion(ref, event, motion, (rect, _progress, cursor) => {
    rect.setAttribute('width', String(box.w * shareAt(cursor, event)));
  });
  return <rect ref={ref} className={className} x={box.x} y={box.y} width={box.w * share} height={box.h} rx={Math.min(3, box.h / 2)} />;
}

/** How much has come, counted with the clock. */
function Percent({ x, y, size, event, share, motion }: { x: number; y: number; size: number; event: Event; share: number; motion: Motion }) {
  const ref = useRef<SVGTextElement>(null);
  const written = (part: number): string => `${Math.round(part * 100)}%`;
  useMotion(ref, event, motion, (text, _progress, cursor) => {
    text.textContent = written(shareAt(cursor, event));
  });
  return (
    <text ref={ref} className={styles['percent']} x={x} y={y} fontSize={size} textAnchor="middle" aria-hidden="true">
      {written(share)}
    </text>
  );
}

/** The grain at the left of a slab that is high enough to show it. */
export function Grain({ x, y, h }: { x: number; y: number; h: number }) {
  return [6, 10, 14].map((dx) => <path key={dx} className={styles['grain']} d={`M${x + dx} ${y + 3}V${y + h - 3}`} />);
}

function Layer({ box, m, motion, packed }: { box: LayerBox; m: Metrics; motion: Motion; packed: string }) {
  const say = useSay();
  const { layer, x, y, w, h } = box;
  const round = Math.min(3, h / 2);
  const size = Math.min(m.small, h * 0.76);
  const readable = size >= m.small * 0.94;
  const middle = y + h / 2 + size * 0.36;
  const text = (words: readonly string[], face: 'sans' | 'mono' = 'sans') =>
    readable && <FitLabel x={x + w / 2} y={middle} size={size} weight={700} anchor="middle" face={face} width={w - 8} texts={words} optional />;
  if (layer.state === 'waiting' || layer.state === 'coming') {
    return (
      <g>
        <rect className={styles['slot']} x={x} y={y} width={w} height={h} rx={round} />
        {layer.state === 'coming' && layer.pulled && <Fill box={box} event={layer.pulled} share={layer.share} motion={motion} className={styles['filled']} />}
        {layer.state === 'coming' && layer.pulled && readable && <Percent x={x + w / 2} y={middle} size={size} event={layer.pulled} share={layer.share} motion={motion} />}
      </g>
    );
  }
  if (layer.state === 'arrived' || layer.state === 'unpacking') {
    return (
      <g className={hueClass('image')}>
        <rect className={styles['packed']} fill={`url(#${packed})`} x={x} y={y} width={w} height={h} rx={round} />
        {layer.state === 'unpacking' && layer.extracted && <Fill box={box} event={layer.extracted} share={0.5} motion={motion} className={styles['face']} />}
        {layer.state === 'unpacking' && text([say(phrase('journey.unpacking'))])}
      </g>
    );
  }
  const kept = layer.state === 'kept';
  return (
    <Plate x={x} y={y} w={w} h={h} hue="image" lip={Math.min(m.lip * 0.7, h * 0.5)} radius={round}>
      {h > 14 && w > 60 && <Grain x={x} y={y} h={h} />}
      {kept ? text([`${layer.digest.slice(0, 6)}… ${say(phrase('journey.here'))}`, say(phrase('journey.here'))]) : text([humanSize(layer.compressed)], 'mono')}
      {kept && <rect className={cx(styles['kept'], styles['pulse'])} x={x - 4} y={y - 4} width={w + 8} height={h + m.lip * 0.7 + 8} rx={7} />}
      {kept && <rect className={cx(styles['keptOuter'], styles['pulse'])} x={x - 8} y={y - 8} width={w + 16} height={h + m.lip * 0.7 + 16} rx={10} />}
    </Plate>
  );
}

function Image({ box, m, motion, packed, ringed }: { box: ImageBox; m: Metrics; motion: Motion; packed: string; ringed: boolean }) {
  const say = useSay();
  const { image, x, y, w, h, nameY } = box;
  const top = nameY - m.text;
  const rect = { x, y: top, w, h: y + h - top };
  const [repository = image.name] = image.name.split(':');
  const short = repository.split('/').at(-1) ?? repository;
  return (
    <Pickable id={`image:${image.name}`} label={say(imagePhrase(image))} rect={rect} radius={5} ringed={ringed} className={image.coming ? undefined : styles['rise']}>
      <rect x={rect.x} y={rect.y} width={rect.w} height={rect.h} fill="transparent" />
      {box.layers.map((layer) => (
        <Layer key={layer.layer.digest} box={layer} m={m} motion={motion} packed={packed} />
      ))}
      <FitLabel x={x + w / 2} y={nameY} size={m.text} weight={700} anchor="middle" face="mono" width={w + 4} texts={[image.name, short]} />
    </Pickable>
  );
}

/** All images of a host. */
export function ImageShelf({ box, m, motion, ringed }: { box: FullHost; m: Metrics; motion: Motion; ringed: ReadonlySet<string> }) {
  const say = useSay();
  const packed = `${useId()}packed`;
  const { images, hiddenImages, imageArea, containerArea, bridge } = box;
  // level with the title of the containers, where they stand side by side under the chain
  const titleY = bridge && m.slips === 'row' ? bridge.y - m.text * 0.7 : imageArea.y + m.text;
  const title = say(phrase('journey.image'));
  return (
    <g>
      <defs>
        <PackedPattern id={packed} />
      </defs>
      {m.roomy && <Names x={imageArea.x} y={titleY} size={m.text} title={title} other={say(phrase('journey.imageOther'))} width={imageArea.w} />}
      {images.length === 0 && (
        <FitLabel
          x={imageArea.x + imageArea.w / 2}
          y={containerArea.y + containerArea.h * 0.5}
          size={m.small}
          weight={500}
          tone="aside"
          anchor="middle"
          width={imageArea.w}
          texts={[say(phrase('journey.noImages'))]}
        />
      )}
      {images.map((image) => (
        <Image key={image.image.name} box={image} m={m} motion={motion} packed={packed} ringed={ringed.has(`image:${image.image.name}`)} />
      ))}
      {hiddenImages && (
        <g role="img" aria-label={say(phrase('journey.say.hiddenImages', { names: hiddenImages.names.join(', ') }))}>
          <Plate {...hiddenImages.rect} hue="image" lip={m.lip} />
          <FitLabel
            x={hiddenImages.rect.x + hiddenImages.rect.w / 2}
            y={hiddenImages.rect.y + hiddenImages.rect.h / 2 + m.text * 0.36}
            size={m.text}
            weight={700}
            anchor="middle"
            width={hiddenImages.rect.w - 4}
            texts={[`+${hiddenImages.names.length}`]}
          />
        </g>
      )}
    </g>
  );
}
