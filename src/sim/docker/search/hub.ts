// What a search on Docker Hub finds: the repositories of the catalogue, and what has been pushed there.
import { type World } from '../../world';
import { catalogueRepositories } from '../registry/catalogue';

/** A row of GET /images/search. */
export interface HubResult {
  name: string;
  description: string;
  star_count: number;
  is_official: boolean;
  is_automated: boolean;
}

/** Descriptions in words of our own, and stars in thousands, rounded and illustrative. */
const KNOWN: Readonly<Record<string, readonly [description: string, thousands: number]>> = {
  alpine: ['Alpine Linux: a complete system of about 8 MB', 11],
  busybox: ['BusyBox: many Unix tools in one small program', 3],
  debian: ['Debian: a system made of free software', 5],
  'eclipse-temurin': ['Builds of OpenJDK for Java programs', 1],
  golang: ['Go: a language for networks and servers', 5],
  'hello-world': ['A container that says hello, to see that Docker works', 2],
  httpd: ['The Apache HTTP server', 5],
  mariadb: ['MariaDB: a relational database, born from MySQL', 6],
  memcached: ['Memcached: a cache for objects in memory', 2],
  mongo: ['MongoDB: a database of documents', 10],
  mysql: ['MySQL: a relational database', 16],
  nginx: ['nginx: a web server and reverse proxy', 21],
  node: ['Node.js: JavaScript for servers', 14],
  php: ['PHP: a language for web pages', 8],
  postgres: ['PostgreSQL: a relational database', 14],
  python: ['Python: a language that reads well', 10],
  redis: ['Redis: values by key, in memory', 13],
  registry: ['Distribution: the registry that keeps images', 4],
  ruby: ['Ruby: a language for happy programmers', 2],
  rust: ['Rust: a language for safe and fast programs', 1],
  traefik: ['Traefik: a reverse proxy that finds its services', 3],
  ubuntu: ['Ubuntu: a system based on Debian', 17],
  wordpress: ['WordPress: a system for web sites and blogs', 6],
  'docker/getting-started': ['The tutorial of Docker', 0],
  'docker/welcome-to-docker': ['A first container of Docker', 0],
};

/** Repositories whose name or description holds a term, the ones with more stars first. */
export function findOnHub(world: World, term: string): HubResult[] {
  const own = Object.keys(world.registries['docker.io']?.images ?? {}).map((name) => name.slice(0, name.lastIndexOf(':')));
  const names = [...new Set([...catalogueRepositories(), ...own.map((name) => name.replace(/^library\//, ''))])];
  const wanted = term.toLowerCase().replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  return names
    .map((name): HubResult => {
      const [description = '', thousands = 0] = KNOWN[name] ?? [];
      return { name, description, star_count: thousands * 1000, is_official: !name.includes('/'), is_automated: false };
    })
    .filter(({ name, description }) => name.includes(wanted) || description.toLowerCase().includes(wanted))
    .sort((a, b) => b.star_count - a.star_count || (a.name < b.name ? -1 : 1));
}
