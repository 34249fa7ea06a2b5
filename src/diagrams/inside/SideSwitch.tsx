// From where the inside lens looks: the host, or the container.
import { type View } from '../../lab/view';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { phrase, useSay } from '../shared/words';

/** Host view or inside view. */
export function SideSwitch({ side, onSide }: { side: View['side']; onSide: (side: View['side']) => void }) {
  const say = useSay();
  const options = (['host', 'inside'] as const).map((value) => ({ value, label: say(phrase(`inside.controls.${value}`)) }));
  return <SegmentedControl label={say(phrase('inside.controls.side'))} options={options} value={side} onChange={onSide} />;
}
