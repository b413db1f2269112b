import {
  type AutoscaleInfo,
  ColorType,
  CrosshairMode,
  type DeepPartial,
  type LineSeriesPartialOptions,
  LineStyle,
  type TimeChartOptions,
} from 'lightweight-charts';

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const percent = (value: number): string => `${value.toFixed(1)}%`;

const axisDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const axisClock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const axisSeconds = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const whole = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const dateOf = (time: unknown): Date => new Date(Number(time) * 1000);

const axisOf = (spanSeconds: number): Intl.DateTimeFormat => {
  if (spanSeconds > 2 * 86_400) return axisDay;
  return spanSeconds > 15 * 60 ? axisClock : axisSeconds;
};

/** The chart in the tokens of the page; canvases cannot read CSS variables, so this is asked for again when they change. */
export function chartLook(spanSeconds: number): DeepPartial<TimeChartOptions> {
  const label = axisOf(spanSeconds);
  const guide = { color: token('--control'), width: 1 as const, style: LineStyle.Dotted };
  return {
    layout: {
      background: { type: ColorType.Solid, color: 'transparent' },
      textColor: token('--muted'),
      fontFamily: token('--sans'),
      fontSize: 12,
      // The notice stands below the chart as text: the logo would need an inline <style>.
      attributionLogo: false,
    },
    grid: { vertLines: { visible: false }, horzLines: { color: token('--line') } },
    rightPriceScale: {
      borderVisible: false,
      scaleMargins: { top: 0.12, bottom: 0.12 },
      entireTextOnly: true,
    },
    timeScale: {
      borderVisible: false,
      fixLeftEdge: true,
      fixRightEdge: true,
      tickMarkFormatter: (time: unknown) => label.format(dateOf(time)),
    },
    localization: { priceFormatter: percent, timeFormatter: (time: unknown) => whole.format(dateOf(time)) },
    crosshair: {
      mode: CrosshairMode.Magnet,
      vertLine: { ...guide, labelBackgroundColor: token('--ink') },
      horzLine: { ...guide, labelBackgroundColor: token('--ink') },
    },
    // The ranges zoom; a finger on the chart scrolls the page.
    handleScroll: false,
    handleScale: false,
  };
}

/** A quiet market looks quiet: the axis never shows less than this many points. */
const leastSpan = 4;

function atLeastSpan(range: { minValue: number; maxValue: number }) {
  const missing = Math.max(0, leastSpan - (range.maxValue - range.minValue)) / 2;
  return { minValue: range.minValue - missing, maxValue: range.maxValue + missing };
}

export const lineLook = (): LineSeriesPartialOptions => ({
  color: token('--ink'),
  lineWidth: 2 as const,
  priceLineVisible: false,
  crosshairMarkerRadius: 3,
  autoscaleInfoProvider: (original: () => AutoscaleInfo | null) => {
    const info = original();
    return info?.priceRange ? { ...info, priceRange: atLeastSpan(info.priceRange) } : info;
  },
});
