// A line that was not run: kept when its page is left, found again in the same place, and a secret never.
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type TerminalProps } from '../../terminal/Terminal';
import { setup } from '../../terminal/testTerminal';
import { LINE_KEY, lineKeptAt } from './keptLine';

const open = (pathname: string, props: Partial<TerminalProps> = {}) => setup({ ...props, kept: lineKeptAt(pathname, 't1') });
const line = () => screen.getByRole<HTMLInputElement>('combobox');
const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(LINE_KEY));

/** Types on a page, leaves it, and opens another one. */
async function leave(typed: string, next: string): Promise<void> {
  const { unmount } = open('/ko/lab');
  await userEvent.type(line(), typed);
  unmount();
  open(next);
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
    open('/ko/lab');
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
    const { input, unmount } = open('/ko/lab', { secret: true, prompt: 'Password: ' });
    await userEvent.type(input, 'hunter2');
    expect(input).toHaveValue('hunter2');
    unmount();
    expect(open('/ko/lab', { secret: true, prompt: 'Password: ' }).input).toHaveValue('');
    expect(keys()).toEqual([]);
  });
});
