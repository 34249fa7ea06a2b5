// The theme at hand in the header: a card with the five looks, because light in a lecture hall changes fast.
import { useTranslation } from 'react-i18next';
import { ThemeIcon } from '../../ui/conceptIcons';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { ThemePicker } from '../settings/ThemePicker';
import styles from './ThemeMenu.module.css';

/** A button that opens the choice of themes. */
export function ThemeMenu() {
  const { t } = useTranslation();
  return (
    <Popover
      label={t('shell.theme')}
      triggerLabel={t('shell.theme')}
      triggerClassName={styles['button']}
      className={styles['card']}
      trigger={<Icon glyph={ThemeIcon} size="1.375rem" />}
    >
      <ThemePicker layout="list" />
    </Popover>
  );
}
