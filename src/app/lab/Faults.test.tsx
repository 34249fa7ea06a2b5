// Levers: choose one, predict, pull it, and compare; by keyboard as by pointer, in both languages.
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../../tests/axe';
import { lab } from '../../lab/lab';
import { faultsIn } from '../../sim/faults';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { whoDies } from '../../sim/whoDies';
import { createI18n, loadNamespaces } from '../i18n';
import { Faults } from './Faults';
import { deadIn, livingIn } from './living';

describe('those who can die', () => {
  const world = startOf('three-apps');

  test('are machines, daemons and containers, each once', () => {
    const all = livingIn(world);
    expect(all.filter(({ machine }) => machine === 'host').map(({ name }) => name)).toEqual(['host', 'dockerd', 'web', 'api', 'db']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each(faultsIn(world).map((fault) => [fault.id, fault.machine ?? '', fault.target ?? '', fault] as const))(
    '%s of %s %s ends whom it is foretold to end',
    (_, __, ___, fault) => {
      const turn = simulate(world, { control: fault.control });
      const foretold = whoDies(world, fault.control);
      expect([...deadIn(turn)].sort()).toEqual(
        [
          ...foretold.machines.map((id) => `machine:${id}`),
          ...foretold.containers.map(({ machine, container }) => `container:${machine}:${container}`),
          ...foretold.processes.map(({ machine, pid }) => `process:${machine}:${String(pid)}`),
        ].sort(),
      );
    },
  );
});

describe('the levers', () => {
  const i18n = { en: createI18n('en'), ko: createI18n('ko') };
  beforeAll(async () => {
    await Promise.all(Object.values(i18n).map((each) => loadNamespaces(each, ['ui', 'stage'])));
  });
  beforeEach(async () => {
    await lab().store.getState().open('three-apps', 1);
  });
  const show = (lang: 'en' | 'ko') =>
    render(
      <I18nextProvider i18n={i18n[lang]}>
        <Faults />
      </I18nextProvider>,
    );
  const watch = () => act(() => lab().store.getState().jumpToEnd());
  const rowsOf = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);

  test('stop the daemon: a guess by keyboard is compared with what came', async () => {
    const user = userEvent.setup();
    const { container } = show('en');
    await user.tab();
    await user.keyboard('{Enter}');
    within(screen.getByRole('group', { name: 'host' }))
      .getByRole('button', { name: 'Stop the Docker daemon' })
      .focus();
    await user.keyboard('{Enter}');
    const list = screen.getByRole('group', { name: 'Who dies when you pull this lever?' });
    for (const name of [/^dockerd/, /^web/]) {
      const [tick] = within(list).getAllByRole('checkbox', { name });
      tick?.focus();
      await user.keyboard(' ');
      expect(tick).toBeChecked();
    }
    // what has the same name on two computers is told apart by ear too
    const names = within(list)
      .getAllByRole('checkbox')
      .map((tick) => tick.closest('label')?.textContent);
    expect(new Set(names).size).toBe(names.length);
    expect(await violations(container)).toEqual([]);
    screen.getByRole('button', { name: 'Pull the lever' }).focus();
    await user.keyboard('{Enter}');
    watch();
    const all = livingIn(startOf('three-apps')).length;
    expect(screen.getByText(`You got ${String(all - 2)} of ${String(all)} right.`)).toBeVisible();
    expect(rowsOf().slice(0, 5)).toEqual([
      'host computerliveslivesright',
      'dockerd Docker daemon on hostdiesdiesright',
      'web container on hostdiesdiesright',
      'api container on hostlivesdieswrong',
      'db container on hostlivesdieswrong',
    ]);
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'OK' }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('in Korean: nobody dies of an offline registry, and the lever that mends it asks nothing', async () => {
    const user = userEvent.setup();
    show('ko');
    await user.click(screen.getByRole('button', { name: '고장 내기' }));
    await user.click(within(screen.getByRole('group', { name: 'Docker Hub' })).getByRole('button', { name: '연결 끊기' }));
    await user.click(screen.getByRole('button', { name: '아무도 안 죽음: 레버 당기기' }));
    watch();
    const all = String(livingIn(startOf('three-apps')).length);
    expect(screen.getByText(`${all}개 가운데 ${all}개를 맞혔어요.`)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '확인' }));
    await user.click(screen.getByRole('button', { name: '고장 내기' }));
    await user.click(within(screen.getByRole('group', { name: 'Docker Hub' })).getByRole('button', { name: '다시 연결하기' }));
    expect(lab().store.getState().timeline.turns.at(-1)?.after.registries['docker.io']?.online).toBe(true);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('an undone lever has no outcome', async () => {
    const user = userEvent.setup();
    show('en');
    await user.click(screen.getByRole('button', { name: 'Break something' }));
    await user.click(within(screen.getByRole('group', { name: 'host' })).getByRole('button', { name: 'Kernel panic' }));
    await user.click(screen.getByRole('button', { name: 'Nobody dies: pull the lever' }));
    act(() => lab().store.getState().undo());
    expect(screen.queryByRole('table')).toBeNull();
  });
});
