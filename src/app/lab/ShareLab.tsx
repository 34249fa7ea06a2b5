// The button among the lab's tools that saves and shares its session.
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lab } from '../../lab/lab';
import { type Look, sessionIn } from '../../lab/labSession';
import { Button } from '../../ui/Button';
import { type Language } from '../address';
import { ShareTool } from '../share/ShareTool';
import styles from './LabTools.module.css';
import { type LabDesk } from './useLabSession';

/** Props of `ShareLab`. */
export interface ShareLabProps {
  lang: Language;
  desk: LabDesk;
  /** What is looked at now. */
  look: Look;
}

/** The button and its window. */
export function ShareLab({ lang, desk, look }: ShareLabProps) {
  const { t } = useTranslation('stage');
  return (
    <ShareTool lang={lang} session={() => sessionIn(lab(), look)} onOpen={desk.openRead} onEnter={desk.enter}>
      {(share) => (
        <Button size="small" glyph={Share2} title={t('share.open')} className={styles['tool']} aria-haspopup="dialog" disabled={!desk.ready} onClick={share}>
          <span className={styles['word']}>{t('share.open')}</span>
        </Button>
      )}
    </ShareTool>
  );
}
