// The page of the course map.
import { type PageProps } from '../routes';
import { CourseMap } from './CourseMap';
import styles from './CoursePage.module.css';
import { useCourseProgress } from './useCourseProgress';

/** The page at /learn. */
export default function CoursePage({ lang }: PageProps) {
  const progress = useCourseProgress();
  return (
    <div className={styles['page']}>
      <CourseMap lang={lang} progress={progress} heading="h1" />
    </div>
  );
}
