// What each intent does to the line at the prompt.
import { type Intent } from './keys';
import { type Complete, type PromptLine, accepted, chosen, completed, edited, emptied, escaped, recalled, searchEnded, searched } from './promptLine';

/** The line after an intent; intents that only concern the terminal leave it as it is. */
export function lineAfter(intent: Intent, line: PromptLine, history: readonly string[], complete: Complete): PromptLine {
  switch (intent) {
    case 'run':
    case 'interrupt':
      return emptied(line);
    case 'clear':
    case 'eof':
    case 'pageUp':
    case 'pageDown':
      return line;
    case 'complete':
      return completed(line, complete);
    case 'accept':
      return accepted(line);
    case 'choosePrevious':
      return chosen(line, -1);
    case 'chooseNext':
      return chosen(line, 1);
    case 'escape':
      return escaped(line);
    case 'older':
      return recalled(line, history, -1);
    case 'newer':
      return recalled(line, history, 1);
    case 'search':
      return searched(line, history);
    case 'keepSearch':
      return searchEnded(line, history, true);
    case 'dropSearch':
      return searchEnded(line, history, false);
    default:
      return edited(line, intent);
  }
}
