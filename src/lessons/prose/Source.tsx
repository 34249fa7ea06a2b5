// The small tag behind a claim: pressed, it says which document the claim was checked against.
import { useTranslation } from 'react-i18next';
import type sources from '../../../locales/en/sources.json';
import { chipClass } from '../../ui/Chip';
import { InlinePopover } from './InlinePopover';
import styles from './inline.module.css';

/** The tag of a source. */
export type SourceTag = keyof typeof sources;

/** The source of the sentence before it. */
export function Source({ tag }: { tag: SourceTag }) {
  const { t } = useTranslation(['sources', 'prose']);
  const trigger = (
    <>
      <span className="visually-hidden">{t('source', { ns: 'prose' })} </span>
      {tag}
    </>
  );
  return (
    <InlinePopover className={chipClass('published', styles['source'])} source={tag} trigger={trigger} label={t('source', { ns: 'prose' })}>
      <strong className={styles['sourceTitle']}>{t(`${tag}.title`)}</strong>
      <span className={styles['meaning']}>{t(`${tag}.what`)}</span>
      <span className={styles['where']} lang="en">
        {t(`${tag}.where`)}
      </span>
    </InlinePopover>
  );
}
