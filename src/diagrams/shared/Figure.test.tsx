// What a figure owes to keys, pointers and screen readers.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { Figure } from './Figure';
import { Pickable } from './Pickable';
import { testI18n } from './testWords';

const rect = { x: 0, y: 0, w: 10, h: 10 };

function show({ onPick, picked = [] }: { onPick?: (id: string) => void; picked?: string[] }) {
  return render(
    <I18nextProvider i18n={testI18n('en')}>
      <Figure
        title="Stack"
        width={100}
        height={50}
        unit={16}
        sentences={['One kernel.', 'Three apps.']}
        objects={onPick ? ['kernel:host', 'app:web', 'app:db'] : []}
        picked={picked}
        onPick={onPick}
      >
        {['kernel:host', 'app:web', 'app:db'].map((id) => (
          <Pickable key={id} id={id} label={`About ${id}`} rect={rect}>
            <rect width={10} height={10} />
            <text>{id}</text>
          </Pickable>
        ))}
      </Figure>
    </I18nextProvider>,
  );
}

describe('Figure', () => {
  it('names its objects, and makes them buttons only where they can be picked', () => {
    const { unmount } = show({});
    expect(screen.getByRole('group', { name: 'Stack' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'About app:web' })).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    show({ onPick: vi.fn(), picked: ['app:web'] });
    expect(screen.getByRole('toolbar', { name: 'Stack' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'About app:web' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'About app:db' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('is operated by key: Tab to it, arrows between objects, Enter and Space to pick', async () => {
    const onPick = vi.fn();
    show({ onPick });
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: 'About kernel:host' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('app:web');
    await user.keyboard('{End} ');
    expect(onPick).toHaveBeenLastCalledWith('app:db');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'About kernel:host' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: 'About app:db' })).toHaveAttribute('tabindex', '0');
  });

  it('is picked with a click', async () => {
    const onPick = vi.fn();
    show({ onPick });
    await userEvent.setup().click(screen.getByRole('button', { name: 'About app:db' }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('app:db');
  });

  it('has what is written beside the button, not in it, and takes a press on either', async () => {
    const onPick = vi.fn();
    show({ onPick });
    const user = userEvent.setup();
    expect(screen.getByRole('button', { name: 'About app:db' }).textContent).toBe('');
    await user.click(screen.getByText('app:db'));
    await user.click(screen.getByRole('button', { name: 'About app:db' }));
    expect(onPick.mock.calls).toEqual([['app:db'], ['app:db']]);
  });

  it('says itself as text', () => {
    show({});
    expect(screen.getByText('As text')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual(['One kernel.', 'Three apps.']);
  });

  it('has no accessibility violations', async () => {
    const { container } = show({ onPick: vi.fn(), picked: ['app:web'] });
    expect(await violations(container)).toEqual([]);
  });
});
