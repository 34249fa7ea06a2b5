// The picture on the wall: the stage of the lessons without what learners operate it with.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, type Lesson } from '../../lessons/lesson';
import { inputsOf } from '../../lessons/solve';
import { Cover } from '../learn/Locked';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { type ProgrammeStep } from './programme';
import styles from './Room.module.css';
import { RoomLedger } from './RoomLedger';
import { useFit } from './useFit';
import { usePickedInSight } from './usePickedInSight';
import { useTalkMachine } from './useTalkMachine';
import { useTopAnew } from './useTopAnew';

/** Props of `RoomPicture`. */
export interface RoomPictureProps {
  lesson: Lesson;
  at: ProgrammeStep;
  /** Which scene of the step. */
  sceneIndex: number;
  /** The terminal lies over the lower half. */
  terminal: boolean;
}

const nothing = (): void => undefined;

/** How many operations have been carried out when a scene begins. */
export function pressesBy({ scenes }: ProgrammeStep, sceneIndex: number): number {
  return scenes.slice(0, sceneIndex + 1).reduce((most, scene) => (scene.kind === 'do' ? scene.presses : most), 0);
}

/** The command of an operation; none where nothing is typed. */
export const lineOf = (operation: readonly Act[]): string | undefined => operation.flatMap((act) => ('run' in act ? [act.run] : [])).at(-1);

/** The machine of a scene. */
export function RoomPicture({ lesson, at, sceneIndex, terminal }: RoomPictureProps) {
  const { t } = useTranslation('stage');
  const { step, operations, scenes } = at;
  const presses = pressesBy(at, sceneIndex);
  const { moment, ready, view, picked, card } = useTalkMachine(lesson, step, operations, presses);
  const place = useRef<HTMLDivElement>(null);
  useFit(place);
  useTopAnew(place, step.id);
  usePickedInSight(place, picked);
  const asking = presses === 0 && step.prediction !== undefined && scenes[sceneIndex]?.kind !== 'explain';
  // what happened on the way to the step is no news; where the step begins in the middle of a film, it is
  const tells = step.startAt !== undefined || inputsOf(operations.slice(0, presses).flat()).length > 0;
  // before the first promise has been made, the words need the place
  const promises = step.tools.includes('vm-list') || (presses > 0 && step.tools.includes('vm-builder'));
  return (
    <div ref={place} className={styles['picture']}>
      <h2 className="visually-hidden">{t('lens.label')}</h2>
      <Stage
        plain={tells ? 'caption' : 'silent'}
        moment={moment}
        view={view}
        live={ready}
        scene={step.id}
        cover={asking && step.covered ? <Cover words={t('lesson.cover.predict')} /> : undefined}
        picked={picked}
        operable={false}
        levers={[]}
        selectedCard={card}
        onSelectCard={nothing}
      >
        {promises ? <RoomLedger world={moment.world} /> : undefined}
      </Stage>
      {terminal && step.tools.includes('terminal') && (
        <div className={styles['terminal']}>
          <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} />
        </div>
      )}
    </div>
  );
}
