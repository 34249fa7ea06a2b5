// The wording of a typed line, which is spoken of where nothing else comes of it: a request, a program, or why there is neither.
import { type Event, type EventOf } from '../../sim/event';
import { type Wording } from './caption';
import { type NameContext } from './eventNames';

/** A shell's own words for a program that it has not found: those of bash and sh, of zsh, of Windows. */
const NO_PROGRAM = /^(?!sudo:)(?:(?:ba)?sh: (?:line )?(?:\d+: )?)?[^\s:]+: (?:command )?not found$|^zsh: command not found: |' is not recognized as an /m;
const NO_COMMAND = /unknown (?:docker )?command/;
const NO_FLAG = /^unknown (?:shorthand )?flag/m;
const DOCKER = /^\s*(sudo\s+)?docker(\s|$)/;

/** Whether the CLI has turned to the daemon, or asks something first. */
const goesOn = ({ type }: Event): boolean => type.startsWith('api/') || type === 'terminal/jobStarted';

/** What comes of a line for the CLI of which no request came. */
function unsent(complaint: string): string {
  if (complaint === '') return 'alone';
  if (NO_COMMAND.test(complaint)) return 'noCommand';
  return NO_FLAG.test(complaint) ? 'noFlag' : 'stopped';
}

/** Which wording a typed line has. */
export function enteredWording({ line, means }: EventOf<'terminal/entered'>, { events }: NameContext): Wording {
  const complaint = events.flatMap((event) => (event.type === 'terminal/printed' && event.stream === 'stderr' ? event.text : [])).join('');
  if (NO_PROGRAM.test(complaint)) return ['noProgram'];
  if (!DOCKER.test(means ?? line)) return ['other'];
  return [events.some(goesOn) ? 'docker' : unsent(complaint)];
}
