// Shows year, kind and value of the mark that one points at, at once and by touch too. Without script the marks keep
// their titles, which the browser shows by itself, and the table has everything.
const nearEnough = 40;

interface Mark {
  x: number;
  y: number;
  words: string;
}

/** Takes the titles off the marks, so that the browser does not show them a second time. */
function takeMarks(drawing: SVGElement): Mark[] {
  return [...drawing.querySelectorAll<SVGGElement>(".point")].map((point) => {
    const title = point.querySelector("title");
    const words = title?.textContent ?? "";
    const box = point.getBBox();
    title?.remove();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, words };
  });
}

function nearest(marks: Mark[], at: DOMPoint): Mark | undefined {
  const distance = (mark: Mark) => Math.hypot(mark.x - at.x, mark.y - at.y);
  return marks.filter((mark) => distance(mark) < nearEnough).sort((a, b) => distance(a) - distance(b))[0];
}

function enhance(drawing: SVGSVGElement, place: HTMLElement): void {
  if (drawing.getClientRects().length === 0) return; // the other width's drawing is shown
  const marks = takeMarks(drawing);
  const tip = document.createElement("p");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // the table says the same to a listener
  place.append(tip);
  place.addEventListener("pointermove", (event) => {
    const toDrawing = drawing.getScreenCTM()?.inverse();
    const mark = toDrawing && nearest(marks, new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing));
    tip.hidden = !mark;
    const toScreen = drawing.getScreenCTM();
    if (!mark || !toScreen) return;
    tip.textContent = mark.words;
    const frame = place.getBoundingClientRect();
    const at = new DOMPoint(mark.x, mark.y).matrixTransform(toScreen);
    tip.style.left = `${Math.max(0, Math.min(at.x - frame.left - tip.offsetWidth / 2, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${Math.max(0, at.y - frame.top - tip.offsetHeight - 16)}px`;
  });
  place.addEventListener("pointerleave", () => (tip.hidden = true));
}

for (const place of document.querySelectorAll<HTMLElement>("[data-chart] .chart-place")) {
  for (const drawing of place.querySelectorAll<SVGSVGElement>(".chart-drawing")) enhance(drawing, place);
}

export {};
