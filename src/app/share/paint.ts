// A drawing of the page as a PNG. The policy of this site lets no image be made from a text, so it is painted here, element by element: lenses are made of few kinds.
import { groundOf } from './figure';

/** How wide the picture is (pixels): that of a projector's slide. */
const WIDTH = 1920;

type Context = CanvasRenderingContext2D;

/** Paints a drawing; null where the browser makes no picture of it. */
export function pngOf(drawing: SVGSVGElement): Promise<Blob | null> {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const scale = WIDTH / width;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  const screen = drawing.getScreenCTM();
  if (!context || !screen) return Promise.resolve(null);
  context.fillStyle = groundOf(drawing);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const toPicture = new DOMMatrix([scale, 0, 0, scale, -x * scale, -y * scale]).multiply(screen.inverse());
  paintChildren(context, drawing, toPicture, 1);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function paintChildren(context: Context, element: Element, toPicture: DOMMatrix, opacity: number): void {
  for (const child of element.children) if (child instanceof SVGGraphicsElement) paint(context, child, toPicture, opacity);
}

function paint(context: Context, element: SVGGraphicsElement, toPicture: DOMMatrix, outer: number): void {
  const style = getComputedStyle(element);
  const opacity = outer * Number(style.opacity);
  const screen = element.getScreenCTM();
  if (style.display === 'none' || opacity === 0 || !screen || element instanceof SVGDefsElement) return;
  context.save();
  context.setTransform(toPicture.multiply(screen));
  if (element instanceof SVGSVGElement && style.overflow !== 'visible') {
    // the matrix is that of what the viewport holds
    const { x, y, width, height } = element.viewBox.baseVal;
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
  }
  if (style.visibility === 'visible') {
    if (element instanceof SVGTextElement) paintText(context, element, opacity);
    else if (element instanceof SVGGeometryElement) paintShape(context, element, style, opacity);
  }
  if (!(element instanceof SVGTextElement)) paintChildren(context, element, toPicture, opacity);
  context.restore();
}

function pathOf(element: SVGGeometryElement, style: CSSStyleDeclaration): Path2D {
  const number = (value: string): number => Number.parseFloat(value) || 0;
  const path = new Path2D();
  if (element instanceof SVGRectElement) {
    const radius = number(style.rx === 'auto' ? style.ry : style.rx);
    path.roundRect(number(style.x), number(style.y), number(style.width), number(style.height), radius);
  } else if (element instanceof SVGCircleElement) path.arc(number(style.cx), number(style.cy), number(style.r), 0, 2 * Math.PI);
  else if (element instanceof SVGPathElement) path.addPath(new Path2D(element.getAttribute('d') ?? ''));
  return path;
}

/** What a fill or a stroke is done with; null for nothing. */
function inkOf(context: Context, value: string): string | CanvasPattern | null {
  const id = /^url\("?#([^")]*)"?\)/.exec(value)?.[1];
  if (id === undefined) return value === 'none' ? null : value;
  const pattern = document.getElementById(id);
  return pattern instanceof SVGPatternElement ? tileOf(context, pattern) : null;
}

/** A pattern as a tile, a few times as fine as it is on the page. */
function tileOf(context: Context, pattern: SVGPatternElement): CanvasPattern | null {
  const fine = 4;
  const tile = document.createElement('canvas');
  tile.width = Math.ceil(pattern.width.baseVal.value * fine);
  tile.height = Math.ceil(pattern.height.baseVal.value * fine);
  const inner = tile.getContext('2d');
  if (!inner) return null;
  inner.scale(fine, fine);
  for (const child of pattern.children) if (child instanceof SVGGeometryElement) paintShape(inner, child, getComputedStyle(child), 1);
  const made = context.createPattern(tile, 'repeat');
  const turned = pattern.patternTransform.baseVal.consolidate()?.matrix;
  made?.setTransform(new DOMMatrix(turned ? [turned.a, turned.b, turned.c, turned.d, turned.e, turned.f] : undefined).scale(1 / fine));
  return made;
}

function paintShape(context: Context, element: SVGGeometryElement, style: CSSStyleDeclaration, opacity: number): void {
  const path = pathOf(element, style);
  const fill = inkOf(context, style.fill);
  if (fill) {
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = fill;
    context.fill(path, style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (setStroke(context, style, opacity)) context.stroke(path);
}

/** Gets ready to draw a line; false when there is none. */
function setStroke(context: Context, style: CSSStyleDeclaration, opacity: number): boolean {
  const stroke = inkOf(context, style.stroke);
  const width = Number.parseFloat(style.strokeWidth);
  if (!stroke || !(width > 0)) return false;
  context.globalAlpha = opacity * Number(style.strokeOpacity);
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(Number.parseFloat));
  context.lineDashOffset = Number.parseFloat(style.strokeDashoffset) || 0;
  return true;
}

/** Paints each piece of a line of text where the browser has put its first character. */
function paintText(context: Context, line: SVGTextElement, opacity: number): void {
  const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
    const text = node.textContent ?? '';
    if (text === '' || !node.parentElement || at >= line.getNumberOfChars()) continue;
    const style = getComputedStyle(node.parentElement);
    const { x, y } = line.getStartPositionOfChar(at);
    at += text.length;
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    const halo = setStroke(context, style, opacity);
    if (halo && style.paintOrder.startsWith('stroke')) context.strokeText(text, x, y);
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    if (style.fill !== 'none') context.fillText(text, x, y);
    if (halo && !style.paintOrder.startsWith('stroke') && setStroke(context, style, opacity)) context.strokeText(text, x, y);
  }
}
