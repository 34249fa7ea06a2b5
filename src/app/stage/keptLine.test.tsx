// A line that was not run: kept when its page is left, found again in the same place, and a secret never.
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Terminal, type TerminalProps } from '../../terminal/Terminal';
import { LINE_KEY, lineKeptAt } from './keptLine';

const nothing = () => undefined;

function terminal(pathname: string, props: Partial<TerminalProps> = {}) {
  return (
    <Terminal
      title="Terminal 1"
      prompt="$ "
      rows={[]}
      busy={false}
      history={['docker ps']}
      kept={lineKeptAt(pathname, 't1')}
      complete={() => []}
      onSubmit={nothing}
      onInterrupt={nothing}
      onClear={nothing}
      onEof={nothing}
      onDetach={nothing}
      announce={nothing}
      {...props}
    />
  );
}

const line = () => screen.getByRole<HTMLInputElement>('combobox');
const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(LINE_KEY));

/** Types on a page, leaves it, and opens another one. */
async function leave(typed: string, next: string, props: Partial<TerminalProps> = {}): Promise<void> {
  const { unmount } = render(terminal('/ko/lab', props));
  await userEvent.type(line(), typed);
  unmount();
  render(terminal(next, props));
}

beforeEach(() => sessionStorage.clear());

describe('a line that was not run', () => {
  it('is there again, in the other language too, with the caret at its end', async () => {
    await leave('docker run', '/en/lab');
    expect(line()).toHaveValue('docker run');
    await userEvent.type(line(), ' nginx');
    expect(line()).toHaveValue('docker run nginx');
  });

  it('does not come to another place', async () => {
    await leave('docker run', '/ko/compare');
    expect(line()).toHaveValue('');
  });

  it('is kept when the browser leaves', async () => {
    render(terminal('/ko/lab'));
    await userEvent.type(line(), 'docker ru');
    fireEvent(window, new Event('pagehide'));
    expect(lineKeptAt('/ko/lab', 't1').read()).toBe('docker ru');
  });

  it('is gone once it has run', async () => {
    await leave('docker run', '/ko/lab');
    await userEvent.type(line(), '{Enter}');
    fireEvent(window, new Event('pagehide'));
    expect(keys()).toEqual([]);
  });

  it('is what was being typed while the history is searched', async () => {
    await leave('dock{Control>}r{/Control}ps', '/ko/lab');
    expect(line()).toHaveValue('dock');
  });

  it('is not kept when it is a secret', async () => {
    await leave('hunter2', '/ko/lab', { secret: true, prompt: 'Password: ' });
    expect(document.querySelector('input')).toHaveValue('');
    expect(keys()).toEqual([]);
  });
});
