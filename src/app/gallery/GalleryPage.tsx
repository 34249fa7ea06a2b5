// The gallery page: for now its heading and what it will be for.
import { useTranslation } from 'react-i18next';

/** The page at the address of gallery. */
export default function GalleryPage() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('app.gallery.title')}</h1>
      <p>{t('app.gallery.description')}</p>
    </>
  );
}
