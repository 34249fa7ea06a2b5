// Proves that blocks can be placed, moved and taken out in any order without getting lost.
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPlace, placedOrder, putBlock, shuffled, startPlacing, toggleBlock } from './placing';

const BLOCKS = ['a', 'b', 'c', 'd'];

describe('placing', () => {
  test('fills the places in the order of presses', () => {
    const placing = ['b', 'a', 'c'].reduce(toggleBlock, startPlacing(3));
    expect(placedOrder(placing)).toEqual(['b', 'a', 'c']);
    expect(placing.current).toBeUndefined();
  });

  test('a block pressed again leaves, and its place waits for the next', () => {
    const placing = ['a', 'b', 'a', 'c'].reduce(toggleBlock, startPlacing(2));
    expect(placing.places).toEqual(['c', 'b']);
  });

  test('a place that is emptied waits for the next block', () => {
    const placing = toggleBlock(emptyPlace(['a', 'b', 'c'].reduce(toggleBlock, startPlacing(3)), 1), 'd');
    expect(placedOrder(placing)).toEqual(['a', 'd', 'c']);
  });

  test('an empty place can be chosen before others', () => expect(toggleBlock(emptyPlace(startPlacing(2), 1), 'a').places).toEqual([undefined, 'a']));
  test('nothing happens when every place is taken', () => expect(['a', 'b', 'c'].reduce(toggleBlock, startPlacing(2)).places).toEqual(['a', 'b']));
  test('an earlier answer is back in its places', () => expect(placedOrder(startPlacing(2, ['b', 'a']))).toEqual(['b', 'a']));

  test('a block that is carried goes where it is put, and comes out of where it stood', () => {
    expect(putBlock(['a', 'b'].reduce(toggleBlock, startPlacing(3)), 'a', 1).places).toEqual([undefined, 'a', undefined]);
    expect(putBlock(startPlacing(2), 'a', 1)).toEqual({ places: [undefined, 'a'], current: 0 });
  });

  test('no block ever stands in two places', () =>
    assert(
      property(array(constantFrom(...BLOCKS), { maxLength: 30 }), (presses) => {
        const standing = presses.reduce(toggleBlock, startPlacing(3)).places.filter((block) => block !== undefined);
        expect(new Set(standing).size).toBe(standing.length);
      }),
    ));
});

describe('shuffled', () => {
  test('keeps every block and is the same every time', () => {
    expect(shuffled(BLOCKS, 'Q19').toSorted()).toEqual(BLOCKS);
    expect(shuffled(BLOCKS, 'Q19')).toEqual(shuffled(BLOCKS, 'Q19'));
  });
});
