// QR codes, drawn here, so that no address leaves this computer.
import { encode } from 'uqr';

/** The dark squares of a QR code as one path in units of a square, and the width of the whole with its quiet edge. */
export function codePath(address: string): { path: string; size: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return { path, size };
}

/** Whether an address means only the computer that it is opened on. */
export function isOnlyHere(address: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}
