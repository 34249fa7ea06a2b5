// The ways in, for people who come for different things: to learn, or to try things out.
import { ArrowRight } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../ui/Icon';
import { addressOf, type Language } from '../address';
import { LESSONS } from '../course/modules';
import { LabPicture, LearnPicture } from './EntrancePictures';
import styles from './Entrances.module.css';

function Door({ href, picture, title, children }: { href: string; picture: ReactNode; title: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles['door']}>
      {picture}
      <span className={styles['words']}>
        <b>
          {title} <Icon glyph={ArrowRight} size="1.125rem" />
        </b>
        <span className={styles['about']}>{children}</span>
      </span>
    </Link>
  );
}

/** The doors under the hero. */
export function Entrances({ lang }: { lang: Language }) {
  const { t } = useTranslation();
  return (
    <nav className={styles['doors']} aria-label={t('home.doors.label')}>
      <Door href={addressOf(lang, 'course')} picture={<LearnPicture />} title={t('home.doors.learn')}>
        {t('home.doors.learnBody')}
        <br />
        {t('home.doors.learnSize', { total: LESSONS.length })}
      </Door>
      <Door href={addressOf(lang, 'lab')} picture={<LabPicture />} title={t('home.doors.lab')}>
        {t('home.doors.labBody')}
        <br />
        {t('home.doors.labBody2')}
      </Door>
    </nav>
  );
}
