// The live machine of the home page: three apps as VMs, as containers, and as containers in VMs; and one question about them.
import { CircleHelp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Layouts } from '../../diagrams/shared/Layouts';
import { USUAL, useFigureSize } from '../../diagrams/shared/useFigureSize';
import { countKernels } from '../../diagrams/stack/scene';
import { StackControls } from '../../diagrams/stack/StackControls';
import { StackDiagram } from '../../diagrams/stack/StackDiagram';
import { type StackView } from '../../diagrams/stack/scene';
import { Icon } from '../../ui/Icon';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type heroWorld from './heroWorld';
import made from './heroWorld?baked';
import styles from './HeroMachine.module.css';

const world = made as ReturnType<typeof heroWorld>;

const GUESSES = ['0', '1', '3'] as const;
const STOPS: readonly StackView[] = ['vm', 'container', 'nested'];

/** The switch, the machine, and the question that the switch answers. */
export default function HeroStage() {
  const { t } = useTranslation();
  const [view, setView] = useState<StackView>('vm');
  const [guess, setGuess] = useState<(typeof GUESSES)[number]>();
  const [seen, setSeen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const size = useFigureSize(place, 'wide');
  const show = (next: StackView) => {
    setView(next);
    if (next === 'container') setSeen(true);
  };
  // What was switched before this was alive stands in the browser's own radio buttons; hydration leaves them as they are.
  useEffect(() => {
    const radios = [...(frame.current?.querySelectorAll<HTMLInputElement>('input[type=radio]:checked') ?? [])].map((radio) => radio.value);
    const early = STOPS.find((stop) => stop !== 'vm' && radios.includes(stop));
    const guessed = GUESSES.find((value) => radios.includes(value));
    const timer = setTimeout(() => {
      if (guessed !== undefined) setGuess(guessed);
      if (early === undefined) return;
      setView(early);
      if (early === 'container') setSeen(true);
    });
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div ref={frame} className={styles['inner']}>
      <div className={styles['controls']}>
        <StackControls view={view} onView={show} kernels={countKernels(world, { view, type: 1 })} />
      </div>
      <div ref={place} className={styles['lens']}>
        <Layouts size={size} from={USUAL}>
          {(layout) => <StackDiagram moment={{ world, inFlight: [] }} view={view} type={1} size={layout} ghosts={false} twin="hidden" />}
        </Layouts>
      </div>
      <div className={styles['question']}>
        <Icon glyph={CircleHelp} size="1.5rem" />
        {seen && guess !== undefined ? (
          <p role="status">
            {t('home.machine.kept', { guess })} <b>{t('home.machine.answer')}</b>
          </p>
        ) : (
          <>
            <p>{t('home.machine.question')}</p>
            <SegmentedControl
              label={t('home.machine.guess')}
              options={GUESSES.map((value) => ({ value, label: t('home.machine.count', { count: Number(value) }) }))}
              value={guess ?? ('' as '0')}
              onChange={setGuess}
            />
          </>
        )}
      </div>
    </div>
  );
}
