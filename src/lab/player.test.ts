// The player and the clock that it moves.
import { expect, test, vi } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { createClock, createPlayer } from './player';

test('a clock tells its listeners about changes only, until they leave', () => {
  const clock = createClock(5);
  const listener = vi.fn();
  const leave = clock.on(listener);
  clock.set(5);
  expect(listener).not.toHaveBeenCalled();
  clock.set(6);
  expect(clock.get()).toBe(6);
  leave();
  clock.set(7);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a player counts real time between frames and stops when told that it is over', () => {
  const frames = handFrames();
  const ticks: number[] = [];
  const player = createPlayer(frames, (elapsed) => ticks.push(elapsed) < 4);
  player.start();
  frames.pass(1000, 20);
  expect(ticks).toEqual([0, 20, 20, 20]);
  expect(frames.waiting()).toBe(false);
});

test('time in a hidden tab, where no frames come, is not made up for', () => {
  const frames = handFrames();
  const ticks: number[] = [];
  createPlayer(frames, (elapsed) => ticks.push(elapsed) < 3).start();
  frames.pass(16);
  frames.pass(60_000, 60_000);
  expect(ticks).toEqual([0, 100]);
});

test('a stopped player does not tick', () => {
  const frames = handFrames();
  const tick = vi.fn(() => true);
  const player = createPlayer(frames, tick);
  player.start();
  player.stop();
  frames.pass(100);
  expect(tick).not.toHaveBeenCalled();
});

test('a player that is started anew by its own tick goes on once per frame', () => {
  const frames = handFrames();
  const ticks: number[] = [];
  const player = createPlayer(frames, (elapsed) => {
    ticks.push(elapsed);
    if (ticks.length === 2) player.start();
    return true;
  });
  player.start();
  frames.pass(64);
  expect(ticks).toEqual([0, 16, 0, 16]);
});
