// Moving, cutting and ringing as layouts change.
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Box } from './box';
import { type Film, useTransition } from './useTransition';

const box = (id: string, x: number): Box => ({ id, x, y: 0, w: 10, h: 10 });
const film = (): Film<Box> => ({ seconds: 0.05, choreography: {} });
const show = (boxes: Box[], scene = 'one', frame = 'wide') =>
  renderHook((props: { boxes: Box[]; scene: string; frame: string }) => useTransition(props.boxes, { scene: props.scene, frame: props.frame, film }), {
    initialProps: { boxes, scene, frame },
  });

describe('useTransition', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'full';
  });
  afterEach(() => {
    delete document.documentElement.dataset['motion'];
    vi.useRealTimers();
  });

  it('starts at rest', () => {
    const { result } = show([box('a', 0)]);
    expect(result.current).toMatchObject({ moving: false, boxes: [{ id: 'a', x: 0, opacity: 1, phase: 'still' }] });
  });

  it('leaves from what is on screen and arrives at the target', async () => {
    const { result, rerender } = show([box('a', 0)]);
    rerender({ boxes: [box('a', 100)], scene: 'one', frame: 'wide' });
    expect(result.current).toMatchObject({ moving: true, boxes: [{ x: 0 }] });
    await vi.waitFor(() => {
      expect(result.current).toMatchObject({ moving: false, boxes: [{ x: 100 }] });
    });
  });

  it('leaves from what the boxes say by now, not from what they said when they came to rest', () => {
    const note = (says: string): Box & { says: string } => ({ ...box('note', 0), says });
    const { result, rerender } = show([note('off')]);
    rerender({ boxes: [note('firmware check')], scene: 'one', frame: 'wide' });
    rerender({ boxes: [note('loading the kernel'), box('kernel', 0)], scene: 'one', frame: 'wide' });
    expect(result.current).toMatchObject({ moving: true, boxes: [{ says: 'firmware check' }] });
  });

  it('cuts under reduced motion, rings what changed, and lets go of the ring', () => {
    vi.useFakeTimers();
    document.documentElement.dataset['motion'] = 'reduce';
    const { result, rerender } = show([box('a', 0), box('b', 0)]);
    rerender({ boxes: [box('a', 100), box('b', 0)], scene: 'one', frame: 'wide' });
    expect(result.current.moving).toBe(false);
    expect(result.current.boxes[0]?.x).toBe(100);
    expect([...result.current.ringed]).toEqual(['a']);
    act(() => {
      vi.advanceTimersByTime(4000);
    });
    expect(result.current.ringed.size).toBe(0);
  });

  it('rings only what is new when it cuts to another scene', () => {
    document.documentElement.dataset['motion'] = 'reduce';
    const { result, rerender } = show([box('a', 0)]);
    rerender({ boxes: [box('a', 50), box('n', 1)], scene: 'two', frame: 'wide' });
    expect([...result.current.ringed]).toEqual(['n']);
  });

  it('refits to another size of screen without a film or a ring', () => {
    const { result, rerender } = show([box('a', 0)]);
    rerender({ boxes: [box('a', 40)], scene: 'one', frame: 'narrow' });
    expect(result.current).toMatchObject({ moving: false, boxes: [{ x: 40 }] });
    expect(result.current.ringed.size).toBe(0);
  });
});
