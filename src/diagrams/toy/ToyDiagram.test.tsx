// The toy computer as a learner operates it: by pressing its parts, with the mouse or the keyboard.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../../tests/axe';
import { type Control } from '../../sim/control';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { machineOf, type World } from '../../sim/world';
import { testI18n } from '../shared/testWords';
import { ToyDiagram } from './ToyDiagram';

/** The last world, for what a test looks up after the presses. */
const present = { world: startOf('small-computers') };

/** The picture with a machine behind it. */
function Operated({ onWorld }: { onWorld: (world: World) => void }) {
  const [world, setWorld] = useState(() => startOf('small-computers'));
  const act = (control: Control): void => {
    const { after } = simulate(world, { control });
    onWorld(after);
    setWorld(after);
  };
  return <ToyDiagram world={world} act={act} />;
}

const operated = () => (
  <I18nextProvider i18n={testI18n('en')}>
    <Operated onWorld={(world) => (present.world = world)} />
  </I18nextProvider>
);
const button = (name: RegExp) => screen.getByRole('button', { name });
const board = () => machineOf(present.world, 'toy').hardware.board;
const program = () => board()?.programs.a;

describe('ToyDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('does 1+1 in five presses of steps and six of parts', async () => {
    render(operated());
    const user = userEvent.setup();
    await user.click(button(/^Cell 8: /));
    await user.click(button(/^Cell 9: /));
    await user.click(button(/^Step 2, by hand: Store values/));
    await user.click(button(/^CPU 1: idle/));
    await user.click(button(/^Cell 15: /));
    await user.click(button(/^Step 5, by hand/));
    expect(program()).toMatchObject({ cells: [8, 9], cpu: 1, result: 15, commands: 5 });
    expect(screen.getByRole('button', { name: /^Step 5, done by hand: .*\(2\)/ })).toBeInTheDocument();
  });

  it('can be operated by key alone', async () => {
    render(operated());
    const user = userEvent.setup();
    await user.tab();
    expect(button(/^Step 1, by hand/)).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(board()?.display.lines).toHaveLength(1);
  });

  it('lets a step be chosen out of turn, and a first cell be taken back', async () => {
    render(operated());
    const user = userEvent.setup();
    await user.click(button(/^Step 4, by hand/));
    await user.click(button(/^Cell 3: /));
    expect(program()).toMatchObject({ result: 3, steps: ['compute'] });
    await user.click(button(/^Cell 1: /));
    await user.click(button(/^Cell 1: /));
    await user.click(button(/^Cell 2: /));
    expect(program()?.cells).toEqual([]);
  });

  it('has nothing to press where nobody may operate it, and none with a kernel in charge', () => {
    const world = simulate(startOf('small-computers'), { control: { kind: 'power', machine: 'toy', on: true } }).after;
    const { rerender } = render(
      <I18nextProvider i18n={testI18n('en')}>
        <ToyDiagram world={world} act={() => undefined} />
      </I18nextProvider>,
    );
    expect(screen.queryAllByRole('button')).toEqual([]);
    rerender(
      <I18nextProvider i18n={testI18n('en')}>
        <ToyDiagram world={startOf('small-computers')} />
      </I18nextProvider>,
    );
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('says so where the scenario has no such computer', () => {
    render(
      <I18nextProvider i18n={testI18n('ko')}>
        <ToyDiagram world={startOf('lab')} />
      </I18nextProvider>,
    );
    expect(screen.getByText(/작은 컴퓨터가 없어요/)).toBeInTheDocument();
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(operated())).not.toContain('style=');
    const { container } = render(operated());
    expect(await violations(container)).toEqual([]);
  });
});
