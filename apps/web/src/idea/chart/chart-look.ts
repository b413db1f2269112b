import {
  type AutoscaleInfo,
  ColorType,
  CrosshairMode,
  type DeepPartial,
  type LineSeriesPartialOptions,
  LineStyle,
  type SeriesMarkerPrice,
  type Time,
  type TimeChartOptions,
} from 'lightweight-charts';
import { formatFixed } from '../../format/number';
import { SIGNS } from '../../format/signs';
import { locale } from '../../words/locale';

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const percent = (value: number): string => `${formatFixed(value, 1)}${SIGNS[locale].percent}`;

const { dates } = SIGNS[locale];
const axisDay = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short' });
const axisClock = new Intl.DateTimeFormat(dates, { hour: '2-digit', minute: '2-digit' });
const axisSeconds = new Intl.DateTimeFormat(dates, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const whole = new Intl.DateTimeFormat(dates, {
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

/** Pixels between the end of a line and the axis: an arrow there is seen whole, and not below the name of its line. */
const besideMark = 14;
const besideName = 54;

export interface Shown {
  spanSeconds: number;
  /** There are several lines, which have their names at their ends. */
  named: boolean;
}

/** The chart in the tokens of the page; canvases cannot read CSS variables, so this is asked for again when they change. */
export function chartLook({ spanSeconds, named }: Shown): DeepPartial<TimeChartOptions> {
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
      rightOffsetPixels: named ? besideName : besideMark,
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

/** Merit is drawn beside the price, in the colour that stands for it everywhere. */
export const lineLook = (of: 'price' | 'merit'): LineSeriesPartialOptions => ({
  color: token(of === 'price' ? '--ink' : '--accent'),
  lineWidth: 2 as const,
  lastValueVisible: of === 'price',
  priceLineVisible: false,
  crosshairMarkerRadius: 3,
  autoscaleInfoProvider: (original: () => AutoscaleInfo | null) => {
    const info = original();
    return info?.priceRange ? { ...info, priceRange: atLeastSpan(info.priceRange) } : info;
  },
});

/** A trade of mine: the arrow says which way it went, the colour says it again. */
export const markLook = (side: 'BUY' | 'SELL'): Omit<SeriesMarkerPrice<Time>, 'time' | 'price'> =>
  side === 'BUY'
    ? { position: 'atPriceBottom', shape: 'arrowUp', size: 2, color: token('--yes') }
    : { position: 'atPriceTop', shape: 'arrowDown', size: 2, color: token('--no') };
