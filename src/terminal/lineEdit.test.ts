// The editing keys of a shell, and pastes of several lines.
import { describe, expect, it } from 'vitest';
import { type Edit, edit, insertAt, splitPaste } from './lineEdit';

/** A line with `|` at the caret. */
const at = (marked: string) => ({ text: marked.replace('|', ''), caret: marked.indexOf('|') });

describe('edit', () => {
  it.each<[Edit, string, string]>([
    ['lineStart', 'docker p|s', '|docker ps'],
    ['lineEnd', 'docker p|s', 'docker ps|'],
    ['killBefore', 'docker |ps', '|ps'],
    ['killAfter', 'docker |ps', 'docker |'],
    ['killWord', 'docker ps  |-a', 'docker |-a'],
    ['killWord', '|x', '|x'],
    ['deleteNext', 'a|🐳b', 'a|b'],
    ['deleteNext', 'ab|', 'ab|'],
  ])('%s: %s becomes %s', (key, before, after) => {
    expect(edit(at(before), key)).toEqual(at(after));
  });

  it('puts text in at the caret', () => {
    expect(insertAt(at('docker p| -a'), 's')).toEqual(at('docker ps| -a'));
  });
});

describe('splitPaste', () => {
  it('finishes every line but the last one', () => {
    expect(splitPaste(at('|'), 'docker ps\r\n\ndocker images\nls')).toEqual({ finished: ['docker ps', 'docker images'], open: at('ls|') });
  });

  it('joins the first line to what stands before the caret and leaves the rest after the last', () => {
    expect(splitPaste(at('sudo | x'), 'a\nb\n')).toEqual({ finished: ['sudo a', 'b'], open: at('| x') });
  });

  it('does not run a single line, even when a line feed ends it', () => {
    expect(splitPaste(at('|'), 'docker ps\n')).toEqual({ finished: [], open: at('docker ps|') });
  });

  it('joins lines that end in a backslash', () => {
    expect(splitPaste(at('|'), 'docker run -d \\\n  -p 8080:80 nginx\n')).toEqual({ finished: [], open: at('docker run -d -p 8080:80 nginx|') });
  });

  it('leaves a here-document as it is', () => {
    const lines = ['cat > Dockerfile <<EOF', 'RUN a && \\', '    b', '', 'EOF'];
    expect(splitPaste(at('|'), `${lines.join('\n')}\n`)).toEqual({ finished: lines, open: at('|') });
  });
});
