// The desktop instrument's picture: one of four computers with Docker, and Docker Desktop's cover that comes off.
import { Package, Power } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { type SetupId } from '../../sim/desktops';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Pickable } from '../shared/Pickable';
import { Ghost, Slab } from '../shared/Slab';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { centred } from '../shared/wrap';
import { objectsOf } from '../stack/describe';
import { type Metrics } from '../stack/metrics';
import { StackObject } from '../stack/StackObject';
import { coverTexts } from './coverTexts';
import { describeDesktop, stackBoxes } from './describe';
import { desktopFilm, type DesktopScene } from './film';
import { type CoverBox, layoutDesktop, type Peel } from './layout';

/** Props of `DesktopDiagram`. */
export interface DesktopDiagramProps {
  moment: Moment;
  setup: SetupId;
  peel: Peel;
  size: FigureSize;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  /** Takes the cover off. */
  onPeel?: (() => void) | undefined;
  twin: 'details' | 'hidden';
}

function Cover({ box, m, onPeel }: { box: Drawn<CoverBox>; m: Metrics; onPeel: (() => void) | undefined }) {
  const say = useSay();
  const runs = coverTexts(box, m, say);
  const icon = m.label * 1.5;
  return (
    <Pickable id="cover" label={say(phrase('desktop.say.cover'))} rect={box} onPress={onPeel} opacity={box.opacity} className={hueClass('engine')}>
      <Slab {...box} depth={m.depth} />
      {box.w > icon * 4 && <Glyph glyph={Package} x={box.x + m.indent} y={box.y + (box.h - icon) / 2} size={icon} />}
      {runs.map((run) => (
        <Label key={run.text} {...run} />
      ))}
    </Pickable>
  );
}

/** What is said where the World has none of the four computers. */
function Absent({ m, text }: { m: Metrics; text: string }) {
  const size = m.label * 2;
  const rect = { x: 2, y: 4, w: m.width - 4, h: m.height - 8 };
  const room = { x: rect.x + m.indent, y: rect.y + size, w: rect.w - 2 * m.indent, h: rect.h - size };
  return (
    <>
      <Ghost {...rect} radius={m.label * 0.6} />
      <Glyph glyph={Power} x={(m.width - size) / 2} y={rect.y + rect.h / 2 - size * 2.4} size={size} />
      {centred({ text, size: m.label, least: m.least, weight: 650, tone: 'aside' }, room).map((run) => (
        <Label key={run.y} {...run} />
      ))}
    </>
  );
}

/** Draws a set-up of the World; taking the cover off moves the same objects to where they really stand. */
export function DesktopDiagram({ moment, setup, peel, size, picked, onPick, onPeel, twin }: DesktopDiagramProps) {
  const say = useSay();
  const { boxes: targets, metrics, missing } = layoutDesktop(moment.world, { setup, peel, size, going: moment.inFlight.map(({ event }) => event) });
  const scene: DesktopScene = `${setup} ${peel}`;
  const { boxes, ringed } = useTransition(targets, { scene, frame: size, film: desktopFilm });
  const covered = targets.some(({ kind }) => kind === 'cover');
  const objects = [...(onPick ? objectsOf(stackBoxes(targets)).flatMap(({ pick }) => pick ?? []) : []), ...(covered && onPeel ? ['cover'] : [])];
  return (
    <Figure
      title={say(phrase('desktop.title'))}
      width={metrics.width}
      height={metrics.height}
      unit={metrics.label}
      sentences={describeDesktop(moment, { setup, peel }).map(say)}
      twin={twin}
      objects={objects}
      picked={picked}
      onPick={onPick}
    >
      {missing && <Absent m={metrics} text={say(phrase('desktop.missing'))} />}
      {boxes.map((box) =>
        box.kind === 'cover' ? (
          <Cover key={box.id} box={box} m={metrics} onPeel={onPeel} />
        ) : (
          <StackObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} lit={false} number={undefined} lever={undefined} where="" />
        ),
      )}
    </Figure>
  );
}
