// What a prerendered page shows when its scripts do not come: without them it looks whole, and nothing in it answers.
import { type TFunction } from 'i18next';

/** By this id the page's first scripts find it (public/early.js, src/main.tsx). */
export const LATE = 'late';

/** The words, hidden until they are needed, and the way to try again: the page's own address as `href`. */
export function Late({ t, href }: { t: TFunction; href: string }) {
  return (
    <p id={LATE} className="late" role="alert" hidden>
      {t('app.failed.title')}. {t('app.failed.body')} <a href={href}>{t('app.failed.retry')}</a>
    </p>
  );
}
