// The machine on the home page: its frame is there at once, the machine in it arrives on its own.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelBoundary } from '../shell/PanelBoundary';
import styles from './HeroMachine.module.css';

const HeroStage = lazy(() => import('./HeroStage'));

/** The frame of the live machine. Its picture is prerendered; the code that moves it is fetched after the page is there. */
export function HeroMachine() {
  const { t } = useTranslation();
  return (
    <section className={styles['machine']} aria-labelledby="hero-machine">
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
