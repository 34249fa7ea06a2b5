// Go templates as far as `--format` needs the simple ones: `{{.A.B}}` and `{{json .A}}`.

/** The template cannot be used; the message is Go's. */
export class TemplateProblem extends Error {}

/** Fills a template from an API body. Throws TemplateProblem for what it does not know. */
export function formatTemplate(template: string, data: unknown): string {
  return template.replace(/\{\{\s*(.*?)\s*\}\}/g, (_, action: string) => {
    const match = /^(json\s+)?((?:\.\w+)+|\.)$/.exec(action);
    if (!match) throw new TemplateProblem(`template: :1: "${action}" is real in Docker, but not simulated`);
    const value = pick(data, match[2] ?? '.');
    return match[1] === undefined ? show(value) : JSON.stringify(value);
  });
}

function pick(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split('.').filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null || !(key in value)) throw new TemplateProblem(`template: :1:2: executing "" at <${path}>: map has no entry for key "${key}"`);
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (value === null || value === undefined) return '<no value>';
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  return `map[${Object.entries(value)
    .map(([key, item]) => `${key}:${show(item)}`)
    .join(' ')}]`;
}
