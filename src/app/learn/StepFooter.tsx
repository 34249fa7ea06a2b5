// The buttons under a step's words: back, what is left, and the one thing to do next.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { type Beat } from '../../lab/lessonRun';
import styles from './LearnPage.module.css';

/** What stands at the right end: a beat to go to, or another page. */
export type NextMove = { kind: 'beat'; beat: Beat; label: string; ready: boolean } | { kind: 'link'; href: string; label: string; ready: boolean; onGo?: () => void };

/** Props of `StepFooter`. */
export interface StepFooterProps {
  back: { href: string } | { beat: Beat } | null;
  /** Checks that are still open; null where there are none to do. */
  left: number | null;
  next: NextMove;
  onBeat: (beat: Beat) => void;
}

/** The footer of a step. The next button is inked once the step is ready for it, and outlined before. */
export function StepFooter({ back, left, next, onBeat }: StepFooterProps) {
  const { t } = useTranslation('stage');
  return (
    <div className={styles['footer']}>
      {back && 'href' in back && (
        <Link href={back.href} asChild>
          <LinkButton>{t('lesson.previous')}</LinkButton>
        </Link>
      )}
      {back && 'beat' in back && (
        <Button
          onClick={() => {
            onBeat(back.beat);
          }}
        >
          {t('lesson.previous')}
        </Button>
      )}
      <p className={styles['left']} role="status">
        {left === 0 && t('lesson.allDone')}
        {left !== null && left > 0 && t('lesson.left', { count: left })}
      </p>
      {next.kind === 'beat' ? (
        <Button
          variant={next.ready ? 'primary' : 'secondary'}
          onClick={() => {
            onBeat(next.beat);
          }}
        >
          {next.label}
        </Button>
      ) : (
        <Link href={next.href} asChild {...(next.onGo && { onClick: next.onGo })}>
          <LinkButton variant={next.ready ? 'primary' : 'secondary'}>{next.label}</LinkButton>
        </Link>
      )}
    </div>
  );
}
