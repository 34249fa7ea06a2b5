// The page of the course map, and of beliefs that lead into it.
import { type PageProps } from '../routes';
import { ReviewDue } from '../review/ReviewDue';
import { Beliefs } from './Beliefs';
import { CourseMap } from './CourseMap';
import styles from './CoursePage.module.css';
import { Talks } from './Talks';
import { useCourseProgress } from './useCourseProgress';

/** The page at /learn. */
export default function CoursePage({ lang }: PageProps) {
  const progress = useCourseProgress();
  return (
    <div className={styles['page']}>
      <CourseMap lang={lang} progress={progress} heading="h1" aside={<ReviewDue lang={lang} />} />
      <Beliefs lang={lang} />
      <Talks lang={lang} />
    </div>
  );
}
