// The frame of the machine on the home page.
import { useTranslation } from 'react-i18next';
import { PanelBoundary } from '../shell/PanelBoundary';
import styles from './HeroMachine.module.css';
import HeroStage from './HeroStage';

/** The frame of the live machine. Until it is alive its switches are the browser's own; what is set on them is taken over. */
export function HeroMachine() {
  const { t } = useTranslation();
  return (
    <section id="hero-stage" className={styles['machine']} aria-labelledby="hero-machine">
      <h2 id="hero-machine" className="visually-hidden">
        {t('home.machine.title')}
      </h2>
      <PanelBoundary>
        <HeroStage />
      </PanelBoundary>
    </section>
  );
}
