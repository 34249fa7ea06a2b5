// Chooses what the lab begins with.
import { useTranslation } from 'react-i18next';
import { lab, useLab } from '../../lab/lab';
import { isScenario, scenarioIds } from '../../sim/scenarios';
import { Select } from '../../ui/Select';
import styles from './LabTools.module.css';

/** A list of prepared beginnings. Choosing one starts the timeline anew. */
export function ScenarioPicker() {
  const { t } = useTranslation('stage');
  const scenario = useLab((state) => state.timeline.scenario);
  return (
    <Select
      label={t('scenario')}
      hideLabel
      className={styles['scenario'] ?? ''}
      value={scenario}
      options={scenarioIds.map((id) => ({ value: id, label: t(`scenarios.${id}`) }))}
      onChange={(id) => {
        if (isScenario(id)) void lab().store.getState().open(id, 1);
      }}
    />
  );
}
