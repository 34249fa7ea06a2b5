// The Life lens: a container's states, the commands between them, and every container of the machine where it is now.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { useStanding } from '../journey/standing';
import { type Motion } from '../journey/useMotion';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Pickable } from '../shared/Pickable';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { describeLife } from './describe';
import { Edges } from './Edges';
import { type LifePlace } from './graph';
import { type LifeBox, type LifeLayout, layoutLife, lifeObjects } from './layout';
import styles from './Life.module.css';
import { fireRoom } from './metrics';
import { Movers } from './Movers';
import { PlaceBox } from './PlaceBox';
import { pilePhrase, statePhrase, tokenPhrase } from './sentences';
import { lifeTexts } from './texts';
import { Token } from './Token';

/** Props of `LifeDiagram`. */
export interface LifeDiagramProps {
  moment: Moment;
  clock: Clock;
  size: FigureSize;
  picked?: readonly string[] | undefined;
  /** Gets pick ids such as `container:web` and `state:running`. */
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
  className?: string | undefined;
}

/** Whoever comes or goes does so on an arrow, so that here only those move that close ranks. */
const FILM: Film<LifeBox> = { seconds: 0.35, choreography: { span: (_box, role) => (role === 'move' ? [0, 1] : [-1, 0]) } };
const film = (): Film<LifeBox> => FILM;

const HUES: Readonly<Partial<Record<LifePlace, Hue>>> = { image: 'image', running: 'container', paused: 'container', restarting: 'container' };

interface ObjectProps {
  box: Drawn<LifeBox>;
  layout: LifeLayout;
  say: Say;
  motion: Motion;
  cursor: number;
  ringed: boolean;
}

function LifeObject({ box, layout: { m, movers }, say, motion, cursor, ringed }: ObjectProps) {
  if (box.kind === 'token') {
    const { token } = box;
    return (
      <Pickable
        id={`container:${token.name}`}
        label={say(tokenPhrase(token))}
        rect={box}
        radius={m.radius * 0.7}
        ringed={ringed}
        className={hueClass(token.halted ? 'off' : 'container')}
      >
        <Token token={token} rect={box} m={m} say={say} motion={motion} cursor={cursor} />
      </Pickable>
    );
  }
  if (box.kind === 'pile') {
    return (
      <g role="img" data-shown={box.id} aria-label={say(pilePhrase(box.names))} className={hueClass('paper')}>
        <rect className={styles['pile']} x={box.x} y={box.y} width={box.w} height={box.h - m.sheet} rx={m.radius * 0.7} />
        {lifeTexts(box, m, say).map((run) => (
          <Label key={run.text} {...run} />
        ))}
      </g>
    );
  }
  const covered = box.place === 'removing' && fireRoom(box.w, m) <= 0 && movers.some(({ move }) => move.to === 'gone');
  const drawing = <PlaceBox box={box} m={m} say={say} covered={covered} />;
  const hue = hueClass(HUES[box.place] ?? 'paper');
  if (box.place === 'image' || box.place === 'gone')
    return (
      <g className={hue} aria-hidden="true">
        {drawing}
      </g>
    );
  return (
    <Pickable id={box.id} label={say(statePhrase(box.place, box.count))} rect={box} radius={m.radius} className={hue}>
      {drawing}
    </Pickable>
  );
}

/** Draws a moment as a state machine. */
export function LifeDiagram({ moment: given, clock, size, picked = [], onPick, twin = 'details', className }: LifeDiagramProps) {
  const say = useSay();
  const still = useReducedMotion();
  const moment = useStanding(given, clock);
  const layout = layoutLife(moment, { size, picked });
  const { m, map } = layout;
  const { boxes, ringed } = useTransition(layout.boxes, { scene: 'life', frame: size, film });
  const motion: Motion = { turn: moment.turn, clock, still };
  const draw = (part: readonly Drawn<LifeBox>[]) =>
    part.map((box) => <LifeObject key={box.id} box={box} layout={layout} say={say} motion={motion} cursor={moment.cursor} ringed={ringed.has(box.id)} />);
  return (
    <Figure
      title={say(phrase('life.title'))}
      width={map.width}
      height={map.height}
      unit={Math.min(m.text, 18)}
      sentences={[...new Set(describeLife(moment).map(say))]}
      twin={twin}
      objects={onPick ? lifeObjects(layout) : []}
      picked={picked}
      onPick={onPick}
      className={className}
    >
      {draw(boxes.filter(({ kind }) => kind === 'place'))}
      <Edges layout={layout} say={say} />
      {draw(boxes.filter(({ kind }) => kind !== 'place'))}
      <Movers movers={layout.movers} m={m} say={say} motion={motion} cursor={moment.cursor} />
    </Figure>
  );
}
