// The buttons under a step's words: back, what is left, and the one thing to do next.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { type Beat } from '../../lab/lessonRun';
import styles from './LearnPage.module.css';

/** What stands at the right end: a beat to go to, another page, or the end of a lesson that leads nowhere else. */
export type NextMove =
  | { kind: 'beat'; beat: Beat; label: string; ready: boolean }
  | { kind: 'link'; href: string; label: string; ready: boolean; onGo?: () => void }
  | { kind: 'end'; label: string; ready: boolean; /** What is said of the finished lesson; false before. */ said: ReactNode; onEnd: () => void };

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
        {next.kind === 'end' && next.said}
        {left === 0 && t('lesson.allDone')}
        {left !== null && left > 0 && t('lesson.left', { count: left })}
      </p>
      <NextButton next={next} onBeat={onBeat} />
    </div>
  );
}

function NextButton({ next, onBeat }: Pick<StepFooterProps, 'next' | 'onBeat'>) {
  const variant = next.ready ? 'primary' : 'secondary';
  if (next.kind === 'link') {
    return (
      <Link href={next.href} asChild {...(next.onGo && { onClick: next.onGo })}>
        <LinkButton variant={variant}>{next.label}</LinkButton>
      </Link>
    );
  }
  if (next.kind === 'end' && next.said) return null;
  return (
    <Button variant={variant} onClick={next.kind === 'end' ? next.onEnd : () => onBeat(next.beat)}>
      {next.label}
    </Button>
  );
}
