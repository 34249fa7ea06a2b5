// The frame of the machine on the home page.
import { useTranslation } from 'react-i18next';
import { IslandPlace } from '../Island';
import { hero } from './hero';
import styles from './HeroMachine.module.css';

/** The frame of the live machine. Until it is alive its switches are the browser's own; what is set on them is taken over. */
export function HeroMachine() {
  const { t } = useTranslation();
  return (
    <section id="hero-stage" className={styles['machine']} aria-labelledby="hero-machine">
      <h2 id="hero-machine" className="visually-hidden">
        {t('home.machine.title')}
      </h2>
      <IslandPlace island={hero} className={styles['place']} />
    </section>
  );
}
