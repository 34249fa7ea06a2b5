// The words on Docker Desktop's cover, placed so that they fit in any language.
import { middleOf, place, type TextRun } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type Rect } from '../shared/box';
import { type Metrics } from '../stack/metrics';

/** Room for the icon at the left end. */
const iconRoom = (m: Metrics): number => m.indent + m.label * 1.5 + 10;

/** The product's name, and where there is room what it looks like. */
export function coverTexts(box: Rect, m: Metrics, say: Say): TextRun[] {
  const x = box.x + iconRoom(m);
  const width = box.w - iconRoom(m) - m.indent;
  const two = box.h >= m.label * 3.4;
  const middle = middleOf(box.y, box.h, m.label);
  const name = place({ wordings: [say(phrase('desktop.cover'))], size: m.label * 1.15, weight: 800, least: m.least }, x, two ? middle - m.label * 0.62 : middle, width, 'start');
  if (!name) return [];
  const does = { wordings: [say(phrase('desktop.coverDoes'))], size: m.small, tone: 'soft', least: m.least } as const;
  const left = name.width + 16;
  const second = two ? place(does, x, middle + m.label * 0.75, width, 'start') : place(does, x + left, middle, width - left, 'start');
  return second ? [name.run, second.run] : [name.run];
}
