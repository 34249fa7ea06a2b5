// What curl asks for: the method, headers and body that its options make, and where an answer sends it on.
import { type HttpAnswer, type HttpCall, type HttpFailure, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { type Options, readText } from './support';

/** The request that the options make: its method, headers and body. */
export function callOf(context: ProgramContext, { flags, values }: Options, agent: string): HttpCall {
  const given = { headers: {} as Record<string, string>, data: [] as string[] };
  const words = context.argv.slice(1);
  const json = values.get('J');
  if (json !== undefined) Object.assign(given.headers, { 'content-type': 'application/json', accept: 'application/json' });
  words.forEach((word, index) => {
    const next = words[index + 1] ?? '';
    const header = /^-[a-zA-Z]*H$/.test(word) || word === '--header' ? next : /^-H(.+)$/.exec(word)?.[1];
    const [name = '', ...value] = (header ?? '').split(':');
    if (value.length > 0) given.headers[name.toLowerCase()] = value.join(':').trim();
    const data = /^-[a-zA-Z]*d$/.test(word) || /^--data(-raw|-binary)?$/.test(word) ? next : (/^--data(?:-raw|-binary)?=(.*)$/s.exec(word)?.[1] ?? /^-d(.+)$/s.exec(word)?.[1]);
    if (data !== undefined) given.data.push(data);
  });
  const parts = json === undefined ? given.data : [json];
  const read = (part: string): string => {
    const file = part.startsWith('@') ? readText(context, part.slice(1)) : { text: part };
    return 'text' in file ? file.text : '';
  };
  const body = parts.map(read).join('&');
  if (parts.length === 0 || flags.has('G')) return { agent, method: values.get('X') ?? (flags.has('I') ? 'HEAD' : 'GET'), headers: given.headers };
  return { agent, method: values.get('X') ?? 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...given.headers }, body };
}

/** How often `-L` goes on to where it is sent. */
const MOST_REDIRECTS = 50;

/** Asks for a page, and with `-L` for the page that it leads to. */
export function fetchPage(context: ProgramContext, url: string, call: HttpCall, follows: boolean): HttpAnswer | HttpFailure {
  let here = url;
  for (let left = MOST_REDIRECTS; ; left--) {
    const answer = context.sim.request({ machine: context.machine, container: context.container, ...call }, here);
    const location = answer.status === null ? undefined : answer.headers?.['location'];
    if (!follows || location === undefined || left === 0) return answer;
    here = location.startsWith('/') ? `${wordAt(/^(?:\w+:\/\/)?[^/]+/.exec(here), 0)}${location}` : location;
  }
}
