// The Layers lens: images as stacks of layers, how each was made, what a container writes over them, and what is shared.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { useStanding } from '../journey/standing';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { BoxObject } from '../shared/BoxObject';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { LayersBlock } from './Blocks';
import { layersClass } from './colours';
import { describeLayers } from './describe';
import { layoutLayers, readingOrder } from './layout';
import { type LayersBox } from './layersBox';
import { type LayersMetrics } from './metrics';
import { Wires } from './Wires';

/** Props of `LayersDiagram`. */
export interface LayersDiagramProps {
  moment: Moment;
  clock: Clock;
  view: Pick<View, 'layers' | 'image'>;
  size: FigureSize;
  picked?: readonly string[];
  /** Gets pick ids such as `layer:6b37362b3da7` and `container:web`. */
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** Files rise out of the slab that they were copied from, slabs come out of their cards, and what was removed fades where it lay. */
const FILM: Film<LayersBox> = { seconds: 0.6, choreography: { melt: (box, others) => others.find(({ id }) => id === box.from) ?? null } };
const film = (): Film<LayersBox> => FILM;

interface ObjectProps {
  box: Drawn<LayersBox>;
  m: LayersMetrics;
  say: Say;
  ringed: boolean;
}

function LayersObject({ box, m, say, ringed }: ObjectProps) {
  return (
    <BoxObject box={box} say={say} radius={3} ringed={ringed} className={layersClass(box)}>
      <LayersBlock box={box} m={m} say={say} />
    </BoxObject>
  );
}

/** Draws a moment as layers. */
export function LayersDiagram({ moment: given, clock, view, size, picked = [], onPick, twin = 'details' }: LayersDiagramProps) {
  const say = useSay();
  const moment = useStanding(given, clock);
  const { boxes: targets, m, height } = layoutLayers(moment, { size, view, picked });
  const { boxes, ringed } = useTransition(targets, { scene: view.layers, frame: size, film });
  return (
    <Figure
      title={say(phrase('layers.title'))}
      width={m.width}
      height={height}
      unit={m.text}
      sentences={[...new Set(describeLayers(moment, { view, picked }).map(say))]}
      twin={twin}
      objects={onPick ? readingOrder(targets).flatMap(({ pick }) => pick ?? []) : []}
      picked={picked}
      onPick={onPick}
    >
      <Wires boxes={boxes} m={m} />
      {boxes.map((box) => (
        <LayersObject key={box.id} box={box} m={m} say={say} ringed={ringed.has(box.id)} />
      ))}
    </Figure>
  );
}
