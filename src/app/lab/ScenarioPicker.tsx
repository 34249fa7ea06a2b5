// Chooses what the lab begins with.
import { useTranslation } from 'react-i18next';
import { useLab } from '../../lab/lab';
import { isScenario, type ScenarioId } from '../../sim/scenarios';
import { Select } from '../../ui/Select';
import { startsBeside } from './labStarts';
import styles from './LabTools.module.css';

/** A list of prepared beginnings. Choosing one starts the timeline anew; what was done before stays kept. */
export function ScenarioPicker({ onChoose }: { onChoose: (scenario: ScenarioId) => void }) {
  const { t } = useTranslation('stage');
  const scenario = useLab((state) => state.timeline.scenario);
  return (
    <Select
      label={t('scenario')}
      hideLabel
      className={styles['scenario'] ?? ''}
      value={scenario}
      options={startsBeside(scenario).map((id) => ({ value: id, label: t(`scenarios.${id}`) }))}
      onChange={(id) => {
        if (isScenario(id)) onChoose(id);
      }}
    />
  );
}
