// The five looks as radio buttons, each with a small picture of itself drawn in its own tokens.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Theme, THEMES } from './settings';
import { settingsStore } from './settingsStore';
import styles from './ThemePicker.module.css';
import { useSettings } from './useSettings';

function Swatch({ theme }: { theme: Exclude<Theme, 'system'> }) {
  return (
    <span data-theme={theme} className={styles['swatch']}>
      <i className={styles['container']} />
      <i className={styles['kernel']} />
      <i className={styles['hardware']} />
    </span>
  );
}

/** Two halves for `system`, one picture for the others. */
function Preview({ theme }: { theme: Theme }) {
  return (
    <span className={styles['preview']} aria-hidden="true">
      {theme === 'system' ? (
        <>
          <Swatch theme="light" />
          <Swatch theme="dark" />
        </>
      ) : (
        <Swatch theme={theme} />
      )}
    </span>
  );
}

/** Chooses the theme: as cards on the settings page, as a list in the header's card. */
export function ThemePicker({ layout }: { layout: 'cards' | 'list' }) {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const name = useId();
  return (
    <fieldset className={styles[layout]}>
      <legend className={layout === 'list' ? 'visually-hidden' : styles['legend']}>{t('settings.theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} className={styles['choice']}>
          <input type="radio" name={name} value={theme} checked={settings.theme === theme} onChange={() => settingsStore.change({ theme })} />
          <Preview theme={theme} />
          <span className={styles['words']}>
            <b>{t(`themes.${theme}`)}</b>
            {layout === 'cards' && <small className={styles['hint']}>{t(`settings.themeHint.${theme}`)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
