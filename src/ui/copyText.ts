// The clipboard, which browsers withhold at addresses that are not secure, in some frames, and whenever they like.

/** Puts a text on the clipboard; false where there is none or it is refused, so that whoever asked can offer the text to be selected by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
