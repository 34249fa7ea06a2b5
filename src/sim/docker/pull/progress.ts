// How the CLI prints a stream of progress messages: redrawn on a terminal, plain lines in a pipe.
import { type StreamMessage } from '../api/types';
import { humanSize } from '../format/units';

/** States that only a terminal shows, where a line can be drawn anew. */
const MOVING = ['Downloading', 'Extracting', 'Pushing'];

/** A printer of messages. On a terminal each layer keeps its line, redrawn by moving the cursor. */
export function progressPrinter(out: (text: string) => void, tty: boolean): (message: StreamMessage) => void {
  const lines: string[] = [];
  return (message) => {
    const { id, status, progressDetail } = message;
    if (id === undefined || progressDetail === undefined) {
      out(id === undefined ? `${status}\n` : `${id}: ${status}\n`);
      return;
    }
    if (!tty) {
      if (!MOVING.includes(status)) out(`${id}: ${status}\n`);
      return;
    }
    const { current, total } = progressDetail;
    const text = `${id}: ${status} ${current === undefined || total === undefined ? '' : `${humanSize(current, 4).padStart(8)}/${humanSize(total, 4)}`}`;
    const known = lines.indexOf(id);
    if (known < 0) {
      lines.push(id);
      out(`${text}\n`);
      return;
    }
    const up = String(lines.length - known);
    out(`\u001b[${up}A\u001b[2K\r${text}\r\u001b[${up}B`);
  };
}
