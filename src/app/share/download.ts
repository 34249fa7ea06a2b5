// Saves something that was made on this page as a file of the learner's computer.

/** How long the browser may take to read what is saved. */
const READ_MS = 60_000;

/** Saves a file. Nothing is sent anywhere. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}

/** A name for a file of ours: what it holds, and the day and the minute. */
export function fileName(what: string, ending: string, now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('-');
  return `kyeo-${what}-${day}-${two(now.getHours())}${two(now.getMinutes())}.${ending}`;
}
