// The Bakery lens as a learner operates it: objects to pick, cards that turn, strings that snap, and things that move with the clock.
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { type DiagramProps } from '../diagram';
import { during, endOf } from '../journey/testMoments';
import { sayIn, testI18n } from '../shared/testWords';
import { diagram } from './diagram';
import { LIMITS } from './pairs';
import { BAKERY_MOMENTS, BAKERY_STORIES } from './testStories';

const { Component, Switches } = diagram;
const run = BAKERY_STORIES['a run with a pull'];

function Lens({ moment, view, ...props }: Partial<Omit<DiagramProps, 'view'>> & { moment: Moment; view?: Partial<View> }) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  return (
    <I18nextProvider i18n={testI18n('en')}>
      <Component
        clock={createClock(moment.cursor)}
        size="wide"
        levers={[]}
        selectedCard={null}
        onSelectCard={() => undefined}
        twin="details"
        picked={picked}
        onPick={(id) => setPicked([id])}
        {...props}
        moment={moment}
        view={{ ...DEFAULT_VIEW, lens: 'bakery', ...view }}
      />
    </I18nextProvider>
  );
}

afterEach(() => {
  delete document.documentElement.dataset['motion'];
});

describe('the street', () => {
  it('shows the card of what is picked, and turns to the next pair', async () => {
    render(<Lens moment={endOf(run)} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Bread \(Container\) web/ }));
    const card = () => screen.getByRole('group', { name: 'Picked pair' });
    expect(card()).toHaveTextContent('Where the analogy breaks');
    expect(card()).toHaveTextContent('5 / 10');
    await user.click(screen.getByRole('button', { name: 'Next pair: My baking secret' }));
    expect(card()).toHaveTextContent('Dockerfile');
    await user.click(screen.getByRole('button', { name: /^Baker \(daemon\)/ }));
    expect(card()).toHaveTextContent('added by this app');
    expect(card()).not.toHaveTextContent('/ 10');
  });

  it('turns through all ten pairs and is back at the first', async () => {
    render(<Lens moment={endOf(run)} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Shop owner/ }));
    for (let at = 1; at <= 10; at += 1) {
      expect(screen.getByText(`${at} / 10`)).toBeInTheDocument();
      await user.click(screen.getByRole('button', { name: /^Next pair/ }));
    }
    expect(screen.getByText('1 / 10')).toBeInTheDocument();
  });

  it('is walked through by keys in the order of the pairs', async () => {
    render(<Lens moment={endOf(run)} />);
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Shop owner/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Bakery \(Docker host\)/ })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('button', { name: /^Pair 10: Share a recipe/ })).toHaveFocus();
  });

  it('snaps five strings, each with its reason', async () => {
    const onPick = vi.fn();
    render(<Lens moment={endOf(run)} view={{ limits: 'shown' }} onPick={onPick} />);
    const user = userEvent.setup();
    for (const button of screen.getAllByRole('button', { name: /^Shake/ })) await user.click(button);
    expect(onPick.mock.calls.flat()).toEqual(LIMITS.map((limit) => `limit:${limit}`));
    const shaken = screen.getAllByRole('button', { name: /^Tie again/ });
    expect(shaken).toHaveLength(LIMITS.length);
    // the name says what pressing does next, so nothing is said of being pressed
    for (const button of shaken) expect(button).not.toHaveAttribute('aria-pressed');
    expect(screen.getByText(/the same to the last bit/)).toBeInTheDocument();
  });

  it('gives every reason in a still picture, where no string can be shaken', () => {
    render(<Lens moment={endOf(run)} view={{ limits: 'shown' }} onPick={undefined} />);
    const say = sayIn('en');
    const strings = within(screen.getByRole('group', { name: say({ key: 'bakery.limits.still' }) })).getAllByRole('listitem');
    expect(strings.map(({ textContent }) => textContent)).toEqual(
      LIMITS.map((limit) => say({ key: `bakery.limits.${limit}.name` }) + say({ key: `bakery.limits.${limit}.breaks` })),
    );
    expect(screen.queryByRole('button', { name: /^Shake/ })).toBeNull();
  });

  it('moves a slip with the clock', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = during(run, 'api/requested', undefined, 0.2);
    const clock = createClock(moment.cursor);
    const { container } = render(<Lens moment={moment} clock={clock} />);
    const left = () => Number(/translate\(([\d.]+)/.exec(container.querySelector('[class*="mover"]')?.getAttribute('transform') ?? '')?.[1]);
    const before = left();
    act(() => {
      clock.set(moment.cursor + 0.5);
    });
    expect(left()).toBeGreaterThan(before + 10);
  });

  it.each(['wide', 'medium', 'narrow', 'projector'] as const)('is whole on a server in size %s: no style of its own, nothing undefined, no id twice', (size) => {
    const sides = ['shop', 'split', 'tech'] as const;
    for (const [at, [name, moment]] of BAKERY_MOMENTS.filter((_each, index) => index % 7 === 0).entries()) {
      const html = renderToString(<Lens moment={moment} size={size} view={{ bakery: sides[at % 3] ?? 'shop', limits: 'shown' }} />);
      expect(html, name).not.toContain('style=');
      expect(html, name).not.toMatch(/NaN|undefined|\[object/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(<Lens moment={endOf(run)} picked={['container:web']} view={{ limits: 'shown' }} />);
    expect(await violations(container)).toEqual([]);
  });
});

describe('its switches', () => {
  const show = (onView: (view: Partial<View>) => void, options?: readonly ('bakery' | 'limits')[]) =>
    render(
      <I18nextProvider i18n={testI18n('en')}>
        {Switches && <Switches view={{ ...DEFAULT_VIEW, lens: 'bakery' }} world={endOf(run).world} options={options} onView={onView} reveal />}
      </I18nextProvider>,
    );

  it('turn the street over, and bring out the strings', async () => {
    const onView = vi.fn();
    show(onView);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Technical' }));
    await user.click(screen.getByRole('switch', { name: 'Limits of the analogy' }));
    expect(onView.mock.calls.flat()).toEqual([{ bakery: 'tech' }, { limits: 'shown' }]);
  });

  it('are only those that a lesson leaves', () => {
    show(() => undefined, ['bakery']);
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
