// Types of the packages used by the scripts that bring none of their own.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'truetype'; variationAxes?: Record<string, { min: number; max: number }>; keepFeatures?: string[] },
  ): Promise<Buffer>;
}
