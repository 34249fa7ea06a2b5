// A drawing of the page as a picture that stands alone: what style sheets say about it is written into it.

/** What of an element's style is drawn, under the names that SVG's own attributes have. */
const DRAWN = [
  'clip-rule',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
] as const;
/** Attributes that say where and what an element is; all others serve the page only. */
const SHAPE =
  /^(?:xmlns|viewBox|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|d|points|width|height|transform|id|href|offset|rotate|textLength|lengthAdjust|gradient\w+|patternUnits|patternTransform|patternContentUnits|markerWidth|markerHeight|markerUnits|refX|refY|orient|clipPathUnits|maskUnits|preserveAspectRatio|spreadMethod)$/;
/** Members that point to another element of the drawing. */
const POINTING = ['fill', 'stroke', 'clip-path', 'mask', 'marker-start', 'marker-mid', 'marker-end'] as const;

/** The lens on screen, if there is one. */
export function drawingOnScreen(): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>('main figure > svg[aria-label]');
}

/** A colour as every program reads it. */
function plainColour(colour: string): string {
  if (!/color|okl|lab|lch/.test(colour)) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${String(r)}, ${String(g)}, ${String(b)}, ${String(a / 255)})`;
}

/** The ground that a drawing stands on. */
export function groundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return plainColour(backgroundColor);
  }
  return '#fff';
}

function standAlone(from: Element, to: Element, ids: ReadonlyMap<string, string>): void {
  const style = getComputedStyle(from);
  for (const { name } of [...to.attributes]) if (!SHAPE.test(name)) to.removeAttribute(name);
  for (const name of DRAWN) to.setAttribute(name, plainColour(style.getPropertyValue(name)));
  for (const name of POINTING) {
    const id = /^url\("?#([^")]*)"?\)/.exec(style.getPropertyValue(name))?.[1];
    if (id !== undefined) to.setAttribute(name, `url(#${ids.get(id) ?? ''})`);
  }
  if (style.transform !== 'none' && !from.hasAttribute('transform') && from instanceof SVGGraphicsElement && from.parentElement instanceof SVGGraphicsElement) {
    const outer = from.parentElement.getCTM();
    const own = from.getCTM();
    if (outer && own) {
      const { a, b, c, d, e, f } = outer.inverse().multiply(own);
      to.setAttribute('transform', `matrix(${[a, b, c, d, e, f].join(' ')})`);
    }
  }
  const id = ids.get(from.id);
  if (id !== undefined) to.setAttribute('id', id);
  // from the last child on, so that what is left out moves nothing that is still to come
  for (let at = from.children.length - 1; at >= 0; at -= 1) {
    const [child, copy] = [from.children[at], to.children[at]];
    if (!child || !copy) continue;
    if (getComputedStyle(child).display === 'none' || child.localName === 'foreignObject') copy.remove();
    else standAlone(child, copy, ids);
  }
}

/** A drawing as the text of an SVG file, on the ground that it has on the page. */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const ids = new Map([...drawing.querySelectorAll('[id]')].map(({ id }, at) => [id, `part-${String(at + 1)}`]));
  standAlone(drawing, copy, ids);
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: groundOf(drawing) })) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
