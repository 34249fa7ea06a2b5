// The primitives must be operable by keyboard, say what they are, and pass axe: every page leans on them.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { House } from 'lucide-react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { violations } from '../../tests/axe';
import { AnnouncerProvider, useAnnounce } from './Announcer';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { IconLink, LinkButton } from './LinkButton';
import { Popover, place } from './Popover';
import { SegmentedControl } from './SegmentedControl';
import { Select } from './Select';
import { Switch } from './Switch';
import { nextTab, Tabs } from './Tabs';
import { Tick } from './Tick';

const STACKS = [
  { value: 'vm', label: 'VM' },
  { value: 'container', label: 'Container' },
  { value: 'nested', label: 'Containers in a VM', disabled: true },
] as const;
type Stack = (typeof STACKS)[number]['value'];

function Stacks({ onChange }: { onChange: (value: Stack) => void }) {
  const [value, setValue] = useState<Stack>('vm');
  const change = (next: Stack) => {
    setValue(next);
    onChange(next);
  };
  return <SegmentedControl label="How to stack" options={STACKS} value={value} onChange={change} />;
}

test('SegmentedControl is a radio group', async () => {
  const onChange = vi.fn();
  const { container } = render(<Stacks onChange={onChange} />);
  const group = screen.getByRole('group', { name: 'How to stack' });
  expect(within(group).getByRole('radio', { name: 'VM' })).toBeChecked();
  await userEvent.click(within(group).getByText('Container'));
  expect(within(group).getByRole('radio', { name: 'Container' })).toBeChecked();
  await userEvent.click(within(group).getByText('Containers in a VM'));
  expect(onChange.mock.calls).toEqual([['container']]);
  expect(await violations(container)).toEqual([]);
});

test('Switch says whether it is on and what it does', async () => {
  const onChange = vi.fn();
  const { container } = render(<Switch label="Daemon" hint="Stops dockerd" checked={false} onChange={onChange} />);
  const control = screen.getByRole('switch', { name: 'Daemon' });
  expect(control).toHaveAccessibleDescription('Stops dockerd');
  control.focus();
  await userEvent.keyboard(' ');
  expect(onChange).toHaveBeenCalledWith(true);
  expect(await violations(container)).toEqual([]);
});

test('Select gives back the value of its option', async () => {
  const onChange = vi.fn();
  const { container } = render(<Select label="Scenario" options={STACKS} value="vm" onChange={onChange} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Scenario' }), 'Container');
  expect(onChange).toHaveBeenCalledWith('container');
  expect(await violations(container)).toEqual([]);
});

function Lenses() {
  const [selected, select] = useState<Stack>('vm');
  return (
    <Tabs label="Lenses" tabs={STACKS.map(({ value, label }) => ({ id: value, label }))} selected={selected} onSelect={select}>
      panel of {selected}
    </Tabs>
  );
}

test('Tabs move and choose by arrow keys, with one tab stop', async () => {
  const { container } = render(<Lenses />);
  await userEvent.tab();
  expect(screen.getByRole('tab', { name: 'VM' })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'Containers in a VM' })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'Containers in a VM' })).toHaveTextContent('panel of nested');
  await userEvent.keyboard('{Home}');
  expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName('VM');
  expect(await violations(container)).toEqual([]);
});

test.each([
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['End', 0, 2],
  ['a', 0, undefined],
])('%s from tab %i of three', (key, from, to) => {
  expect(nextTab(key, from, 3)).toBe(to);
});

test('Dialog shows its words only while it is open and asks to be closed', async () => {
  const onClose = vi.fn();
  const dialog = (open: boolean) => (
    <Dialog open={open} onClose={onClose} title="Share" closeLabel="Close">
      <p>A link</p>
    </Dialog>
  );
  const { container, rerender } = render(dialog(false));
  expect(screen.queryByText('A link')).toBeNull();
  rerender(dialog(true));
  expect(screen.getByRole('dialog', { name: 'Share' })).toHaveTextContent('A link');
  await userEvent.click(screen.getByText('A link'));
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('dialog'));
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(await violations(container)).toEqual([]);
  rerender(dialog(false));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a popover stays on the screen and beside its button', () => {
  const view = { width: 390, height: 800 };
  const card = { width: 300, height: 200 };
  expect(place(new DOMRect(20, 100, 80, 20), card, view)).toEqual({ left: 20, top: 128 });
  expect(place(new DOMRect(300, 100, 80, 20), card, view)).toEqual({ left: 82, top: 128 });
  expect(place(new DOMRect(20, 700, 80, 20), card, view)).toEqual({ left: 20, top: 492 });
});

test('Popover names its button and its card', async () => {
  const { container } = render(
    <Popover trigger="kernel" label="What a kernel is">
      The core of an OS.
    </Popover>,
  );
  const button = screen.getByRole('button', { name: 'kernel', expanded: false });
  expect(document.getElementById(button.getAttribute('popovertarget') ?? '')).toHaveTextContent('The core of an OS.');
  expect(await violations(container)).toEqual([]);
});

function Sayer() {
  const announce = useAnnounce();
  return <Button onClick={() => announce('3 kernels')}>say</Button>;
}

test('the announcer reads the same words twice when they are said twice', async () => {
  const { container } = render(
    <AnnouncerProvider>
      <Sayer />
    </AnnouncerProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'say' }));
  const first = within(container).getByText('3 kernels');
  expect(first.parentElement).toHaveAttribute('aria-live', 'polite');
  await userEvent.click(screen.getByRole('button', { name: 'say' }));
  expect(within(container).getByText('3 kernels')).not.toBe(first);
});

test('icons are decoration unless they are named', async () => {
  const { container } = render(
    <>
      <Icon glyph={House} />
      <Icon glyph={House} label="Home" />
      <Tick state="done" label="done" />
      <IconButton glyph={House} label="Go home" />
      <IconLink glyph={House} label="Home page" href="/ko" />
      <LinkButton href="/ko/lab">Lab</LinkButton>
    </>,
  );
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'))).toEqual(['Home', 'done']);
  expect(screen.getByRole('button', { name: 'Go home' })).toHaveAttribute('type', 'button');
  expect(screen.getByRole('link', { name: 'Home page' })).toHaveAttribute('href', '/ko');
  expect(await violations(container)).toEqual([]);
});
