// The gallery: every lens at named moments in every theme, for those who draw and test them. No menu leads here.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GallerySection } from './GallerySection';
import { galleryFigures } from './figures';
import styles from './Gallery.module.css';

/** The page at the address of gallery. */
export default function GalleryPage() {
  const { t } = useTranslation();
  const sections = useMemo(() => galleryFigures(), []);
  return (
    <div className={styles['page']}>
      <h1>{t('app.gallery.title')}</h1>
      <p>{t('app.gallery.description')}</p>
      {sections.map(({ lens, figures }) => (
        <GallerySection key={lens} lens={lens} figures={figures} />
      ))}
    </div>
  );
}
