// Which packages come along with those that were asked for, and which are no longer needed.
import { type Catalogue, type DebPackage } from './catalogue';

/** What has to be installed, what it stands on first. */
export function neededFor(names: readonly string[], catalogue: Catalogue, installed: ReadonlySet<string>, withRecommends: boolean): DebPackage[] {
  const order: DebPackage[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const one = catalogue.get(name);
    if (!one || seen.has(name) || installed.has(name)) return;
    seen.add(name);
    one.depends.forEach(visit);
    order.push(one);
    if (withRecommends) one.recommends.forEach(visit);
  };
  names.forEach(visit);
  return order;
}

/** What was recommended and is not installed. */
export function recommendedBy(packages: readonly DebPackage[], catalogue: Catalogue, installed: ReadonlySet<string>): string[] {
  const chosen = new Set(packages.map(({ name }) => name));
  const names = packages.flatMap(({ recommends }) => recommends).filter((name) => catalogue.has(name) && !chosen.has(name) && !installed.has(name));
  return [...new Set(names)].sort();
}

/** What needs one of some packages, with those themselves: everything that goes when they go. */
export function dependentsOf(names: readonly string[], catalogue: Catalogue, installed: ReadonlySet<string>): string[] {
  const gone = new Set(names);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const name of installed) if ((catalogue.get(name)?.depends ?? []).some((other) => gone.has(other))) gone.add(name);
  }
  return [...gone].filter((name) => installed.has(name)).sort();
}

/** What was installed for others and is needed by none of what stays. */
export function orphansIn(installed: ReadonlySet<string>, automatic: ReadonlySet<string>, catalogue: Catalogue): string[] {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    const one = catalogue.get(name);
    [...(one?.depends ?? []), ...(one?.recommends ?? [])].forEach(visit);
  };
  for (const name of installed) if (!automatic.has(name)) visit(name);
  return [...automatic].filter((name) => installed.has(name) && !needed.has(name)).sort();
}
