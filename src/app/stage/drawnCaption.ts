// The caption beside a picture: of what happened last, unless that happened on another computer than the picture now shows.
import { diagrams } from '../../diagrams';
import { type Caption } from '../../diagrams/journey/caption';
import { momentCaption, type MomentCaption, subjectOf } from '../../diagrams/journey/momentCaption';
import { standing } from '../../diagrams/journey/standing';
import { computerOf } from '../../diagrams/stack/computerOf';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { STACKS } from '../../sim/deploy';

const HOST = 'host';

/** The computer on which a moment's caption plays: the host, or one that its apps were carried to; null for any other. */
function computerIn(now: Moment): string | null {
  const event = subjectOf(standing(now));
  const machine = event && 'machine' in event && typeof event.machine === 'string' ? event.machine : HOST;
  const computer = machine.split('/')[0] ?? machine;
  return computer === HOST || computer in STACKS ? computer : null;
}

/** Whether a picture has the request cards whose numbers and answers a caption may speak of. */
const drawsCards = ({ lens }: View): boolean => lens === 'journey';

/** What the stack lens shows, in words. */
function shownBy(view: View): Caption {
  return { key: `shown.${view.stack === 'vm' ? `vm${view.type}` : view.stack}`, params: {} };
}

/** Whether a turn goes on, which whoever began it waits for. Carrying apps to a computer that is not on screen is nothing to wait for. */
const isAwaited = ({ turn, inFlight, ahead }: Moment): boolean => inFlight.length + ahead.length > 0 && !(turn && 'control' in turn.input && turn.input.control.kind === 'deploy');

/** A caption beside the stack lens, which numbers the VMs that have no name but a number. */
function withDrawnName(caption: MomentCaption): MomentCaption {
  const { machine } = caption.params;
  return typeof machine === 'string' ? { ...caption, params: { ...caption.params, machine: machine.replace(/^vm-(\d+)$/, 'VM $1') } } : caption;
}

/** The caption of a moment in a view; null where there is nothing to tell. */
export function drawnCaption(moment: Moment, view: View): MomentCaption | null {
  const told = momentCaption(moment, drawsCards(view));
  const caption = told && view.lens === 'stack' ? withDrawnName(told) : told;
  if (caption === null || view.computer !== 'own' || diagrams[view.lens].kind !== 'lens' || isAwaited(moment)) return caption;
  const computer = computerIn(moment);
  const isStack = view.lens === 'stack';
  if (computer === null || computer === ((isStack ? computerOf(view) : null) ?? HOST)) return caption;
  return isStack ? { ...shownBy(view), card: null } : null;
}
