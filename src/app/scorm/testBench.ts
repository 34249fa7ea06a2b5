// A stand-in for an LMS, for the tests of what is said to one.
import { type ScormApi } from './api';

/** An LMS that keeps what it is told. */
export function lms(values: Record<string, string> = {}) {
  const calls: string[] = [];
  const note =
    (name: string, act: (element: string, value: string) => string) =>
    (element = '', value = ''): string => {
      calls.push(name);
      return act(element, value);
    };
  const api: ScormApi = {
    LMSInitialize: note('LMSInitialize', () => 'true'),
    LMSGetValue: note('LMSGetValue', (element) => values[element] ?? ''),
    LMSSetValue: note('LMSSetValue', (element, value) => {
      values[element] = value;
      return 'true';
    }),
    LMSCommit: note('LMSCommit', () => 'true'),
    LMSFinish: note('LMSFinish', () => 'true'),
    LMSGetLastError: note('LMSGetLastError', () => '0'),
  };
  return { api, calls, values };
}
