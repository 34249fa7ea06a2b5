// From where the inside lens looks: the host, or the container.
import { useTranslation } from 'react-i18next';
import { type View } from '../../lessons/lesson';
import { SegmentedControl } from '../../ui/SegmentedControl';

/** Host view or inside view. */
export function SideSwitch({ side, onSide }: { side: View['side']; onSide: (side: View['side']) => void }) {
  const { t } = useTranslation('stage');
  const options = (['host', 'inside'] as const).map((value) => ({ value, label: t(`side.${value}`) }));
  return <SegmentedControl label={t('side.label')} options={options} value={side} onChange={onSide} />;
}
