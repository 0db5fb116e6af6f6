// Draws the chart of an indicator anew with Observable Plot, from the table below it, as wide as there is room and with
// words at each mark. Without script the drawing that the server sent stays.
import * as Plot from "@observablehq/plot";

interface Point {
  kind: string;
  year: number;
  era: string;
  number: number;
  digits: number;
  yearWords: string;
  kindWords: string;
  text: string;
}

/** Where the indicator will stand, as the server computed it; it begins at the last value that it rests on. */
interface Outlook {
  from: Point;
  year: number;
  era: string;
  low: number;
  middle: number;
  high: number;
}

const narrow = 480;
const marginForLabels = 72;
/** More values, or more years, than this are left to the table. */
const mostValueLabels = 12;
const pixelsAYear = 44;

function words(cell: Element | null): string {
  return cell?.textContent?.trim() ?? "";
}

function readPoints(table: Element): Point[] {
  const points: Point[] = [];
  for (const row of table.querySelectorAll<HTMLElement>("tbody tr[data-number]")) {
    const cells = row.querySelectorAll("td");
    points.push({
      kind: row.dataset.kind ?? "",
      year: Number(row.dataset.year),
      era: row.dataset.era ?? "",
      number: Number(row.dataset.number),
      digits: row.dataset.number?.split(".")[1]?.length ?? 0,
      yearWords: words(row.querySelector("th")),
      kindWords: words(cells[0]),
      text: words(cells[1]),
    });
  }
  return points;
}

function readOutlook(figure: HTMLElement, points: Point[]): Outlook | null {
  const { outlookLast, outlookYear, outlookEra, outlookLow, outlookMiddle, outlookHigh } = figure.dataset;
  const from = points.find((point) => point.kind === "observed" && point.year === Number(outlookLast));
  if (!outlookYear || !from) return null;
  return {
    from,
    year: Number(outlookYear),
    era: outlookEra ?? "",
    low: Number(outlookLow),
    middle: Number(outlookMiddle),
    high: Number(outlookHigh),
  };
}

/** Targets are led up to from the last value observed before the first of them. */
function wayToTargets(points: Point[]): Point[] {
  const targets = points.filter((point) => point.kind === "target");
  if (targets.length === 0) return [];
  const before = points.filter((point) => point.kind === "observed" && point.year <= targets[0].year).at(-1);
  return before ? [before, ...targets] : targets;
}

/** As the server does: a line may begin above zero, unless zero is near. */
function lowestShown(numbers: number[]): number {
  const lowest = Math.min(...numbers);
  return lowest >= 0 && lowest < 0.6 * Math.max(...numbers) ? 0 : lowest;
}

function series(points: Point[], kind: string, symbol: Plot.MarkerName | string): Plot.Markish[] {
  const own = points.filter((point) => point.kind === kind);
  const way = kind === "target" ? wayToTargets(points) : own;
  return [
    Plot.line(way, { x: "year", y: "number", className: `line ${kind}` }),
    Plot.dot(own, { x: "year", y: "number", symbol: symbol as never, r: 6, className: `mark ${kind}` }),
  ];
}

function outlookMarks(outlook: Outlook | null): Plot.Markish[] {
  if (!outlook) return [];
  const start = { year: outlook.from.year, low: outlook.from.number, middle: outlook.from.number, high: outlook.from.number };
  const way = [start, outlook];
  return [
    Plot.areaY(way, { x: "year", y1: "low", y2: "high", className: "outlook-area" }),
    Plot.line(way, { x: "year", y: "middle", className: "line outlook" }),
    Plot.ruleX([outlook], { x: "year", y1: "low", y2: "high", className: "outlook-end" }),
  ];
}

/** Every year that has a value, or every second, third ... where they would touch. */
function yearTicks(shown: number[], width: number): number[] {
  const years = [...new Set(shown)].sort((a, b) => a - b);
  const room = Math.max(1, (width - marginForLabels) / pixelsAYear);
  const step = Math.max(1, Math.ceil((years[years.length - 1] - years[0] + 1) / room));
  const ticks: number[] = [];
  for (const year of years) if (ticks.length === 0 || year - ticks[ticks.length - 1] >= step) ticks.push(year);
  return ticks;
}

function valueLabels(points: Point[], width: number): Plot.Markish[] {
  if (points.length > Math.min(mostValueLabels, (width - marginForLabels) / pixelsAYear)) return [];
  const digits = Math.max(...points.map((point) => point.digits));
  const label = (point: Point) => point.number.toLocaleString("ja-JP", { minimumFractionDigits: digits });
  return [Plot.text(points, { x: "year", y: "number", text: label, dy: -16, className: "value-label" })];
}

function draw(points: Point[], outlook: Outlook | null, width: number): Element {
  const eras = new Map(points.map((point) => [point.year, point.era]));
  const shown = [...points.map((point) => point.number), ...(outlook ? [outlook.low, outlook.high] : [])];
  if (outlook) eras.set(outlook.year, outlook.era);
  const plot = Plot.plot({
    className: "plot",
    width,
    height: width < narrow ? 280 : 360,
    marginLeft: marginForLabels,
    marginRight: 32,
    marginTop: 28,
    marginBottom: 52,
    x: {
      ticks: yearTicks([...points.map((point) => point.year), ...(outlook ? [outlook.year] : [])], width),
      tickFormat: (year: number) => `${year}\n${eras.get(year) ?? ""}`,
      label: null,
      inset: 16,
    },
    y: {
      grid: true,
      label: null,
      ticks: 5,
      nice: true,
      insetBottom: 12,
      domain: [lowestShown(shown), Math.max(...shown)],
    },
    marks: [
      ...outlookMarks(outlook),
      ...series(points, "target", "diamond"),
      ...series(points, "planned", "square"),
      ...series(points, "observed", "circle"),
      ...valueLabels(points, width),
      Plot.tip(
        points,
        Plot.pointer({
          x: "year",
          y: "number",
          title: (point: Point) => `${point.yearWords}\n${point.kindWords} ${point.text}`,
          className: "tip",
          fontSize: 14,
          lineHeight: 1.5,
        }),
      ),
    ],
  });
  // Its own style element would be refused by the site's rules against styles inside pages; ours are in chart.css.
  for (const style of plot.querySelectorAll("style")) style.remove();
  // Its parts have names of their own, which say nothing to a listener: the place around it has the name of the whole.
  plot.setAttribute("aria-hidden", "true");
  return plot;
}

function enhance(figure: HTMLElement): void {
  const table = document.getElementById(figure.dataset.chart ?? "");
  const place = figure.querySelector<HTMLElement>("[data-chart-place]");
  if (!table || !place) return;
  const points = readPoints(table);
  const outlook = readOutlook(figure, points);
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", place.querySelector("svg")?.getAttribute("aria-label") ?? "");
  let drawnWidth = 0;
  new ResizeObserver(() => {
    const width = Math.floor(place.clientWidth);
    if (width === drawnWidth || width === 0) return;
    drawnWidth = width;
    place.replaceChildren(draw(points, outlook, width));
  }).observe(place);
}

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-chart]")) enhance(figure);
