// How the tables of packages are written: cells between bars, words between spaces, and a word for each thing that a package puts somewhere.
import { type FileMap } from '../../../kernel/files';
import { blob, file, link, program } from '../../userland/tree';

/** The words of a cell. */
export const words = (text = ''): string[] => text.trim().split(/\s+/).filter(Boolean);

/** The cells of every line of a table. */
export const cellsOf = (rows: string): string[][] =>
  rows
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** What one word puts where: `bin/x` is the program x in /usr/bin, `sbin/x=y` the program y called x, `bin/x>y` a link to y, `/bin/x=y` a program outside /usr, `/a/b` a file. */
export function putBy(word: string): FileMap {
  const [path = '', runs] = word.split('=');
  if (path.startsWith('/') && runs === undefined) return { [path]: path.startsWith('/etc/init.d/') ? file('#!/bin/sh\n', '755') : blob(0) };
  const [from = '', to] = path.split('>');
  const name = from.slice(from.lastIndexOf('/') + 1);
  return { [from.startsWith('/') ? from : `/usr/${from}`]: to === undefined ? program(runs ?? name) : link(to) };
}
