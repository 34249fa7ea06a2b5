// The button of a step that saves and shares what is on screen.
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';
import { type Language } from '../address';
import { ShareTool } from '../share/ShareTool';
import { type StepAtWork } from './useLessonStep';
import { type SharedStep } from './useSharedStep';

/** Props of `ShareStep`. */
export interface ShareStepProps {
  lang: Language;
  work: StepAtWork;
  shared: SharedStep;
  className?: string | undefined;
}

/** The button and its window. */
export function ShareStep({ lang, work, shared, className }: ShareStepProps) {
  const { t } = useTranslation('stage');
  return (
    <ShareTool lang={lang} session={work.session} onOpen={(read) => shared.open(read, 'file')}>
      {(share) => <IconButton glyph={Share2} label={t('share.open')} className={className} aria-haspopup="dialog" disabled={!work.ready} onClick={share} />}
    </ShareTool>
  );
}
