// The gallery: every diagram at named moments in every theme, for those who draw and test them; `?only=stack` shows one. No menu leads here.
import { useTranslation } from 'react-i18next';
import { diagramOf, diagrams, loadDiagram } from '../../diagrams';
import { LENS_IDS } from '../../lab/view';
import { useAlive } from '../../ui/useAlive';
import { type PageProps } from '../routes';
import { useQuery } from '../useQuery';
import { GallerySection } from './GallerySection';
import styles from './Gallery.module.css';

/** Fetches every diagram. */
export const prepare = (): Promise<unknown> => Promise.all(LENS_IDS.map(loadDiagram));

/** What `prepare` fetches. */
export const sources = (): string[] => LENS_IDS.map((id) => diagrams[id].source);

/** What the built page asks for: all diagrams together would be too large for it. */
const NONE = '';

/** The page at the address of gallery. */
export default function GalleryPage({ lang }: PageProps) {
  const { t } = useTranslation();
  const asked = useQuery().get('only');
  const only = useAlive() ? asked : NONE;
  return (
    <div className={styles['page']}>
      <h1>{t('app.gallery.title')}</h1>
      <p>{t('app.gallery.description')}</p>
      {LENS_IDS.filter((id) => only === null || id === only).map((id) => (
        <GallerySection key={id} lang={lang} diagram={diagramOf(id)} />
      ))}
    </div>
  );
}
