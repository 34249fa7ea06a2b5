// Said when the page of an address could not be fetched; the page before it stays usable below.
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';

/** A notice with one way on: load the address again. */
export function LoadFailed() {
  const { t } = useTranslation();
  return (
    <section role="alert">
      <h2>{t('app.failed.title')}</h2>
      <p>{t('app.failed.body')}</p>
      <Button onClick={() => window.location.reload()}>{t('app.failed.retry')}</Button>
    </section>
  );
}
