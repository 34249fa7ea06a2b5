// What lies beyond the machine: a few public names, so that a network with a way out can be told from one without. Addresses are illustrative.

const NAMES: Readonly<Record<string, string>> = {
  'example.com': '93.184.215.14',
  'www.example.com': '93.184.215.14',
  'docker.com': '141.193.213.20',
  'www.docker.com': '141.193.213.20',
  'hub.docker.com': '44.193.181.103',
  'registry-1.docker.io': '44.208.254.194',
  'github.com': '140.82.112.4',
  'google.com': '142.250.206.206',
  'www.google.com': '142.250.206.206',
  'dns.google': '8.8.8.8',
  'one.one.one.one': '1.1.1.1',
  'deb.debian.example': '203.0.113.10',
  'archive.ubuntu.example': '203.0.113.11',
  'security.ubuntu.example': '203.0.113.12',
  'ports.ubuntu.example': '203.0.113.13',
  'dl-cdn.alpine.example': '203.0.113.14',
  'registry.npm.example': '203.0.113.16',
  'pypi.example': '203.0.113.17',
  'files.pypi.example': '203.0.113.18',
};

/** The address of a public name; undefined for one that nobody registered. */
export function publicAddress(name: string): string | undefined {
  const key = name.toLowerCase().replace(/\.$/, '');
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

const EXAMPLE =
  '<!doctype html>\n<html>\n<head>\n    <title>Example Domain</title>\n</head>\n<body>\n<div>\n    <h1>Example Domain</h1>\n    <p>This domain is for use in illustrative examples in documents.</p>\n</div>\n</body>\n</html>\n';

/** What a public web server answers over plain HTTP: a page, or the way to its encrypted one. */
export function publicPage(name: string): { status: number; body: string } {
  if (/^(www\.)?example\.com$/i.test(name)) return { status: 200, body: EXAMPLE };
  return { status: 301, body: '<html>\n<head><title>301 Moved Permanently</title></head>\n<body>\n<center><h1>301 Moved Permanently</h1></center>\n</body>\n</html>\n' };
}
