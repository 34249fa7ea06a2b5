// The review before a question is taken: what is due, or what to do while nothing is.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type KindId } from '../../lessons/review/kinds';
import { dueKinds, type KindState, nextDue } from '../../lessons/review/due';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { type CourseLesson } from '../course/modules';
import styles from './ReviewPage.module.css';
import { whenIn } from './when';

/** Props of `Lobby`. */
export interface LobbyProps {
  lang: Language;
  states: readonly KindState[];
  now: number;
  /** The lesson to go on with. */
  lesson: CourseLesson | undefined;
  onStart: (kind: KindId) => void;
  onPractise: () => void;
}

function NothingDue({ lang, states, now, lesson, onPractise }: Omit<LobbyProps, 'onStart'>) {
  const { t } = useTranslation(['review', 'course']);
  const next = nextDue(states);
  return (
    <section className={styles['lobby']} aria-labelledby="lobby">
      <h2 id="lobby">{t('none')}</h2>
      <p>{next ? t('later', { name: t(`kinds.${next.kind}.name`), when: whenIn(lang, next.due, now) }) : t('first')}</p>
      <div className={styles['ways']}>
        {lesson?.id !== undefined && (
          <Link href={addressOf(lang, 'learn', { lesson: lesson.id })} asChild>
            <LinkButton variant="primary">
              {lesson.number} <CodeWords text={t(`lessons.${lesson.number}`, { ns: 'course' })} />
            </LinkButton>
          </Link>
        )}
        <Button onClick={onPractise}>{t('practice')}</Button>
      </div>
    </section>
  );
}

/** What is due, with one thing to do next. */
export function Lobby({ onStart, ...props }: LobbyProps) {
  const { t } = useTranslation(['review', 'ui']);
  const due = dueKinds(props.states, props.now);
  const [first] = due;
  if (first === undefined) return <NothingDue {...props} />;
  return (
    <section className={styles['lobby']} aria-labelledby="lobby">
      <h2 id="lobby">{t('ui:review.due', { count: due.length })}</h2>
      <p>{due.map((kind) => t(`kinds.${kind}.name`)).join(', ')}</p>
      <div className={styles['ways']}>
        <Button variant="primary" size="large" onClick={() => onStart(first)}>
          {t('start')}
        </Button>
      </div>
    </section>
  );
}
