// The page of settings: each takes effect at once and is kept on this device.
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { OfflineSettings } from '../offline/OfflineSettings';
import { type PageProps } from '../routes';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { KeptThings } from './KeptThings';
import { DEFAULTS, MOTIONS, SPEEDS, TEXT_SIZES } from './settings';
import styles from './SettingsPage.module.css';
import { settingsStore } from './settingsStore';
import { ThemePicker } from './ThemePicker';
import { useSettings } from './useSettings';

function TextSize() {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const options = TEXT_SIZES.map((value) => ({ value, label: `${value}%` }));
  return (
    <section className={styles['section']}>
      <SegmentedControl showLabel label={t('settings.textSize')} options={options} value={settings.textSize} onChange={(textSize) => settingsStore.change({ textSize })} />
      <p className={styles['sample']}>{t('settings.textSample')}</p>
    </section>
  );
}

function MotionChoice() {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const options = MOTIONS.map((value) => ({ value, label: t(`settings.motions.${value}`) }));
  return (
    <section className={styles['section']}>
      <SegmentedControl showLabel label={t('settings.motion')} options={options} value={settings.motion} onChange={(motion) => settingsStore.change({ motion })} />
      <p className={styles['hint']}>{t('settings.motionHint')}</p>
    </section>
  );
}

function SpeedChoice() {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const options = SPEEDS.map((speed) => ({ value: String(speed), label: t('settings.speedValue', { speed }) }));
  const choose = (value: string) => settingsStore.change({ speed: SPEEDS.find((speed) => String(speed) === value) ?? DEFAULTS.speed });
  return (
    <section className={styles['section']}>
      <SegmentedControl showLabel label={t('settings.speed')} options={options} value={String(settings.speed)} onChange={choose} />
      <p className={styles['hint']}>{t('settings.speedHint')}</p>
    </section>
  );
}

/** The page at /settings. */
export default function SettingsPage({ lang }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['page']}>
      <header>
        <h1>{t('settings.title')}</h1>
        <p className={styles['hint']}>{t('settings.intro')}</p>
      </header>
      <section className={styles['section']}>
        <h2>{t('settings.language')}</h2>
        <LanguageSwitch lang={lang} path="/settings" />
      </section>
      <section className={styles['section']}>
        <ThemePicker layout="cards" />
      </section>
      <TextSize />
      <MotionChoice />
      <SpeedChoice />
      <section className={styles['section']}>
        <OfflineSettings />
      </section>
      <div className={styles['section']}>
        <Button glyph={RotateCcw} className={styles['reset']} onClick={() => settingsStore.change({ ...DEFAULTS, path: settingsStore.get().settings.path })}>
          {t('settings.reset')}
        </Button>
      </div>
      <KeptThings />
    </div>
  );
}
