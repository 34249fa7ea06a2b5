// What each thing of the Network lens is, in a few words and in one sentence.
import { type Phrase, phrase } from '../shared/words';
import { MOST_ON_BRIDGE, type Net, type NetDoor, type NetLane, type NetMember } from './net';
import { type Stop, type Trip } from './trips';

/** A place on the way of packets, in a few words. */
export function stopPhrase(stop: Stop): Phrase {
  switch (stop.at) {
    case 'browser':
    case 'outside':
    case 'program':
    case 'wall':
      return phrase(`network.stop.${stop.at}`);
    case 'door':
      return phrase('network.stop.door', { port: stop.port });
    case 'bridge':
      // the default bridge is called `bridge`: its kind alone says both
      return stop.network === 'bridge' ? phrase('network.stop.defaultBridge') : phrase('network.stop.bridge', { name: stop.network });
    case 'dns':
      return phrase('network.stop.dns', { name: stop.network });
    case 'container':
      return phrase('network.stop.container', { name: stop.container });
    case 'loop':
      return phrase('network.stop.loop', { name: stop.container });
  }
}

/** A place on the way of packets, named as it is labelled in the picture, where there is little room. */
export function briefStop(stop: Stop): Phrase {
  if (stop.at === 'door') return phrase('network.brief.door', { port: stop.port });
  if (stop.at === 'wall') return phrase('network.brief.wall');
  return stop.at === 'bridge' ? phrase('network.brief.bridge', { name: stop.network === 'bridge' ? 'docker0' : stop.network }) : stopPhrase(stop);
}

/** A trip with every stop: `a → b → c`. */
export function tripPhrase({ what, stops, end, kind }: Trip): Phrase {
  const way = stops.map(stopPhrase).reduce((before, next) => phrase('network.then', { a: before, b: next }));
  return phrase(`network.say.trip.${kind}`, { what, way, end });
}

/** A container at a bridge. */
export function memberPhrase(member: NetMember, network: string | null): Phrase {
  const { name, ip, aliases, guests, state, image } = member;
  const params = { name, image, ip, network: network ?? '', aliases: aliases.join(', '), guests: guests.join(', '), state: phrase(`network.state.${state}`) };
  const where = network === null ? phrase('network.say.memberAlone', params) : ip === '' ? phrase('network.say.memberIdle', params) : phrase('network.say.member', params);
  const called = aliases.length > 0 ? phrase('network.say.called', { what: where, aliases: aliases.join(', ') }) : where;
  return guests.length > 0 ? phrase('network.say.guests', { what: called, guests: guests.join(', ') }) : called;
}

/** A bridge. */
export function lanePhrase({ name, device, subnet, gateway, dns, internal, members }: NetLane): Phrase {
  const base = phrase(dns ? 'network.say.lane' : 'network.say.default', { name, device, subnet, gateway, count: members.length });
  const closed = internal ? phrase('network.say.internal', { what: base }) : base;
  return members.length > MOST_ON_BRIDGE ? phrase('network.say.tooMany', { what: closed }) : closed;
}

/** A door. */
export function doorPhrase({ hostIp, port, container, inside, protocol }: NetDoor): Phrase {
  return phrase('network.say.door', { address: `${hostIp}:${String(port)}`, container, inside, protocol });
}

/** The machine as a whole. */
export function hostPhrase({ hostname, address, alive }: Net): Phrase {
  return phrase(alive ? 'network.say.host' : 'network.say.hostOff', { name: hostname, address });
}
