// The levels instrument's picture: blocks, cards or a Windows computer, with whatever the learner carries on top.
import { type Moment } from '../../lab/timeline';
import { type Control } from '../../sim/control';
import { type Drawn } from '../shared/box';
import { Draggable } from '../shared/Draggable';
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { type LevelsBox } from './boxes';
import { describeLevels, objectsInOrder } from './describe';
import { levelsFilm } from './film';
import styles from './Levels.module.css';
import { layoutLevels, type LevelsPart, sceneOfLevels } from './levels';
import { LevelsBlock, levelsClass } from './LevelsBlock';
import { levelsMetrics, type LevelsMetrics } from './metrics';
import { type Carry, isMovable, useCarry } from './useCarry';

/** Props of `LevelsDiagram`. */
export interface LevelsDiagramProps {
  moment: Moment;
  part: LevelsPart;
  size: FigureSize;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  act?: ((control: Control) => void) | undefined;
  twin: 'details' | 'hidden';
}

interface ObjectProps {
  box: Drawn<LevelsBox>;
  m: LevelsMetrics;
  say: Say;
  ringed: boolean;
  /** Null where the picture is only looked at. */
  carry: Carry | null;
}

/** What is carried leaves its place pale. */
const PALE = 0.35;

function LevelsObject({ box, m, say, ringed, carry }: ObjectProps) {
  const opacity = carry?.held?.box.id === box.id ? PALE : box.opacity;
  const drawing = <LevelsBlock box={box} m={m} say={say} />;
  if (box.sentence === null) {
    return (
      <g className={levelsClass(box)} aria-hidden="true" pointerEvents="none" {...(opacity < 1 && { opacity })}>
        {drawing}
      </g>
    );
  }
  const press = carry?.press(box);
  const object = (
    <Pickable id={box.pick ?? box.id} label={say(box.sentence)} rect={box} ringed={ringed} onPress={press} opacity={opacity} className={levelsClass(box)}>
      {drawing}
    </Pickable>
  );
  if (!carry || !isMovable(box)) return object;
  return (
    <Draggable rect={box} onDrag={(corner, pointer) => carry.onDrag(box, corner, pointer)} onDrop={carry.onDrop} onStep={(right, down) => carry.onStep(box, right, down)}>
      {object}
    </Draggable>
  );
}

function Carried({ carry, m, say }: { carry: Carry; m: LevelsMetrics; say: Say }) {
  if (!carry.held) return null;
  const box = { ...carry.held.box, ...carry.held.rect };
  return (
    <g className={styles['carried']} aria-hidden="true">
      <rect className={styles['shade']} x={box.x + 6} y={box.y + 10} width={box.w} height={box.h} rx={6} />
      <g className={levelsClass(box)}>
        <LevelsBlock box={box} m={m} say={say} />
      </g>
    </g>
  );
}

/** Draws one of the three pictures of a moment. With `act`, blocks and cards can be moved. */
export function LevelsDiagram({ moment, part, size, picked, onPick, act, twin }: LevelsDiagramProps) {
  const say = useSay();
  const m = levelsMetrics(size);
  const carry = useCarry(moment, size, act);
  const layout = layoutLevels(moment, { part, size, draft: carry.draft });
  const { boxes, ringed } = useTransition(layout.boxes, { scene: sceneOfLevels(moment, part), frame: `${size} ${part}`, film: levelsFilm });
  const canPress = (box: LevelsBox): boolean => box.pick !== null && (onPick !== undefined || (act !== undefined && isMovable(box)));
  return (
    <Figure
      title={say(phrase(`levels.title.${part}`))}
      width={layout.width}
      height={layout.height}
      unit={m.label}
      sentences={describeLevels(moment, part).map(say)}
      twin={twin}
      objects={objectsInOrder(layout.boxes, part).flatMap((box) => (canPress(box) && box.pick !== null ? [box.pick] : []))}
      picked={picked}
      onPick={onPick}
    >
      {boxes.map((box) => (
        <LevelsObject key={box.id} box={box} m={m} say={say} ringed={ringed.has(box.id)} carry={act ? carry : null} />
      ))}
      <Carried carry={carry} m={m} say={say} />
    </Figure>
  );
}
