// What stands under the race: what its colours and boxes are, and what the tags of its sources stand for.
import { Fragment, type ReactNode } from 'react';
import { type Moment } from '../../lab/timeline';
import { ATTACKS } from '../../sim/attacks';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { type DiagramKey, phrase, useSay } from '../shared/words';
import { PART_HUES } from './Blocks';
import { LINK_WORDS } from './chain';
import styles from './Legend.module.css';
import { type RaceLayout } from './layout';
import { type RaceBox } from './raceBox';
import { partPhrase, type SOURCES } from './sentences';
import { raceTexts } from './texts';
import { partsDrawn } from './track';
import { type Measure } from './values';
import { OUTLINE, waveParts } from './wave';

/** One line: a swatch, or none, and what it stands for. */
function Entry({ look, children }: { look?: string | undefined; children: ReactNode }) {
  return (
    <li>
      {look !== undefined && <span className={cx(styles['swatch'], look)} aria-hidden="true" />}
      {children}
    </li>
  );
}

/** One swatch for each part that is drawn, in the order in which they come, and the border of whoever was first. */
function StartLegend({ boxes }: { boxes: readonly RaceBox[] }) {
  const say = useSay();
  const parts = partsDrawn(boxes);
  return (
    <ul className={styles['legend']}>
      {parts.map((part) => (
        <Entry key={part} look={cx(hueClass(PART_HUES[part]), part === 'guest' && styles['hatched'], part === 'engine' && styles['dotted'])}>
          {say(partPhrase(part))}
        </Entry>
      ))}
      {boxes.some((box) => box.kind === 'row' && box.first) && <Entry look={styles['first']}>{say(phrase('race.legend.first'))}</Entry>}
    </ul>
  );
}

const SHORTENED = [
  ['hardware', 'hardware'],
  ['hypervisor', 'hypervisor'],
  ['virtual', 'hardware'],
  ['os', 'guest'],
  ['container', 'container'],
] as const;

/** The layers whose names are cut where a chain has little room, with the short names that stand there. */
function LayersLegend({ layout }: { layout: RaceLayout }) {
  const say = useSay();
  const drawn = new Set(layout.boxes.flatMap((box) => (box.kind === 'block' ? raceTexts(box, layout.metrics, say).map(({ text }) => text) : [])));
  const isDrawn = (layer: (typeof SHORTENED)[number][0]): boolean =>
    drawn.has(say(phrase(`race.linkShort.${layer}`))) || (layer === 'hardware' && drawn.has(say(phrase('race.virtual'))));
  const layers = SHORTENED.filter(([layer]) => isDrawn(layer));
  return layers.length === 0 ? null : (
    <ul className={styles['legend']}>
      {layers.map(([layer, hue]) => (
        <Entry key={layer} look={hueClass(hue)}>
          <b>{say(phrase(`race.linkShort.${layer}`))}</b> <span>{say(phrase(layer === 'os' ? 'race.legend.os' : LINK_WORDS[layer]))}</span>
        </Entry>
      ))}
    </ul>
  );
}

/** What the boxes of attacks are: which have got through, which have nothing to attack, and in what order they stand. */
function AttacksLegend({ boxes }: { boxes: readonly RaceBox[] }) {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      <Entry look={cx(styles['marked'], hueClass('panicked'))}>{say(phrase('race.legend.through'))}</Entry>
      <Entry look={hueClass('paper')}>{say(phrase('race.legend.held'))}</Entry>
      {boxes.some((box) => box.kind === 'block' && box.mark === 'none') && <Entry look={styles['none']}>{say(phrase('race.legend.none'))}</Entry>}
      <li>
        <span>
          {say(phrase('race.legend.order'))}
          {ATTACKS.map((attack, at) => (
            <Fragment key={attack}>
              {at === 0 ? ' ' : ', '}
              <span className={styles['whole']}>{say(phrase(`race.attack.${attack}`))}</span>
            </Fragment>
          ))}
        </span>
      </li>
    </ul>
  );
}

/** What the areas and the lines of a wave are, of those that are drawn, and how high the wave is. */
function WaveLegend({ moment }: { moment: Moment }) {
  const say = useSay();
  const { wave } = moment.world;
  const { peak, most } = wave ?? OUTLINE;
  return (
    <ul className={styles['legend']}>
      {waveParts(moment.world).map((what) => (
        <Entry key={what} look={styles[what]}>
          {say(phrase(`race.legend.${what}`))}
        </Entry>
      ))}
      <Entry>{say(phrase('race.legend.wave', { peak, most }))}</Entry>
      <Entry>{say(phrase('race.legend.up'))}</Entry>
    </ul>
  );
}

/** What is filled of a bar, and what it is an upper bound of. */
function DensityLegend({ boxes }: { boxes: readonly RaceBox[] }) {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {boxes.some(({ kind }) => kind === 'filled') && <Entry look={hueClass('hardware')}>{say(phrase('race.legend.filled'))}</Entry>}
      <Entry look={hueClass('off')}>{say(phrase('race.legend.free'))}</Entry>
      <Entry>{say(phrase('race.legend.server'))}</Entry>
    </ul>
  );
}

/** What a measure compares, where its name alone doesn't say it. */
const ABOUT = {
  disk: ['race.legend.diskVm', 'race.legend.diskContainer'],
  cpu: ['race.legend.cpu'],
  io: ['race.legend.io'],
  redis: ['race.legend.unikernel'],
} as const satisfies Partial<Record<Measure, readonly DiagramKey[]>>;

const isAbout = (measure: Measure): measure is keyof typeof ABOUT => measure in ABOUT;

/** What the picture of a measure needs to be read. */
export function Legend({ measure, moment, layout }: { measure: Measure; moment: Moment; layout: RaceLayout }) {
  const say = useSay();
  const { boxes } = layout;
  if (boxes.some(({ kind }) => kind === 'empty')) return null;
  if (measure === 'start') return <StartLegend boxes={boxes} />;
  if (measure === 'layers') return <LayersLegend layout={layout} />;
  if (measure === 'attacks') return <AttacksLegend boxes={boxes} />;
  if (measure === 'wave') return <WaveLegend moment={moment} />;
  if (measure === 'density') return <DensityLegend boxes={boxes} />;
  if (measure === 'blast') {
    return (
      <ul className={styles['legend']}>
        <Entry look={cx(styles['marked'], hueClass('panicked'))}>{say(phrase('race.legend.stopped'))}</Entry>
        <Entry>{say(phrase('race.legend.blast'))}</Entry>
      </ul>
    );
  }
  if (!isAbout(measure)) return null;
  return (
    <ul className={styles['legend']}>
      {ABOUT[measure].map((key) => (
        <Entry key={key}>{say(phrase(key))}</Entry>
      ))}
    </ul>
  );
}

/** The sources that the picture names by their tags. */
export function SourceLegend({ tags }: { tags: readonly (typeof SOURCES)[number][] }) {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {tags.map((tag) => (
        <li key={tag}>
          <b>{tag}</b> <span>{say(phrase(`race.source.${tag}`))}</span>
        </li>
      ))}
    </ul>
  );
}
