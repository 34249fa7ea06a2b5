// The list of keys, opened by the key that is asked for most.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';
import { settingsStore } from '../settings/settingsStore';
import { useSettings } from '../settings/useSettings';
import { KEY_LIST } from './keys';
import styles from './KeyList.module.css';

/** All keys of a talk, and the switch for those that write something. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('present');
  const { letterKeys } = useSettings().settings;
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} closeLabel={t('keys.close')} className={styles['dialog'] ?? ''}>
      <dl className={styles['list']}>
        {KEY_LIST.map(({ caps, words }) => (
          <Fragment key={words}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${words}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <Switch label={t('keys.letters')} hint={t('keys.lettersHint')} checked={letterKeys} onChange={(on) => settingsStore.change({ letterKeys: on })} />
    </Dialog>
  );
}
