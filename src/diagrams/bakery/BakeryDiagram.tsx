// The Bakery lens: the same World as a street with a shop and a recipe store; every object flips into what it stands for.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { cx } from '../../ui/cx';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { useStanding } from '../journey/standing';
import { Figure } from '../shared/Figure';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import styles from './Bakery.module.css';
import { describeBakery } from './describe';
import { type BakeryBox, bakeryObjects, layoutBakery } from './layout';
import { Movers, Walking } from './Movers';
import { bakeryCaption } from './caption';
import { Boards, Frame, Ground, Houses, PairTags, SkyNote, type StreetProps } from './Street';
import { StreetThing } from './Things';
import { type Side } from './Twin';

/** Props of `BakeryDiagram`. */
export interface BakeryDiagramProps {
  moment: Moment;
  clock: Clock;
  side: Side;
  size: FigureSize;
  picked?: readonly string[] | undefined;
  /** Gets pick ids such as `container:web`, `client` and `pair:pull`. */
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
  className?: string | undefined;
}

/** A loaf comes to the rack by itself; everything else fades in and out. */
const FILM: Film<BakeryBox> = { seconds: 0.4, choreography: { span: (box, role) => (role === 'enter' && box.kind === 'loaf' ? [-1, 0] : [0, 1]) } };
const film = (): Film<BakeryBox> => FILM;

/** Draws a moment as a street. */
export function BakeryDiagram({ moment: given, clock, side, size, picked = [], onPick, twin = 'details', className }: BakeryDiagramProps) {
  const say = useSay();
  const still = useReducedMotion();
  const moment = useStanding(given, clock);
  const layout = layoutBakery(moment, { size, picked });
  const { scene, m, errands } = layout;
  const { boxes, ringed } = useTransition(layout.boxes, { scene: 'street', frame: size, film });
  const baking = new Set(errands.baking.map(({ container }) => container));
  const moving = { layout, side, motion: { turn: moment.turn, clock, still }, cursor: moment.cursor };
  const props: StreetProps = { layout, side, say, ringed };
  return (
    <Figure
      title={say(phrase('bakery.title'))}
      width={scene.width}
      height={scene.height}
      unit={m.label}
      sentences={[...new Set(describeBakery(moment).map(say))]}
      twin={twin}
      objects={onPick ? bakeryObjects(layout) : []}
      picked={picked}
      onPick={onPick}
      className={cx(size === 'narrow' && styles['narrow'], className)}
    >
      <g className={styles['street']}>
        <Ground layout={layout} side={side} />
        <SkyNote {...props} caption={bakeryCaption(moment)} />
        <Houses {...props} />
        <Boards layout={layout} />
        {boxes.map((box) => (box.kind === 'loaf' && baking.has(box.container.id) ? null : <StreetThing key={box.id} box={box} {...props} />))}
        <PairTags {...props} />
        <Frame layout={layout} />
        <Walking {...moving} />
        <Movers {...moving} say={say} />
      </g>
    </Figure>
  );
}
