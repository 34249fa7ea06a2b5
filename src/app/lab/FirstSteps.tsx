// A short tour that is done, not watched: one thing at a time, and what it showed.
import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { LinkButton } from '../../ui/LinkButton';
import { Tick } from '../../ui/Tick';
import { addressOf, type Language } from '../address';
import { FIRST_LINE, FIRST_STEPS, type FirstStep } from './firstStepList';
import styles from './FirstSteps.module.css';
import sheet from './Sheet.module.css';

/** Props of `FirstSteps`. */
export interface FirstStepsProps {
  lang: Language;
  moment: Moment;
  view: View;
  onView: (view: Partial<View>) => void;
  /** A step is being done for the learner. */
  onGo: (step: FirstStep['id']) => void;
  onEnd: () => void;
}

/** The step that is next, with a button that does it; at the end a way into the course. */
export function FirstSteps({ lang, moment, view, onView, onGo, onEnd }: FirstStepsProps) {
  const { t } = useTranslation('stage');
  const turns = useLab((state) => state.timeline.turns);
  const [at, setAt] = useState(0);
  const step = FIRST_STEPS[at];
  if (step?.isDone({ moment, view, turns })) setAt(at + 1);
  const before = FIRST_STEPS[at - 1];
  const over = step === undefined;
  const said = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // the button that began the tour, or did its last step, is gone: whoever pressed it goes on here, and hears what is to do
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [over]);
  return (
    <section className={cx(sheet['sheet'], styles['steps'])} data-first-steps aria-labelledby="first-steps">
      <h3 ref={heading} id="first-steps" tabIndex={-1} aria-describedby={said}>
        {t('firstSteps.title')}
      </h3>
      <p className={styles['ticks']} role="img" aria-label={t('firstSteps.count', { done: at, all: FIRST_STEPS.length })}>
        {FIRST_STEPS.map(({ id }, index) => (
          <Tick key={id} state={index < at ? 'done' : index === at ? 'next' : 'open'} />
        ))}
      </p>
      <div role="status" id={said}>
        {before && <p className={styles['seen']}>{t(`firstSteps.${before.id}.seen`)}</p>}
        <p>{step ? t(`firstSteps.${step.id}.ask`) : t('firstSteps.end')}</p>
      </div>
      <div className={styles['keys']}>
        {step ? (
          <Button
            variant="primary"
            size="small"
            onClick={() => {
              step.go(onView);
              onGo(step.id);
            }}
          >
            {step.id === 'run' ? <code lang="en">{FIRST_LINE}</code> : t(`firstSteps.${step.id}.go`)}
          </Button>
        ) : (
          <Link href={addressOf(lang, 'course')} asChild>
            <LinkButton variant="primary" size="small" glyphAfter={ArrowRight}>
              {t('firstSteps.course')}
            </LinkButton>
          </Link>
        )}
        <Button variant="quiet" size="small" onClick={onEnd}>
          {t(step ? 'firstSteps.stop' : 'firstSteps.close')}
        </Button>
      </div>
    </section>
  );
}
