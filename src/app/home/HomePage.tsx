// Home: what this is, the machine to try at once, where one left off, the ways in, and the map of the course.
import { useTranslation } from 'react-i18next';
import { CourseMap } from '../course/CourseMap';
import { useCourseProgress } from '../course/useCourseProgress';
import { type PageProps } from '../routes';
import { ContinueCard } from './ContinueCard';
import { Entrances } from './Entrances';
import { ReviewDue } from '../review/ReviewDue';
import { HeroMachine } from './HeroMachine';
import styles from './HomePage.module.css';

function Headline() {
  const { t } = useTranslation();
  const rest = t('home.headlineC');
  return (
    <h1 className={styles['headline']}>
      <span className={styles['first']}>{t('home.headlineA')}</span> <span className={styles['key']}>{t('home.headlineB')}</span>
      {rest !== '' && <span className={styles['rest']}> {rest}</span>}
    </h1>
  );
}

export { hero as island } from './hero';

/** The page at /. */
export default function HomePage({ lang }: PageProps) {
  const { t } = useTranslation();
  const progress = useCourseProgress();
  return (
    <div className={styles['page']}>
      <div className={styles['hero']}>
        <div className={styles['pitch']}>
          <Headline />
          <p className={styles['lead']}>
            <span>{t('home.lead')}</span> <span>{t('home.leadFree')}</span>
          </p>
          <ContinueCard lang={lang} progress={progress} />
          <ReviewDue lang={lang} quiet />
        </div>
        <HeroMachine />
      </div>
      <Entrances lang={lang} />
      <div className={styles['map']}>
        <CourseMap lang={lang} progress={progress} heading="h2" />
      </div>
    </div>
  );
}
