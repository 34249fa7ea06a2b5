// What an address shows that leads nowhere: a socket with nothing plugged in, and two ways on.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LinkButton } from '../../ui/LinkButton';
import { type PageProps } from '../routes';
import styles from './NotFoundPage.module.css';

/** The page for unknown addresses. */
export default function NotFoundPage({ lang }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['page']}>
      <svg viewBox="0 0 320 120" className={styles['socket']} aria-hidden="true" focusable="false">
        <path className={styles['cord']} d="M0 60H84" />
        <path className={styles['plug']} d="M84 44h18a16 16 0 0 1 0 32H84z" />
        <path className={styles['cord']} d="M118 52h18M118 68h18" />
        <rect className={styles['plate']} x="208" y="16" width="88" height="88" rx="18" />
        <circle className={styles['plug']} cx="238" cy="60" r="7" />
        <circle className={styles['plug']} cx="266" cy="60" r="7" />
      </svg>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.body')}</p>
      <div className={styles['actions']}>
        <Link href={`/${lang}`} asChild>
          <LinkButton variant="primary">{t('notFound.home')}</LinkButton>
        </Link>
        <Link href={`/${lang}/learn`} asChild>
          <LinkButton>{t('notFound.course')}</LinkButton>
        </Link>
      </div>
    </div>
  );
}
