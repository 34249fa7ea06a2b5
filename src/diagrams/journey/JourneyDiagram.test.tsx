// The Journey lens as a learner operates it: cards, objects, the daemon's switch, and packets that follow the clock.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { testI18n } from '../shared/testWords';
import { JourneyDiagram, type JourneyDiagramProps } from './JourneyDiagram';
import { ALL_STORIES, during, endOf, momentsOf, STORIES } from './testMoments';

const run = STORIES['run with a pull'];
const diagram = (props: Partial<JourneyDiagramProps> = {}) => {
  const moment = props.moment ?? endOf(run);
  return (
    <I18nextProvider i18n={testI18n('en')}>
      <JourneyDiagram clock={createClock(moment.cursor)} size="wide" {...props} moment={moment} />
    </I18nextProvider>
  );
};
const packetOf = (container: Element) => container.querySelector('[class*="packet"]')?.getAttribute('transform');
const leftOf = (container: Element) => Number(/translate\(([\d.]+)/.exec(packetOf(container) ?? '')?.[1]);

afterEach(() => {
  delete document.documentElement.dataset['motion'];
});

describe('JourneyDiagram', () => {
  it('selects cards, and says so', async () => {
    const onSelectCard = vi.fn();
    render(diagram({ onSelectCard, selectedCard: 3 }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Request 2: .* Answer 404/ }));
    expect(onSelectCard).toHaveBeenCalledExactlyOnceWith(2);
    expect(screen.getByRole('button', { name: /^Request 3:/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows no answer of a request that is not sent yet', () => {
    const { container } = render(diagram({ moment: during(run, 'api/requested'), selectedCard: 3, onSelectCard: () => undefined }));
    expect(screen.getAllByRole('button', { name: /^Request \d: .* Not sent yet/ }).length).toBeGreaterThan(3);
    const numbers = [...container.querySelectorAll('text')].map(({ textContent }) => textContent).filter((text) => /^\d{3}$/.test(text));
    expect(numbers).toEqual([]);
    expect(container.textContent).toContain('POST /images/create');
  });

  it('gives pick ids of everything that lessons ask for', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    const user = userEvent.setup();
    for (const name of [/^dockerd/, /^containerd/, /^runc/, /^Process nginx/, /^Container web/, /^Image nginx/, /^Linux kernel/, /^Registry/, /^Client/, /^Browser/]) {
      await user.click(screen.getByRole('button', { name }));
    }
    const process = expect.stringMatching(/^process:\d+$/) as string;
    const ids = ['engine:host', 'containerd:host', 'runc:host', process, 'container:web', 'image:nginx', 'kernel:host', 'registry:docker.io', 'client', 'browser'];
    expect(onPick.mock.calls.flat()).toEqual(ids);
  });

  it('can be operated by keys alone, in reading order', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Client/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('card:2');
    await user.keyboard('{End}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('browser');
  });

  it('keeps the focus on a card that opens and closes while the film plays', () => {
    const { rerender } = render(diagram({ moment: during(run, 'api/requested'), onPick: () => undefined }));
    const second = () => screen.getByRole('button', { name: /^Request 2:/ });
    act(() => {
      second().focus();
    });
    for (const share of [0.3, 0.9]) {
      rerender(diagram({ moment: during(run, 'api/responded', (event) => 'status' in event && event.status === 404, share), onPick: () => undefined }));
      expect(second()).toHaveFocus();
    }
    rerender(diagram({ moment: endOf(run), onPick: () => undefined }));
    expect(second()).toHaveFocus();
  });

  it('has a switch for the daemon where one is asked for', async () => {
    const onToggle = vi.fn();
    render(diagram({ daemonSwitch: { machine: 'host', on: true, onToggle } }));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Daemon switch of host: on' }));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('slides what is on its way with the clock', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = during(run, 'api/requested', undefined, 0.2);
    const clock = createClock(moment.cursor);
    const { container } = render(diagram({ moment, clock }));
    const before = leftOf(container);
    act(() => {
      clock.set(moment.cursor + 0.5);
    });
    expect(leftOf(container)).toBeGreaterThan(before + 20);
  });

  it('shows what begins at a stop only when the clock goes on', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = during(run, 'api/requested', undefined, 0);
    const clock = createClock(moment.cursor);
    const { container } = render(diagram({ moment, clock }));
    expect(packetOf(container)).toBeUndefined();
    act(() => {
      clock.set(moment.cursor + 0.2);
    });
    expect(leftOf(container)).toBeGreaterThan(0);
  });

  it('holds packets still and rings what changed where motion is unwanted', () => {
    document.documentElement.dataset['motion'] = 'reduce';
    const moment = during(run, 'api/requested', undefined, 0.2);
    const clock = createClock(moment.cursor);
    const { container, rerender } = render(diagram({ moment, clock }));
    const before = packetOf(container);
    act(() => {
      clock.set(moment.cursor + 0.5);
    });
    expect(packetOf(container)).toBe(before);
    const rings = () => container.querySelectorAll('[class*="ring"]').length;
    expect(rings()).toBe(0);
    rerender(diagram({ moment: during(run, 'api/responded') }));
    expect(rings()).toBeGreaterThan(0);
  });

  it.each(['wide', 'medium', 'narrow', 'projector'] as const)('is whole on a server in size %s: no style of its own, nothing undefined, no id twice', (size) => {
    for (const [, story] of ALL_STORIES) {
      const html = renderToString(diagram({ moment: momentsOf(story, 2)[1] ?? endOf(story), size, onPick: () => undefined }));
      expect(html).not.toContain('style=');
      expect(html).not.toMatch(/NaN|undefined|\[object/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(diagram({ onPick: () => undefined, onSelectCard: () => undefined, selectedCard: 2 }));
    expect(await violations(container)).toEqual([]);
  });
});
