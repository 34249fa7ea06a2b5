// The levels instrument as a learner operates it: by pointer, by press and by key, with the machine's answer on screen.
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { type Control } from '../../sim/control';
import { type BlockId } from '../../sim/hypervisor/arrange';
import { type Input } from '../../sim/simulate';
import { type DiagramProps } from '../diagram';
import { playFigure } from '../playFigure';
import { testI18n } from '../shared/testWords';
import { diagram } from './diagram';

const inEnglish = (children: ReactNode) => <I18nextProvider i18n={testI18n('en')}>{children}</I18nextProvider>;
const momentOf = (id: string) => playFigure(diagram.figures.find((figure) => figure.id === id) ?? { id, scenario: 'lab' });
const arrange = (...blocks: BlockId[]): Input => ({ control: { kind: 'arrange', machine: 'bench', blocks } });
const show = (id: string, levels: View['levels'], props: Partial<DiagramProps> = {}) => showMoment(momentOf(id), levels, props);
function showMoment(moment: Moment, levels: View['levels'], props: Partial<DiagramProps>) {
  return inEnglish(
    <diagram.Component
      moment={moment}
      clock={createClock(moment.cursor)}
      view={{ ...DEFAULT_VIEW, lens: 'levels', levels }}
      size="wide"
      picked={[]}
      levers={[]}
      selectedCard={null}
      onSelectCard={() => undefined}
      twin="hidden"
      {...props}
    />,
  );
}

/** jsdom lays nothing out: pixels are the units of the figure. */
class UnmovedPoint {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  readonly matrixTransform = () => this;
}

describe('blocks', () => {
  it('go on top by press and come off by press, each press after the one before it', async () => {
    const act = vi.fn();
    render(show('type1', 'blocks', { act }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Guest OS with its kernel: L2/ }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'arrange', machine: 'bench', blocks: ['hypervisor'] });
    await user.click(screen.getByRole('button', { name: /^Host OS/ }));
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ blocks: ['hypervisor', 'host-os'] }));
  });

  it('stand, for the next press, where the first will leave them, while the film still shows them on their way', async () => {
    const act = vi.fn();
    const figure = { id: 'arranging', scenario: 'lab', inputs: [arrange('hypervisor')], at: { during: 'machine/arranged' } } as const;
    render(showMoment(playFigure(figure), 'blocks', { act }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Guest OS/ }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'arrange', machine: 'bench', blocks: ['hypervisor', 'guest-os'] });
  });

  it('stand, for the next press, where they are when the order before it will be refused', async () => {
    const act = vi.fn();
    render(show('empty', 'blocks', { act }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Guest OS/ }));
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ blocks: ['guest-os'] }));
    await user.click(screen.getByRole('button', { name: /^Hypervisor/ }));
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ blocks: ['hypervisor'] }));
  });

  it('move by Shift and an arrow key; arrows alone move the focus', async () => {
    const act = vi.fn();
    render(show('type1', 'blocks', { act }));
    const user = userEvent.setup();
    screen.getByRole('button', { name: /^Host OS/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(act).not.toHaveBeenCalled();
    screen.getByRole('button', { name: /^Hypervisor/ }).focus();
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(act).toHaveBeenCalledExactlyOnceWith({ kind: 'arrange', machine: 'bench', blocks: ['guest-os', 'hypervisor'] });
  });

  it('are carried by pointer, show what would come of it, and are not pressed by the way', async () => {
    const act = vi.fn();
    vi.stubGlobal('DOMPoint', UnmovedPoint);
    Object.assign(SVGElement.prototype, { getScreenCTM: () => ({ inverse: () => null }), setPointerCapture: () => undefined });
    render(show('type1', 'blocks', { act }));
    const host = screen.getByRole('button', { name: /^Host OS/ });
    const at = (clientX: number, clientY: number) => ({ pointerId: 1, button: 0, clientX, clientY });
    fireEvent.pointerDown(host, at(700, 200));
    fireEvent.pointerMove(host, at(200, 395));
    expect(await screen.findByText('Type 2: the hypervisor is on level 2')).toBeInTheDocument();
    fireEvent.pointerUp(host, at(200, 395));
    fireEvent.click(host);
    expect(act).toHaveBeenCalledExactlyOnceWith({ kind: 'arrange', machine: 'bench', blocks: ['host-os', 'hypervisor', 'guest-os'] });
  });
});

describe('products', () => {
  it('are filed by button and by key', async () => {
    const act = vi.fn();
    render(show('cards', 'products', { act, onPick: vi.fn() }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Hyper-V: Type 2' }));
    screen.getByRole('button', { name: /^KVM: not placed/ }).focus();
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(act.mock.calls).toEqual([[{ kind: 'file-product', product: 'hyper-v', side: 2 }], [{ kind: 'file-product', product: 'kvm', side: 1 }]]);
  });
});

describe('Hyper-V', () => {
  it('is switched, and carries child partitions', async () => {
    const act = vi.fn<(control: Control) => void>();
    render(show('hyperV', 'hyper-v', { act }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('switch', { name: /^Hyper-V/ }));
    await user.click(screen.getByRole('switch', { name: 'Child partition child1' }));
    await user.click(screen.getByRole('button', { name: 'Add a child partition' }));
    expect(act.mock.calls.map(([control]) => control.kind)).toEqual(['hyper-v', 'power', 'create-vm']);
  });
});

it.each(diagram.figures)('$id has no accessibility violations', async (figure) => {
  const { container } = render(show(figure.id, figure.view?.levels ?? 'blocks', { act: vi.fn(), onPick: vi.fn() }));
  expect(await violations(container)).toEqual([]);
});
