// The machine on the home page: prerendered as a picture, and brought to life when the learner first reaches for it.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelBoundary } from '../shell/PanelBoundary';
import styles from './HeroMachine.module.css';

/** Marks the machine in the page, so that it is known whether its picture has been prerendered. */
const HERO_ID = 'hero-stage';
/** The first of these means that the learner reaches for the machine. */
const REACHES = ['pointerover', 'touchstart', 'focusin'] as const;

/** Resolves at once where there is no picture yet (on a server, or coming from another page), else when the learner reaches for it. */
function wanted(): Promise<void> {
  const picture = typeof document === 'undefined' ? null : document.getElementById(HERO_ID);
  if (!picture || picture.matches(':hover, :focus-within, :has(input:checked:not([checked]))')) return Promise.resolve();
  return new Promise((resolve) => {
    const reach = (event: Event): void => {
      if (!(event.target instanceof Element && event.target.closest(`#${HERO_ID}`))) return;
      for (const type of REACHES) document.removeEventListener(type, reach, { capture: true });
      resolve();
    };
    // Captured at the document, since React stops what happens in markup that it has not hydrated yet.
    for (const type of REACHES) document.addEventListener(type, reach, { capture: true, passive: true });
  });
}

/** Listens from the moment at which this file is there, which is before the page is alive. */
const reached = wanted();
const HeroStage = lazy(() => reached.then(() => import('./HeroStage')));

/** The frame of the live machine. Until it is alive its switches are the browser's own; what is set on them is taken over. */
export function HeroMachine() {
  const { t } = useTranslation();
  return (
    <section id={HERO_ID} className={styles['machine']} aria-labelledby="hero-machine">
      <h2 id="hero-machine" className="visually-hidden">
        {t('home.machine.title')}
      </h2>
      <PanelBoundary>
        <Suspense fallback={<div className={styles['waiting']} />}>
          <HeroStage />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}
